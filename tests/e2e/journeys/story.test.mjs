// A year of the work in one go, by role and label: a project from the template, one stall on two phones that
// joined by code with no network, write-ups the next day, one of them late, a decision against three themes,
// the telling, the page for everybody and the evidence pack (004-01..05, 004-08, 004-18, 004-22, 004-25, 004-27).
// Leaves the two pages in build/story, where papers.mjs prints and converts them.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { admin } from '../server.mjs';
import { go, openActivity, startSession, unfold, waitSaved } from '../steps.mjs';
import { Thumb, phone } from '../thumb.mjs';
import { Town } from '../town.mjs';

const kept = fileURLToPath(new URL('../../../build/story/', import.meta.url));
const project = 'Urgent care in Corby';
const title = 'Stall at Corby market';
const themes = ['Evening appointments', 'Buses to the clinic', 'Words we understand'];
const said = [
  ['The last bus leaves before the clinic shuts.', 1],
  ['I work until six and nothing is open after that.', 0],
  ['The letter was full of words I had to look up.', 2],
  ['My mother waits for a lift that never comes.', 1],
  ['Saturday mornings would do for me.', 0],
];
const dayMs = 86400000;

let town, desk, asha, ben;

before(async () => {
  town = await Town.start('asha', 'ben');
  desk = await town.enter(admin.name);
});

after(() => town?.end());

// `days` later on this person's device.
async function later(person, days) {
  await person.page.clock.setSystemTime(new Date(Date.now() + days * dayMs));
}

// Presses "Add one person" `count` times: all of them are counted.
async function countHeads(person, count, before = 0) {
  for (let people = before + 1; people <= before + count; people += 1) {
    const { page } = person;
    await person.click('button', 'Add one person');
    const hit = await page.evaluate(() => performance.now());
    await person.sees(new RegExp(`\\b${people} (person|people) counted`));
    await page.waitForFunction((since) => performance.now() - since > 130, hit);
  }
}

// Back to the head count, by finger: as many strokes as it takes until it is seen.
async function top(person) {
  const button = person.find('button', 'Add one person');
  for (let strokes = 0; strokes < 12; strokes += 1) {
    await person.drag(195, 200, 500);
    const box = await button.boundingBox();
    if (box && box.y > 60) return;
  }
}

// Adds a theme by typing it.
async function name(person, field, theme) {
  await person.page.getByRole('combobox', { name: field, exact: true }).fill(theme);
  await person.click('button', `Add to ${field}`);
}

async function quote(person, words, theme, nth) {
  await person.fill('Quote', words);
  const chip = person.page.getByRole('checkbox', { name: theme, exact: true });
  await person.sees('Add to');
  if (await chip.count()) {
    await chip.first().tap();
  } else {
    const chips = await person.page.getByRole('checkbox').count(); // themes that are known
    await name(person, chips ? 'Other themes' : 'Themes', theme);
  }
  await person.click('button', 'Add quote');
  await person.sees(`Heard so far: ${nth}`);
}

test('004-25: a project is set up from the template', async () => {
  await desk.goto(`${town.server.url}/#/new/project`);
  await desk.fill('Project name', project);
  await desk.fillDate('Starts on', 1, 11, 2026);
  await desk.click('button', 'Save');
  await desk.sees('Project saved');
  await desk.click('button', 'Set up from the template');
  await desk.sees('Phases, report points and questions added');
  await desk.sees('Pre-consultation');
  await town.sync(desk);
});

test('004-18, 004-22: one stall on two phones that joined by code, with no network', async () => {
  asha = await town.enter('asha', Thumb, phone);
  ben = await town.enter('ben', Thumb, phone);
  for (const person of [asha, ben]) {
    await waitSaved(person);
    await person.offline(true);
  }
  await town.server.stop();

  await asha.goto(`${town.server.url}/#/capture`);
  await asha.fill('Activity', title);
  await asha.choose('Project', project);
  await asha.choose('Type of engagement', 'Stall in a busy place');
  await asha.click('button', 'Start session');
  await asha.sees('Add one person');
  await asha.click('button', 'Show the code to join');
  await asha.sees('link to join with');
  const code = /link to join with ([0-9A-Z]{3} ?[0-9A-Z]{3})/.exec(await asha.tree())?.[1];
  assert.ok(code, `a code of six characters is shown:\n${await asha.tree()}`);
  await asha.page.keyboard.press('Escape');

  await ben.goto(`${town.server.url}/#/capture`);
  await ben.fill('Code of a session', code.toLowerCase());
  await ben.click('button', 'Join a session');
  await ben.sees('Add one person');

  await top(asha);
  await countHeads(asha, 9);
  await countHeads(ben, 7);
  await asha.click('button', 'Take one away');
  await asha.sees(/\b8 people counted/);
  for (let nth = 1; nth <= 13; nth += 1) {
    const [words, theme] = said[nth % said.length];
    await quote(asha, `${words} (${nth})`, themes[theme], nth);
  }
  for (let nth = 1; nth <= 13; nth += 1) {
    const [words, theme] = said[(nth + 2) % said.length];
    await quote(ben, `${words} (${nth + 20})`, themes[theme], nth);
  }
  await ben.click('button', 'Undo');
  await ben.sees('Heard so far: 12');
  await asha.click('button', 'Finish session');
  await asha.sees('Session finished');
  await waitSaved(asha);
  await ben.sees(/Draft kept on this device/); // the quote that was taken back stands in its field
});

