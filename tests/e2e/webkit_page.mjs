// A page of WebKitGTK with the names of Playwright's Page and Locator, as far as people and journeys use them.
// Pointer and keys are WebDriver's actions: events of the browser itself, which need no element that the
// driver finds fit to be pressed. Caller: webkit.mjs.
// What the driver does not have: scripts before a page's own, emulation of paper and themes, downloads. Those
// methods are missing here, so that a journey which needs them fails.
import { writeFileSync } from 'node:fs';

import { patience, until } from './person.mjs';
import { byLabel, byRole, sight } from './playwright_sight.mjs';

const keys = {
  Control: '\uE009', Shift: '\uE008', Alt: '\uE00A', Tab: '\uE004', Enter: '\uE007', Space: ' ', Escape: '\uE00C',
  Backspace: '\uE003', Delete: '\uE017', Home: '\uE011', End: '\uE010', PageUp: '\uE00E', PageDown: '\uE00F',
  ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015',
};

/* c8 ignore start */
// Runs inside the page: where the middle of the element is once it has come to rest and nothing covers it.
async function middle(element) {
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  const place = () => JSON.stringify(element.getBoundingClientRect());
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const inside = top >= 0 && left >= 0 && bottom <= window.innerHeight && right <= window.innerWidth;
  if (!inside) element.scrollIntoView({ block: 'center' });
  for (let last = '', same = 0; same < 3; last = place()) {
    await frame();
    same = place() === last ? same + 1 : 0;
  }
  if (!element.isConnected) return { why: 'it has left the page' };
  if (element.disabled) return { why: 'it is disabled' };
  const box = element.getBoundingClientRect();
  const [x, y] = [Math.floor(box.x + box.width / 2), Math.floor(box.y + box.height / 2)];
  const guard = globalThis.earshotSight.setupHitTargetInterceptor(element, 'mouse', { x, y }, false);
  if (typeof guard === 'string') return { why: `${guard} is in the way` };
  globalThis.earshotGuard = guard;
  return { x, y };
}

// Runs inside the page: what the press met instead of the element; then the page has not heard of it.
function missed() {
  const met = globalThis.earshotGuard?.stop() ?? 'done'; // none is left where the press has loaded another page
  globalThis.earshotGuard = undefined;
  return met === 'done' ? '' : met.hitTargetDescription;
}

// Runs inside the page: everything in the field is replaced, as by dictation or the clipboard.
function rewrite(element, text) {
  element.focus();
  element.select();
  document.execCommand(text ? 'insertText' : 'delete', false, text);
}

// Runs inside the page: the clock stands, timers run.
function standStill(instant) {
  const Real = globalThis.earshotRealDate ?? Date;
  globalThis.earshotRealDate = Real;
  globalThis.Date = class extends Real {
    constructor(...given) {
      super(...(given.length ? given : [instant]));
    }

    static now() {
      return instant;
    }
  };
}

// Runs inside the page: a part of a picture.
async function crop({ png, clip: { x, y, width, height } }) {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const part = await createImageBitmap(new Blob([bytes], { type: 'image/png' }), x, y, width, height);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d').drawImage(part, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1];
}
/* c8 ignore stop */

class Locator {
  constructor(page, selector) {
    this.page = page;
    this.selector = selector;
  }

  toString() {
    return this.selector;
  }

  locator(selector) {
    return new Locator(this.page, this.selector ? `${this.selector} >> ${selector}` : selector);
  }

  getByRole(role, how) {
    return this.locator(byRole(role, how));
  }

  getByLabel(words, how) {
    return this.locator(byLabel(words, how));
  }

  first() {
    return this.locator('nth=0');
  }

  count() {
    return this.page.look(this.selector, 'all.length');
  }

  async all() {
    return Array.from({ length: await this.count() }, (_, index) => this.locator(`nth=${index}`));
  }

  // Waits for the element, then runs the function on it.
  async evaluate(action, arg, { timeout = patience } = {}) {
    const found = await until(
      () => this.page.look(this.selector, `all[0] ? { value: await (${action})(all[0], arg) } : null`, arg),
      async () => `no ${this}:\n${await this.page.locator('body').ariaSnapshot()}`,
      timeout,
    );
    return found.value;
  }

  async click({ timeout = patience } = {}) {
    let why;
    const press = async () => {
      const at = await this.evaluate(middle, undefined, { timeout });
      if (!at.why) await this.page.pointAt(at);
      why = at.why ?? (await this.page.evaluate(missed));
      return !why;
    };
    await until(press, () => `${this} cannot be pressed: ${why}`, timeout);
  }

  fill(text) {
    return this.evaluate(rewrite, text);
  }

  selectOption(option) {
    return this.evaluate((element, wanted) => globalThis.earshotSight.selectOptions(element, [wanted]), option);
  }

