// Bad input keeps what was typed and says what is wrong, beside the field and in the summary (T: issue
// "Bad input"). The rules themselves are tested natively; this is the same in a real browser.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { go, save } from '../steps.mjs';
import { Town } from '../town.mjs';

let town;
let asha;

before(async () => {
  town = await Town.start();
  await town.letIn('asha', { panel: true });
  asha = await town.device('asha');
});

after(() => town?.end());

test('a wrong password is refused with a sentence and keeps the name', async () => {
  await asha.goto(town.server.url);
  await asha.fill('User name', 'asha');
  await asha.fill('Password', 'wrong');
  await asha.click('button', 'Sign in');
  await asha.sees(/password is incorrect|not right/i);
  assert.equal(await asha.value('User name'), 'asha');
  await town.signIn(asha);
});

test('an impossible date and a missing type each have a sentence; nothing typed is lost', async () => {
  await go(asha, 'Log');
  await asha.click('link', 'New activity');
  await asha.fill('Activity', 'ab');
  await asha.fillDate('Date', 31, 2, 2026);
  await asha.fill('Detailed notes', '<img src=x onerror=alert(1)> ‮ =HYPERLINK("x")');
  await asha.click('button', 'Save');
  await asha.sees('There is a problem');
  await asha.sees(/at least 3 characters/i);
  await asha.sees(/date/i);
  await asha.sees(/type of engagement/i);
  assert.equal(await asha.value('Activity'), 'ab');
  assert.equal(await asha.value('Detailed notes'), '<img src=x onerror=alert(1)> ‮ =HYPERLINK("x")');
  assert.equal(await asha.value('Day', { within: 'Date' }), '31');
});

test('the summary leads to the field, and mending it saves', async () => {
  await asha.click('link', /at least 3 characters/i, { within: 'There is a problem' });
  await asha.fill('Activity', 'Stall at Corby market');
  await asha.fillDate('Date', 24, 11, 2026);
  await asha.choose('Type of engagement', 'Stall in a busy place');
  await save(asha);
  await asha.seesNot('There is a problem');
});

// RELIABILITY.md section 4, items 4, 6, 7 and 9: script and formulas are text, a turned name is told.
test('a stakeholder and somebody who joins: what is wrong stands beside its field, and script is text', async () => {
  const turned = 'Ann \u202Ehahs';
  const script = '<img src=x onerror=alert(1)> =SUM(A1)';
  await asha.goto(`${town.server.url}/#/new/stakeholder`);
  await asha.sees('New stakeholder');
  await asha.fill('Name', turned);
  await asha.choose('Kind', 'Person');
  await asha.fill('E-mail', 'nowhere');
  await asha.fill('About them', script);
  await asha.click('button', 'Save');
  await asha.sees('There is a problem');
  await asha.sees(/hidden character that reverses the text/);
  await asha.sees(/name@example\.org/);
  assert.equal(await asha.value('Name'), turned);
  assert.equal(await asha.value('About them'), script);
  await asha.fill('Name', script);
  await asha.fill('E-mail', 'ann@example.org');
  await asha.click('button', 'Save');
  await asha.sees('Stakeholder saved');

  await asha.goto(`${town.server.url}/#/join`);
  await asha.fill('Code to leave the form', '4711');
  await asha.click('button', 'Start');
  await asha.sees('Who you are');
  await asha.fill('Name', turned);
  await asha.fill('Year of birth', '84');
  await asha.fill('E-mail', '@');
  await asha.click('button', 'Next');
  await asha.sees('There is a problem');
  await asha.sees(/hidden character that reverses the text/);
  await asha.sees(/four digits, like 1984/);
  assert.equal(await asha.value('Name'), turned);
  assert.equal(await asha.value('Year of birth'), '84');
  await asha.fill('Name', script);
  await asha.fill('Year of birth', '1984');
  await asha.fill('E-mail', 'ann@example.org');
  await asha.click('button', 'Next');
  await asha.seesNot('There is a problem');
  await asha.seesNot('Who you are');
});
