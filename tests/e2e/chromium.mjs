// Chromium under Playwright, seen as a person with a keyboard and a screen reader sees it: everything is
// found by role and accessible name. The other engines' adapters have the same methods (engines.mjs).
import { chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

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

export class Chromium {
  static engine = 'Chromium';

  // One profile folder is one device; opening it again is the same device.
  static async open(profile, { width = 1280, height = 800, dark = false, touch = false, mobile = false, more = [] } = {}) {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      headless: true,
      args: [...flags, ...more],
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      hasTouch: touch,
      isMobile: mobile,
      acceptDownloads: true,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    });
    context.setDefaultTimeout(patience);
    const person = new this();
    person.context = context;
    person.page = context.pages()[0] ?? (await context.newPage());
    person.errors = [];
    person.page.on('pageerror', (error) => person.errors.push(String(error)));
    person.page.on('console', (message) => {
      if (message.type() === 'error') person.errors.push(message.text());
    });
    return person;
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

  async fill(label, text) {
    await this.page.getByLabel(label, { exact: true }).first().fill(text);
  }

  async choose(label, option) {
    await this.page.getByLabel(label, { exact: true }).first().selectOption({ label: option });
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

  value(label) {
    return this.page.getByLabel(label, { exact: true }).first().inputValue();
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

  offline(cut) {
    return this.context.setOffline(cut);
  }

  resize(width, height) {
    return this.page.setViewportSize({ width, height });
  }

  // A picture once the canvas has come to rest.
  async picture(path) {
    await this.quiet();
    await this.page.screenshot({ path });
  }

  async quiet() {
    let last = -1;
    await until(
      async () => {
        const frames = await this.page.evaluate(() => globalThis.earshot?.framesDrawn?.() ?? 0);
        const same = frames === last;
        last = frames;
        if (!same) await new Promise((next) => setTimeout(next, 120));
        return same;
      },
      () => 'the page never stops drawing',
    );
  }

  // kill -9 of the whole browser: Playwright starts it as the leader of its own process group, so one
  // signal ends every process of it in the same moment. Resolves when the browser is gone.
  async kill(leader) {
    const gone = new Promise((done) => this.context.once('close', done));
    process.kill(-leader, 'SIGKILL');
    await gone;
  }

  // The id of the browser's first process, for kill(): asked for beforehand, so that the kill is instant.
  async leader() {
    const session = await this.context.browser().newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.find((one) => one.type === 'browser').id;
  }

  close() {
    return this.context.close();
  }
}
