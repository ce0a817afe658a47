// The backup of a stopped application has the layout that the running one reads (second_copy.h).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { snapshotFrame, storedFiles } from '../../web/rescue.js';

const bytes = (text) => new TextEncoder().encode(text);

test('its bytes are the snapshot of the golden file, checksum included', () => {
  const golden = readFileSync(new URL('../golden/second_copy_v1.hex', import.meta.url), 'utf8').trim();
  const frame = snapshotFrame([{ path: 'device', bytes: bytes('d1'), at: 0 }, { path: 'journal', bytes: bytes('one'), at: 0 }], 7n);
  const hex = [...frame].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  assert.equal(hex, golden.slice(0, hex.length));
});

test('its generation is the one that was stored', () => {
  const frame = snapshotFrame([{ path: 'generation', bytes: bytes('42'), at: 0 }]);
  assert.equal(new DataView(frame.buffer).getBigUint64(8, true), 42n);
});

test('it holds every stored file, without folders, under the paths of the store', async () => {
  const at = new Date(Date.UTC(2026, 10, 25));
  const rows = [
    ['/earshot/vault', { timestamp: at, mode: 0o40777 }],
    ['/earshot/vault/a/journal', { timestamp: at, mode: 0o100666, contents: bytes('one') }],
    ['/earshot/device', { timestamp: at, mode: 0o100666, contents: bytes('d1') }],
  ];
  installStore(rows);
  assert.deepEqual(await storedFiles(), [
    { path: 'device', bytes: bytes('d1'), at: at.getTime() },
    { path: 'vault/a/journal', bytes: bytes('one'), at: at.getTime() },
  ]);
});

// As much of IndexedDB as a cursor over one store needs.
function installStore(rows) {
  const later = (work) => queueMicrotask(work);
  const transaction = { objectStore: () => ({ openCursor: () => walk }) };
  const walk = {};
  let at = 0;
  const next = () => later(() => {
    walk.result = at < rows.length ? { key: rows[at][0], value: rows[at++][1], continue: next } : null;
    const last = walk.result === null;
    walk.onsuccess();
    if (last) transaction.oncomplete();
  });
  const database = { transaction: () => (next(), transaction), close: () => {} };
  globalThis.indexedDB = {
    open: () => {
      const opening = { result: database };
      later(() => opening.onsuccess());
      return opening;
    },
  };
}
