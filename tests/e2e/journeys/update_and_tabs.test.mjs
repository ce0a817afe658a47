// One writer at a time, offline start from the service worker, and no frame while nothing happens.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { until } from '../person.mjs';
import { waitSaved } from '../steps.mjs';
import { Town } from '../town.mjs';

let town;
let asha;

before(async () => {
  town = await Town.start();
  asha = await town.enter('admin');
  await waitSaved(asha);
});

after(() => town?.end());

test('an idle screen draws no frame in 10 seconds', async () => {
  await asha.quiet();
  const frames = () => asha.page.evaluate(() => globalThis.earshot.framesDrawn());
  const before = await frames();
  const quietSince = Date.now();
  await until(async () => Date.now() - quietSince > 10000, () => 'time stands still', 12000);
  assert.equal((await frames()) - before, 0);
});

test('a second tab does not write until it is told to', async () => {
  const second = await asha.tab();
  await second.goto(`${town.server.url}/#/today`);
  await second.sees('Work in this tab');
  await second.click('button', 'Work in this tab');
  await second.sees('Today');
  await asha.sees('Work in this tab');
  await second.page.close();
  await asha.click('button', 'Work in this tab');
  await asha.seesNot('Work in this tab');
  await waitSaved(asha); // before that the page would ask whether to leave it
});

test('starts from the service worker with the server gone', async () => {
  await asha.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await town.server.stop();
  await asha.reload();
  await asha.sees('Today');
  await waitSaved(asha);
  await town.server.start();
});
