// Search as you type over 100,000 activities in Chromium, and the same texts and words in MiniSearch and
// FlexSearch in a page of the same browser; then what opening, scrolling and memory come to. Printed, never
// asserted. `./dev bench` runs it; EARSHOT_BENCH_SEARCH_DEMO=year takes a small workspace.
//
// A key press of Earshot is all that the page's main thread does for it: the search, the list, the frame and
// the mirror. Of the libraries only the call of `search` is timed.
import { go } from '../e2e/steps.mjs';
import { inDemo } from './browser/demo_reader.mjs';
import { show, showLibraries, showTimes } from './browser/figures.mjs';
import { openingOf, typed } from './browser/key_meter.mjs';
import { traced } from './browser/meters.mjs';
import { textsOf, wordsOf } from './browser/texts.mjs';

const demo = process.env.EARSHOT_BENCH_SEARCH_DEMO ?? '100k-activities';
const patience = 1_200_000; // the first exchange of 300,000 records

async function memory(person, what) {
  const cdp = await person.context.newCDPSession(person.page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  const module = await person.page.evaluate(() => globalThis.keyMeter.moduleBytes());
  show(`memory, ${what}: JavaScript`, usedSize / 2 ** 20, 'MB');
  show(`memory, ${what}: WebAssembly`, module / 2 ** 20, 'MB');
  show(`memory, ${what}: both`, (usedSize + module) / 2 ** 20, 'MB', '< 400');
}

async function ours(person, queries) {
  await go(person, 'Log');
  await person.sees(/of [\d,]+/);
  const first = await typed(person, 'Search the log', 'warming'); // answered from the words read so far
  showTimes('key press right after opening, work of the main thread', first.map(({ work }) => work));
  await person.page.getByText(/Still reading/).first().waitFor({ state: 'hidden', timeout: patience });
  const keys = [];
  for (const query of queries) keys.push(...(await typed(person, 'Search the log', query)));
  return keys;
}

async function scroll(person, how, act) {
  await person.page.mouse.move(700, 600);
  const { longest } = await traced(person, async () => {
    for (let i = 0; i < 60; i++) await act();
    await person.quiet();
  });
  show(`longest task, scrolling the Log ${how}`, longest, 'ms', '< 16');
}

await inDemo(demo, patience, async ({ server, workspace, reader }) => {
  const texts = await textsOf(server, workspace);
  const queries = wordsOf(texts);
  console.log(`${texts.length} activities; typed letter by letter: ${queries.join(', ')}`);

  const person = await reader();
  await go(person, 'Log');
  await person.reload();
  show('opened from this device until rows are usable', await openingOf(person, patience), 'ms', '< 3000');

  const keys = await ours(person, queries);
  const works = keys.map(({ work }) => work);
  showTimes('key press, Earshot, work of the main thread', works, '< 16');
  showTimes('key press, Earshot, until the answer is drawn', keys.map(({ drawn }) => drawn));
  await memory(person, 'all words taken in');
  await typed(person, 'Search the log', '');
  await scroll(person, 'by wheel', () => person.page.mouse.wheel(0, 120));
  await scroll(person, 'by page', () => person.page.mouse.wheel(0, 900));

  await showLibraries(person, texts, queries, works);
});
