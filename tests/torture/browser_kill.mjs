// kill -9 of the browser in mid-save, each followed by two reopens (RELIABILITY.md F1 shows on the second).
// `node browser_kill.mjs [kills]`: heads are counted one by one; a count is acknowledged when the screen
// says "Saved on this device" with it, and that number is kept here, outside the thing under test.
// The seed of the kill times is printed; EARSHOT_SEED repeats them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Chromium, until } from '../e2e/chromium.mjs';
import { Server } from '../e2e/server.mjs';
import { signIn, waitSaved } from '../e2e/steps.mjs';

const kills = Number(process.argv[2] ?? 20);
const seed = Number(process.env.EARSHOT_SEED ?? 20261125);
let state = seed >>> 0;
function random() {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}

const server = await Server.create();
const profiles = mkdtempSync(join(tmpdir(), 'earshot-kills-'));
const profile = join(profiles, 'device');

const words = (person) => person.page.evaluate(() => document.getElementById('sem')?.textContent ?? '').catch(() => '');
const countIn = (text) => Number(/(\d+) (?:person|people) counted/.exec(text)?.[1] ?? -1);

async function open() {
  const person = await Chromium.open(profile);
  await person.goto(`${server.url}/${route}`);
  return person;
}

// The count that the device shows once it has opened.
async function shown(person) {
  let text = '';
  await until(
    async () => {
      text = await words(person);
      return countIn(text) >= 0 || /User name|Choose a workspace|No session|not here/.test(text);
    },
    () => `nothing readable after reopening:\n${text}`,
  );
  return { count: countIn(text), restored: /restored/i.test(text), text };
}

let route = '#/today';
let lost = 0;
let resets = 0;
let restored = 0;
let acked = 0;
const started = Date.now();
try {
  server.addUser('admin', 'correct horse battery', ['--admin']);
  await server.start();
  await server.api('PUT', '/earshot_town');
  let person = await Chromium.open(profile);
  await signIn(person, server.url, 'admin', 'correct horse battery', 'earshot_town');
  await person.goto(`${server.url}/#/capture`);
  await person.choose('Type of engagement', 'Stall in a busy place');
  await person.click('button', 'Start session');
  await person.sees('Add one person');
  await waitSaved(person);
  await person.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  route = await person.page.evaluate(() => location.hash);
  await server.stop(); // from here on nothing but this device holds the counts

  for (let kill = 1; kill <= kills; kill++) {
    let dead = false;
    const wait = 150 + random() * 500;
    const killed = new Promise((done) =>
      setTimeout(() => {
        dead = true;
        spawnSync('pkill', ['-9', '-f', profile]);
        done();
      }, wait),
    );
    while (!dead) {
      try {
        const result = await person.page.evaluate(async () => {
          const button = [...document.querySelectorAll('#sem button')].find((e) => e.textContent === 'Add one person');
          button?.click();
          await new Promise((next) => setTimeout(next, 15));
          return document.getElementById('sem').textContent;
        });
        if (/Saved on this/.test(result)) acked = Math.max(acked, countIn(result));
      } catch {
        break;
      }
    }
    await killed;
    await person.close().catch(() => {});
    for (let again = 1; again <= 2; again++) {
      person = await open();
      const now = await shown(person);
      if (now.restored) restored += 1;
      if (now.count < acked) {
        lost += acked - Math.max(now.count, 0);
        if (now.count < 0) resets += 1;
        console.log(`kill ${kill}, reopen ${again}: ${acked} acknowledged, ${now.count} there`);
        throw new Error(`acknowledged counts lost at kill ${kill} (seed ${seed}):\n${now.text}`);
      }
      acked = now.count;
      if (again === 1) await person.close();
    }
    if (kill % 10 === 0) console.log(`${kill} kills, ${acked} counted, ${Math.round((Date.now() - started) / 1000)} s`);
  }
  await person.close();
} catch (error) {
  console.error(String(error));
  if (lost === 0) lost = 1;
} finally {
  await server.destroy();
  rmSync(profiles, { recursive: true, force: true });
}
console.log(`browser kills ${kills}, reopened twice each, seed ${seed}: ${lost} acknowledged lost, ${resets} resets, ${restored} restored with a notice`);
console.log(`${lost === 0 ? 1 : 0} passed, ${lost === 0 ? 0 : 1} failed`);
process.exit(lost === 0 ? 0 : 1);
