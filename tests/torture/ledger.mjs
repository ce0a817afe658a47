// What the screen has acknowledged, kept outside the thing under test, and the comparison with what a
// reopened device shows. Used by: browser_kill.mjs.
export class Ledger {
  count = 0;
  quotes = new Set();
  saves = 0;
  written = 0;
  /** The save that was pressed last; it may or may not have reached the device before the kill. */
  pressed = {};

  // The next save: one more head, or a new quote.
  next(random) {
    const head = random() < 0.5;
    this.pressed = head ? { count: this.count + 1 } : { quote: `Quote ${++this.written}: ostatni autobus odjeżdża o szóstej.` };
    return this.pressed;
  }

  acknowledge(what) {
    this.saves += 1;
    if (what.quote === undefined) this.count = what.count;
    else this.quotes.add(what.quote);
    this.pressed = {};
  }

  // How many acknowledged saves are not there, and what is wrong, in words. A record that nobody made, or
  // that is there twice, is as wrong as a lost one.
  compare(shown) {
    const there = new Set(shown.quotes);
    const missing = [...this.quotes].filter((said) => !there.has(said));
    const heads = Math.max(0, this.count - shown.count);
    const wrong = missing.map((said) => `lost: ${said}`);
    if (heads > 0) wrong.push(`lost: ${heads} of ${this.count} heads`);
    for (const said of there) if (!this.quotes.has(said) && said !== this.pressed.quote) wrong.push(`never pressed: ${said}`);
    if (there.size !== shown.quotes.length) wrong.push('a quote is there twice');
    if (shown.count > Math.max(this.count, this.pressed.count ?? 0)) wrong.push(`${shown.count} heads, ${this.count} counted`);
    return { lost: missing.length + heads, wrong };
  }

  // A device that has started anew says "Saved": what it shows must never go away again.
  settle(shown) {
    this.count = shown.count;
    this.quotes = new Set(shown.quotes);
    this.pressed = {};
  }
}
