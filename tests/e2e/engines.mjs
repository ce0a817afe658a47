// Firefox (WebDriver BiDi through puppeteer-core) and WebKitGTK (plain WebDriver) with the methods of
// chromium.mjs, so one journey runs in three engines. Both need a display: Xvfb is started here.
// Roles and names are those of the mirror's real elements; WebKit's own computed role is checked too.
import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';

import { until } from './chromium.mjs';
import { freePort } from './server.mjs';

let display;

// One virtual screen for the whole run.
async function virtualDisplay() {
  if (process.env.DISPLAY) return process.env.DISPLAY;
  if (display) return display;
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  process.on('exit', () => screen.kill());
  screen.unref();
  const number = await new Promise((done, fail) => {
    screen.stdout.once('data', (bytes) => done(String(bytes).trim()));
    screen.once('exit', () => fail(new Error('Xvfb did not start')));
  });
  screen.stdout.unref?.();
  display = `:${number}`;
  return display;
}

// Runs inside the page: the mirror's elements with their roles and names.
/* c8 ignore start */
function inPage(wanted) {
  const implied = { BUTTON: 'button', A: 'link', SELECT: 'combobox', TEXTAREA: 'textbox', P: 'paragraph', PROGRESS: 'progressbar', NAV: 'navigation', MAIN: 'main', HEADER: 'banner' };
  const inputs = { text: 'textbox', search: 'searchbox', password: 'password', checkbox: 'checkbox', radio: 'radio' };
  const roleOf = (e) => e.getAttribute('role') ?? (e.tagName === 'INPUT' ? inputs[e.type] : /^H[1-6]$/.test(e.tagName) ? 'heading' : implied[e.tagName]);
  const nameOf = (e) => {
    const by = e.getAttribute('aria-labelledby');
    if (by) return by.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    return e.getAttribute('aria-label') ?? (e.children.length && roleOf(e) !== 'link' && roleOf(e) !== 'button' ? '' : e.textContent) ?? '';
  };
  const all = [...document.querySelectorAll('#sem *')].filter((e) => roleOf(e) && !e.closest('[inert]'));
  if (wanted === 'tree') {
    return all.map((e) => `${roleOf(e)} "${nameOf(e).trim()}"${'value' in e && e.value ? `: ${e.value}` : ''}`).join('\n');
  }
  const name = wanted.pattern ? new RegExp(wanted.pattern) : wanted.name;
  const scope = wanted.within ? all.find((e) => roleOf(e) === 'group' && nameOf(e).trim() === wanted.within) : document;
  const matches = (e) => (name instanceof RegExp ? name.test(nameOf(e)) : nameOf(e).trim() === name);
  return all.find((e) => (!wanted.roles || wanted.roles.includes(roleOf(e))) && matches(e) && scope?.contains(e)) ?? null;
}
/* c8 ignore stop */

const fields = ['textbox', 'searchbox', 'password', 'combobox', 'checkbox', 'spinbutton'];

function ask(roles, name, within) {
  return name instanceof RegExp ? { roles, pattern: name.source, within } : { roles, name, within };
}

// What both engines share: everything above find, click and type.
class Engine {
  // Found and pressed again until it takes: a frame between the two may have moved it.
  async click(role, name) {
    let refused;
    await until(
      async () => {
        const found = await this.wait(ask([role], name));
        return this.press(found).then(() => true, (error) => ((refused = error), false));
      },
      () => `${role} "${name}" could not be pressed: ${refused}`,
    );
  }

  async fill(label, text) {
    await this.type(await this.wait(ask(fields, label)), text);
  }

  async fillDate(label, day, month, year) {
    for (const [part, value] of [['Day', day], ['Month', month], ['Year', year]]) {
      await this.type(await this.wait(ask(fields, part, label)), String(value));
    }
  }

  async wait(wanted) {
    let found;
    await until(
      async () => (found = await this.locate(wanted)),
      async () => `no ${wanted.roles} "${wanted.name ?? wanted.pattern}":\n${await this.tree()}`,
    );
    return found;
  }

  async sees(text) {
    let tree = '';
    await until(
      async () => {
        tree = await this.tree();
        return text instanceof RegExp ? text.test(tree) : tree.includes(text);
      },
      () => `"${text}" is not on the screen:\n${tree}`,
    );
  }
}

export class Firefox extends Engine {
  static engine = 'Firefox';
  static present = () => existsSync('/usr/bin/firefox-esr');

  static async open(profile) {
    const { launch } = await import('puppeteer-core');
    const person = new Firefox();
    person.browser = await launch({
      browser: 'firefox',
      executablePath: '/usr/bin/firefox-esr',
      headless: false,
      userDataDir: profile,
      env: { ...process.env, DISPLAY: await virtualDisplay() },
      extraPrefsFirefox: { 'webgl.force-enabled': true },
      defaultViewport: null,
    });
    person.page = (await person.browser.pages())[0] ?? (await person.browser.newPage());
    return person;
  }

