// Times of the app in Chromium against the goals of UI.md section 7, printed for a reader and never
// asserted: first frame cold and from the service worker, "Save" to "Saved on this device", a frame and
// its mirror on a long log with the processor four times slower, and what an idle page does.
// `./dev bench` runs it; EARSHOT_BENCH_DEMO=100k takes the large demo instead of a year's.
import { Town } from '../e2e/town.mjs';
import { go, logActivity, signIn, waitSaved } from '../e2e/steps.mjs';
import { idle, installMeters, median, meterMirror, quantile, traced } from './browser/meters.mjs';

const kSlower = 4;
const demo = process.env.EARSHOT_BENCH_DEMO ?? 'year';
const rows = [];

// A figure with its goal; `limit` is what it must stay under, or be when it is 0.
function note(measure, figure, unit, limit) {
  const met = limit === undefined ? '' : (limit === 0 ? figure === 0 : figure < limit) ? 'met' : 'NOT met';
  const goal = limit === undefined ? '' : limit === 0 ? '0' : `< ${limit} ${unit}`;
  const shown = Number.isInteger(figure) ? String(figure) : figure.toFixed(figure < 10 ? 2 : 0);
  rows.push([measure, `${shown} ${unit}`.trim(), goal, met]);
  printRow(rows.at(-1));
}

function printRow([measure, figure, goal, met]) {
  console.log(`${measure.padEnd(70)} ${figure.padStart(10)}  ${goal.padEnd(10)} ${met}`);
}

const meter = (person, name) => person.page.evaluate((key) => globalThis.meters[key], name);
const firstFrame = (person) =>
  person.page.evaluate(() => performance.getEntriesByName('earshot-first-frame')[0].startTime);
const firstPaint = (person) =>
  person.page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);

async function slower(person, rate) {
  const cdp = await person.context.newCDPSession(person.page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
  return cdp;
}

async function open(town, name) {
  const person = await town.device(name);
  await person.page.addInitScript(installMeters);
  return person;
}

async function coldStart(town) {
  const person = await open(town, 'cold');
  const cdp = await slower(person, kSlower);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (0.75 * 1024 * 1024) / 8,
  });
  await person.goto(town.server.url);
  await person.sees('Sign in');
  const where = `cold, 1.6 Mbit/s, 150 ms, CPU ${kSlower}x slower`;
  note(`skeleton, ${where}`, await firstPaint(person), 'ms', 500);
  note(`first frame, ${where}`, await firstFrame(person), 'ms');
  note(`usable (a field to type in), ${where}`, await meter(person, 'usable'), 'ms', 4000);
  await person.close();
}

async function warmStart(person) {
  await person.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  const [painted, drawn, usable] = [[], [], []];
  for (let i = 0; i < 7; i++) {
    await person.reload();
    await person.sees('Today');
    painted.push(await firstPaint(person));
    drawn.push(await firstFrame(person));
    usable.push(await meter(person, 'usable'));
  }
  note('skeleton, from the service worker (median of 7)', median(painted), 'ms');
  note('first frame, from the service worker (median of 7)', median(drawn), 'ms', 500);
  note('usable, from the service worker (median of 7)', median(usable), 'ms');
}

async function saves(person) {
  const times = [];
  for (let i = 0; i < 10; i++) {
    await logActivity(person, { title: `Stall number ${i}`, notes: 'Busy.', date: [24, 11, 2026] });
    const [pressed, saved] = [await meter(person, 'pressed'), await meter(person, 'saved')];
    if (saved) times.push(saved - pressed);
  }
  note(`"Save" to "Saved on this device" (median of ${times.length})`, median(times), 'ms', 150);
  note(`"Save" to "Saved on this device" (fastest of ${times.length})`, Math.min(...times), 'ms');
}

// `said` is what load-demo printed: the workspace, a user and the password.
async function longLog(town, said) {
  const person = await open(town, 'reader');
  await meterMirror(person);
  const word = (pattern) => pattern.exec(said)[1];
  await signIn(person, town.server.url, word(/Sign in as (\S+)/), word(/password (\S+)/), word(/workspace (\S+):/));
  await go(person, 'Log');
  await person.sees(/of [\d,]+/);
  await person.quiet();
  const cdp = await slower(person, kSlower);
  await person.page.evaluate(() => Object.assign(globalThis.meters, { patches: [] }));
  await person.page.mouse.move(700, 600);
  const trace = await traced(person, async () => {
    for (let i = 0; i < 60; i++) await person.page.mouse.wheel(0, 120);
    await person.quiet();
  });
  const where = `scrolling a log of ${demo === 'year' ? 'a year' : demo}, CPU ${kSlower}x slower`;
  const patches = await meter(person, 'patches');
  note(`CPU of a frame p50, ${where}`, median(trace.frames), 'ms', 1);
  note(`CPU of a frame p95, ${where}`, quantile(trace.frames, 0.95), 'ms');
  note(`mirror in the page p50, ${where}`, median(patches), 'ms');
  note(`mirror in the page p95, ${where}`, quantile(patches, 0.95), 'ms', 0.5);
  note('elements in the mirror', await meter(person, 'nodes'), '', 300);
  note(`layout and style p95, ${where}`, quantile(trace.layouts, 0.95), 'ms');
  note(`longest task, ${where}`, trace.longest, 'ms', 16);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await person.close();
}

async function atRest(person) {
  await person.sees(/everything sent/);  // the exchange follows the last edit by some seconds
  await person.page.evaluate(() => new Promise((done) => setTimeout(done, 22000)));  // messages go after 20 s
  await person.quiet();
  const rest = await idle(person, 10000);
  note('idle 10 s: frames', rest.frames, '', 0);
  note('idle 10 s: timers fired', rest.timers, '', 0);
  note('idle 10 s: main thread busy', rest.busy, 'ms');
}

const town = await Town.start('asha');
try {
  await coldStart(town);
  const asha = await open(town, 'asha');
  await town.signIn(asha);
  await waitSaved(asha);
  await warmStart(asha);
  await saves(asha);
  await atRest(asha);
  await asha.close();
  await town.server.stop();
  const said = town.server.command(['load-demo', demo]);
  await town.server.start();
  await longLog(town, said);
} finally {
  await town.end();
}
