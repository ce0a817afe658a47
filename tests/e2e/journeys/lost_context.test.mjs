// A drawing context that is lost and comes back: the form in hand survives and saves meanwhile.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { go, waitSaved } from '../steps.mjs';
import { Town } from '../town.mjs';

let town;
let asha;

before(async () => {
  town = await Town.start('asha');
  asha = await town.enter('asha');
  await waitSaved(asha);
});

after(() => town?.end());

test('a form survives a lost drawing context, saves while it is lost, and is drawn again', async () => {
  await go(asha, 'Log');
  await asha.click('link', 'New activity');
  await asha.fill('Activity', 'Typed before the loss');
  await asha.page.evaluate(() => {
    const gl = document.querySelector('canvas').getContext('webgl2');
    globalThis.lose = gl.getExtension('WEBGL_lose_context');
    globalThis.lose.loseContext();
  });
  await asha.page.locator('html.undrawn').waitFor();
  assert.equal(await asha.value('Activity'), 'Typed before the loss');
  await asha.choose('Type of engagement', 'Stall in a busy place');
  await asha.fillDate('Date', 24, 11, 2026);
  await asha.click('button', 'Save');
  await asha.sees('Activity saved');
  await waitSaved(asha);
  await asha.page.evaluate(() => globalThis.lose.restoreContext());
  await asha.page.locator('html:not(.undrawn)').waitFor();
  await asha.quiet();
  const picture = (await asha.page.screenshot({ caret: 'initial' })).toString('base64');
  const colours = await asha.page.evaluate(coloursOf, picture);
  assert.ok(colours > 3, `the screen shows ${colours} colours`);
});

async function coloursOf(base64) {
  const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);
  const pixels = context.getImageData(0, 0, picture.width, picture.height).data;
  return new Set(new Uint32Array(pixels.buffer)).size;
}
