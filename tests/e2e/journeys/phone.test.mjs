// A stall with a phone in one hand (004-01): everything by finger. Count people, hear a quote, take it back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { countOne, startSession, waitSaved } from '../steps.mjs';
import { Thumb, phone } from '../thumb.mjs';
import { Town } from '../town.mjs';

const keyboardPx = 336;

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

test('no script error was seen on the way', () => {
  assert.deepEqual(asha.errors, []);
});
