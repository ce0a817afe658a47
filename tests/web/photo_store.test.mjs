// Where photographs lie on the device: files and facts change together, in a strict transaction, and a
// start reads no pixels (web/photo_store.js).
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { PhotoStore } from '../../web/photo_store.js';

let stores, transactions, fails;

// As much of IndexedDB as the store uses; a transaction ends in its own turn, or is aborted.
function installDatabase() {
  stores = { files: new Map(), facts: new Map() };
  transactions = [];
  fails = false;
  const database = {
    createObjectStore: () => {},
    transaction: (names, mode, options) => {
      const transaction = { mode, options, used: [], error: null };
      const work = [];
      transaction.objectStore = (name) => ({
        put: (value, key) => { transaction.used.push(`put ${name}`); work.push(() => stores[name].set(key, value)); },
        delete: (key) => { transaction.used.push(`delete ${name}`); work.push(() => stores[name].delete(key)); },
        get: (key) => { transaction.used.push(`get ${name}`); return { result: stores[name].get(key) }; },
        getAll: ({ lower, upper }) => {
          transaction.used.push(`getAll ${name}`);
          return { result: [...stores[name]].filter(([key]) => key >= lower && key <= upper).map(([, value]) => value) };
        },
      });
      transactions.push(transaction);
      setImmediate(() => {
        if (fails) {
          transaction.error = new Error('QuotaExceededError');
          return transaction.onabort();
        }
        for (const one of work) one();
        transaction.oncomplete();
      });
      return transaction;
    },
  };
  globalThis.IDBKeyRange = { bound: (lower, upper) => ({ lower, upper }) };
  globalThis.indexedDB = {
    open: () => {
      const request = { result: database };
      setImmediate(() => {
        request.onupgradeneeded();
        request.onsuccess();
      });
      return request;
    },
  };
}

beforeEach(installDatabase);

test('a file and what is known of it are written together, strictly', async () => {
  const store = new PhotoStore();
  await store.write('vault/aa/town/', { digest: 'd1', sent: false }, new ArrayBuffer(3));
  assert.deepEqual(transactions.at(-1).used, ['put files', 'put facts']);
  assert.deepEqual(transactions.at(-1).options, { durability: 'strict' });
  assert.equal((await store.read('vault/aa/town/', 'd1')).byteLength, 3);
  await store.write('vault/aa/town/', { digest: 'd1', sent: true });
  assert.deepEqual(transactions.at(-1).used, ['put facts'], 'the pixels are not written again');
});

test('each folder lists its own, without reading pixels', async () => {
  const store = new PhotoStore();
  await store.write('vault/aa/town/', { digest: 'd1', sent: false }, new ArrayBuffer(1));
  await store.write('vault/aa/town2/', { digest: 'd2', sent: true }, new ArrayBuffer(1));
  assert.deepEqual(await store.list('vault/aa/town/'), [{ digest: 'd1', sent: false }]);
  assert.deepEqual(transactions.at(-1).used, ['getAll facts']);
  assert.equal(await store.read('vault/aa/town/', 'd2'), undefined);
});

test('a full device is told to whoever asked', async () => {
  const store = new PhotoStore();
  fails = true;
  await assert.rejects(store.write('vault/aa/town/', { digest: 'd1', sent: false }, new ArrayBuffer(1)), /Quota/);
  assert.equal(stores.files.size, 0);
});

test('a connection that the browser dropped is opened again', async () => {
  const store = new PhotoStore();
  await store.list('vault/aa/town/');
  const { transaction } = await store.database();
  const database = await store.database();
  database.transaction = () => {
    database.transaction = transaction;
    throw Object.assign(new Error('the connection is closing'), { name: 'InvalidStateError' });
  };
  await store.write('vault/aa/town/', { digest: 'd1', sent: false }, new ArrayBuffer(1));
  assert.equal(stores.files.size, 1);
});

test('both go when one is not wanted', async () => {
  const store = new PhotoStore();
  await store.write('vault/aa/town/', { digest: 'd1', sent: false }, new ArrayBuffer(1));
  await store.remove('vault/aa/town/', 'd1');
  assert.deepEqual([stores.files.size, stores.facts.size], [0, 0]);
});
