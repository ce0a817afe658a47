// kill -9 of the browser in mid-save, each followed by two reopens (RELIABILITY.md F1 shows on the second).
// `node browser_kill.mjs [kills]`: heads and quotes are saved one after another with no server running. A
// save is acknowledged when the screen says "Saved on this device" and shows it; those are kept here,
// outside the thing under test. The seed of the choices and kill times is printed; EARSHOT_SEED repeats them.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { Chromium } from '../e2e/chromium.mjs';
import { startSession, waitSaved } from '../e2e/steps.mjs';
import { Town } from '../e2e/town.mjs';
import { press, reopened, shownSaved } from './capture_screen.mjs';
import { Ledger } from './ledger.mjs';
import { seeded } from './random.mjs';

const kills = Number(process.argv[2] ?? 20);
const seed = Number(process.env.EARSHOT_SEED ?? 20261125);
const random = seeded(seed);
const savesBetween = 4; // at most, acknowledged before the press that is killed
// A phone's screen, put together without the GPU process: a start takes a fifth less time.
const device = { width: 390, height: 844, more: ['--disable-gpu-compositing', '--num-raster-threads=1'] };

const ledger = new Ledger();
const sum = { kills: 0, reopens: 0, inside: 0, lost: 0, resets: 0, restored: 0 };
const started = Date.now();
const seconds = () => Math.round((Date.now() - started) / 1000);
let failure = '';

// When the browser made the folder of the site's IndexedDB: another moment means that it threw the old away.
function storeBirth(town) {
  const folder = join(town.profiles, 'admin', 'Default', 'IndexedDB');
  const store = existsSync(folder) && readdirSync(folder).find((name) => name.includes('localhost'));
  return store ? statSync(join(folder, store)).birthtimeMs : 0;
}

// Presses and waits until the screen says that it is saved; returns how long that took.
async function save(person) {
  const what = ledger.next(random);
  await press(person, what);
  const pressed = Date.now();
  await shownSaved(person, what);
  ledger.acknowledge(what);
  return Date.now() - pressed;
}

// Saves until it is killed in the middle of one. Saves of one start get faster and faster, so the quickest
// of them says best how long the last one may take.
async function saveAndKill(person) {
  const leader = await person.leader();
  let quickest = Infinity;
  for (let left = 1 + Math.floor(random() * savesBetween); left > 0; left--) {
    quickest = Math.min(quickest, await save(person));
  }
  const what = ledger.next(random);
  const moment = random() * quickest;
  await press(person, what);
  const seen = shownSaved(person, what).then((now) => now.matched, () => false);
  await pause(moment);
  await person.kill(leader);
  sum.kills += 1;
  if (await seen) ledger.acknowledge(what);
  else sum.inside += 1;
}

// Opens the device and compares what it shows with what was acknowledged.
async function reopen(town, session) {
  const birth = storeBirth(town);
  const person = await town.device('admin', Chromium, device);
  const now = await reopened(person, town.server.url, session);
  sum.reopens += 1;
  if (now.restored) sum.restored += 1;
  if (storeBirth(town) !== birth) sum.resets += 1;
  const { lost, wrong } = ledger.compare(now);
  sum.lost += lost;
  if (wrong.length > 0 || now.emptied) throw new Error(`kill ${sum.kills}: ${wrong.join('\n')}\nShown:\n${now.words}`);
  ledger.settle(now);
  return person;
}

const town = await Town.start();
try {
  let person = await town.enter('admin', Chromium, device);
  await startSession(person, town.server.url);
  await waitSaved(person);
  await person.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  const session = await person.page.evaluate(() => location.hash);
  await town.server.stop(); // from here on nothing but this device holds the records
  while (sum.kills < kills) {
    await saveAndKill(person);
    await (await reopen(town, session)).close();
    person = await reopen(town, session);
    if (sum.kills % 10 === 0) {
      console.log(`${sum.kills} kills, ${sum.inside} inside a save, ${ledger.saves} saves acknowledged, ${sum.resets} resets, ${seconds()} s`);
    }
  }
} catch (error) {
  failure = String(error.stack ?? error);
} finally {
  await town.end({ keep: failure !== '' });
}
if (failure) console.error(`${failure}\nThe profile is kept in ${town.profiles}`);
console.log(`browser kills ${sum.kills}, reopens ${sum.reopens}, seed ${seed}, ${seconds()} s`);
console.log(
  `saves acknowledged ${ledger.saves}; kills inside a save ${sum.inside}; acknowledged lost ${sum.lost}; ` +
    `IndexedDB reset ${sum.resets}; restored from the second copy ${sum.restored}`,
);
console.log(`${failure ? 0 : 1} passed, ${failure ? 1 : 0} failed`);
process.exit(failure ? 1 : 0);
