// axe-core over the mirror of every screen and dialog, in every theme that the browser can be told to ask for
// and at two widths: no violation of any rule of WCAG 2.2 A and AA, nor of axe's best practices.
//
// axe passes over what is transparent, and the mirror's elements are (the canvas shows them), so they are
// made opaque while it looks: names, roles, order, targets and landmarks are then checked as any page's.
// One rule is off: colour contrast, which would measure the mirror's own unseen ink. What people see is
// painted from the palettes, and those are computed in tests/ui/theme_test.cc.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';

import { FixedTown } from '../fixed_workspace.mjs';
import { walk } from '../walk.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const themes = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'more contrast', contrast: 'more' },
  { name: 'forced colours', forcedColors: 'active' },
  { name: 'reduced motion', reducedMotion: 'reduce' },
];
const asUsual = { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none', reducedMotion: 'no-preference' };
const sizes = [{ width: 1280, height: 800 }, { width: 390, height: 844 }];

let town;

before(async () => {
  town = await FixedTown.start();
});

after(() => town?.end());

// Runs inside the page, two frames after the theme changed.
/* c8 ignore start */
async function inPage() {
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  await frame();
  await frame();
  const opaque = new CSSStyleSheet();
  opaque.replaceSync('#sem .i, #sem .t { opacity: 1 !important; }');
  document.adoptedStyleSheets = [opaque];
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = await globalThis.axe.run(document, {
    runOnly: tags,
    rules: { 'color-contrast': { enabled: false } },
    resultTypes: ['violations'],
  });
  // axe takes what a scroll area has clipped away for something that covers the bar below it, and what the bar
  // below cuts for small. Whether a target is truly covered, the browser itself says: 24 px around its middle
  // must answer, once it has come into view as it does for somebody who goes there by Tab.
  const free = async (node) => {
    const element = document.querySelector(node.target[0]);
    element.focus();
    for (let frames = 0; frames < 6; frames += 1) await frame();
    const box = element.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const steps = [-11.5, 0, 11.5];
    return steps.every((dx) => steps.every((dy) => document.elementFromPoint(x + dx, y + dy) === element));
  };
  for (const rule of found.violations.filter(({ id }) => id === 'target-size')) {
    const covered = [];
    for (const node of rule.nodes) if (!(await free(node))) covered.push(node);
    rule.nodes = covered;
  }
  found.violations = found.violations.filter((rule) => rule.nodes.length > 0);
  document.adoptedStyleSheets = [];
  const nodes = (rule) => rule.nodes.map((node) => `${node.html} ${node.failureSummary}`);
  return { rules: found.passes.length, violations: found.violations.map((rule) => [rule.id, rule.help, ...nodes(rule)]) };
}
/* c8 ignore stop */

test('no screen or dialog has a violation in any theme', async (walking) => {
  const person = await town.device();
  const shown = person.constructor.emulatesMedia ? themes : themes.slice(0, 1);
  const counted = { screens: 0, checks: 0 };
  await walk(person, town, async (screen, who) => {
    await walking.test(screen, async () => {
      if (!(await who.page.evaluate(() => 'axe' in globalThis))) await who.page.evaluate(axe);
      const wrong = [];
      for (const size of sizes) {
        await who.resize(size.width, size.height);
        await who.quiet();
        for (const { name, ...media } of shown) {
          if (shown === themes) await who.page.emulateMedia({ ...asUsual, ...media });
          const { rules, violations } = await who.page.evaluate(inPage);
          assert.ok(rules >= 10, `axe looked at ${rules} rules only`);
          for (const violation of violations) wrong.push(`${name}, ${size.width} px: ${violation.join('\n  ')}`);
          counted.checks += 1;
        }
      }
      counted.screens += 1;
      if (shown === themes) await who.page.emulateMedia(asUsual);
      await who.resize(sizes[0].width, sizes[0].height);
      await who.quiet();
      assert.equal(wrong.join('\n'), '');
    });
  });
  await walking.test(
    `${counted.screens} screens, ${shown.length} themes, ${sizes.length} widths: ${counted.checks} checks`,
    () => assert.equal(counted.checks, counted.screens * shown.length * sizes.length),
  );
});
