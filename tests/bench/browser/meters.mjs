// What the page's benchmark measures with: meters that are put into the page before its own scripts, and
// Chromium's trace of its main thread. Used by: app_bench.mjs, search_bench.mjs, people_bench.mjs, figures.mjs.

// Runs inside the page, before anything else: counts timers, and notes when the first field or heading can be used.
export function installMeters() {
  const meters = { timers: 0, usable: 0, pressed: 0, saved: 0 };
  globalThis.meters = meters;
  const setTimer = globalThis.setTimeout;
  globalThis.setTimeout = (work, ms, ...more) =>
    setTimer(() => {
      meters.timers += 1;
      work(...more);
    }, ms);
  addEventListener(
    'click',
    (event) => {
      if (/** @type {HTMLElement} */ (event.target).textContent === 'Save') Object.assign(meters, { pressed: performance.now(), saved: 0 });
    },
    { capture: true },
  );
  addEventListener('DOMContentLoaded', () => {
    const mirror = document.getElementById('sem');
    const look = () => {
      const now = performance.now();
      if (!meters.usable && mirror.querySelector('input, h1')) meters.usable = now;
      const words = mirror.textContent ?? '';
      // The frame inside the click shows "Saving" before anything is looked at.
      const saved = /Saved on this/.test(words) && !/Saving/.test(words);
      if (meters.pressed && !meters.saved && saved) meters.saved = now;
    };
    new MutationObserver(look).observe(mirror, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

export const quantile = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.round(share * (numbers.length - 1))] ?? NaN;
export const median = (numbers) => quantile(numbers, 0.5);

// The tasks of the page's main thread while `work` runs: their longest, and the time of each frame and of
// layout, in ms.
export async function traced(person, work) {
  const cdp = await person.context.newCDPSession(person.page);
  const events = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'] },
  });
  await work();
  const complete = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
  await cdp.send('Tracing.end');
  await complete;
  await cdp.detach();
  const frame = events.find(({ name }) => name === 'FireAnimationFrame');
  const own = events.filter(({ pid, tid }) => frame && pid === frame.pid && tid === frame.tid);
  // The thread's own time where the trace has it: other programs of the machine do not count.
  const times = (name) => own.filter((event) => event.name === name && event.dur !== undefined)
    .map(({ dur, tdur }) => (tdur ?? dur) / 1000);
  return {
    longest: Math.max(0, ...times('RunTask')),
    tasks: times('RunTask').length,
    frames: times('FireAnimationFrame'),
    layouts: times('Layout').concat(times('UpdateLayoutTree')),
  };
}

// CPU time of the main thread, in ms, and wakes while nothing happens for `ms`.
export async function idle(person, ms) {
  const cdp = await person.context.newCDPSession(person.page);
  await cdp.send('Performance.enable');
  const metric = async (wanted) => (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === wanted).value;
  const counted = () => person.page.evaluate(() => ({ frames: globalThis.earshot.framesDrawn(), timers: globalThis.meters.timers }));
  const [before, busyBefore] = [await counted(), await metric('TaskDuration')];
  await new Promise((done) => setTimeout(done, ms));
  const [after, busyAfter] = [await counted(), await metric('TaskDuration')];
  await cdp.detach();
  return { frames: after.frames - before.frames, timers: after.timers - before.timers, busy: (busyAfter - busyBefore) * 1000 };
}

// Times each patch of the mirror: the decoder's own file with a few lines behind it. Only for a first
// visit, which no service worker answers.
export async function meterMirror(person) {
  await person.page.route('**/semantics.js', async (route) => {
    const response = await route.fetch();
    const body = `${await response.text()}
const applied = Semantics.prototype.apply;
globalThis.meters.patches = [];
Semantics.prototype.apply = function (...given) {
  const start = performance.now();
  applied.apply(this, given);
  globalThis.meters.patches.push(performance.now() - start);
  globalThis.meters.nodes = this.nodes.size;
};`;
    await route.fulfill({ response, body });
  });
}
