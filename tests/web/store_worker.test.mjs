// The worker that keeps the second copy: which frames of a slot it lists (wasm/platform/second_copy.h).
import assert from 'node:assert/strict';
import test from 'node:test';

const kHeaderBytes = 24;

// Castagnoli bit by bit, as RFC 3720 appendix B.4 has it.
function checksum(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  }
  return ~value >>> 0;
}

const snapshot = (generation, payload) => frame(generation, payload, 1);

function frame(generation, payload, kind = generation === 1 ? 1 : 2) {
  const bytes = new Uint8Array(kHeaderBytes + payload.length);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('ESMC'));
  view.setUint32(4, kind, true);
  view.setUint32(8, generation, true);
  view.setUint32(16, payload.length, true);
  view.setUint32(20, checksum(payload), true);
  bytes.set(payload, kHeaderBytes);
  return bytes;
}

// One file of the origin's private file system.
function file(bytes) {
  return {
    getSize: () => bytes.length,
    read(into, { at }) {
      const part = bytes.subarray(at, at + into.length);
      into.set(part);
      return part.length;
    },
  };
}

const files = new Map();
const folder = { getFileHandle: async (name) => ({ createSyncAccessHandle: async () => file(files.get(name)) }) };
const answers = [];
let tell = () => {};
Object.defineProperty(globalThis, 'navigator', { value: { storage: { getDirectory: async () => folder } }, configurable: true });
globalThis.self = {
  addEventListener: (_, listener) => (tell = listener),
  postMessage: (answer) => answers.shift()(answer),
};
await import('../../web/store_worker.js');

// The generations of the frames that the worker lists, for each slot.
async function listed(first, second = new Uint8Array()) {
  files.set('earshot-copy-0', first);
  files.set('earshot-copy-1', second);
  const answer = new Promise((done) => answers.push(done));
  tell({ data: { id: 1, op: 'open' } });
  const { ok, bytes } = await answer;
  assert.ok(ok);
  const view = new DataView(bytes.buffer);
  const slots = [];
  for (let at = 0; at < bytes.length;) {
    const count = view.getUint32(at, true);
    at += 4;
    slots.push([...Array(count)].map((_, i) => view.getUint32(at + i * kHeaderBytes + 8, true)));
    at += count * kHeaderBytes;
  }
  return slots;
}

const joined = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
const payload = (length) => Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255);

test('the checksum is the one that the standard gives for its example', () => {
  assert.equal(checksum(new TextEncoder().encode('123456789')), 0xe3069283);
});

test('whole frames are listed, whatever their length', async () => {
  const frames = [...Array(40)].map((_, i) => frame(i + 1, payload(i)));
  const generations = frames.map((_, i) => i + 1);
  assert.deepEqual(await listed(joined(...frames)), [generations, []]);
});

test('nothing is listed from a damaged byte on, wherever it lies', async () => {
  for (let place = 0; place < 21; place++) {
    const damaged = frame(2, payload(21));
    damaged[kHeaderBytes + place] ^= 1;
    assert.deepEqual(await listed(joined(frame(1, payload(9)), damaged, frame(3, payload(5)))), [[1], []]);
  }
});

test('a frame that was cut off is not listed', async () => {
  const whole = joined(frame(1, payload(9)), frame(2, payload(30)));
  assert.deepEqual(await listed(whole.subarray(0, whole.length - 1)), [[1], []]);
});

test('the older slot is listed where the newer one is damaged', async () => {
  const older = joined(frame(1, payload(9)), frame(2, payload(9)));
  const newer = snapshot(3, payload(40));
  assert.deepEqual(await listed(older, newer), [[], [3]]);
  assert.deepEqual(await listed(newer, older), [[3], []]);
  newer[kHeaderBytes + 7] ^= 1;
  assert.deepEqual(await listed(older, newer), [[1, 2], []]);
  assert.deepEqual(await listed(newer, older), [[], [1, 2]]);
});

test('of a newer slot that is damaged late what is whole counts, if it is newer still', async () => {
  const older = joined(frame(1, payload(9)), frame(2, payload(9)));
  const newer = joined(snapshot(3, payload(4)), frame(4, payload(4)));
  newer[newer.length - 1] ^= 1;
  assert.deepEqual(await listed(older, newer), [[], [3]]);
});

test('a frame out of turn ends its slot, and the other one counts', async () => {
  const older = joined(frame(1, payload(9)), frame(2, payload(9)), frame(3, payload(1)));
  assert.deepEqual(await listed(joined(snapshot(2, payload(4)), frame(9, payload(4))), older), [[], [1, 2, 3]]);
  assert.deepEqual(await listed(joined(snapshot(2, payload(4)), snapshot(4, payload(4))), older), [[], [1, 2, 3]]);
});
