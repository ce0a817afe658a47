// Device storage: the Emscripten file system over IndexedDB, made safe (SYNC.md section 5).
//
// IDBFS of the runtime compares files in memory with rows in IndexedDB and writes the difference in one
// transaction; as shipped it reports failed writes as success, never answers on a full disk and asks for
// relaxed durability. At start three of its functions are replaced by those below. What is in a segment,
// a file that is written once and is the most of a large store, stays in IndexedDB: in memory it is an
// empty file with the right time, until the application asks for it. Used by: the imports
// earshot_store_open, earshot_store_fetch and earshot_store_save. Must stay true:
//   - an answer comes exactly once, and "" (success) only after a strict transaction completed;
//   - one transaction at a time (BrowserStorage asks for one at a time and holds files still meanwhile);
//   - a save that takes longer than 10 s is aborted and reported;
//   - a file whose content is not in memory is never written over what is stored.
// @ts-check

/** @typedef {import('./seam.js').Seam} Seam */
/** @typedef {import('./lock.js').WriterLock} WriterLock */
/** @typedef {(error: unknown, value?: any) => void} Callback */

const kMountPoint = '/earshot';
const kSaveLimitMs = 10000;
const kOpenLimitMs = 60000;
const kSegment = /\/segment-\d+$/;
const kFileMode = 0o100666;

/** @param {unknown} error */
function sentenceOf(error) {
  if (error instanceof Error || error instanceof DOMException) return `${error.name}: ${error.message}`;
  return error ? String(error) : 'unknown error';
}

/** A dead connection (Safari drops it in the background) is worth one more try.
 * @param {unknown} error */
function isDeadHandle(error) {
  return error instanceof DOMException
    && (error.name === 'InvalidStateError' || /connection|closing/i.test(error.message));
}

/** Calls `done` on the first of its calls only. @param {Callback} done @returns {Callback} */
function once(done) {
  let called = false;
  return (error, value) => {
    if (called) return;
    called = true;
    done(error, value);
  };
}

/** @param {any} entries @param {any} others @returns {string[]} paths that differ or are absent */
function changedPaths(entries, others) {
  return Object.keys(entries).filter((path) => {
    const other = others[path];
    return !other || entries[path].timestamp.getTime() !== other.timestamp.getTime();
  }).sort();
}

export class DeviceStore {
  /** @type {IDBTransaction | null} */
  transaction = null;
  /** @type {(() => void)[]} */
  waitingForIdle = [];
  busy = false;
  /** What is stored, as far as this page knows: only the writer of the lock changes it, so it is listed
   * once and then followed. Null after anything that leaves it in doubt.
   * @type {Record<string, {timestamp: Date}> | null} */
  stored = null;
  /** Paths of segments whose content is in IndexedDB only.
   * @type {Set<string>} */
  away = new Set();

  /** @param {Seam} seam @param {WriterLock} lock */
  constructor(seam, lock) {
    this.seam = seam;
    this.lock = lock;
  }

  /** @param {number} request */
  open(request) {
    const { FS, IDBFS } = this.seam.module;
    this.harden(IDBFS, FS);
    const finish = this.limited(request, kOpenLimitMs);
    try {
      FS.mkdir(kMountPoint);
      FS.mount(IDBFS, {}, kMountPoint);
      FS.syncfs(true, finish);
    } catch (error) {
      finish(error);
    }
  }

  /** @param {number} request */
  save(request) {
    if (!this.lock.held) {
      this.stored = null;
      queueMicrotask(() => this.answer(request, 'read-only'));
      return;
    }
    this.busy = true;
    const finish = this.limited(request, kSaveLimitMs);
    this.seam.module.FS.syncfs(false, (/** @type {unknown} */ error) => {
      if (!isDeadHandle(error)) return finish(error);
      this.forgetConnection();
      this.seam.module.FS.syncfs(false, finish);
    });
  }

  /** Puts what is in these files, one path a line, into memory until the answer has been read.
   * @param {number} request @param {string} lines */
  fetch(request, lines) {
    const { IDBFS } = this.seam.module;
    const paths = lines.split('\n').filter((path) => this.away.has(path));
    const finish = this.limited(request, kOpenLimitMs, () => {
      for (const path of paths) this.sendAway(IDBFS, path);
    });
    if (paths.length === 0) return finish(null);
    const get = (/** @type {Callback} */ done) => IDBFS.getDB(kMountPoint,
      (/** @type {unknown} */ error, /** @type {IDBDatabase} */ database) => {
        if (error) return done(error);
        try {
          this.take(IDBFS, database, paths, [], done);
        } catch (thrown) {
          done(thrown);
        }
      });
    get((error) => {
      if (!isDeadHandle(error)) return finish(error);
      this.forgetConnection();
      get(finish);
    });
  }

