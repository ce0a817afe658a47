// The distribution's own Firefox, by mouse: Playwright speaks WebDriver BiDi to it, so the page and its
// locators are those of chromium.mjs. Caller: town.mjs.
// What BiDi does not have: emulation of paper, colour schemes and contrast (emulateMedia does nothing).
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { firefox } from 'playwright-core';

import { Screen } from './display.mjs';
import { Person, patience, until } from './person.mjs';

export class Firefox extends Person {
  // It leads to the browser's own bar, where the driver's keys do not reach it.
  static tabLeavesPage = false;
  static textSizes = [16, 32];
  static emulatesMedia = false;
  static networkWords = /NetworkError|Failed to load|can’t establish a connection|ServiceWorker passed a promise/;
  // The empty style sheet that Playwright puts into the page for a picture, and its policy refuses.
  static driverWords = /sha256-YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT\+SmwNZWA=/;

  // One profile folder is one device; opening it again is the same device.
  static async open(profile, { width = 1280, height = 800, webgl = true, text = 16 } = {}) {
    const downloads = `${profile}-downloads`;
    mkdirSync(downloads, { recursive: true });
    const screen = await Screen.open();
    const context = await firefox.launchPersistentContext(profile, {
      channel: 'moz-firefox',
      downloadsPath: downloads,
      executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
      headless: false, // without a screen it has no WebGL2
      env: { ...process.env, DISPLAY: screen.display },
      firefoxUserPrefs: {
        'webgl.force-enabled': webgl,
        'webgl.disabled': !webgl,
        'font.size.variable.x-western': text,
        'browser.download.alwaysOpenPanel': false, // it would take the focus from the page
      },
      viewport: { width, height },
      colorScheme: 'light',
      acceptDownloads: true,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    });
    context.setDefaultTimeout(patience);
    const person = new this(context, context.pages()[0] ?? (await context.newPage()));
    Object.assign(person, { downloads, screen });
    return person;
  }

  // BiDi tells of no download; the new file in its folder does, once it is whole and its part file is gone.
  async download(act) {
    const names = () => readdirSync(this.downloads);
    const before = new Set(names());
    await act();
    let fresh = [];
    const whole = (name) => !name.endsWith('.part') && statSync(join(this.downloads, name)).size > 0;
    await until(() => {
      fresh = names().filter((name) => !before.has(name));
      return fresh.length === 1 && fresh.every(whole);
    }, () => `downloaded: ${fresh}`);
    return readFileSync(join(this.downloads, fresh[0]));
  }

  async close() {
    await super.close();
    this.screen.close();
  }
}
