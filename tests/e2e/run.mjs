// Runs every journey, one after another (two cores; each journey starts its own server and browsers), and
// closes with the plain line that `./dev test` adds up. `run.mjs [--update-snapshots] [part of a name...]`
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

const folder = join(here, 'journeys');
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (process.argv.includes('--update-snapshots')) {
  process.env.UPDATE_SNAPSHOTS = '1';
  if (only.length === 0) only.push('snapshots');
}
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.test.mjs') && (only.length === 0 || only.some((word) => name.includes(word))))
  .map((name) => join(folder, name));

const run = spawnSync(
  process.execPath,
  ['--test', '--test-concurrency=1', '--test-reporter=tap', ...files],
  { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
);
// A line for each test; of one that failed, all that it says (the tree it saw, the role it looked for).
let failing = false;
for (const line of run.stdout.split('\n')) {
  if (/^\s*(ok|not ok) /.test(line)) failing = /^\s*not ok /.test(line);
  else if (/^# Subtest/.test(line)) failing = false;
  if (failing || /^\s*ok /.test(line)) console.log(line);
}
const count = (word) => Number(new RegExp(`^# ${word} (\\d+)`, 'm').exec(run.stdout)?.[1] ?? 0);
const failed = count('fail') + count('cancelled');
console.log(`${count('pass')} passed, ${failed} failed`);
process.exit(run.status === 0 && failed === 0 ? 0 : 1);
