// Where WebGL is missing, the mirror itself is the interface: a page that flows.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { go, logActivity, signIn, waitSaved } from '../steps.mjs';
import { Town } from '../town.mjs';

let town;

before(async () => {
  town = await Town.start('ben');
});

after(() => town?.end());

test('without WebGL the mirror is the interface: sign in, log, save', async () => {
  const ben = await town.device('ben', undefined, { webgl: false });
  await town.signIn(ben);
  assert.equal(await ben.page.evaluate(() => document.createElement('canvas').getContext('webgl2')), null);
  await ben.page.locator('html.undrawn').waitFor();
  await logActivity(ben, { title: 'Logged without a picture', notes: 'All by text.', date: [24, 11, 2026] });
  await waitSaved(ben);
  await go(ben, 'Log');
  await ben.sees('Logged without a picture');
  const visible = await ben.page.evaluate(() => document.body.innerText);
  assert.match(visible, /Search the log/, 'labels that the canvas would paint stand in the page');
  assert.deepEqual(ben.faults().filter((error) => !/WebGL/.test(error)), []);
});

test('without WebGL every row of a long log can be reached', async () => {
  await town.server.stop();
  const said = town.server.command(['load-demo', 'year']);
  await town.server.start();
  const reader = await town.device('reader', undefined, { webgl: false });
  const word = (pattern) => pattern.exec(said)[1];
  await signIn(reader, town.server.url, word(/Sign in as (\S+)/), word(/password (\S+)/), 'Northamptonshire health engagement');
  await go(reader, 'Log');
  await reader.sees(/Rows 1 to \d+ of [\d,]+/);
  for (let i = 0; i < 3; i++) await reader.click('button', 'Later rows');
  await reader.sees(/Rows ([2-9]|\d\d)\d* to \d+ of [\d,]+/);
  for (let i = 0; i < 3; i++) await reader.click('button', 'Earlier rows');
  await reader.sees(/Rows 1 to \d+ of [\d,]+/);
  await reader.close();
});
