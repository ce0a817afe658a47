// The device store says "done" only after IndexedDB's transaction completed, and lists what is stored
// once, not before every save.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

let store;
let database;
let files;
let IDBFS;

// A database with transactions that end when the test says so.
class FakeDatabase {
  transactions = [];
  transaction(stores, mode, options) {
    const transaction = {
      mode,
      options,
      puts: [],
      abort() { this.onabort(); },
      objectStore: () => ({
        put: (row, path) => transaction.puts.push(path),
        delete: (path) => transaction.puts.push(`-${path}`),
        index: () => ({ openKeyCursor: () => transaction.walk }),
      }),
      walk: { result: null, onsuccess: () => {} },
    };
    this.transactions.push(transaction);
    return transaction;
  }
  close() {}
}

beforeEach(async () => {
  globalThis.DOMException ??= Error;
  const { DeviceStore } = await import('../../web/storage.js');
  database = new FakeDatabase();
  files = { '/earshot/journal': { timestamp: new Date(1), contents: 'one' } };
  IDBFS = {
    DB_STORE_NAME: 'FILE_DATA',
    dbs: { '/earshot': database },
    loadLocalEntry: (path, done) => done(null, files[path]),
  };
  store = new DeviceStore({ module: { IDBFS } }, { held: true });
  store.harden(IDBFS, {});
});

const last = () => database.transactions.at(-1);

// One save as IDBFS makes it: list what is stored, then write the difference. Resolves when it is said.
function save() {
  const said = { done: false, error: undefined };
  IDBFS.getRemoteSet({ mountpoint: '/earshot' }, (error, remote) => {
    IDBFS.reconcile({ type: 'local', entries: { ...files } }, remote, (problem) => Object.assign(said, { done: true, error: problem }));
  });
  return said;
}

test('a save is done when its strict transaction has completed, and not before', () => {
  const said = save();
  last().oncomplete();  // the list
  assert.deepEqual([last().mode, last().options.durability], ['readwrite', 'strict']);
  assert.deepEqual(last().puts, ['/earshot/journal']);
  assert.equal(said.done, false);
  last().oncomplete();
  assert.deepEqual([said.done, said.error], [true, null]);
});

test('what is stored is listed once and then followed', () => {
  save();
  last().oncomplete();
  last().oncomplete();
  files['/earshot/journal'] = { timestamp: new Date(2), contents: 'one two' };
  files['/earshot/device'] = { timestamp: new Date(2), contents: 'd' };
  const said = save();
  assert.equal(database.transactions.length, 3, 'no second list');
  assert.deepEqual(last().puts, ['/earshot/device', '/earshot/journal']);
  last().oncomplete();
  assert.equal(said.error, null);
  delete files['/earshot/device'];
  save();
  assert.deepEqual(last().puts, ['-/earshot/device']);
});

test('after a failed save it is listed again, since nobody knows what is stored', () => {
  const failed = save();
  last().oncomplete();
  last().error = new Error('QuotaExceededError');
  last().onabort();
  assert.match(String(failed.error), /Quota/);
  const again = save();
  assert.equal(last().mode, 'readonly');
  last().oncomplete();
  assert.deepEqual(last().puts, ['/earshot/journal']);
  last().oncomplete();
  assert.equal(again.error, null);
});