  /** Empties a file in memory that is stored; one that is gone from memory stays so.
   * @param {any} IDBFS @param {string} path */
  sendAway(IDBFS, path) {
    const { FS } = this.seam.module;
    if (FS.analyzePath(path).exists) this.standFor(IDBFS, path, FS.stat(path).mtime);
  }

  /** An empty file in memory for what is stored under this path. @param {any} IDBFS @param {string} path
   * @param {Date} timestamp @returns {unknown} what went wrong */
  standFor(IDBFS, path, timestamp) {
    let problem = null;
    const entry = { timestamp, mode: kFileMode, contents: new Uint8Array(0) };
    IDBFS.storeLocalEntry(path, entry, (/** @type {unknown} */ error) => { problem = error; });
    if (!problem) this.away.add(path);
    return problem;
  }

  /** WHY only while this tab writes: another one may remove a segment that this one has not read yet.
   * @param {string} path */
  mayBeAway(path) {
    return this.lock.held && kSegment.test(path);
  }

  /** Resolves when no save is under way. @returns {Promise<void>} */
  idle() {
    return new Promise((done) => {
      if (this.busy) this.waitingForIdle.push(done);
      else done();
    });
  }

  /** One answer, from the work or from the clock; `after` is called when it has been read.
   * @param {number} request @param {number} limitMs @param {() => void} after
   * @returns {Callback} */
  limited(request, limitMs, after = () => {}) {
    const finish = once((error) => {
      clearTimeout(timer);
      queueMicrotask(() => {
        this.answer(request, error ? sentenceOf(error) : '');
        after();
      });
    });
    const timer = setTimeout(() => {
      try {
        this.transaction?.abort();
      } catch {
        // It finished in the same moment; the report below stands, and the next save repairs it.
      }
      finish(new DOMException(`no answer within ${limitMs / 1000} s`, 'TimeoutError'));
    }, limitMs);
    return finish;
  }

  /** @param {number} request @param {string} problem */
  answer(request, problem) {
    this.busy = false;
    this.seam.send('store_done', [request], [problem]);
    if (this.busy) return;
    for (const done of this.waitingForIdle.splice(0)) done();
  }

  forgetConnection() {
    const { dbs } = this.seam.module.IDBFS;
    dbs[kMountPoint]?.close();
    delete dbs[kMountPoint];
    this.stored = null;
  }

  /** Replaces what IDBFS does wrongly; the walk of the local files stays its own.
   * @param {any} IDBFS @param {any} FS */
  harden(IDBFS, FS) {
    IDBFS.getDB = (/** @type {string} */ name, /** @type {Callback} */ done) =>
      this.connect(IDBFS, name, done);
    IDBFS.getRemoteSet = (/** @type {any} */ mount, /** @type {Callback} */ done) =>
      this.listStored(IDBFS, mount.mountpoint, once(done));
    IDBFS.reconcile = (/** @type {any} */ from, /** @type {any} */ to, /** @type {Callback} */ callback) => {
      const done = once(callback);
      const create = changedPaths(from.entries, to.entries);
      const remove = Object.keys(to.entries).filter((path) => !from.entries[path]).sort().reverse();
      if (create.length + remove.length === 0) return done(null);
      try {
        if (to.type === 'remote') this.put(IDBFS, to.db, create, remove, done);
        else this.fill(IDBFS, from, create, remove, done);
      } catch (error) {
        done(error);
      }
    };
  }

  /** @param {any} IDBFS @param {string} name @param {Callback} callback */
  connect(IDBFS, name, callback) {
    if (IDBFS.dbs[name]) return callback(null, IDBFS.dbs[name]);
    const done = once(callback);
    const opening = indexedDB.open(name, IDBFS.DB_VERSION);
    opening.onupgradeneeded = () => {
      const files = opening.result.createObjectStore(IDBFS.DB_STORE_NAME);
      files.createIndex('timestamp', 'timestamp', { unique: false });
    };
    opening.onblocked = () => done(new DOMException('the store is in use', 'BlockedError'));
    opening.onerror = () => done(opening.error ?? 'the store cannot be opened');
    opening.onsuccess = () => {
      const database = opening.result;
      const forget = () => {
        if (IDBFS.dbs[name] !== database) return;
        delete IDBFS.dbs[name];
        this.stored = null;
      };
      database.onversionchange = () => {
        database.close();
        forget();
      };
      database.onclose = forget;
      IDBFS.dbs[name] = database;
      done(null, database);
    };
  }

