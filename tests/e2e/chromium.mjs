// Chromium under Playwright, by mouse. Callers: town.mjs, and the torture scripts that kill it.
import { chromium } from 'playwright-core';

import { Person, patience } from './person.mjs';

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
const withoutWebGl = ['--disable-gpu', '--disable-webgl', '--disable-3d-apis'];

export class Chromium extends Person {
  static emulatesMedia = true; // paper, themes, contrast
  static tabLeavesPage = true; // and then comes back to its first stop
  static networkWords = /Failed to load resource|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/;

  // One profile folder is one device; opening it again is the same device.
  static async open(profile, { width = 1280, height = 800, webgl = true, touch = false, mobile = false, more = [] } = {}) {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      headless: true,
      args: [...flags, ...(webgl ? [] : withoutWebGl), ...more],
      viewport: { width, height },
      colorScheme: 'light',
      hasTouch: touch,
      isMobile: mobile,
      acceptDownloads: true,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    });
    context.setDefaultTimeout(patience);
    return new this(context, context.pages()[0] ?? (await context.newPage()));
  }

  // What an input method shows while it composes, and the text it then writes.
  async compose(text) {
    this.typing ??= await this.context.newCDPSession(this.page);
    await this.typing.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }

  async commit(text) {
    await this.typing.send('Input.insertText', { text });
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
}
