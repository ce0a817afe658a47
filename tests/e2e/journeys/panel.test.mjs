// A Citizens' Panel in one go, by role and label: people join on a shared tablet, are accepted, a segment of them
// is counted and saved, one withdraws, one is erased and is found nowhere on this device; whoever may not see the
// panel holds nothing of it (004-20, 004-22, 000-05). EARSHOT_JOINING says how many people join.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { admin } from '../server.mjs';
import { clickAbove, go, waitSaved } from '../steps.mjs';
import { stored } from '../stored.mjs';
import { Town } from '../town.mjs';

const joining = Number(process.env.EARSHOT_JOINING ?? 40);
const markers = { stays: 'Panelistmarker', erased: 'Erasuremarker' };
const nameOf = (nth) => (nth === 2 ? `Ellen ${markers.erased}` : `Person ${nth} ${markers.stays}`);

let town, asha, ben;

before(async () => {
  town = await Town.start();
  await town.letIn('asha', { panel: true });
  await town.letIn('ben');
  asha = await town.enter('asha');
  ben = await town.enter('ben');
});

after(() => town?.end());

// Whoever is quick with Enter still waits for the page that they turn to.
async function next(page) {
  await asha.click('button', 'Next');
  await asha.sees(`Page ${page} of 8`);
}

async function join(nth) {
  await asha.fill('Name', nameOf(nth));
  await asha.fill('Year of birth', nth % 2 ? '2005' : '1970');
  await asha.fill('Postcode', 'NN17 1QG');
  await asha.fill('E-mail', `person${nth}@example.org`);
  await next(2);
  await asha.check('Mental health');
  await next(3);
  await next(4);
  await asha.click('button', 'I prefer not to say any of this');
  await asha.sees('Page 7 of 8');
  await asha.click('radio', 'I agree');
  await next(8);
  await asha.sees('Check your answers');
  await asha.sees(nameOf(nth));
  await asha.click('button', 'Join');
  await asha.sees('Thank you');
  await asha.seesNot(nameOf(nth));
  await asha.click('button', 'Next person');
  await asha.sees('Who you are');
}

test('004-20: people join on a shared tablet, and nobody sees anybody else', async () => {
  await asha.goto(`${town.server.url}/#/panel`);
  await asha.click('link', 'Targets');
  await asha.click('link', 'Bring in areas of postcodes');
  await asha.page.locator('input[type=file]').last().setInputFiles({
    name: 'postcodes.csv', mimeType: 'text/csv', buffer: Buffer.from('Postcode,Town\r\nNN17,Corby\r\n'),
  });
  await asha.click('button', 'Add them');
  await asha.sees('1 postcode taken in');
  await asha.goto(`${town.server.url}/#/join`);
  await asha.fill('Where we are', 'Stall at the market');
  await asha.fill('Code to leave the form', '4711');
  await asha.click('button', 'Start');
  for (let nth = 1; nth <= joining; nth += 1) await join(nth);
  await asha.goto(`${town.server.url}/#/panel/members`);
  await asha.sees('Who you are');
  await asha.reload();
  await asha.sees('Who you are');
  await asha.seesNot(markers.stays);
  await asha.click('button', 'For staff: leave this form');
  await asha.fill('Code to leave the form', '4711');
  await asha.click('button', 'Leave');
  await asha.sees('People join on this device');
});

test('004-22: sign-ups that are in order are accepted; a segment is counted and saved', async () => {
  await asha.goto(`${town.server.url}/#/panel/sign-ups`);
  await asha.sees(`${joining} sign-ups wait`);
  await asha.click('button', `Accept the ${joining} that are in order`);
  await asha.sees(`${joining} sign-ups accepted`);
  await asha.goto(`${town.server.url}/#/panel/members`);
  await asha.sees(`${joining} members. May be invited: ${joining}.`);
  await asha.click('button', 'Show filters');
  await asha.check('Mental health');
  await asha.check('Corby');
  await asha.fill('Age up to', '24');
  const young = Math.ceil(joining / 2);
  await asha.sees(`${young} members. May be invited: ${young}.`);
  await asha.click('button', 'Save as a segment');
  await asha.fill('Name of the segment', 'Under 25, Corby, mental health');
  await asha.click('button', 'Save segment');
  await asha.sees('Segment saved');
  await asha.click('button', 'Save for a spreadsheet');
  await asha.fill('Why it is saved', 'Letters about the clinic');
  const file = (await asha.download(() => asha.click('button', 'Save the file'))).toString('utf8');
  assert.equal(file.trim().split('\r\n').length, young + 1);
  assert.match(file, /Person 1 /);
  assert.doesNotMatch(file, new RegExp(markers.erased));
});

async function openMember(name) {
  await asha.goto(`${town.server.url}/#/panel/members`);
  await asha.sees('Search members');
  if (await asha.find('button', 'Clear search and filters').count()) {
    await clickAbove(asha, 'button', 'Clear search and filters');
  }
  await asha.fill('Search members', name);
  await asha.click('link', name);
}

test('000-05: one withdraws; one is erased and is found nowhere on this device', async () => {
  await openMember(nameOf(1));
  await asha.click('button', 'Withdraw from the panel');
  await asha.choose('How they told us', 'By e-mail');
  await asha.click('button', 'Withdraw');
  await asha.sees('Withdrawn');
  assert.ok((await stored(asha)).includes(markers.erased), 'their name is stored before');
  await openMember(nameOf(2));
  await asha.click('button', 'Erase this person');
  await asha.fill('Reason', 'They asked for it');
  await asha.click('button', 'Erase for good');
  await asha.sees('Erased');
  await asha.seesNot(markers.erased);
  await waitSaved(asha);
  await asha.sees(`${joining - 2} members`);
  await asha.seesNot(markers.erased);
  await town.sync(asha);
  const kept = await stored(asha);
  assert.ok(kept.includes(markers.stays), 'the others are stored');
  assert.ok(!kept.includes(markers.erased), 'nothing stored on this device names them');
});

test('004-20: whoever may not see the panel holds nothing of it and is shown no Panel', async () => {
  await town.sync(ben);
  assert.equal(await ben.find('link', 'Panel').count(), 0);
  await ben.goto(`${town.server.url}/#/panel/members`);
  await ben.sees("The Citizens' Panel is not on this device");
  const kept = await stored(ben);
  assert.ok(kept.includes(admin.name) || kept.includes('ben'), 'something is stored');
  for (const marker of [...Object.values(markers), 'earshot_town_panel']) assert.ok(!kept.includes(marker), marker);
  for (const person of [asha, ben]) assert.deepEqual(person.faults(), []);
  await go(ben, 'Log');
});
