// A stall with a phone in one hand (004-01): everything by finger. Count people, hear a quote, take it back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { until } from '../person.mjs';
import { countOne, go, startSession, unfold, waitSaved } from '../steps.mjs';
import { Thumb, phone } from '../thumb.mjs';
import { Town } from '../town.mjs';

const keyboardPx = 336;
const parts = ['How it was done', 'For reports', 'More about who took part', 'Why, and what came of it'];

let town;
let asha;

before(async () => {
  town = await Town.start('asha');
  asha = await town.enter('asha', Thumb, phone);
});

after(() => town?.end());

test('a session is started and people are counted by thumb', async () => {
  await startSession(asha, town.server.url);
  for (let people = 1; people <= 3; people += 1) await countOne(asha, people);
  await asha.click('button', 'Take one away');
  await asha.sees('2 people counted');
  await waitSaved(asha);
});

test('a quote is written with the soft keyboard open, and taken back', async () => {
  const quote = asha.page.getByLabel('Quote', { exact: true });
  await quote.tap();
  await asha.keyboard(keyboardPx);
  await asha.page.keyboard.type('The last bus leaves at six.');
  await asha.keyboard(0);
  await asha.click('button', 'Add quote');
  await asha.sees('Heard so far: 1');
  await asha.sees('The last bus leaves at six.');
  await asha.click('button', 'Undo');
  await asha.seesNot('Heard so far: 1');
});

test('every field of a long form stays above the soft keyboard', async () => {
  await go(asha, 'Log');
  await asha.click('link', 'New activity');
  for (const part of parts) await unfold(asha, part);
  await asha.sees('What went well');
  const fields = asha.page.locator('#sem').getByRole('textbox');
  await fields.first().focus(); // back to the top, which the last part that was opened is far from
  await asha.quiet();
  const covered = [];
  let checked = 0;
  for (const field of await fields.all()) {
    await asha.keyboard(0);
    await field.tap();
    await asha.keyboard(keyboardPx);
    const { y, height } = await field.boundingBox();
    const seen = await asha.page.evaluate((px) => window.innerHeight - px, keyboardPx);
    // Of a field taller than the room that is left, the beginning must be seen.
    if (y < 0 || Math.min(y + height, y + 120) > seen) covered.push(`${await field.getAttribute('aria-label')}: ${y} to ${y + height} of ${seen}`);
    const focused = await asha.page.evaluate(() => document.activeElement.getAttribute('aria-label'));
    assert.equal(focused, await field.getAttribute('aria-label'));
    checked += 1;
  }
  await asha.keyboard(0);
  assert.deepEqual(covered, []);
  assert.ok(checked >= 8, `${checked} fields`);
});

test('a finger that drags scrolls the page and presses nothing', async () => {
  await go(asha, 'Log');
  await asha.click('link', 'New activity');
  await unfold(asha, 'More about who took part');
  await asha.sees('Who we met');
  await asha.quiet();
  const box = asha.page.getByRole('checkbox', { name: 'Wider public', exact: true });
  await box.focus();
  await asha.quiet();
  const start = await box.boundingBox();
  // Without what was read out a moment ago, which goes away by itself.
  const screen = async () => (await asha.tree()).replace(/\n- text: .*/g, '');
  const before = await screen();
  await asha.drag(start.x + 20, start.y + 10, -220);
  await until(
    async () => (await box.boundingBox()).y < start.y - 100,
    async () => `dragged, but it still stands at ${(await box.boundingBox()).y} of ${start.y}`,
  );
  assert.equal(await box.isChecked(), false);
  assert.equal(await screen(), before);
  await box.tap();
  await until(() => box.isChecked(), () => 'a tap after the drag does nothing');
});

test('a finger that comes down on a button or in a field brings back what lies above', async () => {
  await go(asha, 'Log');
  await asha.click('link', 'New activity');
  const heading = asha.find('heading', 'New activity');
  for (const control of [asha.find('button', 'More about who took part'), asha.page.getByLabel('Place', { exact: true }).first()]) {
    await control.focus();
    await asha.quiet();
    const { x, y } = await control.boundingBox();
    const above = (await heading.boundingBox()).y;
    assert.ok(above < -300, `there is little above: ${above}`);
    await asha.drag(x + 20, y + 10, 300);
    assert.ok((await heading.boundingBox()).y > above + 200, `it stayed at ${above}`);
  }
});

test('no script error was seen on the way', () => {
  assert.deepEqual(asha.errors, []);
});
