// Keeps the second copy: two append-only slots in the origin's private file system, or in the Cache API
// where there is none (wasm/platform/second_copy.h says why and gives the grammar of a frame).
//
// Used by: copy.js, one message a request, answered in order. Must stay true: an append is answered only
// after a flush; frames that fail their checksum are never listed. It runs in a worker because only
// there may a page write such files synchronously.
// @ts-check

const kHeaderBytes = 24;
const kMagic = 0x434d5345;  // "ESMC", little-endian
const kCacheName = 'earshot-second-copy';
const kSnapshot = 1, kBatch = 2;
const kChunkBytes = 4 * 1024 * 1024;

/** Eight tables one after the other: what a byte does to the checksum when so many follow it. */
const kCrcTables = (() => {
  const tables = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; ++byte) {
    let value = byte;
    for (let bit = 0; bit < 8; ++bit) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
    tables[byte] = value;
  }
  for (let at = 256; at < tables.length; ++at) {
    const before = tables[at - 256];
    tables[at] = (before >>> 8) ^ tables[before & 255];
  }
  return tables;
})();

/** Castagnoli, as in core/base/bytes.h. WHY eight bytes a step: a large store has hundreds of megabytes, and
 * opening waits for them. @param {number} crc @param {Uint8Array} bytes */
function crc32c(crc, bytes) {
  const t = kCrcTables;
  let value = ~crc;
  let at = 0;
  for (; at + 8 <= bytes.length; at += 8) {
    value = t[1792 + ((value ^ bytes[at]) & 255)] ^ t[1536 + ((value >>> 8 ^ bytes[at + 1]) & 255)]
      ^ t[1280 + ((value >>> 16 ^ bytes[at + 2]) & 255)] ^ t[1024 + (value >>> 24 ^ bytes[at + 3])]
      ^ t[768 + bytes[at + 4]] ^ t[512 + bytes[at + 5]] ^ t[256 + bytes[at + 6]] ^ t[bytes[at + 7]];
  }
  for (; at < bytes.length; ++at) value = t[(value ^ bytes[at]) & 255] ^ (value >>> 8);
  return ~value >>> 0;
}

/** A slot as a file. */
class FileSlot {
  /** @param {any} handle FileSystemSyncAccessHandle */
  constructor(handle) {
    this.handle = handle;
  }

  async size() {
    return this.handle.getSize();
  }

  /** @param {number} at @param {number} length @param {Uint8Array} into */
  async read(at, length, into = new Uint8Array(length)) {
    const bytes = into.subarray(0, length);
    return bytes.subarray(0, this.handle.read(bytes, { at }));
  }

  /** @param {number} at @param {Uint8Array} bytes */
  async append(at, bytes) {
    if ((await this.size()) !== at) await this.handle.truncate(at);
    for (let done = 0; done < bytes.length;) {
      done += this.handle.write(bytes.subarray(done), { at: at + done });
    }
    await this.handle.flush();
  }
}

/** A slot as cache entries, one an append, named by their place. */
class CacheSlot {
  /** @param {Cache} cache @param {number} number */
  constructor(cache, number) {
    this.cache = cache;
    this.number = number;
  }

  /** @param {number} at */
  url(at) {
    return new URL(`second-copy/${this.number}/${at}`, self.location.href).href;
  }

  async places() {
    const prefix = this.url(0).replace(/0$/, '');
    const keys = await this.cache.keys();
    return keys.filter((key) => key.url.startsWith(prefix)).map((key) => Number(key.url.slice(prefix.length)))
      .sort((a, b) => a - b);
  }

