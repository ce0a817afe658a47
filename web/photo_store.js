// Where photographs lie on this device: an IndexedDB database of their own, outside the file system that
// the application loads whole at each start.
//
// Two object stores with the same keys, "<folder><digest>": `files` holds the bytes of the JPEG, `facts`
// {digest, sent}, so that a start reads no pixels. Used by: photo.js. Must stay true: a promise of a
// change is kept only after a strict transaction completed.
// @ts-check

/** @typedef {{digest: string, sent: boolean}} PhotoFact */

const kDatabase = 'earshot-photos';
const kStores = ['files', 'facts'];

export class PhotoStore {
  /** @type {Promise<IDBDatabase> | undefined} */
  opened;

  /** @returns {Promise<IDBDatabase>} */
  database() {
    return (this.opened ??= new Promise((done, fail) => {
      const request = indexedDB.open(kDatabase, 1);
      request.onupgradeneeded = () => {
        for (const name of kStores) request.result.createObjectStore(name);
      };
      request.onsuccess = () => {
        request.result.onclose = () => (this.opened = undefined);
        done(request.result);
      };
      request.onerror = () => {
        this.opened = undefined;
        fail(request.error);
      };
    }));
  }

  /** Safari drops connections in the background: such a one is worth one more try.
   * @template T @param {IDBTransactionMode} mode
   * @param {(files: IDBObjectStore, facts: IDBObjectStore) => IDBRequest<T> | void} work
   * @returns {Promise<T | undefined>} */
  async run(mode, work) {
    try {
      return await this.once(mode, work);
    } catch (error) {
      if (/** @type {{name?: string}} */ (error ?? {}).name !== 'InvalidStateError') throw error;
      this.opened = undefined;
      return this.once(mode, work);
    }
  }

  /** @template T @param {IDBTransactionMode} mode
   * @param {(files: IDBObjectStore, facts: IDBObjectStore) => IDBRequest<T> | void} work
   * @returns {Promise<T | undefined>} */
  async once(mode, work) {
    const database = await this.database();
    return new Promise((done, fail) => {
      const transaction = database.transaction(kStores, mode, { durability: 'strict' });
      const request = work(transaction.objectStore('files'), transaction.objectStore('facts'));
      transaction.oncomplete = () => done(request ? request.result : undefined);
      transaction.onabort = () => fail(transaction.error);
    });
  }

  /** @param {string} folder @returns {Promise<PhotoFact[]>} */
  async list(folder) {
    const range = IDBKeyRange.bound(folder, `${folder}\uffff`);
    return (await this.run('readonly', (_, facts) => facts.getAll(range))) ?? [];
  }

  /** @param {string} folder @param {string} digest @returns {Promise<ArrayBuffer | undefined>} */
  read(folder, digest) {
    return this.run('readonly', (files) => files.get(folder + digest));
  }

  /** @param {string} folder @param {PhotoFact} fact @param {ArrayBuffer} [bytes] left out: only the fact */
  async write(folder, fact, bytes) {
    await this.run('readwrite', (files, facts) => {
      if (bytes) files.put(bytes, folder + fact.digest);
      facts.put(fact, folder + fact.digest);
    });
  }

  /** @param {string} folder @param {string} digest */
  async remove(folder, digest) {
    await this.run('readwrite', (files, facts) => {
      files.delete(folder + digest);
      facts.delete(folder + digest);
    });
  }
}
