// A person with a keyboard and a screen reader, whatever the browser: everything is found by role and
// accessible name. `page` and `context` are Playwright's (chromium.mjs, firefox.mjs) or have the same names
// (webkit_page.mjs). Callers: the journeys. hands.mjs does the same with keys alone.
import { readFileSync } from 'node:fs';

export const patience = 45000;

// Polls until `probe` gives a truthy value; fails with what `describe` says.
export async function until(probe, describe, limit = patience) {
  const end = Date.now() + limit;
  for (;;) {
    const value = await probe();
    if (value) return value;
    if (Date.now() > end) throw new Error(await describe());
    await new Promise((next) => setTimeout(next, 60));
  }
}

// Runs inside the page: the count once a frame that was asked for before has been drawn.
/* c8 ignore start */
async function framesDrawn() {
  for (let frames = 0; frames < 2; frames += 1) await new Promise((next) => requestAnimationFrame(next));
  return globalThis.earshot?.framesDrawn() ?? 0;
}

// Runs inside the page: the events of a composition, as UI Events orders them.
function composing({ text, ends }) {
  const field = document.activeElement;
  const before = globalThis.composedBefore ?? field.value;
  const tell = (type, data = text) => field.dispatchEvent(new CompositionEvent(type, { bubbles: true, data }));
  if (globalThis.composedBefore === undefined) tell('compositionstart', '');
  globalThis.composedBefore = before;
  tell('compositionupdate');
  field.value = before + text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertCompositionText', data: text, isComposing: true }));
  if (!ends) return;
  globalThis.composedBefore = undefined;
  tell('compositionend');
}
/* c8 ignore stop */

export class Person {
  // What went wrong in the page, in the browser's words.
  errors = [];

  constructor(context, page) {
    this.context = context;
    this.page = page;
    this.listen();
  }

  listen() {
    this.page.on('pageerror', (error) => this.errors.push(String(error)));
    this.page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  // The same without what the browser says of a network that is cut, or of its driver.
  faults() {
    const { networkWords, driverWords } = this.constructor;
    return this.errors.filter((error) => !networkWords?.test(error) && !driverWords?.test(error));
  }

  goto(url) {
    return this.page.goto(url, { waitUntil: 'domcontentloaded' });
  }

  reload() {
    return this.page.reload({ waitUntil: 'domcontentloaded' });
  }

  // `within` is the name of a group.
  find(role, name, { exact = true, within = '' } = {}) {
    const scope = within ? this.page.getByRole('group', { name: within, exact: true }) : this.page;
    return scope.getByRole(role, { name, exact }).first();
  }

  async click(role, name, { timeout = patience, ...how } = {}) {
    await this.find(role, name, how).click({ timeout });
  }

  // Goes into a field.
  async focus(label) {
    await this.page.getByLabel(label, { exact: true }).first().click();
  }

  async fill(label, text) {
    await this.page.getByLabel(label, { exact: true }).first().fill(text);
  }

  async choose(label, option) {
    const list = this.page.getByLabel(label, { exact: true }).first();
    await list.focus(); // as everybody does who opens it
    await list.selectOption({ label: option });
  }

  async check(label) {
    await this.page.getByRole('checkbox', { name: label, exact: true }).first().click();
  }

  // Day, month and year of a date field.
  async fillDate(label, day, month, year) {
    const group = this.page.getByRole('group', { name: label, exact: true }).first();
    await group.getByLabel('Day', { exact: true }).fill(String(day));
    await group.getByLabel('Month', { exact: true }).fill(String(month));
    await group.getByLabel('Year', { exact: true }).fill(String(year));
  }

  value(label, { within = '' } = {}) {
    const scope = within ? this.page.getByRole('group', { name: within, exact: true }) : this.page;
    return scope.getByLabel(label, { exact: true }).first().inputValue();
  }

  // All that a screen reader can read, as an indented tree.
  tree() {
    return this.page.locator('body').ariaSnapshot();
  }

  async sees(text) {
    let tree = '';
    const matches = () => (text instanceof RegExp ? text.test(tree) : tree.includes(text));
    await until(
      async () => {
        tree = await this.tree();
        return matches();
      },
      () => `"${text}" is not on the screen:\n${tree}`,
    );
  }

  async seesNot(text) {
    let tree = '';
    await until(
      async () => {
        tree = await this.tree();
        return text instanceof RegExp ? !text.test(tree) : !tree.includes(text);
      },
      () => `"${text}" is still on the screen:\n${tree}`,
    );
  }

  isChecked(role, name) {
    return this.find(role, name).isChecked();
  }

  // A picture once the canvas has come to rest.
  async picture(path) {
    await this.quiet();
    await this.page.screenshot({ path, caret: 'initial' });
  }

  // Puts a text into the clipboard by selecting and copying it on an empty page.
  async copy(text) {
    await this.page.goto('about:blank');
    await this.page.evaluate((all) => {
      const area = document.body.appendChild(document.createElement('textarea'));
      area.value = all;
      area.select();
    }, text);
    await this.page.keyboard.press('Control+c');
  }

  // Another tab of the same browser.
  async tab() {
    return new this.constructor(this.context, await this.context.newPage());
  }

  // What an input method shows while it composes in the field with the focus, and the text it then writes: as
  // the page is told of it by every browser. Chromium's own input can be driven (chromium.mjs).
  async compose(text) {
    await this.page.evaluate(composing, { text, ends: false });
  }

  async commit(text) {
    await this.page.evaluate(composing, { text, ends: true });
  }

  offline(cut) {
    return this.context.setOffline(cut);
  }

  resize(width, height) {
    return this.page.setViewportSize({ width, height });
  }

  // Two looks at the count of frames that agree: nothing moves any more.
  async quiet() {
    let last = -1;
    await until(
      async () => {
        const frames = await this.page.evaluate(framesDrawn);
        const same = frames === last;
        last = frames;
        if (!same) await new Promise((next) => setTimeout(next, 120));
        return same;
      },
      () => 'the page never stops drawing',
    );
  }

  // The bytes of the file that the page saves when `act` is done.
  async download(act) {
    const waiting = this.page.waitForEvent('download');
    await act();
    return readFileSync(await (await waiting).path());
  }

  close() {
    return this.context.close();
  }
}
