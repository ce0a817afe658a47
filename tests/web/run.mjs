// Runs the node tests of web/ and closes with the line that ./dev test adds up.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

const files = readdirSync(here).filter((name) => name.endsWith('.test.mjs'));
const run = spawnSync(process.execPath,
  ['--test', '--test-force-exit', '--test-reporter=tap', ...files.map((name) => join(here, name))],
  { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const count = (word) => Number(new RegExp(`^# ${word} (\\d+)`, 'm').exec(run.stdout)?.[1] ?? 0);
const failed = count('fail') + count('cancelled');
if (failed > 0 || run.status !== 0) console.log(run.stdout);
console.log(`${count('pass')} passed, ${failed} failed`);
process.exit(run.status === 0 && failed === 0 ? 0 : 1);
