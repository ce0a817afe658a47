// Who has an interest, and where they stand, by role and label: three hundred from a spreadsheet with what is wrong
// told row by row; two maps drawn, one copied a month later and compared; a map changed on two devices with no
// network; the map taken along as a drawing and as a picture (004-09..11, 004-14, 001-01).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { clickAbove, go, waitSaved } from '../steps.mjs';
import { known, stakeholderFile } from '../stakeholder_file.mjs';
import { Town } from '../town.mjs';

const project = 'A clinic in Corby';
const file = stakeholderFile({ rows: 300, seed: 4 });
const [watch, residents, member, echo, formula] = known.map((one) => one.Name);
const influence = ['Influence', 'Interest'], active = ['Active', 'Supportive'];
const dayMs = 86400000;

let town, asha, ben, firstDay, secondDay;

before(async () => {
  town = await Town.start('asha', 'ben');
  asha = await town.enter('asha');
});

after(() => town?.end());

async function bring(bytes) {
  await go(asha, 'Stakeholders');
  await asha.click('link', 'Stakeholders from a file');
  await asha.sees('contact cards (vCard 3 or 4)');
  await asha.page.locator('input[type=file]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: bytes });
  await asha.sees('What will be added');
}

// In the form that is open.
async function placeAt(person, axes, [up, across], reason = '') {
  await person.fill(axes[0], String(up));
  await person.fill(axes[1], String(across));
  if (reason) await person.fill('Why they moved', reason);
  await person.click('button', 'Save the place');
  await person.seesNot('Save the place');
}

async function place(person, name, axes, to) {
  await person.fill('Find somebody to place', name);
  await person.click('button', name);
  await placeAt(person, axes, to);
  await person.sees(`${axes[0].toLowerCase()} ${to[0]}, ${axes[1].toLowerCase()} ${to[1]}`);
}

// The button of somebody's mark.
const mark = (name) => new RegExp(`^${name}, `);

// Goes to somebody's mark without opening it.
async function focusMark(person, name) {
  const button = person.find('button', mark(name));
  await (person.reach ? person.reach(button) : button.focus());
}

// The date of the map that is shown, as its heading writes it.
async function dayOf(person, grid) {
  await person.sees(`heading "${grid}, `);
  return new RegExp(`heading "${grid}, (\\d+ \\w+ \\d{4})"`).exec(await person.tree())[1];
}

async function openMaps(person) {
  await go(person, 'Projects');
  await person.click('link', project);
  await person.sees('Who we heard');
  await person.click('link', /stakeholder maps?$/i);
  await person.sees('New map: influence and interest');
}

async function openMapOf(person, day) {
  await openMaps(person);
  await person.click('link', day, { exact: false });
  await person.sees('Everybody on the map');
}

test('004-14: of 300 rows 280 are good, and the other 20 have a sentence each', async () => {
  assert.equal(file.wrong.length, 20);
  await bring(file.faulty);
  await asha.sees('280 stakeholders are ready to be added.');
  await asha.sees('20 rows cannot be added as they are.');
  const tree = await asha.tree();
  assert.equal(tree.match(/Row \d+: /g).length, 20, tree);
  for (const { row, told } of file.wrong) {
    const sentence = tree.split('\n').find((line) => line.includes(`Row ${row}: `));
    assert.match(sentence ?? `nothing of row ${row}`, told);
  }
});

test('004-14: one undo takes back all 280, and the mended file adds only those that were missing', async () => {
  await asha.click('button', 'Add them');
  await asha.sees('280 stakeholders added');
  await asha.click('button', 'Undo');
  await asha.sees('Nobody is here yet');
  await bring(file.faulty);
  await asha.click('button', 'Add them');
  await asha.sees('280 stakeholders added');
  await bring(file.mended);
  await asha.sees('20 stakeholders are ready to be added.');
  await asha.sees('280 rows are here already and are left out.');
  await asha.seesNot('cannot be added');
  await asha.click('button', 'Add them');
  await asha.sees('20 stakeholders added');
  await asha.sees('300 stakeholders');
  await waitSaved(asha);
});

test('T29: a name that a spreadsheet would run comes in as a name and goes out as text', async () => {
  const table = (await asha.download(() => asha.click('button', 'Save for a spreadsheet'))).toString('utf8');
  assert.equal(table.trim().split('\r\n').length > 300, true);
  assert.ok(table.includes(`"'${formula.replaceAll('"', '""')}"`), 'with an apostrophe in front');
});

test('004-09, 004-11: both maps are drawn, by number, by keys and several at once', async () => {
  await asha.goto(`${town.server.url}/#/new/project`);
  await asha.fill('Project name', project);
  await asha.click('button', 'Save');
  await asha.sees('Project saved');
  await asha.click('link', 'Stakeholder maps');
  await asha.sees('No maps yet');
  await asha.click('button', 'New map: influence and interest');
  firstDay = await dayOf(asha, 'Influence and interest');
  await place(asha, watch, influence, [40, 80]);
  await place(asha, residents, influence, [20, 20]);
  await place(asha, echo, influence, [30, 70]);
  await focusMark(asha, watch);
  await asha.page.keyboard.press('ArrowUp');
  await asha.page.keyboard.press('ArrowUp');
  await asha.click('button', `Save the move of ${watch}`);
  await asha.sees(`${watch}, Consult, influence 42, interest 80`);
  await asha.check(`Select ${watch}`);
  await asha.check(`Select ${echo}`);
  await asha.click('button', 'Place 2 chosen');
  await placeAt(asha, influence, [35, 85]);
  await asha.sees('+2 close together: open the list');
  await clickAbove(asha, 'link', 'Back to the maps');
  await asha.click('button', 'New map: active and supportive');
  await place(asha, member, active, [90, 10]);
  await asha.sees(`${member}, Opponents, active 90, supportive 10, high risk`);
  await waitSaved(asha);
  await town.sync(asha);
});

test('001-01: a month later a map starts as a copy; whoever crosses a line has a reason, and two dates are compared', async () => {
  await asha.page.clock.setSystemTime(new Date(Date.now() + 31 * dayMs));
  await town.sync(asha);
  await openMaps(asha);
  await asha.click('button', 'New map: influence and interest');
  await asha.sees('Map begun');
  secondDay = await dayOf(asha, 'Influence and interest');
  assert.notEqual(secondDay, firstDay);
  await asha.click('button', '+2 close together: open the list');
  await asha.click('button', watch);
  await asha.fill('Influence', '75');
  await asha.click('button', 'Save the place');
  await asha.sees(/textbox "Why they moved" \[invalid\]/); // its reason is read out, and stands under it
  await placeAt(asha, influence, [75, 85], 'They sit on the programme board now');
  await asha.sees(`${watch}, Partner, influence 75, interest 85`);
  await place(asha, member, influence, [60, 30]);
  await asha.choose('Compare with', firstDay);
  await asha.sees('Crossed a line: Consult, influence 35, interest 85, now Partner, influence 75, interest 85');
  await asha.sees('New: Involve, influence 60, interest 30');
  await town.sync(asha);
});

test('004-09: moved on two devices with no network, one whole place is kept and the other is listed on both', async () => {
  ben = await town.enter('ben');
  await town.sync(ben);
  for (const person of [ben, asha]) await openMapOf(person, secondDay);
  for (const person of [ben, asha]) await person.offline(true);
  await town.server.stop();
  await ben.click('button', mark(watch));
  await placeAt(ben, influence, [95, 95]);
  await waitSaved(ben);
  await asha.click('button', mark(watch));
  await placeAt(asha, influence, [55, 60]);
  await waitSaved(asha);
  await town.server.start();
  for (const person of [ben, asha]) await person.offline(false);
  for (const person of [ben, asha, ben]) await town.sync(person);
  const document = (await town.documents()).find((one) => one.type === 'position' && one.x === 60 && one.y === 55);
  assert.ok(document, 'the later of the two, both its numbers');
  for (const person of [ben, asha]) {
    await openMapOf(person, secondDay);
    await person.sees(`${watch}, Partner, influence 55, interest 60`);
    await person.click('button', mark(watch));
    await person.sees(/Also proposed by ben[^\n]*: Partner, influence 95, interest 95/i);
    await person.sees('Take this place: influence 95, interest 95');
    await person.click('button', 'Close');
    await person.seesNot('Save the place');
  }
});

// Runs inside an empty page: what a drawing is made of, or why it is no XML.
/* c8 ignore start */
function parsed(text) {
  const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
  const all = [...drawing.querySelectorAll('*')];
  return {
    wrong: drawing.querySelector('parsererror')?.textContent,
    names: [...new Set(all.map((one) => one.localName))],
    foreign: all.filter((one) => one.namespaceURI !== 'http://www.w3.org/2000/svg').length,
    attributes: [...new Set(all.flatMap((one) => [...one.attributes].map((attribute) => attribute.name)))],
    words: all.filter((one) => one.localName === 'text').map((one) => one.textContent),
    size: ['width', 'height'].map((side) => Number(drawing.documentElement.getAttribute(side))),
  };
}
/* c8 ignore stop */

test('the map leaves as a drawing without anything foreign in it, and as a picture of the same size', async () => {
  const drawing = (await asha.download(() => clickAbove(asha, 'button', 'Save as a drawing (SVG)'))).toString('utf8');
  const picture = await asha.download(() => clickAbove(asha, 'button', 'Save as a picture (PNG)'));
  const blank = await asha.tab();
  await blank.goto('about:blank');
  const svg = await blank.page.evaluate(parsed, drawing);
  await blank.page.close();
  assert.equal(svg.wrong, undefined);
  assert.equal(svg.foreign, 0);
  const plain = ['svg', 'title', 'rect', 'line', 'circle', 'path', 'text'];
  assert.deepEqual(svg.names.filter((name) => !plain.includes(name)), [], 'no script, image, style, link or use');
  assert.deepEqual(svg.attributes.filter((name) => /^on|href|style|src/.test(name)), []);
  assert.doesNotMatch(drawing, /<!|javascript:|url\(|https?:\/\/(?!www\.w3\.org\/2000\/svg")/);
  for (const words of [project, watch, 'Partner', 'Consult', 'Involve', 'Inform', 'High influence']) {
    assert.ok(svg.words.includes(words), `${words} in\n${svg.words.join('\n')}`);
  }
  assert.equal(picture.subarray(1, 4).toString('latin1'), 'PNG');
  assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], svg.size.map((side) => 2 * side));
  for (const person of [asha, ben]) assert.deepEqual(person.faults(), []);
});