test('004-02: written up the next day; what was not is late on the board', async () => {
  await startSession(ben, town.server.url); // a second stall, which nobody writes up
  await ben.click('button', 'Finish session');
  await ben.sees('Session finished');
  await waitSaved(ben);
  await later(asha, 0.9);
  await openActivity(asha, title, { edit: true });
  await asha.sees(`Write up: ${title}`);
  await asha.fill('Detailed notes', 'Rain until eleven, then steady. Most people came by bus.');
  await unfold(asha, 'Why, and what came of it');
  await asha.fill('Why, and what we wanted to learn', 'What keeps people from urgent care.');
  await asha.click('button', 'Mark as written up');
  await asha.sees('Marked as written up');
  await waitSaved(asha);
  await later(ben, 2);
  await ben.goto(`${town.server.url}/#/deadlines`);
  await ben.sees(/Overdue[^]*Write-up/);
});

test('004-01: after sync there is one activity with the heads of both and 25 voices, which the desk corrects', async () => {
  await town.server.start();
  for (const person of [asha, ben]) await person.offline(false);
  for (const person of [asha, ben, asha, desk]) await town.sync(person);
  const documents = await town.documents();
  const activities = documents.filter((document) => document.title === title);
  assert.equal(activities.length, 1);
  const [activity] = activities;
  assert.equal(documents.filter((document) => document.type === 'feedback' && document.activity === activity._id && !document.deleted).length, 25);
  await openActivity(desk, title);
  await desk.sees(/People counted\n[^\n]*"15"/);
  await desk.click('link', 'Edit');
  await desk.fill('Final count', '17');
  await desk.click('button', 'Save'); // the reason stands far below, in a part that is folded
  await desk.sees('There is a problem');
  await desk.page.getByRole('link', { name: /Say why the count was changed/ }).first().click();
  await desk.fill('Why the count was changed', 'Two people were missed while the table was moved.');
  await desk.click('button', 'Save');
  await desk.sees('Activity saved');
  await desk.sees(/Final count\n[^\n]*"17"/);
});

test('004-04, 004-27: a decision answers three themes, and those who took part are told', async () => {
  await go(desk, 'Voices');
  await desk.click('tab', /Decisions/, { exact: false });
  await desk.click('link', 'New decision');
  await desk.fill('What was decided', 'Evening clinics twice a week, and a later bus');
  await desk.choose('Outcome', 'Done in part');
  for (const theme of themes) await name(desk, 'Themes it answers', theme);
  await desk.choose('Project', project);
  await desk.fill('Why', 'Staff are there for two evenings only.');
  await desk.fill('Decided by', 'Governing Body');
  await desk.fill('You said', 'You cannot come before six, and the last bus leaves too early.');
  await desk.fill('We did', 'The clinic is open until eight on two evenings, and a later bus runs on both.');
  await desk.check('May be published');
  await desk.fill('Public wording approved by', 'Engagement manager');
  await desk.click('button', 'Save');
  await desk.sees('Decision saved');
  await desk.click('link', 'Record who was told');
  await desk.fill('Told to, in words', 'Everybody who stopped at the stall');
  await desk.choose('How', 'E-mail');
  await desk.click('button', 'Save');
  await desk.sees('Telling saved');
  await waitSaved(desk);
});

test('001-09, 004-03, 004-08: the page for everybody and the evidence pack', async () => {
  mkdirSync(kept, { recursive: true });
  await go(desk, 'Reports');
  const page = (await desk.download(() => desk.click('button', 'Save the page'))).toString('utf8');
  assert.match(page, /You said, we did/);
  assert.match(page, /The clinic is open until eight/);
  writeFileSync(join(kept, 'you-said-we-did.html'), page);
  await desk.click('link', project);
  await desk.sees('8. Known gaps');
  await desk.click('button', 'Freeze an edition');
  await desk.sees('Edition frozen');
  const pack = (await desk.download(() => desk.click('button', 'Save the page'))).toString('utf8');
  for (const heading of ['1. Duty and timetable', '3. What we did', '5. What they said', '8. Known gaps']) {
    assert.ok(pack.includes(heading), heading);
  }
  writeFileSync(join(kept, 'evidence-pack.html'), pack);
  for (const person of [desk, asha, ben]) assert.deepEqual(person.faults(), []);
});
