// How what was measured in the page is printed, a line each. Used by: search_bench.mjs, people_bench.mjs.
import { libraries } from './libraries.mjs';
import { quantile } from './meters.mjs';

export function show(what, figure, unit, goal = '') {
  console.log(`${what.padEnd(66)} ${figure.toFixed(figure < 100 ? 1 : 0).padStart(9)} ${unit.padEnd(3)} ${goal}`);
}

export function showTimes(what, times, goal = '') {
  for (const [name, share] of [['p50', 0.5], ['p99', 0.99], ['max', 1]]) {
    show(`${what}, ${name} of ${times.length}`, quantile(times, share), 'ms', name === 'p99' ? goal : '');
  }
}

// The libraries over the same texts and words, and how they stand to `own`, our times of the same key presses.
export async function showLibraries(person, texts, queries, own) {
  for (const { name, missing, times, built, megabytes } of await libraries(person, texts, queries)) {
    if (missing) {
      console.log(`${name}: ${missing}`);
      continue;
    }
    showTimes(`key press, ${name}, its search alone`, times);
    show(`${name}: to index`, built, 'ms');
    show(`${name}: JavaScript memory`, megabytes, 'MB');
    const ratio = (share) => (quantile(times, share) / quantile(own, share)).toFixed(1);
    console.log(`${name} / Earshot: p50 ${ratio(0.5)} x, p99 ${ratio(0.99)} x, max ${ratio(1)} x`);
  }
}
