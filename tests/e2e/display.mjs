// Virtual screens for the browsers that draw WebGL only on one. Callers: firefox.mjs, webkit_driver.mjs.
// Must stay true: each browser has a screen of its own, because of two windows on one only one has the focus.
import { spawn } from 'node:child_process';

export class Screen {
  static async open() {
    const screen = new Screen();
    screen.process = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    process.on('exit', () => screen.close());
    const number = await new Promise((done, fail) => {
      screen.process.stdout.once('data', (bytes) => done(String(bytes).trim()));
      screen.process.once('exit', () => fail(new Error('Xvfb did not start')));
    });
    screen.display = `:${number}`;
    return screen;
  }

  close() {
    this.process.kill();
  }
}
