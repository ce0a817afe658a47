// Records that come in from a spreadsheet and go out again: import with preview and undo, tables, the evidence
// pack as a frozen edition (004-03, 004-08).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { go, waitSaved } from '../steps.mjs';
import { Town } from '../town.mjs';

let town, asha;

before(async () => {
  town = await Town.start('asha');
  asha = await town.device('asha');
  await town.signIn(asha);
});

after(() => town?.end());

const spreadsheet = [
  'Event,Event date,Type of engagement,Attendees',
  'Stall at the market,20/11/2026,Stall in a busy place,31',
  '"=cmd|\' /C calc\'!A0",19/11/2026,Stall in a busy place,5',
  'College visit,11/31/2026,Stall in a busy place,12',
].join('\r\n');

// Behind "More" on a desk, once something is logged; it stays open until it is pressed again.
async function openMore(role, name) {
  await asha.sees('New activity');
  if (await asha.page.getByRole(role, { name }).count() === 0) await asha.click('button', 'More');
}

async function bring(text) {
  await go(asha, 'Log');
  await openMore('link', 'Activities from a spreadsheet');
  await asha.click('link', 'Activities from a spreadsheet');
  await asha.sees('Save your spreadsheet as CSV');
  await asha.page.locator('input[type=file]').setInputFiles({
    name: 'year.csv', mimeType: 'text/csv', buffer: Buffer.from(text),
  });
}

test('a spreadsheet is brought in, what is wrong is told by row, and one undo takes all of it back', async () => {
  await bring(spreadsheet);
  await asha.sees('2 activities are ready to be added.');
  await asha.sees(/Row 4: .*11\/31\/2026/);
  await asha.click('button', 'Add them');
  await asha.sees('2 activities added');
  await asha.sees('Stall at the market');
  await asha.click('button', 'Undo');
  await asha.seesNot('Stall at the market');
  await bring(spreadsheet);
  await asha.click('button', 'Add them');
  await asha.sees('2 activities added');
  await waitSaved(asha);
});

test('the same file again adds nothing', async () => {
  await bring(spreadsheet);
  await asha.sees('2 rows are here already and are left out.');
  assert.equal(await asha.page.getByRole('button', { name: 'Add them' }).count(), 0);
});

test('a spreadsheet that is saved holds no formula', async () => {
  await go(asha, 'Log');
  await asha.sees('2 activities');
  await openMore('button', 'Save for a spreadsheet');
  const saved = await asha.download(() => asha.click('button', 'Save for a spreadsheet'));
  const table = saved.toString('utf8');
  assert.match(table, /Stall at the market/);
  assert.match(table, /'=cmd/);
  assert.doesNotMatch(table, /(^|,)"?=cmd/m);
});

test('a pack is frozen, kept as it was and saved as one page without scripts', async () => {
  const { url } = town.server;
  await asha.goto(`${url}/#/new/project`);
  await asha.fill('Project name', 'A clinic in Corby');
  await asha.click('button', 'Save');
  await asha.sees('Project saved');
  await go(asha, 'Reports');
  await asha.click('link', 'A clinic in Corby');
  await asha.sees('8. Known gaps');
  await asha.click('button', 'Freeze an edition');
  await asha.sees('Edition frozen');
  const page = (await asha.download(() => asha.click('button', 'Save the page'))).toString('utf8');
  assert.match(page, /Checksum of the figures \(SHA-256\): [0-9a-f]{64}/);
  assert.doesNotMatch(page, /<script|javascript:|https?:\/\/(?!www\.w3\.org)/);
  assert.equal(await asha.page.evaluate(() => globalThis.earshot.earlyCalls()), 0);
  assert.deepEqual(asha.faults(), []);
});
