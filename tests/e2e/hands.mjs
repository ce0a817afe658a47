// A person who never touches a pointer: the methods of a person (person.mjs), carried out with keys alone. Tab and
// Shift+Tab until the wanted element has the focus, Enter and Space to act, arrows for lists, typing for
// text. So a journey that passes by pointer is the same test by keyboard (matrix.mjs).
// Must stay true: no element is ever focused or clicked by script, and each of these fails the step: a key
// that leaves the focus where it was, a focus lost on the page's body, a whole round without the element.
import { patience, until } from './person.mjs';

const most = 400; // stops of one round; the longest form has about 90

// Runs inside the page: where the focus is, seen from the wanted element, and how many stops lie between.
/* c8 ignore start */
function standing(wanted) {
  const active = document.activeElement;
  const one = (element) => element.tabIndex >= 0 && !(element.type === 'radio' && !element.checked);
  const stops = [...document.querySelectorAll('#sem .i')].filter((stop) => !stop.closest('[inert]') && one(stop));
  const nowhere = active === document.body;
  const behind = (active.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  const between = stops.filter((stop) => {
    const [from, to] = behind ? [wanted, active] : [active, wanted];
    const follows = from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING;
    return follows && to.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_PRECEDING;
  });
  const name = nowhere ? '' : (active.getAttribute('aria-label') ?? active.textContent).slice(0, 60);
  return { here: active === wanted, nowhere, behind, steps: between.length + 1, id: active.dataset.id, what: `${active.tagName.toLowerCase()} "${name}"` };
}

// Runs inside the page: of a group that is one stop of Tab (rows of a table, tabs), the member that is the
// stop, and how many arrows lead from it to the wanted one; null when the wanted one is a stop itself.
// In a table arrows go from link to link and from tick box to tick box.
function group(wanted) {
  if (wanted.tabIndex >= 0) return null;
  const whole = wanted.closest('[role=table], [role=tablist]');
  const alike = (member) => member.tagName === wanted.tagName && !member.closest('[role=columnheader]');
  const members = [...whole.querySelectorAll('.i')].filter(alike);
  const stop = members.findIndex((member) => member.tabIndex >= 0);
  return { id: members[stop].dataset.id, arrows: members.indexOf(wanted) - stop, across: whole.role === 'tablist' };
}
/* c8 ignore stop */

// The hands of a person of this engine.
export const hands = (Engine) => class extends Engine {
  started = false; // before the first key the focus may be nowhere
  last = 'nothing yet';

  async goto(url) {
    this.started = false;
    await super.goto(url);
  }

  async reload() {
    this.started = false;
    await super.reload();
  }

  async press(key) {
    this.last = key;
    await this.page.keyboard.press(key);
  }

  // Moves the focus to the element, the shorter way round, as somebody does who knows the page: so many
  // quick presses, then a look at where they led, and single presses if it is not there yet.
  async reach(locator, timeout = patience) {
    await locator.waitFor({ state: 'attached', timeout });
    const inGroup = await locator.evaluate(group);
    if (inGroup) return this.arrow(locator, inGroup);
    let at = await locator.evaluate(standing);
    if (at.nowhere && this.started) throw new Error(`the focus was lost on the body after ${this.last}`);
    const back = at.behind && (this.started || !this.constructor.tabLeavesPage); // not round by the browser's bar
    const key = back ? 'Shift+Tab' : 'Tab';
    this.started = true;
    let rounds = 0;
    for (let pressed = 0; !at.here; ) {
      const before = at;
      const presses = pressed === 0 ? Math.min(at.steps, most) : 1;
      await Promise.all(Array.from({ length: presses }, () => this.page.keyboard.press(key)));
      pressed += presses;
      at = await locator.evaluate(standing);
      if (at.nowhere) rounds += 1; // the end of the page, where a browser's own bar would follow
      const stuck = at.id !== undefined && at.id === before.id;
      if (stuck || rounds > 1 || pressed > most) {
        const what = stuck ? `the focus is trapped on ${at.what}` : `a whole round never met ${locator}`;
        throw new Error(`${what}:\n${await this.tree()}`);
      }
    }
    // A field is seen from the next frame on.
    const seen = (element) =>
      !element.matches('input:not([type=checkbox]):not([type=radio]), textarea') || getComputedStyle(element).opacity === '1';
    await until(() => locator.evaluate(seen), () => `the field with the focus is not seen: ${locator}`);
  }

  async arrow(locator, { id, arrows, across }) {
    await this.reach(this.page.locator(`[data-id="${id}"]`));
    const [on, back] = across ? ['ArrowRight', 'ArrowLeft'] : ['ArrowDown', 'ArrowUp'];
    for (let pressed = 0; pressed < Math.abs(arrows); pressed += 1) {
      const from = await this.page.evaluate(() => document.activeElement.dataset.id);
      await this.press(arrows > 0 ? on : back);
      await until(
        () => this.page.evaluate((before) => document.activeElement.dataset.id !== before, from),
        () => `an arrow left the focus where it was, on the way to ${locator}`,
      );
    }
    const here = await locator.evaluate((element) => element === document.activeElement);
    if (!here) throw new Error(`the arrows never met ${locator}:\n${await this.tree()}`);
  }

  async click(role, name, { timeout = patience, ...how } = {}) {
    await this.reach(this.find(role, name, how), timeout);
    await this.press(role === 'radio' ? 'Space' : 'Enter');
    this.last = `a press of ${role} "${name}"`;
  }

  async check(label) {
    await this.reach(this.page.getByRole('checkbox', { name: label, exact: true }).first());
    await this.press('Space');
  }

  async focus(label) {
    await this.reach(this.page.getByLabel(label, { exact: true }).first());
  }

  async fill(label, text) {
    await this.write(this.page.getByLabel(label, { exact: true }).first(), text);
  }

  async fillDate(label, day, month, year) {
    const group = this.page.getByRole('group', { name: label, exact: true }).first();
    for (const [part, value] of [['Day', day], ['Month', month], ['Year', year]]) {
      await this.write(group.getByLabel(part, { exact: true }), String(value));
    }
  }

  // Long texts come in one piece, as from dictation or the clipboard.
  async write(field, text) {
    await this.reach(field);
    await this.press('Control+a');
    await this.press('Delete');
    if (text.length > 80) await this.page.keyboard.insertText(text);
    else await this.page.keyboard.type(text);
    await until(
      async () => (await field.inputValue()) === text,
      async () => `typed "${text}", but the field holds "${await field.inputValue()}"`,
    );
  }

  async choose(label, option) {
    const list = this.page.getByLabel(label, { exact: true }).first();
    await this.reach(list);
    const chosen = () => list.evaluate((/** @type {HTMLSelectElement} */ select) => select.selectedOptions[0]?.label);
    await this.press('Home');
    for (let step = 0; (await chosen()) !== option; step += 1) {
      if (step > most) throw new Error(`"${label}" does not offer "${option}"`);
      await this.press('ArrowDown');
    }
  }
};