  /** All bytes from the start, as far as the entries join. */
  async all() {
    const parts = [];
    let end = 0;
    for (const at of await this.places()) {
      if (at !== end) break;
      const stored = await this.cache.match(this.url(at));
      if (!stored) break;
      const bytes = new Uint8Array(await stored.arrayBuffer());
      parts.push(bytes);
      end += bytes.length;
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  }

  async size() {
    return (await this.all()).length;
  }

  /** @param {number} at @param {number} length */
  async read(at, length) {
    return (await this.all()).subarray(at, at + length);
  }

  /** @param {number} at @param {Uint8Array} bytes */
  async append(at, bytes) {
    for (const place of await this.places()) {
      if (place >= at) await this.cache.delete(this.url(place));
    }
    if (bytes.length > 0) await this.cache.put(this.url(at), new Response(/** @type {any} */ (bytes)));
  }
}

/** @type {(FileSlot | CacheSlot)[]} */
let slots = [];

/** A page that reloads frees its handle a moment later, hence the tries.
 * @param {any} folder @param {string} name */
async function openFile(folder, name) {
  const file = await folder.getFileHandle(name, { create: true });
  for (let tries = 0; ; ++tries) {
    try {
      return await file.createSyncAccessHandle();
    } catch (error) {
      if (tries === 20) throw error;
      await new Promise((next) => setTimeout(next, 100));
    }
  }
}

async function openSlots() {
  const folder = await navigator.storage?.getDirectory?.().catch(() => null);
  if (folder) {
    slots = [];
    for (const number of [0, 1]) slots.push(new FileSlot(await openFile(folder, `earshot-copy-${number}`)));
  } else {
    const cache = await caches.open(kCacheName);
    slots = [new CacheSlot(cache, 0), new CacheSlot(cache, 1)];
  }
}

/** The headers of a slot's frames, as far as they lie whole in it and in turn: a snapshot, then batches.
 * @param {FileSlot | MemorySlot} slot */
async function headersOf(slot) {
  const size = await slot.size();
  /** @type {Uint8Array[]} */
  const headers = [];
  for (let at = 0; at + kHeaderBytes <= size;) {
    const header = await slot.read(at, kHeaderBytes);
    const view = new DataView(header.buffer, header.byteOffset, header.length);
    const length = view.getUint32(16, true);
    if (view.getUint32(0, true) !== kMagic || at + kHeaderBytes + length > size) break;
    const first = headers.length === 0;
    const inTurn = first || view.getBigUint64(8, true) === generationOf(headers) + 1n;
    if (view.getUint32(4, true) !== (first ? kSnapshot : kBatch) || !inTurn) break;
    headers.push(header.slice());
    at += kHeaderBytes + length;
  }
  return headers;
}

/** Those before the first frame that fails its checksum. @param {FileSlot | MemorySlot} slot
 * @param {Uint8Array[]} headers */
async function checked(slot, headers) {
  const chunk = new Uint8Array(kChunkBytes);  // one for all: a large store has many
  let at = 0;
  for (const [index, header] of headers.entries()) {
    const view = new DataView(header.buffer);
    const length = view.getUint32(16, true);
    let crc = 0;
    for (let done = 0; done < length; done += kChunkBytes) {
      const part = await slot.read(at + kHeaderBytes + done, Math.min(kChunkBytes, length - done), chunk);
      crc = crc32c(crc, part);
    }
    if (crc !== view.getUint32(20, true)) return headers.slice(0, index);
    at += kHeaderBytes + length;
  }
  return headers;
}

/** Of the last frame; 0 where there is none. @param {Uint8Array[]} headers */
function generationOf(headers) {
  const last = headers.at(-1);
  return last ? new DataView(last.buffer).getBigUint64(8, true) : 0n;
}

class MemorySlot {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
  }

  async size() {
    return this.bytes.length;
  }

  /** @param {number} at @param {number} length */
  async read(at, length) {
    return this.bytes.subarray(at, at + length);
  }
}

/** Per slot a count and its headers. The newer slot is checked first: the other one is of use only where
 * that one is damaged, and else listed as empty, for a large store takes long to read. */
async function listing() {
  await openSlots();
  const readable = await Promise.all(slots.map(async (slot) => (slot instanceof CacheSlot ? new MemorySlot(await slot.all()) : slot)));
  const headers = await Promise.all(readable.map(headersOf));
  const newest = generationOf(headers[1]) > generationOf(headers[0]) ? 1 : 0;
  const other = 1 - newest;
  headers[newest] = await checked(readable[newest], headers[newest]);
  const older = generationOf(headers[newest]) < generationOf(headers[other]);
  headers[other] = older ? await checked(readable[other], headers[other]) : [];
  const parts = headers.flatMap((list) => [new Uint32Array([list.length]), ...list]);
  return new Uint8Array(await new Blob(/** @type {any} */ (parts)).arrayBuffer());
}

/** @param {{op: string, slot: number, at: number, bytes: Uint8Array}} ask */
async function work(ask) {
  if (ask.op === 'open') return listing();
  const slot = slots[ask.slot];
  if (ask.op === 'read') return slot.read(0, await slot.size());
  await slot.append(ask.at, ask.bytes);
  return new Uint8Array(0);
}

let last = Promise.resolve();
self.addEventListener('message', (event) => {
  const ask = event.data;
  last = last.then(async () => {
    try {
      self.postMessage({ id: ask.id, ok: true, bytes: await work(ask) });
    } catch (error) {
      self.postMessage({ id: ask.id, ok: false, why: String(error), bytes: new Uint8Array(0) });
    }
  });
});
