// The device store says "done" only after IndexedDB's transaction completed, and lists what is stored
// once, not before every save.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

let store;
let database;
let files;
let IDBFS;
let lock;
let answers;

// A database with transactions that end when the test says so.
class FakeDatabase {
  transactions = [];
  transaction(stores, mode, options) {
    const transaction = {
      mode,
      options,
      puts: [],
      gets: [],
      abort() { this.onabort(); },
      objectStore: () => ({
        put: (row, path) => transaction.puts.push(path),
        get: (path) => {
          const request = { path };
          transaction.gets.push(request);
          return request;
        },
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
    storeLocalEntry: (path, entry, done) => {
      files[path] = entry;
      done(null);
    },
    getDB: (name, done) => done(null, database),
  };
  const FS = {
    analyzePath: (path) => ({ exists: path in files }),
    stat: (path) => ({ mtime: files[path].timestamp }),
  };
  answers = [];
  lock = { held: true };
  const send = (name, [request], [problem]) => answers.push([request, problem, contents()]);
  store = new DeviceStore({ module: { IDBFS, FS }, send }, lock);
  store.harden(IDBFS, FS);
});

// What lies in memory, as the application would read it.
const contents = () => Object.fromEntries(Object.entries(files).map(([path, file]) => [path, String(file.contents)]));

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

const kSegment = '/earshot/vault/a/segment-000000000007';

// Opens over what is stored, a journal and a segment, and hands over what is asked for.
function openOver() {
  files = {};
  const stored = { '/earshot/vault/a/journal-1': { timestamp: new Date(5) }, [kSegment]: { timestamp: new Date(6) } };
  const said = { done: false };
  IDBFS.reconcile({ type: 'remote', db: database, entries: stored }, { type: 'local', entries: {} },
    (problem) => Object.assign(said, { done: true, error: problem }));
  handOver({ '/earshot/vault/a/journal-1': 'j', [kSegment]: 'all of it' });
  return said;
}

function handOver(stored) {
  for (const request of last().gets) {
    request.result = request.path in stored
      ? { timestamp: new Date(6), contents: stored[request.path] } : undefined;
    request.onsuccess();
  }
  last().oncomplete();
}

const settled = () => new Promise((next) => setImmediate(next));

test('at start a segment is not fetched: an empty file with its time stands for it', () => {
  const said = openOver();
  assert.equal(said.error, null);
  assert.deepEqual(last().gets.map(({ path }) => path), ['/earshot/vault/a/journal-1']);
  assert.equal(files[kSegment].contents.length, 0);
  assert.equal(files[kSegment].timestamp.getTime(), 6);
});

test('a tab that only reads fetches segments at start, since the writer may remove them', () => {
  lock.held = false;
  openOver();
  assert.equal(contents()[kSegment], 'all of it');
});

test('a segment is in memory while the answer is read, and away again afterwards', async () => {
  openOver();
  store.fetch(3, `${kSegment}\n/earshot/vault/a/journal-1\n`);
  handOver({ [kSegment]: 'all of it' });
  await settled();
  assert.deepEqual(answers.map(([request, problem, held]) => [request, problem, held[kSegment]]), [[3, '', 'all of it']]);
  assert.equal(files[kSegment].contents.length, 0);
});

test('what is in memory anyway is answered without a transaction', async () => {
  openOver();
  const before = database.transactions.length;
  store.fetch(4, '/earshot/vault/a/journal-1\n');
  await settled();
  assert.equal(database.transactions.length, before);
  assert.deepEqual(answers.map(([request, problem]) => [request, problem]), [[4, '']]);
});

test('a segment that is not stored any more is an error, not an empty file', async () => {
  openOver();
  store.fetch(5, `${kSegment}\n`);
  handOver({});
  await settled();
  assert.match(answers[0][1], /not stored any more/);
});

test('a new segment leaves memory only when it is stored', () => {
  files = { [kSegment]: { timestamp: new Date(2), contents: 'new' } };
  save();
  last().oncomplete();
  assert.equal(contents()[kSegment], 'new');
  last().oncomplete();
  assert.equal(files[kSegment].contents.length, 0);
});

test('a segment that failed to be stored stays in memory', () => {
  files = { [kSegment]: { timestamp: new Date(2), contents: 'new' } };
  save();
  last().oncomplete();
  last().error = new Error('QuotaExceededError');
  last().onabort();
  assert.equal(contents()[kSegment], 'new');
});

test('an empty file that stands for a segment is never written over it', () => {
  openOver();
  files[kSegment].timestamp = new Date(9);
  const said = save();
  last().oncomplete();
  assert.match(String(said.error), /not in memory/);
  assert.equal(last().mode, 'readonly', 'nothing was written');
});

test('a segment that is written anew from the second copy is stored and away again', () => {
  openOver();
  files[kSegment] = { timestamp: new Date(9), contents: 'restored' };
  const said = save();
  last().oncomplete();
  assert.ok(last().puts.includes(kSegment));
  last().oncomplete();
  assert.equal(said.error, null);
  assert.equal(files[kSegment].contents.length, 0);
});
