// Takes a picture of every screen and dialog at three sizes, in light and dark: over the fixed workspace the
// whole walk, over the demo workspace the screens that are lists and long records.
// `node screenshots.mjs [folder]`; `./dev e2e` calls it, and some of them go into README and the user guide.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { FixedTown } from './fixed_workspace.mjs';
import { until } from './person.mjs';
import { signIn, toEdit, waitSaved } from './steps.mjs';
import { Town } from './town.mjs';
import { walk } from './walk.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = resolve(process.argv[2] ?? join(here, '../../build/screenshots'));
mkdirSync(folder, { recursive: true });

const sizes = [
  { name: 'desktop', width: 1280, height: 800 },
  { name: 'tablet', width: 768, height: 1024 },
  { name: 'phone', width: 390, height: 844 },
];

let taken = 0;

async function shoot(person, screen) {
  await person.page.mouse.move(0, 0); // nothing is pointed at
  const theme = () => person.page.evaluate(() => document.documentElement.dataset.theme);
  for (const { name, width, height } of sizes) {
    await person.resize(width, height);
    for (const colorScheme of ['light', 'dark']) {
      await person.page.emulateMedia({ colorScheme });
      await until(async () => [colorScheme, 'contrast'].includes(await theme()), () => `${colorScheme} is not shown`);
      await person.picture(join(folder, `${screen}-${name}-${colorScheme}.png`));
      taken += 1;
    }
  }
  await person.page.emulateMedia({ colorScheme: 'light' });
  await person.resize(sizes[0].width, sizes[0].height);
  await person.quiet();
}

// From the page of a project.
async function stakeholders(person, url) {
  await person.click('link', 'Answer the six questions');
  await person.sees('Who knows the subject?');
  await shoot(person, 'demo-identify');
  await person.page.goBack();
  await person.page.getByRole('link', { name: /stakeholder maps$/ }).click();
  await person.sees('Below their level');
  await shoot(person, 'demo-maps');
  await person.page.getByRole('list').getByRole('link').first().click();
  await person.sees('Everybody on the map');
  await shoot(person, 'demo-map');
  await person.goto(`${url}/#/stakeholders`);
  await person.sees('300 stakeholders');
  await person.page.getByRole('table').getByRole('link').first().click();
  await person.sees('Log a contact');
  await shoot(person, 'demo-stakeholder');
}

async function brightSun(person, url) {
  await person.goto(`${url}/#/settings`);
  await person.click('radio', 'Bright sun (high contrast)');
  const theme = () => person.page.evaluate(() => document.documentElement.dataset.theme);
  await until(async () => (await theme()) === 'contrast', () => 'bright sun was chosen and is not shown');
  await person.goto(`${url}/#/today`);
  await person.sees('Write-ups due');
  await shoot(person, 'demo-bright-sun');
}

// The screens that only a year of records fills.
async function demo(person, url) {
  await person.goto(`${url}/#/today`);
  await person.sees('Write-ups due');
  await shoot(person, 'demo-today');
  await person.click('link', 'Log');
  await person.sees('Search the log');
  await shoot(person, 'demo-log');
  await person.click('tab', 'Timeline');
  await shoot(person, 'demo-log-timeline');
  await person.click('tab', 'Calendar');
  await shoot(person, 'demo-log-calendar');
  await person.click('tab', 'List');
  await person.fill('Search the log', 'library');
  await person.page.getByRole('table').getByRole('link').first().click();
  await person.sees('Who took part');
  await shoot(person, 'demo-activity');
  await person.click('link', toEdit);
  await person.sees('Detailed notes');
  await shoot(person, 'demo-write-up');
  for (const [route, text, name] of [
    ['voices', 'Unsorted', 'demo-voices'],
    ['voices/themes', 'New theme', 'demo-themes'],
    ['voices/themes/theme:transport', 'Feedback points by month', 'demo-theme'],
    ['voices/decisions', 'New decision', 'demo-decisions'],
    ['voices/told', 'Record who was told', 'demo-told'],
    ['projects', 'New project', 'demo-projects'],
    ['incoming', 'New case', 'demo-incoming'],
    ['deadlines', 'Last heard from', 'demo-deadlines'],
    ['reports', 'You said, we did', 'demo-reports'],
    ['stakeholders', '300 stakeholders', 'demo-stakeholders'],
    ['stakeholders/matrix', 'Planned and never used', 'demo-channel-matrix'],
  ]) {
    await person.goto(`${url}/#/${route}`);
    await person.sees(text);
    await shoot(person, name);
  }
  await person.goto(`${url}/#/projects`);
  await person.click('link', 'Getting there');
  await person.sees('Who we heard');
  await shoot(person, 'demo-project');
  await stakeholders(person, url);
  await person.goto(`${url}/#/reports`);
  await person.page.getByRole('list', { name: 'Evidence packs' }).getByRole('link').first().click();
  await person.sees('8. Known gaps');
  await shoot(person, 'demo-evidence');
  await person.goto(`${url}/#/reports`);
  await person.page.getByRole('list', { name: 'Frozen editions' }).getByRole('link').last().click();
  await person.choose('Compare with', 'Today\'s figures');
  await person.sees('figures differ');
  await shoot(person, 'demo-edition');
  await person.goto(`${url}/#/incoming`);
  await person.sees('New case');
  await person.page.getByRole('list').getByRole('link').first().click();
  await person.sees('Answered before');
  await shoot(person, 'demo-case');
  await brightSun(person, url);
}

async function whole() {
  const town = await FixedTown.start();
  try {
    const person = await town.device();
    await walk(person, town, (screen, who) => shoot(who, screen));
  } finally {
    await town.end();
  }
}

async function filled() {
  const town = await Town.start();
  try {
    // Says: Demo workspace <database>: n records. Sign in as <name> or <colleague>, password <password>
    const said = town.server.command(['load-demo', 'year']);
    const person = await town.device('demo');
    const [, name] = /Sign in as (\S+)/.exec(said);
    const [, password] = /password (\S+)/.exec(said);
    await signIn(person, town.server.url, name, password, 'Northamptonshire health engagement');
    await waitSaved(person);
    await demo(person, town.server.url);
    if (person.errors.length) throw new Error(person.errors.join('\n'));
  } finally {
    await town.end();
  }
}

let failed = 0;
for (const part of [whole, filled]) {
  await part().catch((error) => {
    failed += 1;
    console.error(error.message);
  });
}
console.log(`${taken} screenshots in ${folder}`);
process.exit(failed ? 1 : 0);
