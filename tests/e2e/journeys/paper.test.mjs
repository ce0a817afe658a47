// Paper: the mirror is laid out as a document and printed, without buttons.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { go, logActivity, openActivity, waitSaved } from '../steps.mjs';
import { Town } from '../town.mjs';

let town;
let asha;

before(async () => {
  town = await Town.start('asha');
  asha = await town.enter('asha');
  await waitSaved(asha);
});

after(() => town?.end());

test('paper shows the record as a document: headings, labels with values, no buttons', async () => {
  await logActivity(asha, { title: 'Stall on paper', notes: 'First line.\nSecond line.', date: [24, 11, 2026] });
  await openActivity(asha, 'Stall on paper', { edit: true });
  await asha.sees('Write up: Stall on paper');
  await asha.page.emulateMedia({ media: 'print' });
  await asha.page.evaluate(() => globalThis.dispatchEvent(new Event('beforeprint')));
  const paper = await asha.page.evaluate(() => document.body.innerText);
  assert.match(paper, /Activity:?\s?Stall on paper/);
  assert.match(paper, /Type of engagement:?\s?Stall in a busy place/);
  assert.match(paper, /First line\.\s+Second line\./);
  assert.doesNotMatch(paper, /\bSave\b|Capture\b|Saved on this/);
  const height = await asha.page.evaluate(() => document.body.scrollHeight);
  assert.ok(height > 1000, `a document that flows is longer than the window: ${height}`);
  await asha.page.evaluate(() => globalThis.dispatchEvent(new Event('afterprint')));
  await asha.page.emulateMedia({ media: null });
  assert.equal(await asha.page.locator('#sem .label').count(), 0, 'nothing is left behind');
});

test('paper shows the log as a table with its rows', async () => {
  await go(asha, 'Log');
  await asha.sees('Search the log'); // the record's page holds the title too
  await asha.page.emulateMedia({ media: 'print' });
  await asha.page.evaluate(() => globalThis.dispatchEvent(new Event('beforeprint')));
  const row = asha.page.getByRole('row').filter({ hasText: 'Stall on paper' });
  const [first, second] = await row.getByRole('cell').all();
  const [left, right] = [await first.boundingBox(), await second.boundingBox()];
  assert.ok(Math.abs(left.y - right.y) < 4 && right.x > left.x, 'cells of a row stand side by side');
  await asha.page.evaluate(() => globalThis.dispatchEvent(new Event('afterprint')));
  await asha.page.emulateMedia({ media: null });
});
