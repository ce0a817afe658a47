// Every screen and dialog fits: at 320 px wide (WCAG 2.2, 1.4.10) and with the browser's text at 200 % (1.4.4),
// everything that can be pressed lies inside the width, the page never scrolls sideways, and the application never
// as a whole.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { FixedTown } from '../fixed_workspace.mjs';
import { until } from '../person.mjs';
import { Usual } from '../town.mjs';
import { walk } from '../walk.mjs';

const cases = [
  { name: '320 px', width: 320, height: 640, text: 16 },
  { name: '320 px, text at 200 %', width: 320, height: 640, text: 32 },
  { name: '1280 px, text at 200 %', width: 1280, height: 800, text: 32 },
];

// Where the browser can be told of a change of preferences, the page takes a new text size with it and one walk
// is enough; elsewhere the browser is started with its own setting, and there is a walk for each that it has.
async function textSize(person, size) {
  if (!person.constructor.emulatesMedia) return;
  await person.page.evaluate((px) => (document.documentElement.style.fontSize = `${px}px`), size);
  await person.page.emulateMedia({ reducedMotion: size === 16 ? 'no-preference' : 'reduce' });
}

// The browser tells the page of its new size when it likes; until then there is nothing to look at.
async function taken(person) {
  const fits = () => Math.abs(document.querySelector('#sem main').getBoundingClientRect().right - innerWidth) < 1;
  await until(() => person.page.evaluate(fits), () => 'the application does not take the new size');
  await person.quiet();
}

// Runs inside the page: what can be pressed and lies, in part or whole, outside the width.
/* c8 ignore start */
function outside() {
  const wide = document.documentElement.clientWidth;
  const wrong = [];
  for (const element of document.querySelectorAll('#sem .i')) {
    if (element.closest('[inert]')) continue;
    const { left, right, width, height } = element.getBoundingClientRect();
    const name = element.getAttribute('aria-label') ?? element.textContent;
    if (left < -0.5 || right > wide + 0.5) wrong.push(`"${name}" from ${left} to ${right} of ${wide}`);
    if (width < 24 || height < 24) wrong.push(`"${name}" is only ${width} by ${height}`);
  }
  const scrolled = [document.scrollingElement, ...document.querySelectorAll('#app, #sem, #sem .scroll')];
  for (const element of scrolled) {
    if (element.scrollLeft !== 0) wrong.push(`${element.id || element.className} is scrolled sideways`);
  }
  if (document.scrollingElement.scrollWidth > wide) wrong.push('the page is wider than the window');
  // What a browser does that brings something below into view.
  const app = document.querySelector('#app');
  const below = app.appendChild(document.createElement('div'));
  Object.assign(below.style, { position: 'absolute', top: '200%', width: '1px', height: '1px' });
  app.scrollTop = 80;
  if (app.scrollTop !== 0) wrong.push('the application is scrolled as a whole');
  app.scrollTop = 0;
  below.remove();
  return wrong;
}
/* c8 ignore stop */

async function everyScreenFits(walking, some, options) {
  const town = await FixedTown.start();
  walking.after(() => town.end());
  const person = await town.device(undefined, undefined, options);
  let checks = 0;
  await walk(person, town, async (screen, who) => {
    await walking.test(screen, async () => {
      const wrong = [];
      for (const { name, width, height, text } of some) {
        await who.resize(width, height);
        await textSize(who, text);
        await taken(who);
        wrong.push(...(await who.page.evaluate(outside)).map((what) => `${name}: ${what}`));
        checks += 1;
      }
      await textSize(who, 16);
      await who.resize(1280, 800);
      await taken(who);
      assert.deepEqual(wrong, []);
    });
  });
  await walking.test(`${checks} layouts`, () => assert.ok(checks >= some.length * 20));
}

if (Usual.emulatesMedia) {
  test('every screen fits', (walking) => everyScreenFits(walking, cases));
} else {
  for (const text of Usual.textSizes) {
    const some = cases.filter((one) => one.text === text);
    test(`every screen fits with text of ${text} px`, (walking) => everyScreenFits(walking, some, { text }));
  }
}
