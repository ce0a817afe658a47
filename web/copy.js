// The page's end of the second copy: starts store_worker.js and passes requests to it.
//
// Used by: the imports earshot_copy_*. Must stay true: each request is answered once through
// earshot_copy_done, with "not held" when the worker cannot be started or does not answer in 20 s.
// @ts-check

import { scriptUrl } from './trusted.js';

/** @typedef {import('./seam.js').Seam} Seam */

const kLimitMs = 20000;
const kNothing = new Uint8Array(0);

export class SecondCopy {
  /** @type {Worker | null} */
  worker = null;
  /** @type {Map<number, number>} request -> timer */
  waiting = new Map();

  closed = false;

  /** @param {Seam} seam */
  constructor(seam) {
    this.seam = seam;
  }

  start() {
    this.worker = new Worker(scriptUrl('store_worker.js'));
    this.worker.addEventListener('message', ({ data }) => {
      if (!data.ok) console.warn('second copy:', data.why);
      this.answer(data.id, data.ok, data.bytes);
    });
    this.worker.addEventListener('error', () => {
      for (const request of [...this.waiting.keys()]) this.answer(request, false, kNothing);
    });
  }

  /** @param {number} request @param {string} op @param {number} slot @param {number} at
   * @param {Uint8Array} bytes */
  ask(request, op, slot = 0, at = 0, bytes = kNothing) {
    this.waiting.set(request, window.setTimeout(() => this.answer(request, false, kNothing), kLimitMs));
    try {
      if (this.closed) throw new Error('another tab writes');
      if (!this.worker) this.start();
      this.worker?.postMessage({ id: request, op, slot, at, bytes });
    } catch (error) {
      console.warn('second copy:', error);
      queueMicrotask(() => this.answer(request, false, kNothing));
    }
  }

  /** @param {number} request @param {boolean} ok @param {Uint8Array} bytes */
  answer(request, ok, bytes) {
    const timer = this.waiting.get(request);
    if (timer === undefined) return;
    clearTimeout(timer);
    this.waiting.delete(request);
    this.seam.send('copy_done', [request, ok ? 1 : 0], [bytes]);
  }

  /** Lets another tab open the files: what is under way is finished first, what comes later is refused. */
  async close() {
    for (let tries = 0; this.waiting.size > 0 && tries < 100; ++tries) {
      await new Promise((next) => setTimeout(next, 20));
    }
    this.closed = true;
    this.worker?.terminate();
    this.worker = null;
  }
}