  inputValue() {
    return this.evaluate((element) => element.value);
  }

  isChecked() {
    return this.evaluate((element) => element.checked);
  }

  getAttribute(name) {
    return this.evaluate((element, wanted) => element.getAttribute(wanted), name);
  }

  focus() {
    return this.evaluate((element) => element.focus());
  }

  scrollIntoViewIfNeeded() {
    return this.evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
  }

  boundingBox() {
    return this.evaluate((element) => element.getBoundingClientRect().toJSON());
  }

  waitFor({ timeout = patience } = {}) {
    return this.evaluate(() => true, undefined, { timeout });
  }

  ariaSnapshot() {
    return this.evaluate((element) => globalThis.earshotSight.ariaSnapshot(element, { mode: 'default' }));
  }
}

class Keyboard {
  constructor(page) {
    this.page = page;
  }

  press(combination) {
    const held = combination.split(/\+(?=.)/).map((name) => keys[name] ?? name);
    const strokes = [...held.map((value) => ({ type: 'keyDown', value })), ...held.reverse().map((value) => ({ type: 'keyUp', value }))];
    return this.page.act([{ type: 'key', id: 'keys', actions: strokes }]);
  }

  type(text) {
    const strokes = [...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
    return this.page.act([{ type: 'key', id: 'keys', actions: strokes }]);
  }

  // As from dictation or the clipboard: the browser writes it where the focus is.
  insertText(text) {
    return this.page.evaluate((all) => document.execCommand('insertText', false, all), text);
  }
}

export class WebKitPage extends Locator {
  constructor(driver, window) {
    super(undefined, '');
    this.page = this;
    this.driver = driver;
    this.window = window;
    this.keyboard = new Keyboard(this);
    this.acting = Promise.resolve();
    this.clock = {
      setFixedTime: (instant) => {
        this.instant = Date.parse(instant);
        return this.evaluate(standStill, this.instant);
      },
    };
  }

  command(method, path, body) {
    return this.driver.callIn(this.window, method, path, body);
  }

  async goto(url) {
    // Where only the part after # changes nothing is loaded, and offline the driver would wait for a load for ever.
    const stays = await this.evaluate((wanted) => {
      const same = location.href.split('#')[0] === wanted.split('#')[0];
      if (same) location.href = wanted;
      return same;
    }, url);
    if (!stays) await this.command('POST', '/url', { url });
    if (this.instant) await this.evaluate(standStill, this.instant);
  }

  async reload() {
    await this.command('POST', '/refresh', {});
    if (this.instant) await this.evaluate(standStill, this.instant);
  }

  async close() {
    await this.command('DELETE', '/window');
  }

  // Runs a function with one argument, or a script, inside the page.
  async evaluate(action, arg) {
    const script = typeof action === 'string' ? action : `return (async (arg) => ({ value: await (${action})(arg) }))(arguments[0])`;
    return (await this.command('POST', '/execute/sync', { script, args: [arg] }))?.value;
  }

  // Gives `what` of all the elements of the selector.
  async look(selector, what, arg) {
    const asked = { selector, arg };
    const found = await this.evaluate(
      `return (async ({ selector, arg }) => {
        const sight = globalThis.earshotSight;
        if (!sight) return { value: 'blind' };
        const all = sight.querySelectorAll(sight.parseSelector(selector), document);
        return { value: ${what} };
      })(arguments[0])`,
      asked,
    );
    if (found !== 'blind') return found;
    await this.evaluate(sight());
    return this.look(selector, what, arg);
  }

  waitForFunction(action, arg) {
    return until(() => this.evaluate(action, arg), () => `never true: ${action}`);
  }

  // One after another, as a hand does them, also when nobody waits in between.
  act(actions) {
    this.acting = this.acting.then(() => this.command('POST', '/actions', { actions }));
    return this.acting;
  }

  pointAt({ x, y }) {
    const actions = [{ type: 'pointerMove', x, y, duration: 0 }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
    return this.act([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  }

  // The window's frame and bars differ from screen to screen: what is asked for is the page's own size.
  async setViewportSize({ width, height }) {
    const [across, down] = await this.evaluate(() => [window.innerWidth, window.innerHeight]);
    const now = await this.command('GET', '/window/rect');
    const wanted = { x: 0, y: 0, width: width + now.width - across, height: height + now.height - down };
    await this.command('POST', '/window/rect', wanted);
    await this.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, { width, height });
    this.size = { width, height };
  }

  viewportSize() {
    return this.size;
  }

  async screenshot({ path, clip } = {}) {
    let png = await this.command('GET', '/screenshot');
    if (clip) png = await this.evaluate(crop, { png, clip });
    const bytes = Buffer.from(png, 'base64');
    if (path) writeFileSync(path, bytes);
    return bytes;
  }
}
