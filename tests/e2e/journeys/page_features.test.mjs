// What the page does where drawing, printing or the application itself fails: a form view without WebGL,
// a drawing context that is lost and comes back, paper, and the screen that stands after a crash.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { go, logActivity, openActivity, signIn, waitSaved } from '../steps.mjs';
import { Town } from '../town.mjs';

let town;
let asha;

before(async () => {
  town = await Town.start('asha', 'ben');
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
  const picture = (await asha.page.screenshot()).toString('base64');
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
  assert.doesNotMatch(paper, /\bSave\b|Capture\b/);
  const height = await asha.page.evaluate(() => document.body.scrollHeight);
  assert.ok(height > 1000, `a document that flows is longer than the window: ${height}`);
  await asha.page.evaluate(() => globalThis.dispatchEvent(new Event('afterprint')));
  await asha.page.emulateMedia({ media: null });
  assert.equal(await asha.page.locator('#sem .label').count(), 0, 'nothing is left behind');
});

test('paper shows the log as a table with its rows', async () => {
  await go(asha, 'Log');
  await asha.sees('Stall on paper');
  await asha.page.emulateMedia({ media: 'print' });
  await asha.page.evaluate(() => globalThis.dispatchEvent(new Event('beforeprint')));
  const row = asha.page.getByRole('row').filter({ hasText: 'Stall on paper' });
  const [first, second] = await row.getByRole('cell').all();
  const [left, right] = [await first.boundingBox(), await second.boundingBox()];
  assert.ok(Math.abs(left.y - right.y) < 4 && right.x > left.x, 'cells of a row stand side by side');
  await asha.page.evaluate(() => globalThis.dispatchEvent(new Event('afterprint')));
  await asha.page.emulateMedia({ media: null });
});

test('without WebGL the mirror is the interface: sign in, log, save', async () => {
  const ben = await town.device('ben', undefined, { more: ['--disable-gpu', '--disable-webgl', '--disable-3d-apis'] });
  await town.signIn(ben);
  assert.equal(await ben.page.evaluate(() => document.createElement('canvas').getContext('webgl2')), null);
  await ben.page.locator('html.undrawn').waitFor();
  await logActivity(ben, { title: 'Logged without a picture', notes: 'All by text.', date: [24, 11, 2026] });
  await waitSaved(ben);
  await go(ben, 'Log');
  await ben.sees('Logged without a picture');
  const visible = await ben.page.evaluate(() => document.body.innerText);
  assert.match(visible, /Search the log/, 'labels that the canvas would paint stand in the page');
  assert.deepEqual(ben.errors.filter((error) => !/Failed to load resource|WebGL/.test(error)), []);
});

test('without WebGL every row of a long log can be reached', async () => {
  await town.server.stop();
  const said = town.server.command(['load-demo', 'year']);
  await town.server.start();
  const reader = await town.device('reader', undefined, { more: ['--disable-gpu', '--disable-webgl', '--disable-3d-apis'] });
  const word = (pattern) => pattern.exec(said)[1];
  await signIn(reader, town.server.url, word(/Sign in as (\S+)/), word(/password (\S+)/), word(/workspace (\S+):/));
  await go(reader, 'Log');
  await reader.sees(/Rows 1 to \d+ of [\d,]+/);
  for (let i = 0; i < 3; i++) await reader.click('button', 'Later rows');
  await reader.sees(/Rows ([2-9]|\d\d)\d* to \d+ of [\d,]+/);
  for (let i = 0; i < 3; i++) await reader.click('button', 'Earlier rows');
  await reader.sees(/Rows 1 to \d+ of [\d,]+/);
  await reader.close();
});

test('a crash says what is safe and gives a backup made without the application', async () => {
  await asha.page.addInitScript(() => {
    const real = WebAssembly.instantiate;
    WebAssembly.instantiate = (module, wanted) => {
      globalThis.abortIt = Object.values(Object.values(wanted)[0]).find((one) => one.name === '_abort');
      return real.call(WebAssembly, module, wanted);
    };
  });
  await asha.reload();
  await asha.sees('Today');
  await waitSaved(asha);
  await asha.page.evaluate(() => setTimeout(() => globalThis.abortIt()));
  await asha.sees('Earshot stopped');
  await asha.sees(/Saved on this device, last on/);
  const waiting = asha.page.waitForEvent('download');
  await asha.click('button', 'Save a backup file');
  const file = readFileSync(await (await waiting).path());
  assert.equal(file.toString('latin1', 0, 4), 'ESMC');
  assert.equal(file.readUInt32LE(16), file.length - 24);
  assert.ok(file.includes('Stall on paper'), 'the record that was saved is in it');
  await asha.sees('The backup file is in your downloads');
  await asha.click('button', 'Start again');
  await asha.sees('Today');
});