  /** @param {any} IDBFS @param {string} name @param {Callback} done */
  listStored(IDBFS, name, done) {
    IDBFS.getDB(name, (/** @type {unknown} */ error, /** @type {IDBDatabase} */ database) => {
      if (error) return done(error);
      if (this.stored) return done(null, { type: 'remote', db: database, entries: this.stored });
      try {
        /** @type {Record<string, {timestamp: Date}>} */
        const entries = {};
        const transaction = database.transaction([IDBFS.DB_STORE_NAME], 'readonly');
        const walk = transaction.objectStore(IDBFS.DB_STORE_NAME).index('timestamp').openKeyCursor();
        walk.onsuccess = () => {
          const cursor = walk.result;
          if (!cursor) return;
          entries[String(cursor.primaryKey)] = { timestamp: /** @type {Date} */ (cursor.key) };
          cursor.continue();
        };
        transaction.oncomplete = () => {
          this.stored = entries;
          done(null, { type: 'remote', db: database, entries });
        };
        transaction.onabort = () => done(transaction.error ?? 'the store cannot be listed');
      } catch (thrown) {
        done(thrown);
      }
    });
  }

  /** Memory to IndexedDB: all of it or nothing.
   * @param {any} IDBFS @param {IDBDatabase} database @param {string[]} create @param {string[]} remove
   * @param {Callback} done */
  put(IDBFS, database, create, remove, done) {
    // Every file is read before the transaction opens, so that one that cannot be read stops it whole.
    /** @type {[string, any][]} */
    const rows = [];
    for (const path of create) {
      let problem = null;
      IDBFS.loadLocalEntry(path, (/** @type {unknown} */ error, /** @type {any} */ entry) => {
        if (error) problem = error;
        else if (this.away.has(path) && entry.contents.length === 0) problem = `${path} is not in memory`;
        else rows.push([path, entry]);
      });
      if (problem) return done(problem);
    }
    const known = this.stored ?? {};
    this.stored = null;
    const transaction = this.begin(IDBFS, database, 'readwrite', (error) => {
      if (!error) {
        for (const [path, { timestamp }] of rows) {
          known[path] = { timestamp };
          if (this.mayBeAway(path)) this.sendAway(IDBFS, path);
        }
        for (const path of remove) {
          delete known[path];
          this.away.delete(path);
        }
        this.stored = known;
      }
      done(error);
    });
    try {
      const store = transaction.objectStore(IDBFS.DB_STORE_NAME);
      for (const [path, row] of rows) store.put(row, path);
      for (const path of remove) store.delete(path);
    } catch (error) {
      done(error);  // the reason itself, before the abort gives its own
      transaction.abort();
    }
  }

  /** At start: what may be away is not fetched.
   * @param {any} IDBFS @param {any} from @param {string[]} create @param {string[]} remove
   * @param {Callback} done */
  fill(IDBFS, from, create, remove, done) {
    const away = create.filter((path) => this.mayBeAway(path));
    this.take(IDBFS, from.db, create.filter((path) => !this.mayBeAway(path)), remove, (error) => {
      if (error) return done(error);
      const problems = away.map((path) => this.standFor(IDBFS, path, from.entries[path].timestamp));
      done(problems.find(Boolean) ?? null);
    });
  }

  /** IndexedDB to memory.
   * @param {any} IDBFS @param {IDBDatabase} database @param {string[]} create @param {string[]} remove
   * @param {Callback} done */
  take(IDBFS, database, create, remove, done) {
    const note = (/** @type {unknown} */ error) => {
      if (error) done(error);
    };
    const transaction = this.begin(IDBFS, database, 'readonly', done);
    const store = transaction.objectStore(IDBFS.DB_STORE_NAME);
    for (const path of create) {
      const get = store.get(path);
      get.onsuccess = () => {
        if (get.result) IDBFS.storeLocalEntry(path, get.result, note);
        else note(`${path} is not stored any more`);
      };
    }
    for (const path of remove) IDBFS.removeLocalEntry(path, note);
  }

  /** @param {any} IDBFS @param {IDBDatabase} database @param {IDBTransactionMode} mode
   * @param {Callback} done */
  begin(IDBFS, database, mode, done) {
    const transaction = database.transaction([IDBFS.DB_STORE_NAME], mode, { durability: 'strict' });
    this.transaction = transaction;
    const end = (/** @type {unknown} */ error) => {
      if (this.transaction === transaction) this.transaction = null;
      done(error);
    };
    // A request that fails aborts the transaction, and the abort names the reason.
    transaction.oncomplete = () => end(null);
    transaction.onabort = () => end(transaction.error ?? new DOMException('aborted', 'AbortError'));
    return transaction;
  }
}
