// The screen that stands after the application has stopped: what is safe, and a backup made without it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { logActivity, waitSaved } from '../steps.mjs';
import { Town } from '../town.mjs';

let town;
let asha;

before(async () => {
  town = await Town.start('asha');
  asha = await town.enter('asha');
  await logActivity(asha, { title: 'Stall before the crash', notes: 'Kept.', date: [24, 11, 2026] });
  await waitSaved(asha);
});

after(() => town?.end());

test('a crash says what is safe and gives a backup made without the application', async () => {
  await asha.page.addInitScript(() => {
    const real = WebAssembly.instantiate;
    WebAssembly.instantiate = (module, wanted) => {
      globalThis.abortIt ??= Object.values(Object.values(wanted)[0]).find((one) => one.name === '_abort');
      return real.call(WebAssembly, module, wanted);
    };
  });
  await asha.reload();
  await asha.sees('Today');
  await waitSaved(asha);
  await asha.page.evaluate(() => setTimeout(() => globalThis.abortIt()));
  await asha.sees('Earshot stopped');
  await asha.sees(/Saved on this device, last on/);
  const file = await asha.download(() => asha.click('button', 'Save a backup file'));
  assert.equal(file.toString('latin1', 0, 4), 'ESMC');
  assert.equal(file.readUInt32LE(16), file.length - 24);
  assert.ok(file.includes('Stall before the crash'), 'the record that was saved is in it');
  await asha.sees('The backup file is in your downloads');
  await asha.click('button', 'Start again');
  await asha.sees('Today');
});
