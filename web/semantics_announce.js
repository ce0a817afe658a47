// The two live regions. They are in the page from the start, because screen readers ignore regions that
// appear together with their message; each message is one element, removed later.
//
// Used by: semantics.js. Must stay true: at most one polite message a second; while a dialog is open the
// regions lie inside it, since everything outside is hidden from assistive technology.
// @ts-check

const kGapMs = 1000;
const kStayMs = 8000;

export class Announcer {
  /** @type {string[]} */
  waiting = [];
  timer = 0;

  constructor() {
    this.polite = /** @type {HTMLElement} */ (document.getElementById('live-polite'));
    this.assertive = /** @type {HTMLElement} */ (document.getElementById('live-assertive'));
    this.home = /** @type {HTMLElement} */ (this.polite.parentElement);
  }

  /** @param {number} politeness 1 = at once @param {string} text */
  say(politeness, text) {
    if (politeness === 1) return this.show(this.assertive, text);
    this.waiting.push(text);
    if (!this.timer) this.next();
  }

  next() {
    const text = this.waiting.shift();
    if (text !== undefined) this.show(this.polite, text);
    this.timer = text === undefined ? 0 : window.setTimeout(() => this.next(), kGapMs);
  }

  /** @param {HTMLElement} region @param {string} text */
  show(region, text) {
    const message = document.createElement('div');
    message.textContent = text;
    region.append(message);
    setTimeout(() => message.remove(), kStayMs);
  }

  /** @param {HTMLElement | null} dialog null = back to the page */
  moveInto(dialog) {
    const place = dialog ?? this.home;
    if (this.polite.parentElement !== place) place.append(this.polite, this.assertive);
  }

  /** @param {HTMLElement} dialog */
  leave(dialog) {
    if (dialog.contains(this.polite)) this.moveInto(null);
  }
}
