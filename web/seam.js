// Bytes and texts across the seam to the WebAssembly module: the only file that touches its memory.
//
// Used by: the other files of web/. Must stay true: memory taken here is given back in the same call,
// unless the comment says that the C++ side frees it; views are made anew each time, because the
// memory moves when it grows.
// @ts-check

/**
 * The functions of wasm/platform/exports.cc and the runtime's own that web/ uses.
 * @typedef {{
 *   HEAPU8: Uint8Array, HEAP32: Int32Array, HEAPF32: Float32Array, HEAPU32: Uint32Array,
 *   FS: any, IDBFS: any, host: object,
 *   _malloc(bytes: number): number, _free(pointer: number): void,
 *   [name: `_earshot_${string}`]: (...args: number[]) => any,
 * }} Module
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class Seam {
  /** @type {Module | null} */
  loaded = null;
  stopped = false;
  /** Something was thrown through C++ code, which cannot go on after that.
   * @type {(error: unknown) => void} */
  onThrown = () => {};

  /** @returns {Module} */
  get module() {
    if (!this.loaded) throw new Error('the application is not loaded yet');
    return this.loaded;
  }

  /** Calls the export unless the application has stopped.
   * @param {string} name @param {...number} args */
  call(name, ...args) {
    if (!this.loaded || this.stopped) return 0;
    try {
      return this.loaded[`_earshot_${name}`](...args);
    } catch (error) {
      this.onThrown(error);
      throw error;
    }
  }

  /** Calls with each text or byte array as pointer and length; `before` are plain numbers.
   * @param {string} name @param {number[]} before @param {(string | Uint8Array)[]} texts
   * @param {...number} after */
  send(name, before, texts, ...after) {
    if (!this.loaded || this.stopped) return 0;
    const args = [...before];
    const taken = [];
    for (const text of texts) {
      const bytes = typeof text === 'string' ? encoder.encode(text) : text;
      const pointer = this.put(bytes);
      taken.push(pointer);
      args.push(pointer, bytes.length);
    }
    try {
      return this.call(name, ...args, ...after);
    } finally {
      for (const pointer of taken) this.module._free(pointer);
    }
  }

  /** A copy in the module's memory; the caller frees it. @param {Uint8Array} bytes */
  put(bytes) {
    const pointer = this.module._malloc(Math.max(bytes.length, 1));
    this.module.HEAPU8.set(bytes, pointer);
    return pointer;
  }

  /** UTF-8 ending in 0, freed by the C++ side. @param {string} text */
  give(text) {
    const bytes = encoder.encode(text);
    const pointer = this.module._malloc(bytes.length + 1);
    this.module.HEAPU8.set(bytes, pointer);
    this.module.HEAPU8[pointer + bytes.length] = 0;
    return pointer;
  }

  /** @param {number} pointer @param {number} length */
  text(pointer, length) {
    return decoder.decode(this.bytes(pointer, length));
  }

  /** A copy that outlives the call. @param {number} pointer @param {number} length */
  bytes(pointer, length) {
    return this.module.HEAPU8.slice(pointer, pointer + length);
  }
}
