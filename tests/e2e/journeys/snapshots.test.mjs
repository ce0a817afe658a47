// What a screen reader has of every screen and dialog, kept in snapshots/<screen>.yaml: roles, names, values
// and states in reading order, and the hints and errors that belong to fields. A difference fails; when it
// was meant, `node tests/e2e/run.mjs --update-snapshots` writes the files again, and they are read.
// Must stay true: what differs from run to run (versions, space, ids made on the way) is replaced by a word.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { FixedTown } from '../fixed_workspace.mjs';
import { Usual } from '../town.mjs';
import { walk } from '../walk.mjs';

const folder = fileURLToPath(new URL('../snapshots', import.meta.url));
// Another engine has files of its own for the screens that read differently there, and only for those.
const own = Usual.ownTrees ? join(folder, Usual.ownTrees) : folder;
const update = process.env.UPDATE_SNAPSHOTS === '1';

const moving = [
  [/^ *- text: .*\n/gm, ''], // the live regions: a message stays eight seconds
  [/\d+\.\d+\.\d+ [0-9a-f]{16} \(emcc [\d.]+\)/g, '<version>'],
  [/^ *- listitem:\n *- button "Install Earshot.*\n *- paragraph: Action\n/gm, ''],
  // The last row that fits, where no browser offers to install and so nothing stands before it.
  [/^ *- listitem:\n *- button "Keyboard shortcuts"\n *- paragraph: Action\n(?=\n)/gm, ''],
  [/^ *- (paragraph: Once installed|button "Install Earshot).*\n/gm, ''], // when the browser offers it
  [/(paragraph: Screen\n *- paragraph: )\d+ by \d+/, '$1<size>'],
  [/(paragraph: Browser\n *- paragraph: )\w+ [\d.]+ on \w+/, '$1<browser>'],
  [/(paragraph: Graphics\n *- paragraph: ).*/, '$1<graphics>'],
  [/(textbox "Device name": )\w+ on \w+/g, '$1<browser> on <system>'],
  [/admin on \w+ on \w+, \d+ \w+ \d+, \d\d:\d\d/g, 'admin on <browser>, <moment>'],
  [/[\d.,]+ [GM]B of [\d.,]+ [GM]B/g, '<used> of <room>'],
  [/activity:(?!01KK0{10})[0-9A-Z]{26}/g, 'activity:<id>'],
  [/activity:\d{4}-\d\d-\d\d-[0-9A-HJKMNP-TV-Z]{6}/g, 'activity:<id>'],
  [/(heading "|to join with )[0-9A-HJKMNP-TV-Z]{3} [0-9A-HJKMNP-TV-Z]{3}(?=")/g, '$1<code>'],
  [/( on [A-Z][\w ]+, )(?!1 Mar 2026)\d+ \w+ \d+, \d\d:\d\d/g, '$1<moment>'], // of changes made on the way
];

// Runs inside the page: the hints and errors of fields, which the tree does not show.
/* c8 ignore start */
function descriptions(dialog) {
  const root = document.querySelector(dialog ? '#sem [role=dialog]' : '#sem');
  const described = [...root.querySelectorAll('[aria-describedby]')];
  return described.map((element) => {
    const name = element.getAttribute('aria-label') ?? element.textContent;
    return `# ${name}: ${document.getElementById(element.getAttribute('aria-describedby')).textContent}`;
  });
}
/* c8 ignore stop */

// Of a dialog that is open its own tree alone: what lies behind is inert, and shows the rows that somebody had
// scrolled to on the way, which keys do otherwise than a mouse.
async function snapshot(person) {
  await person.quiet();
  const dialog = person.page.getByRole('dialog');
  const open = (await dialog.count()) > 0;
  const lines = await person.page.evaluate(descriptions, open);
  let text = `${open ? await dialog.first().ariaSnapshot() : await person.tree()}\n`;
  if (lines.length) text += `\n# Read after the name:\n${lines.join('\n')}\n`;
  for (const [pattern, word] of moving) text = text.replace(pattern, word);
  return text;
}

let town;

before(async () => {
  town = await FixedTown.start();
});

after(() => town?.end());

const trees = (place) => (existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.yaml')) : []);
const kept = (name) => [join(own, name), join(folder, name)].find((file) => existsSync(file));

// Writes the file again where it is not as it was; an engine's own only where the common one does not do.
function keep(name, now) {
  const common = join(folder, name);
  if (own !== folder && existsSync(common) && readFileSync(common, 'utf8') === now) return;
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, name), now);
}

test('every screen reads as it did', async (walking) => {
  const person = await town.device();
  const screens = [];
  if (update) for (const name of trees(own)) rmSync(join(own, name));
  await walk(person, town, async (screen, who) => {
    await walking.test(screen, async () => {
      const name = `${screen}.yaml`;
      screens.push(name);
      const now = await snapshot(who);
      if (update) keep(name, now);
      assert.ok(kept(name), `${screen} has no kept tree yet: run.mjs --update-snapshots`);
      assert.equal(now, readFileSync(kept(name), 'utf8'));
    });
  });
  await walking.test('no screen called its code before it had arrived', async () => {
    assert.equal(await person.page.evaluate(() => globalThis.earshot.earlyCalls()), 0);
  });
  await walking.test(`${screens.length} kept trees, none left over`, () => {
    assert.deepEqual(trees(folder).sort(), [...screens].sort());
    assert.deepEqual(trees(own).filter((name) => !screens.includes(name)), []);
  });
});
