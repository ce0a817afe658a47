// Search as you type over 100,000 activities in Chromium, and the same texts and words in MiniSearch and
// FlexSearch in a page of the same browser; then what opening, scrolling and memory come to. Printed, never
// asserted. `./dev bench` runs it; EARSHOT_BENCH_SEARCH_DEMO=year takes a small workspace.
//
// A key press of Earshot is all that the page's main thread does for it: the search, the list, the frame and
// the mirror. Of the libraries only the call of `search` is timed.
import { Town } from '../e2e/town.mjs';
import { go, signIn } from '../e2e/steps.mjs';
import { quantile, traced } from './browser/meters.mjs';
import { installKeyMeter, openingOf, typed } from './browser/key_meter.mjs';
import { libraries } from './browser/libraries.mjs';
import { textsOf, wordsOf } from './browser/texts.mjs';

const demo = process.env.EARSHOT_BENCH_SEARCH_DEMO ?? '100k-activities';
const patience = 1_200_000; // the first exchange of 300,000 records

function show(what, figure, unit, goal = '') {
  console.log(`${what.padEnd(66)} ${figure.toFixed(figure < 100 ? 1 : 0).padStart(9)} ${unit.padEnd(3)} ${goal}`);
}

function showTimes(what, times, goal) {
  for (const [name, share] of [['p50', 0.5], ['p99', 0.99], ['max', 1]]) {
    show(`${what}, ${name} of ${times.length}`, quantile(times, share), 'ms', name === 'p99' ? goal : '');
  }
}

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
  showTimes('key press right after opening, work of the main thread', first.map(({ work }) => work), '');
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

const town = await Town.start('asha');
try {
  await town.server.stop();
  const said = town.server.command(['load-demo', demo]);
  await town.server.start();
  const word = (pattern) => pattern.exec(said)[1];
  const workspace = word(/workspace (\S+):/);
  const texts = await textsOf(town.server, workspace);
  const queries = wordsOf(texts);
  console.log(`${texts.length} activities; typed letter by letter: ${queries.join(', ')}`);

  const person = await town.device('reader');
  await person.page.addInitScript(installKeyMeter);
  await signIn(person, town.server.url, word(/Sign in as (\S+)/), word(/password (\S+)/), workspace);
  await person.page.getByText(/everything sent/).first().waitFor({ timeout: patience });
  await go(person, 'Log');
  await person.reload();
  show('opened from this device until rows are usable', await openingOf(person, patience), 'ms', '< 3000');

  const keys = await ours(person, queries);
  showTimes('key press, Earshot, work of the main thread', keys.map(({ work }) => work), '< 16');
  showTimes('key press, Earshot, until the answer is drawn', keys.map(({ drawn }) => drawn));
  await memory(person, 'all words taken in');
  await typed(person, 'Search the log', '');
  await scroll(person, 'by wheel', () => person.page.mouse.wheel(0, 120));
  await scroll(person, 'by page', () => person.page.mouse.wheel(0, 900));

  const own = keys.map(({ work }) => work);
  for (const { name, missing, times, built, megabytes } of await libraries(person, texts, queries)) {
    if (missing) {
      console.log(`${name}: ${missing}`);
      continue;
    }
    showTimes(`key press, ${name}, its search alone`, times, '');
    show(`${name}: to index`, built, 'ms');
    show(`${name}: JavaScript memory`, megabytes, 'MB');
    const ratio = (share) => (quantile(times, share) / quantile(own, share)).toFixed(1);
    console.log(`${name} / Earshot: p50 ${ratio(0.5)} x, p99 ${ratio(0.99)} x, max ${ratio(1)} x`);
  }
} finally {
  await town.end();
}
