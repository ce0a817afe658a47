// The second part of the download: what the first part is given in its place, and how it arrives.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

const { LaterPart } = await import('../../web/later.js');

// (module (import "primary" "table" (table 1 funcref)) (elem (i32.const 0) $f) (func $f (result i32) i32.const 42))
const kLater = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 127, 2, 19, 1, 7, 112, 114, 105, 109, 97, 114, 121, 5, 116, 97, 98,
  108, 101, 1, 112, 0, 1, 3, 2, 1, 0, 9, 7, 1, 0, 65, 0, 11, 1, 0, 10, 6, 1, 4, 0, 65, 42, 11,
]);

let part;
beforeEach(() => {
  part = new LaterPart();
  part.first = { table: new WebAssembly.Table({ element: 'anyfunc', initial: 1 }) };
  globalThis.XMLHttpRequest = class {
    open() {}
    overrideMimeType() {}
    status = 200;
    send() { this.responseText = String.fromCharCode(...kLater.map((byte) => byte)); }
  };
});

test('a part that has arrived fills the table', async () => {
  globalThis.fetch = async () => new Response(kLater, { headers: { 'Content-Type': 'application/wasm' } });
  let changes = 0;
  part.onChange = () => { changes += 1; };
  await part.open();
  assert.equal(part.state, 1);
  assert.equal(changes, 2);
  assert.equal(part.first.table.get(0)(), 42);
  assert.equal(part.early, 0);
});

test('only the file of the same build is taken: the browser compares its hash', async () => {
  const asked = [];
  globalThis.fetch = async (file, options) => {
    asked.push([file, options.integrity]);
    throw new TypeError('the hash differs');
  };
  part = new LaterPart('sha256-abc');
  part.first = {};
  await part.open();
  assert.deepEqual(asked[0], ['earshot_later.wasm', 'sha256-abc']);
  assert.equal(part.state, 2);
});

test('a newer release under a running page is told from a missing network', async () => {
  const answers = { 'application/wasm': 3, 'text/html': 2 };  // the page of a Wi-Fi is no release
  for (const [type, state] of Object.entries(answers)) {
    globalThis.fetch = async (_, options) => {
      if (options.integrity) throw new TypeError('the hash differs');
      return new Response(kLater, { headers: { 'Content-Type': type } });
    };
    part = new LaterPart('sha256-abc');
    part.first = {};
    await part.open();
    assert.equal(part.state, state, type);
    assert.throws(() => part.placeholders()['0'](), /is not there/);
  }
});

test('without a network it has failed, and can be asked for again', async () => {
  globalThis.fetch = async () => { throw new TypeError('offline'); };
  await part.open();
  assert.equal(part.state, 2);
  globalThis.fetch = async () => new Response(kLater, { headers: { 'Content-Type': 'application/wasm' } });
  await part.open();
  assert.equal(part.state, 1);
});

test('after a refusal nothing is run, not even when it is called', async () => {
  globalThis.fetch = async () => { throw new TypeError('the hash differs'); };
  await part.open();
  assert.throws(() => part.placeholders()['0'](), /is not there/);
});

test('a call that comes early fetches the part and is answered, and is counted', () => {
  const stand_in = part.placeholders()['0'];
  assert.equal(stand_in(), 42);
  assert.equal(part.state, 1);
  assert.equal(part.early, 1);
});
