// What a screen reader has of every screen and dialog, kept in snapshots/<screen>.yaml: roles, names, values
// and states in reading order, and the hints and errors that belong to fields. A difference fails; when it
// was meant, `node tests/e2e/run.mjs --update-snapshots` writes the files again, and they are read.
// Must stay true: what differs from run to run (versions, space, ids made on the way) is replaced by a word.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { FixedTown } from '../fixed_workspace.mjs';
import { walk } from '../walk.mjs';

const folder = fileURLToPath(new URL('../snapshots', import.meta.url));
const update = process.env.UPDATE_SNAPSHOTS === '1';

const moving = [
  [/^ *- text: .*\n/gm, ''], // the live regions: a message stays eight seconds
  [/\d+\.\d+\.\d+ [0-9a-f]{16} \(emcc [\d.]+\)/g, '<version>'],
  [/^ *- (paragraph: Earshot then stands beside|button "Install Earshot).*\n/gm, ''], // when the browser offers it
  [/(paragraph: )Chrome \d+ on \w+/, '$1<browser>'],
  [/(paragraph: )ANGLE .*/, '$1<graphics>'],
  [/[\d.,]+ [GM]B of [\d.,]+ [GM]B/g, '<used> of <room>'],
  [/activity:(?!01KK0{10})[0-9A-Z]{26}/g, 'activity:<id>'],
  [/( on [A-Z][\w ]+, )(?!1 Mar 2026)\d+ \w+ \d+, \d\d:\d\d/g, '$1<moment>'], // of changes made on the way
];

// Runs inside the page: the hints and errors of fields, which the tree does not show.
/* c8 ignore start */
function descriptions() {
  const described = [...document.querySelectorAll('#sem [aria-describedby]')];
  return described.map((element) => {
    const name = element.getAttribute('aria-label') ?? element.textContent;
    return `# ${name}: ${document.getElementById(element.getAttribute('aria-describedby')).textContent}`;
  });
}
/* c8 ignore stop */

async function snapshot(person) {
  await person.quiet();
  const lines = await person.page.evaluate(descriptions);
  let text = `${await person.tree()}\n`;
  if (lines.length) text += `\n# Read after the name:\n${lines.join('\n')}\n`;
  for (const [pattern, word] of moving) text = text.replace(pattern, word);
  return text;
}

let town;

before(async () => {
  town = await FixedTown.start();
});

after(() => town?.end());

test('every screen reads as it did', async (walking) => {
  const person = await town.device();
  const screens = [];
  if (update) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await walk(person, town, async (screen) => {
    await walking.test(screen, async () => {
      screens.push(`${screen}.yaml`);
      const file = `${folder}/${screen}.yaml`;
      const now = await snapshot(person);
      if (update) writeFileSync(file, now);
      assert.ok(existsSync(file), `${screen} has no kept tree yet: run.mjs --update-snapshots`);
      assert.equal(now, readFileSync(file, 'utf8'));
    });
  });
  await walking.test(`${screens.length} kept trees, none left over`, () => {
    assert.deepEqual(readdirSync(folder).sort(), screens.sort());
  });
});
