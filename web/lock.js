// One writer: the tab that holds a Web Lock for the page's life may save; every other tab is read-only
// and offers "Work in this tab" (SYNC.md section 5, RELIABILITY.md F3).
//
// Used by: boot.js before the application starts, storage.js before each save. Must stay true: two tabs
// never save at once. A tab that takes over starts anew, so that it reads what the other one saved.
// @ts-check

const kName = 'earshot-writer';
const kPatienceMs = 2500;

export class WriterLock {
  held = false;
  /** @type {() => void} */
  onLost = () => {};
  /** Settles what is under way before the lock is let go. @type {() => Promise<void>} */
  beforeRelease = async () => {};
  /** @type {(() => void) | null} */
  release = null;
  channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(kName);

  constructor() {
    this.channel?.addEventListener('message', (event) => this.onMessage(event.data));
  }

  /** Waits briefly, because a page that reloads frees its lock a moment later; not at all when another
   * tab says that it writes. */
  async open() {
    if (!navigator.locks) {
      this.held = true;  // an engine without Web Locks: one tab is all that can be promised
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), kPatienceMs);
    /** @param {MessageEvent} event */
    const listener = (event) => {
      if (event.data === 'mine') stop.abort();
    };
    this.channel?.addEventListener('message', listener);
    this.channel?.postMessage('whose');
    // WHY: Chromium loses an abort that comes before the request has reached its lock manager, and the
    // request then waits for ever; so giving up does not depend on the request noticing it.
    const gaveUp = new Promise((next) => stop.signal.addEventListener('abort', next));
    await Promise.race([this.request({ signal: stop.signal }), gaveUp]).catch(() => {});
    clearTimeout(timer);
    this.channel?.removeEventListener('message', listener);
  }

  /** Resolves once the lock is held; rejects when the wait was given up.
   * @param {LockOptions} options @returns {Promise<void>} */
  request(options) {
    return new Promise((got, gaveUp) => {
      navigator.locks.request(kName, options, () => {
        if (options.signal?.aborted) return undefined;  // granted after giving up: let go at once
        this.held = true;
        got();
        return new Promise((free) => {
          this.release = () => free(undefined);
        });
      }).then(() => this.lost(), (error) => {
        this.lost();
        gaveUp(error);
      });
    });
  }

  lost() {
    if (!this.held) return;
    this.held = false;
    this.release = null;
    this.onLost();
  }

  /** "Work in this tab": asks the other tab, takes the lock by force when that tab does not answer. */
  async take() {
    this.channel?.postMessage('give');
    await this.request({ signal: AbortSignal.timeout(kPatienceMs) })
      .catch(() => this.request({ steal: true }));
    location.reload();
  }

  /** @param {unknown} message */
  async onMessage(message) {
    if (!this.held) return;
    if (message === 'whose') this.channel?.postMessage('mine');
    if (message === 'give') {
      await this.beforeRelease();
      this.release?.();
    }
  }
}
