// One session of WebKitWebDriver with its MiniBrowser: commands over HTTP (W3C WebDriver). Caller: webkit.mjs.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

import { Screen } from './display.mjs';
import { until } from './person.mjs';
import { freePort } from './server.mjs';

const program = '/usr/bin/WebKitWebDriver';
const browser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

// As it comes MiniBrowser's bar cannot be narrower than 447 px, and neither can its pages.
const narrow = '* { min-width: 0; padding: 0; margin: 0; border-width: 0; }';

export class Driver {
  // `folder` is for the browser's own settings, `settings` are words such as --enable-webgl=false.
  static async start(folder, settings) {
    const driver = new Driver();
    mkdirSync(`${folder}/gtk-3.0`, { recursive: true });
    writeFileSync(`${folder}/gtk-3.0/gtk.css`, narrow);
    driver.screen = await Screen.open();
    const ours = { DISPLAY: driver.screen.display, XDG_CONFIG_HOME: folder, TZ: 'Europe/London', LANG: 'en_GB.UTF-8' };
    const port = await freePort();
    driver.base = `http://127.0.0.1:${port}`;
    driver.process = spawn(program, [`--port=${port}`], {
      env: { ...process.env, ...ours },
      stdio: 'ignore',
    });
    await until(
      async () => (await fetch(`${driver.base}/status`).catch(() => null))?.ok,
      () => 'WebKitWebDriver did not come up',
    );
    const args = ['--automation', ...settings];
    const alwaysMatch = { pageLoadStrategy: 'eager', timeouts: { script: 120000 }, 'webkitgtk:browserOptions': { binary: browser, args } };
    const { sessionId } = await driver.call('POST', '/session', { capabilities: { alwaysMatch } });
    driver.base += `/session/${sessionId}`;
    driver.window = await driver.call('GET', '/window');
    return driver;
  }

  async call(method, path, body) {
    const reply = await fetch(this.base + path, { method, body: body === undefined ? undefined : JSON.stringify(body) });
    const { value } = /** @type {any} */ (await reply.json());
    if (!reply.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  }

  // A command to one window: the driver speaks to one at a time.
  async callIn(window, method, path, body) {
    if (this.window !== window) await this.call('POST', '/window', { handle: window });
    this.window = window;
    return this.call(method, path, body);
  }

  async close() {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return; // closed before, by a test
    const gone = new Promise((done) => this.process.once('exit', done));
    await this.call('DELETE', '').catch(() => {});
    this.process.kill();
    await gone;
    this.screen.close();
  }
}
