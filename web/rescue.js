// What is stored on this device, read without the application: the files in IndexedDB as one snapshot
// frame, the grammar of wasm/platform/second_copy.h, so that the file can be read back by the same code.
//
// Used by: stopped.js. Must stay true: nothing is written; a database that is not there is not made.
// @ts-check

const kDatabase = '/earshot';     // the mount point of web/storage.js
const kFiles = 'FILE_DATA';       // IDBFS's object store: path -> {timestamp, mode, contents}
const kMagic = 0x434d5345;        // "ESMC", little-endian
const kSnapshot = 1;
const kWrite = 1;
const kHeaderBytes = 24;

/** @typedef {{path: string, bytes: Uint8Array, at: number}} StoredFile at: ms since 1970 */

const kCrcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; ++bit) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value;
});

/** Castagnoli, as in core/base/bytes.h. @param {Uint8Array} bytes */
function crc32c(bytes) {
  let value = ~0;
  for (const byte of bytes) value = kCrcTable[(value ^ byte) & 255] ^ (value >>> 8);
  return ~value >>> 0;
}

/** @returns {Promise<IDBDatabase>} */
function openStore() {
  return new Promise((done, fail) => {
    const opening = indexedDB.open(kDatabase);
    opening.onupgradeneeded = () => opening.transaction?.abort();  // nothing is stored here yet
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
  });
}

/** Sorted by path. @returns {Promise<StoredFile[]>} */
export async function storedFiles() {
  const database = await openStore();
  /** @type {StoredFile[]} */
  const files = [];
  await new Promise((done, fail) => {
    const transaction = database.transaction([kFiles], 'readonly');
    const walk = transaction.objectStore(kFiles).openCursor();
    walk.onsuccess = () => {
      const cursor = walk.result;
      if (!cursor) return;
      const path = String(cursor.key).slice(kDatabase.length + 1);
      const { contents, timestamp } = cursor.value;
      if (contents) files.push({ path, bytes: new Uint8Array(contents), at: Number(timestamp) });
      cursor.continue();
    };
    transaction.oncomplete = () => done(undefined);
    transaction.onabort = () => fail(transaction.error);
  });
  database.close();
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** @param {StoredFile[]} files */
function generationOf(files) {
  const file = files.find(({ path }) => path === 'generation');
  return BigInt(file ? new TextDecoder().decode(file.bytes) : 0);
}

/** @param {StoredFile[]} files @param {bigint} [generation] */
export function snapshotFrame(files, generation = generationOf(files)) {
  const paths = files.map(({ path }) => new TextEncoder().encode(path));
  const length = files.reduce((sum, { bytes }, index) => sum + 9 + paths[index].length + bytes.length, 4);
  const frame = new Uint8Array(kHeaderBytes + length);
  const view = new DataView(frame.buffer);
  let at = kHeaderBytes;
  const number = (/** @type {number} */ value) => {
    view.setUint32(at, value, true);
    at += 4;
  };
  const text = (/** @type {Uint8Array} */ bytes) => {
    number(bytes.length);
    frame.set(bytes, at);
    at += bytes.length;
  };
  number(files.length);
  files.forEach(({ bytes }, index) => {
    frame[at++] = kWrite;
    text(paths[index]);
    text(bytes);
  });
  view.setUint32(0, kMagic, true);
  view.setUint32(4, kSnapshot, true);
  view.setBigUint64(8, generation, true);
  view.setUint32(16, length, true);
  view.setUint32(20, crc32c(frame.subarray(kHeaderBytes)), true);
  return frame;
}
