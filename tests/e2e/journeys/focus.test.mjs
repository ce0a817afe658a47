// The focus is always somewhere and always seen (WCAG 2.2: 2.1.2, 2.4.3, 2.4.7, 2.4.11): Tab through whole
// screens meets everything once in reading order, Shift+Tab the same backwards, each stop lies in the window
// under nothing else, and the canvas shows the yellow ring around it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { FixedTown, ids } from '../fixed_workspace.mjs';
import { around, count } from '../pixels.mjs';
import { admin } from '../server.mjs';
import { signIn } from '../steps.mjs';

const ring = [0xff, 0xeb, 0x3b];
const most = 60; // more than any screen has

let town;
let person;

before(async () => {
  town = await FixedTown.start();
  person = await town.device();
  await signIn(person, town.server.url, admin.name, admin.password, 'North Town engagement');
});

after(() => town?.end());

// Runs inside the page: the element with the focus, and whether a person would meet it.
/* c8 ignore start */
function standing() {
  const active = document.activeElement;
  if (active === document.body) return undefined;
  const box = active.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const inside = box.top >= 0 && box.left >= 0 && box.bottom <= window.innerHeight && box.right <= window.innerWidth;
  const native = active.matches('input:not([type=checkbox]):not([type=radio]), textarea');
  return {
    id: active.dataset.id,
    name: active.getAttribute('aria-label') ?? active.textContent,
    met: inside && active.contains(document.elementFromPoint(x, y)),
    native: native ? getComputedStyle(active).opacity : '',
  };
}

// Arrows go between the rows of a table and between radios: each group is one stop.
function order() {
  const all = [...document.querySelectorAll('#sem .i')];
  const stops = all.filter((element) => element.tabIndex >= 0 && !(element.type === 'radio' && !element.checked));
  return stops.map((element) => element.dataset.id);
}
/* c8 ignore stop */

// Goes on until the page is left, or for `most` stops.
async function tour(key, most) {
  const stops = [];
  const unseen = [];
  while (stops.length < most) {
    await person.page.keyboard.press(key);
    await person.quiet();
    const at = await person.page.evaluate(standing);
    if (at === undefined) break;
    stops.push(at.id);
    if (!at.met) unseen.push(`${at.name}: out of sight`);
    if (at.native === '0') unseen.push(`${at.name}: the native field is transparent`);
    if (key !== 'Tab') continue;
    const { left, right } = await count(person, await around(person, person.page.locator(':focus'), 8), ring);
    if (left + right < 100) unseen.push(`${at.name}: ${left + right} pixels of the ring`);
  }
  return { stops, unseen };
}

for (const [screen, route, words] of [
  ['Today', 'today', 'Planned next'],
  ['Log', 'log', '4 activities'],
  ['an activity', `log/${ids.planned}`, 'Evening at the sports hall'],
  ['Settings', 'settings', 'Device name'],
]) {
  test(`every stop of ${screen} is seen, in reading order, there and back`, async () => {
    await person.goto(`${town.server.url}/#/${route}`);
    await person.reload();
    await person.sees(words);
    await person.quiet();
    await person.page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    const wanted = await person.page.evaluate(order);
    // Where Tab is not seen to leave the page, the tour turns round at its last stop.
    const whole = person.constructor.tabLeavesPage;
    const { stops, unseen } = await tour('Tab', whole ? most : wanted.length);
    assert.deepEqual(unseen, []);
    assert.deepEqual(stops, wanted);
    if (!whole) wanted.pop();
    const back = await tour('Shift+Tab', whole ? most : wanted.length);
    assert.deepEqual(back.unseen, []);
    assert.deepEqual(back.stops, wanted.reverse());
  });
}

test('a dialog holds the focus, and Escape gives it back to what opened it', async () => {
  const open = person.page.getByRole('button', { name: 'Sign out', exact: true });
  await open.focus();
  await person.page.keyboard.press('Enter');
  await person.sees('Sign out on this device?');
  await person.quiet();
  const names = new Set();
  const presses = person.constructor.tabLeavesPage ? 8 : 3;
  for (let stop = 0; stop < presses; stop += 1) {
    await person.page.keyboard.press('Tab');
    const at = await person.page.evaluate(standing);
    if (at) names.add(at.name);
  }
  assert.deepEqual([...names].sort(), ['Cancel', 'Close', 'Yes, sign out']);
  await person.page.keyboard.press('Escape');
  await person.seesNot('Sign out on this device?');
  await person.quiet();
  assert.equal(await open.evaluate((element) => element === document.activeElement), true);
});
