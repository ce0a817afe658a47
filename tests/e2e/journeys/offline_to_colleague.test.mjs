// The main job, end to end (004-01, 004-02): a record typed offline reaches the server and a colleague.
// Everything is found by role and label. Sign in, go offline, log two activities, close the browser
// process, open again offline, edit, sync, see it in a second profile, then edit both offline and merge.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { addFeedback, addGroup, countOne, logActivity, note, openActivity, save, toEdit, unfold, waitSaved } from '../steps.mjs';
import { Town } from '../town.mjs';

let town;
let server;
let asha;
let ben;

before(async () => {
  town = await Town.start('asha', 'ben');
  server = town.server;
});

after(() => town?.end());

test('signs in online once', async () => {
  asha = await town.enter('asha');
  await asha.sees('Today');
  await waitSaved(asha);
});

test('logs two activities with no network and no server', async () => {
  await asha.offline(true);
  await server.stop();
  await logActivity(asha, { title: 'Stall at Corby market', notes: note, date: [24, 11, 2026] });
  await openActivity(asha, 'Stall at Corby market', { edit: true });
  await addGroup(asha, 1, 'Patients, service users, carers and families', 31);
  await addGroup(asha, 2, 'Voluntary sector', 4);
  await addFeedback(asha, 1, 'The bus to the clinic stops at six.');
  await addFeedback(asha, 2, 'Autobus do przychodni jeździ tylko do szóstej.');
  await addFeedback(asha, 3, 'ہسپتال جانے والی بس شام چھ بجے بند ہو جاتی ہے۔');
  await save(asha);
  await logActivity(asha, { title: 'Drop-in at Kettering library', notes: 'Quiet morning.', date: [25, 11, 2026] });
  await waitSaved(asha);
});

test('holds both after the browser was closed and started again offline', async () => {
  asha = await town.reopen(asha);
  await asha.offline(true);
  await asha.goto(`${server.url}/#/log`);
  await asha.sees('Stall at Corby market');
  await asha.sees('Drop-in at Kettering library');
  await openActivity(asha, 'Stall at Corby market', { edit: true });
  assert.equal(await asha.value('Detailed notes'), note);
  await unfold(asha, 'How it was done');
  await asha.fill('Carried out by', 'Voluntary Impact');
  await save(asha);
});

test('sends everything when the server is back', async () => {
  await server.start();
  await asha.offline(false);
  await town.sync(asha);
  const documents = await town.documents();
  const stall = documents.find((document) => document.title === 'Stall at Corby market');
  assert.equal(stall.carried_out_by, 'Voluntary Impact');
  assert.equal(stall.notes, note);
  assert.equal(documents.filter((document) => document.type === 'attendance').length, 2);
  assert.equal(documents.filter((document) => document.type === 'feedback').length, 3);
});

test('a colleague signs in elsewhere and sees both', async () => {
  ben = await town.enter('ben');
  await ben.goto(`${server.url}/#/log`);
  await ben.sees('Stall at Corby market');
  await ben.sees('Drop-in at Kettering library');
});

test('edits made apart and offline meet: fields, a text written twice, and heads', async () => {
  await asha.offline(true);
  await ben.offline(true);
  await server.stop();

  // Different fields of one activity, and the same feedback point's text.
  await openActivity(asha, 'Stall at Corby market', { edit: true });
  await asha.fill('Owner', 'Asha');
  await asha.fill('Feedback 1: What they said', 'The last bus to the clinic leaves at six.');
  await save(asha);
  await openActivity(ben, 'Stall at Corby market', { edit: true });
  await unfold(ben, 'More about who took part');
  await ben.fill('People reached but not spoken to', '120');
  await ben.fill('Feedback 1: What they said', 'No bus runs to the clinic after six.');
  await save(ben);

  // Heads counted on the same tally.
  for (const [person, count] of [
    [asha, 3],
    [ben, 2],
  ]) {
    await openActivity(person, 'Drop-in at Kettering library', { count: true });
    for (let people = 1; people <= count; people += 1) await countOne(person, people);
    await waitSaved(person);
  }

  await server.start();
  await asha.offline(false);
  await ben.offline(false);
  await town.sync(asha);
  await town.sync(ben);
  await town.sync(asha);

  for (const person of [asha, ben]) {
    await openActivity(person, 'Stall at Corby market');
    await person.sees('120');
    await person.sees('The last bus to the clinic leaves at six.');
    await person.sees('No bus runs to the clinic after six.');
    await person.click('link', toEdit);
    assert.equal(await person.value('Owner'), 'Asha');
    assert.equal(await person.value('People reached but not spoken to'), '120');
    await openActivity(person, 'Drop-in at Kettering library', { count: true });
    await person.sees(/\b5 people counted/);
  }
});

test('no script error was seen on the way', () => {
  for (const person of [asha, ben]) assert.deepEqual(person.faults(), []);
});
