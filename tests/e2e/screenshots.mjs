// Takes a picture of every screen at 1280x800 and 390x844, in light and dark, over the demo workspace.
// `node screenshots.mjs [folder]`; `./dev e2e` calls it, and three of them go into README.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Chromium } from './chromium.mjs';
import { Server } from './server.mjs';
import { signIn, waitSaved } from './steps.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

const folder = resolve(process.argv[2] ?? join(here, '../../build/screenshots'));
mkdirSync(folder, { recursive: true });

const sizes = [
  { name: 'desktop', width: 1280, height: 800 },
  { name: 'phone', width: 390, height: 844 },
];

async function walk(person, url, shoot) {
  await person.goto(`${url}/#/today`);
  await person.sees('Today');
  await shoot('today');
  await person.click('link', 'Log');
  await person.sees('Search the log');
  await shoot('log');
  await person.fill('Search the log', 'library');
  await shoot('log-search');
  await person.fill('Search the log', 'zebra crossing on the moon');
  await person.sees('Nothing matches');
  await shoot('log-nothing');
  await person.fill('Search the log', 'library');
  await person.page.getByRole('table').getByRole('link').or(person.page.getByRole('list').getByRole('link')).first().click();
  await person.sees('Who came');
  await shoot('activity');
  await person.click('link', 'Edit');
  await person.sees('Detailed notes');
  await shoot('write-up');
  await person.goto(`${url}/#/log/new`);
  await person.sees('Type of engagement');
  await person.click('button', 'Save');
  await person.sees('There is a problem');
  await shoot('errors');
  await person.goto(`${url}/#/capture`);
  await person.sees('Start session');
  await shoot('capture-start');
  await person.choose('Type of engagement', 'Stall in a busy place');
  await person.click('button', 'Start session');
  await person.sees('Add one person');
  await person.click('button', 'Add one person');
  await person.click('button', 'Add one person');
  await person.fill('Quote', 'I gave up ringing the surgery after forty minutes.');
  await shoot('capture');
  await waitSaved(person);
  await person.goto(`${url}/#/sync`);
  await person.sees('Sync now');
  await shoot('sync');
  await person.goto(`${url}/#/settings`);
  await person.sees('Device name');
  await shoot('settings');
}

const server = await Server.create();
const profiles = mkdtempSync(join(tmpdir(), 'earshot-pictures-'));
let failed = 0;
try {
  // Says: Demo workspace <database>: n records. Sign in as <name> or <colleague>, password <password>
  const said = server.command(['load-demo', 'year']);
  const database = /workspace (\S+):/.exec(said)[1];
  const name = /Sign in as (\S+)/.exec(said)[1];
  const password = /password (\S+)/.exec(said)[1];
  await server.start();
  for (const size of sizes) {
    for (const dark of [false, true]) {
      const person = await Chromium.open(join(profiles, `${size.name}-${dark}`), { ...size, dark, touch: size.width < 640 });
      const theme = dark ? 'dark' : 'light';
      const shoot = (screen) => person.picture(join(folder, `${screen}-${size.name}-${theme}.png`));
      try {
        await person.goto(server.url);
        await person.sees('User name');
        await shoot('sign-in');
        await signIn(person, server.url, name, password, database);
        await waitSaved(person);
        await walk(person, server.url, shoot);
      } catch (error) {
        failed += 1;
        console.error(`${size.name} ${theme}: ${error.message}`);
        await person.picture(join(folder, `failed-${size.name}-${theme}.png`)).catch(() => {});
      }
      if (person.errors.length) console.error(`${size.name} ${theme}: ${person.errors.join('\n')}`);
      await person.close();
    }
  }
} finally {
  await server.destroy();
  rmSync(profiles, { recursive: true, force: true });
}
console.log(`screenshots in ${folder}`);
process.exit(failed ? 1 : 0);
