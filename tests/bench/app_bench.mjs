// Times of the app in Chromium, printed for a reader and never asserted: first frame cold and throttled,
// first frame from the service worker, "Save" to "Saved on this device", frames drawn while idle.
// `./dev bench` runs it; UI.md section 7 has the goals printed beside each figure.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Chromium } from '../e2e/chromium.mjs';
import { Server } from '../e2e/server.mjs';
import { logActivity, signIn, waitSaved } from '../e2e/steps.mjs';

const server = await Server.create();
const profiles = mkdtempSync(join(tmpdir(), 'earshot-bench-'));
const line = (what, figure, goal) => console.log(`${what.padEnd(58)} ${figure.padStart(10)}   goal ${goal}`);
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

function firstFrame(person) {
  return person.page.evaluate(
    () =>
      new Promise((done) => {
        const look = () => {
          const mark = performance.getEntriesByName('earshot-first-frame')[0];
          if (mark) done(mark.startTime);
          else setTimeout(look, 10);
        };
        look();
      }),
  );
}

try {
  server.addUser('admin', 'correct horse battery', ['--admin']);
  await server.start();
  await server.api('PUT', '/earshot_bench');

  // Cold over 1.6 Mbit/s, 150 ms, CPU four times slower.
  const cold = await Chromium.open(join(profiles, 'cold'));
  const cdp = await cold.context.newCDPSession(cold.page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (0.75 * 1024 * 1024) / 8,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await cold.goto(server.url);
  line('first frame, cold, 1.6 Mbit/s, 150 ms, CPU 4x slower', `${Math.round(await firstFrame(cold))} ms`, '< 4000 ms');
  await cold.close();

  const asha = await Chromium.open(join(profiles, 'warm'));
  await signIn(asha, server.url, 'admin', 'correct horse battery', 'earshot_bench');
  await waitSaved(asha);
  await asha.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  const warm = [];
  for (let i = 0; i < 5; i++) {
    await asha.reload();
    warm.push(await firstFrame(asha));
  }
  line('first frame from the service worker (median of 5)', `${Math.round(median(warm))} ms`, '< 500 ms');

  // From the press of Save to the words on the screen, both seen inside the page.
  const saves = [];
  for (let i = 0; i < 10; i++) {
    await asha.page.evaluate(() => {
      globalThis.saveTimes = { pressed: 0, saved: 0 };
      addEventListener(
        'click',
        (event) => {
          if (/** @type {HTMLElement} */ (event.target).textContent === 'Save') globalThis.saveTimes.pressed = performance.now();
        },
        { capture: true },
      );
      const watch = new MutationObserver(() => {
        const times = globalThis.saveTimes;
        const words = document.getElementById('sem')?.textContent ?? '';
        if (times.pressed && !times.saved && /Activity saved|Saved on this/.test(words) && !/Saving/.test(words)) {
          times.saved = performance.now();
        }
      });
      watch.observe(document.getElementById('sem'), { subtree: true, childList: true, characterData: true, attributes: true });
    });
    await logActivity(asha, { title: `Stall number ${i}`, notes: 'Busy.', date: [24, 11, 2026] });
    const times = await asha.page.evaluate(() => globalThis.saveTimes);
    if (times.saved) saves.push(times.saved - times.pressed);
  }
  line(`"Save" to "Saved on this device" (median of ${saves.length})`, `${Math.round(median(saves))} ms`, '< 150 ms');

  await asha.quiet();
  const frames = () => asha.page.evaluate(() => globalThis.earshot.framesDrawn());
  const before = await frames();
  await asha.page.evaluate(() => new Promise((done) => setTimeout(done, 10000)));
  line('frames drawn in 10 s idle', String((await frames()) - before), '0');
  await asha.close();
} finally {
  await server.destroy();
  rmSync(profiles, { recursive: true, force: true });
}
