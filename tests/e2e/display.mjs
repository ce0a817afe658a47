// A virtual screen for the browsers that draw WebGL only on one. Callers: firefox.mjs, webkit.mjs.
import { spawn } from 'node:child_process';

let display;

// One screen for the whole run; the one that is there already, when there is one.
export async function virtualDisplay() {
  if (process.env.DISPLAY) return process.env.DISPLAY;
  if (display) return display;
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
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
