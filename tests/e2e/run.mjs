// Runs the pairs of the matrix (matrix.mjs), one after another (two cores; each journey starts its own server
// and browsers), and closes with the plain line that `./dev test` adds up.
// `run.mjs [--in daily|full|all|<way>] [--update-snapshots] [--table] [part of a journey's name...]`
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { daily, full, pairs, table, ways } from './matrix.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

// A line for each test; of one that failed, all that it says (the tree it saw, the role it looked for).
function report(tap) {
  let failing = false;
  for (const line of tap.split('\n')) {
    if (/^\s*(ok|not ok) /.test(line)) failing = /^\s*not ok /.test(line);
    else if (/^# Subtest/.test(line)) failing = false;
    if (failing || /^\s*ok /.test(line)) console.log(line);
  }
}

// One journey in one way, in a process of its own.
function go({ journey, way }) {
  const started = Date.now();
  const run = spawnSync(
    process.execPath,
    ['--test', '--test-reporter=tap', join(here, 'journeys', `${journey}.test.mjs`)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 28, env: { ...process.env, EARSHOT_WAY: way } },
  );
  report(run.stdout);
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)`, 'm').exec(run.stdout)?.[1] ?? 0);
  const [passed, failed] = [count('pass'), count('fail') + count('cancelled')];
  const broken = failed === 0 && (run.status !== 0 || passed === 0) ? 1 : 0;
  console.log(`# ${journey} in ${way}: ${passed} passed, ${failed + broken} failed, ${Math.round((Date.now() - started) / 1000)} s`);
  return { passed, failed: failed + broken };
}

function wanted(args) {
  const at = args.indexOf('--in');
  const where = at < 0 ? daily : args[at + 1];
  if (![daily, full, 'all', ...Object.keys(ways)].includes(where)) throw new Error(`--in ${where}: there is no such way`);
  const words = args.filter((word, index) => !word.startsWith('--') && (at < 0 || index !== at + 1));
  if (!args.includes('--update-snapshots')) return pairs(where, words);
  process.env.UPDATE_SNAPSHOTS = '1';
  return ['chromium', 'webkit'].flatMap((way) => pairs(way, ['snapshots'])); // firefox reads as Chromium does
}

function main(args) {
  if (args.includes('--table')) return console.log(table().join('\n'));
  const sum = { passed: 0, failed: 0 };
  for (const pair of wanted(args)) {
    const { passed, failed } = go(pair);
    sum.passed += passed;
    sum.failed += failed;
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}

main(process.argv.slice(2));