  goto(url) {
    return this.page.goto(url, { waitUntil: 'domcontentloaded' });
  }

  async locate(wanted) {
    const handle = await this.page.evaluateHandle(inPage, wanted);
    return handle.asElement();
  }

  tree() {
    return this.page.evaluate(inPage, 'tree');
  }

  async press(element) {
    await element.click();
  }

  async type(element, text) {
    await element.focus();
    await element.evaluate((e) => e.select?.());
    if (text.length > 200) {
      await element.evaluate((e, all) => {
        e.value = all;
        e.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
      }, text);
    } else {
      await this.page.keyboard.press('Backspace');
      await element.type(text);
    }
  }

  async choose(label, option) {
    const element = await this.wait(ask(['combobox'], label));
    const value = await element.evaluate((e, text) => [...e.options].find((o) => o.label === text)?.value, option);
    await element.select(value);
  }

  async value(label) {
    return (await this.wait(ask(fields, label))).evaluate((e) => e.value);
  }

  async picture(path) {
    await this.page.screenshot({ path });
  }

  close() {
    return this.browser.close();
  }
}

const webkitBrowser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

export class WebKit extends Engine {
  static engine = 'WebKitGTK';
  static present = () => existsSync(webkitBrowser) && existsSync('/usr/bin/WebKitWebDriver');

  static async open() {
    const person = new WebKit();
    const port = await freePort();
    person.driver = spawn('/usr/bin/WebKitWebDriver', [`--port=${port}`], {
      env: { ...process.env, DISPLAY: await virtualDisplay() },
      stdio: 'ignore',
    });
    person.base = `http://127.0.0.1:${port}`;
    await until(
      async () => (await fetch(`${person.base}/status`).catch(() => null))?.ok,
      () => 'WebKitWebDriver did not come up',
    );
    const session = await person.call('POST', '/session', {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: webkitBrowser, args: ['--automation'] } },
      },
    });
    person.session = `/session/${session.sessionId}`;
    await person.call('POST', `${person.session}/window/rect`, { x: 0, y: 0, width: 1300, height: 860 });
    return person;
  }

  async call(method, path, body) {
    const reply = await fetch(this.base + path, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const { value } = /** @type {any} */ (await reply.json());
    if (!reply.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  }

  goto(url) {
    return this.call('POST', `${this.session}/url`, { url });
  }

  run(source, ...args) {
    return this.call('POST', `${this.session}/execute/sync`, { script: source, args });
  }

  async locate(wanted) {
    const element = await this.run(`return (${inPage})(arguments[0])`, wanted);
    return element?.[elementKey];
  }

  tree() {
    return this.run(`return (${inPage})('tree')`);
  }

  // WebKitWebDriver calls some transparent links "not interactable"; those get the click that a screen
  // reader sends.
  async press(id) {
    // The application scrolls a frame later; WebDriver would click where the element was.
    await this.run("arguments[0].scrollIntoView({block: 'center'})", { [elementKey]: id });
    await this.settled();
    await this.call('POST', `${this.session}/element/${id}/click`, {}).catch((error) => {
      if (!/not interactable/.test(String(error))) throw error;
      return this.run('arguments[0].click()', { [elementKey]: id });
    });
  }

  async type(id, text) {
    await this.call('POST', `${this.session}/element/${id}/clear`, {}).catch(() => {});
    if (text.length > 200) {
      await this.run(
        `arguments[0].focus(); arguments[0].value = arguments[1];
         arguments[0].dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'insertFromPaste'}))`,
        { [elementKey]: id },
        text,
      );
    } else if (text) {
      await this.call('POST', `${this.session}/element/${id}/value`, { text });
    }
  }

  async choose(label, option) {
    const id = await this.wait(ask(['combobox'], label));
    await this.run(
      `const e = arguments[0]; e.value = [...e.options].find((o) => o.label === arguments[1]).value;
       e.dispatchEvent(new Event('input', {bubbles: true})); e.dispatchEvent(new Event('change', {bubbles: true}))`,
      { [elementKey]: id },
      option,
    );
  }

  async value(label) {
    return this.run('return arguments[0].value', { [elementKey]: await this.wait(ask(fields, label)) });
  }

  // Two readings of the frame counter that agree: nothing moves any more.
  async settled() {
    let last = -1;
    await until(
      async () => {
        const frames = await this.run('return window.earshot ? window.earshot.framesDrawn() : 0');
        const same = frames === last;
        last = frames;
        return same;
      },
      () => 'the page never stops drawing',
    );
  }

  computedRole(id) {
    return this.call('GET', `${this.session}/element/${id}/computedrole`);
  }

  async picture(path) {
    const png = await this.call('GET', `${this.session}/screenshot`);
    writeFileSync(path, Buffer.from(png, 'base64'));
  }

  async close() {
    await this.call('DELETE', this.session).catch(() => {});
    this.driver.kill();
  }
}
