// The field being edited is the browser's own, so every way of writing works and nothing is written twice:
// composition, dead keys, dictation, autofill, a keyboard that delivers double, a large paste, right to left
// (UI.md section 6: complaints 6, 7, 8 and 15 of users of canvas applications).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { until } from '../person.mjs';
import { around, count } from '../pixels.mjs';
import { go } from '../steps.mjs';
import { Town } from '../town.mjs';

const ink = [0x21, 0x2b, 0x32];
const kinds = [['text field', 'Activity'], ['text area', 'Detailed notes']];

let town;
let asha;

before(async () => {
  town = await Town.start('asha');
  asha = await town.device('asha');
});

after(() => town?.end());

const field = (label) => asha.page.getByLabel(label, { exact: true }).first();

// The text that the application holds: what it writes into the fields when the form is drawn anew.
async function held(label) {
  await go(asha, 'Today');
  await asha.sees('Today');
  await go(asha, 'Log');
  await asha.click('link', 'New activity');
  await asha.sees('Detailed notes');
  return asha.value(label);
}

async function empty(label) {
  await asha.fill(label, '');
  await asha.focus(label);
}

test('autofill of user name and password, without focus or keys, signs in', async () => {
  await asha.goto(town.server.url);
  for (const [label, value] of [['User name', 'asha'], ['Password', 'market stall in the rain']]) {
    await field(label).evaluate((input, filled) => {
      /** @type {HTMLInputElement} */ (input).value = filled;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, value);
  }
  assert.equal(await asha.page.evaluate(() => document.activeElement === document.body), true);
  await asha.click('button', 'Sign in');
  await asha.sees('Nothing is logged yet');
  await go(asha, 'Log');
  await asha.click('link', 'New activity');
  await asha.sees('Detailed notes');
});

for (const [kind, label] of kinds) {
  test(`composition in a ${kind} is written once and never rewritten on the way`, async () => {
    await empty(label);
    for (const text of ['に', 'にほ', 'にほん']) {
      await asha.compose(text);
      await asha.quiet();
      assert.equal(await asha.value(label), text);
    }
    await asha.commit('日本');
    await asha.quiet();
    assert.equal(await asha.value(label), '日本');
    await asha.compose('ご');
    await asha.commit('語');
    assert.equal(await held(label), '日本語');
  });

  test(`a dead key in a ${kind} makes one letter`, async () => {
    await empty(label);
    await asha.page.keyboard.type('caf');
    await asha.compose('´');
    await asha.quiet();
    assert.equal(await asha.value(label), 'caf´');
    await asha.commit('é');
    await asha.page.keyboard.type(' 12@');
    assert.equal(await held(label), 'café 12@');
  });

  test(`dictation into a ${kind}, without any key, is written once`, async () => {
    await empty(label);
    for (const said of ['The last bus', ' leaves at six', '.']) await asha.page.keyboard.insertText(said);
    await asha.quiet();
    assert.equal(await asha.value(label), 'The last bus leaves at six.');
    assert.equal(await held(label), 'The last bus leaves at six.');
  });

  test(`a keyboard that delivers every word twice doubles none in a ${kind}`, async () => {
    await empty(label);
    await field(label).evaluate((element) => {
      const input = /** @type {HTMLInputElement} */ (element);
      const tell = (type, data) => input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: type, data }));
      for (const word of ['good ', 'morning ']) {
        input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
        input.value += word;
        tell('insertCompositionText', word);
        input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: word }));
        tell('insertText', word);
        tell('insertText', word);
      }
    });
    await asha.quiet();
    assert.equal(await asha.value(label), 'good morning ');
    assert.equal(await held(label), 'good morning ');
  });

  test(`Urdu in a ${kind} runs from the right, in the field and as it is painted`, async () => {
    await asha.fill(label, 'بس شام چھ بجے بند');
    assert.equal(await field(label).evaluate((element) => getComputedStyle(element).direction), 'rtl');
    await asha.focus(label);
    await asha.page.keyboard.press('Shift+Tab'); // the field above takes the focus, and both stay in sight
    await asha.quiet();
    const { left, right } = await count(asha, await around(asha, field(label), -8), ink, 60);
    assert.ok(right > 40 && left === 0, `${left} pixels of ink on the left, ${right} on the right`);
  });
}

test('what was written is what colleagues get', async () => {
  await asha.fill('Activity', 'A long evening');
  await asha.choose('Type of engagement', 'Stall in a busy place');
  await asha.fill('Detailed notes', 'Zażółć gęślą jaźń 日本語 ہسپتال café');
  await asha.click('button', 'Save');
  await asha.sees('Activity saved');
  await town.sync(asha);
  const saved = (await town.documents()).find((document) => document.title === 'A long evening');
  assert.equal(saved.notes, 'Zażółć gęślą jaźń 日本語 ہسپتال café');
});

test('a paste of 5 MB is taken and kept, and the limit is said beside the field', async () => {
  const line = 'People stopped to talk in spite of the rain, and asked about the bus.\n';
  const text = line.repeat(Math.ceil(5e6 / line.length));
  const notes = field('Detailed notes');
  await asha.copy(text);
  await asha.goto(`${town.server.url}/#/log/new`);
  await asha.fill('Activity', 'A longer evening');
  await asha.choose('Type of engagement', 'Stall in a busy place');
  await asha.focus('Detailed notes');
  await asha.page.keyboard.press('Control+v');
  const length = () => notes.evaluate((element) => /** @type {HTMLTextAreaElement} */ (element).value.length);
  await until(async () => (await length()) === text.length, async () => `${await length()} of ${text.length} were pasted`);
  await asha.click('button', 'Save');
  const limit = `Shorten the notes to 100,000 characters; they have ${text.length.toLocaleString('en-GB')}.`;
  const beside = () => notes.evaluate((element) => document.getElementById(element.getAttribute('aria-describedby'))?.textContent);
  await until(async () => (await beside())?.includes(limit), async () => `beside the field stands: ${await beside()}`);
  assert.equal(await asha.value('Activity'), 'A longer evening');
  assert.equal((await asha.value('Detailed notes')) === text, true, 'what was pasted is kept');
});

test('no script error was seen on the way', () => {
  assert.deepEqual(asha.faults(), []);
});
