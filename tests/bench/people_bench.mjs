// 20,000 stakeholders, 20,000 members of the panel and a map of 500 in Chromium: search as you type, counts as
// filters are set, and the map while a mark is dragged and while it is panned; MiniSearch and FlexSearch over the
// stakeholders beside it. Printed, never asserted. `./dev bench` runs it; EARSHOT_BENCH_PEOPLE_DEMO=year takes a
// small workspace.
//
// A key press or a choice of Earshot is all that the page's main thread does for it: the search, the count, the
// list, the frame and the mirror. Of the libraries only the call of `search` is timed.
import { until } from '../e2e/person.mjs';
import { allSent, inDemo } from './browser/demo_reader.mjs';
import { show, showLibraries, showTimes } from './browser/figures.mjs';
import { pressed, typed } from './browser/key_meter.mjs';
import { median, quantile, traced } from './browser/meters.mjs';
import { documents, peopleOf, wordsOf } from './browser/texts.mjs';

const demo = process.env.EARSHOT_BENCH_PEOPLE_DEMO ?? '20k-people';
const patience = 900_000; // the first exchange of 150,000 records
const kGoal = '< 16';

const works = (keys) => keys.map(({ work }) => work);

async function open(person, place, words) {
  await person.page.evaluate((hash) => (location.hash = hash), `#/${place}`);
  await person.sees(words);
  await person.quiet();
}

// The words typed letter by letter; then the field is emptied again.
async function searched(person, label, queries) {
  const keys = [];
  for (const query of queries) keys.push(...(await typed(person, label, query)));
  await person.fill(label, '');
  await person.quiet();
  return keys;
}

// Each box is ticked and unticked, and stays ticked for the next one to narrow what it has left.
async function filtered(person) {
  const presses = [];
  await person.click('button', 'Show filters');
  await person.sees('Age from');
  for (const label of ['Mental health', 'Cancer', 'Corby', 'Kettering', 'Leave out those asked often of late']) {
    const box = person.find('checkbox', label);
    if ((await box.count()) === 0) continue; // behind "Show all"
    for (let turn = 0; turn < 5; turn++) presses.push(await pressed(person, () => box.press('Space'))); // at last it is ticked
  }
  const clear = person.find('button', 'Clear filters');
  if ((await clear.count()) > 0) await clear.click();
  for (const age of ['16', '35', '60']) presses.push(...(await typed(person, 'Age from', age)));
  await person.fill('Age from', '');
  for (const status of ['Any status', 'Lapsed', 'Active']) {
    presses.push(await pressed(person, () => person.choose('Status', status), 'change'));
  }
  return presses;
}

// The map with the most on it.
async function crowdedMap(server, workspace) {
  const counts = new Map();
  for (const { map } of await documents(server, workspace, 'position')) counts.set(map, (counts.get(map) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0];
}

async function showTrace(person, what, work) {
  const { longest, frames } = await traced(person, work);
  show(`longest task, ${what}`, longest, 'ms', kGoal);
  show(`frame p50 of ${frames.length}, ${what}`, median(frames), 'ms');
  show(`frame p99 of ${frames.length}, ${what}`, quantile(frames, 0.99), 'ms');
}

async function byMouse(person, from, steps) {
  const { mouse } = person.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  for (let i = 1; i <= steps; i++) await mouse.move(from.x + 3 * i, from.y + 2 * i);
  await mouse.move(from.x, from.y); // back where it was: nothing is moved for good
  await mouse.up();
  await person.quiet();
}

async function map(person, server, workspace) {
  const [id, count] = await crowdedMap(server, workspace);
  await open(person, `map/${id}`, 'Everybody on the map');
  const canvas = person.page.getByRole('group', { name: 'Stakeholder map', exact: true }).first();
  if ((await canvas.count()) === 0) return console.log(`the map of ${count} is shown as lists`);
  await canvas.scrollIntoViewIfNeeded();
  await person.quiet();
  const marks = canvas.getByRole('button').filter({ hasNotText: /close together/ });
  const box = await marks.nth(Math.floor((await marks.count()) / 3)).boundingBox();
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await showTrace(person, `dragging a mark among ${count}`, () => byMouse(person, middle, 40));
  await person.page.keyboard.press('Escape'); // should the place's form have come up
  await person.quiet();
  await person.click('button', 'Zoom in');
  await person.quiet();
  const ground = await canvas.boundingBox();
  await showTrace(person, `panning the map of ${count}`, () => byMouse(person, { x: ground.x + 6, y: ground.y + 6 }, 40));
}

await inDemo(demo, patience, async ({ server, workspace, reader }) => {
  const parties = await peopleOf(server, workspace, 'stakeholder');
  const members = await peopleOf(server, `${workspace}_panel`, 'member');
  console.log(`${parties.length} stakeholders, ${members.length} members`);

  const person = await reader();
  await open(person, 'panel/members', 'Search members');
  const found = /([\d,]+) members\. May be invited/;
  const least = members.length * 0.8; // those whose membership is not over
  await until(
    async () => Number((found.exec(await person.page.locator('body').innerText())?.[1] ?? '0').replace(/,/g, '')) > least,
    async () => `the panel was not fetched:\n${await person.tree()}`,
    patience,
  );
  await allSent(person, patience);
  await person.quiet();

  const queries = wordsOf(members);
  console.log(`members, typed letter by letter: ${queries.join(', ')}`);
  showTimes('key press, search of members', works(await searched(person, 'Search members', queries)), kGoal);
  showTimes('count of members as a filter is set', works(await filtered(person)), kGoal);

  await open(person, 'stakeholders', 'Search stakeholders');
  const names = wordsOf(parties);
  console.log(`stakeholders, typed letter by letter: ${names.join(', ')}`);
  const own = works(await searched(person, 'Search stakeholders', names));
  showTimes('key press, search of stakeholders', own, kGoal);
  await map(person, server, workspace);
  await showLibraries(person, parties, names, own);
});
