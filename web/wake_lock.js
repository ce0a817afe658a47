// Keeps the screen on while a session runs, so that the phone at the stall need not be unlocked for each
// person.
//
// Used by: the import earshot_keep_screen_on. Must stay true: a browser that cannot, or will not because
// the battery is low, is met with silence: nothing is lost but a tap.
// @ts-check

export class WakeLock {
  wanted = false;
  /** @type {WakeLockSentinel | null} */
  held = null;
  asking = false;

  listen() {
    // The browser lets go of the lock whenever the page is hidden.
    document.addEventListener('visibilitychange', () => void this.settle());
  }

  /** @param {boolean} on */
  keep(on) {
    this.wanted = on;
    return this.settle();
  }

  /** Brings what is held in line with what is wanted. One question at a time: a wish that changes while the
   * browser answers is met after the answer. */
  async settle() {
    if (this.asking) return;
    if (!this.wanted) return this.letGo();
    if (this.held || !navigator.wakeLock || document.visibilityState !== 'visible') return;
    this.asking = true;
    const got = await navigator.wakeLock.request('screen').catch(() => null);
    this.asking = false;
    if (got === null) return;
    this.held = got;
    got.addEventListener('release', () => {
      if (this.held === got) this.held = null;
    });
    if (!this.wanted) await this.letGo();
  }

  async letGo() {
    const held = this.held;
    this.held = null;
    await held?.release().catch(() => {});
  }
}
