// The clang-format rule: every C++ file looks as .clang-format says.
//
// Called by run.mjs. Files that were in order last time and have not changed since are not looked at
// again: build/tidy/format.json remembers them by content and by the content of .clang-format.
// @ts-check
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { isCpp } from './source_tree.mjs';

/** @typedef {import('./source_tree.mjs').Source} Source */

const kMemory = 'build/tidy/format.json';
const kProgram = 'clang-format-14';

/** @param {string} text */
const hash = (text) => createHash('sha256')
  .update(fs.readFileSync('.clang-format')).update(text).digest('hex');

/** @returns {Record<string, string>} */
function readMemory() {
  try { return JSON.parse(fs.readFileSync(kMemory, 'utf8')); } catch { return {}; }
}

/** @param {Source[]} sources */
function findBadFormat(sources) {
  const memory = readMemory();
  const changed = sources.filter((s) => isCpp(s.path) && memory[s.path] !== hash(s.text));
  if (changed.length === 0) return [];
  const run = spawnSync(kProgram, ['--dry-run', ...changed.map((s) => s.path)], { encoding: 'utf8',
    maxBuffer: 1 << 28 });
  if (run.error) return [{ path: '.clang-format', line: 1, what: `${kProgram}: ${run.error.message}` }];
  /** @type {Map<string, {path: string, line: number, what: string}>} */
  const found = new Map();
  for (const [, name, line] of run.stderr.matchAll(/^(\S+?):(\d+):\d+: (?:warning|error):/gm)) {
    if (!found.has(name)) found.set(name, { path: name, line: Number(line), what: 'run ./dev fmt' });
  }
  for (const s of changed) if (!found.has(s.path)) memory[s.path] = hash(s.text);
  fs.mkdirSync('build/tidy', { recursive: true });
  fs.writeFileSync(kMemory, JSON.stringify(memory));
  return [...found.values()];
}

/** Formats every C++ file in place. @param {string[]} paths */
export function fixFormat(paths) {
  const files = paths.filter(isCpp);
  if (files.length > 0) execFileSync(kProgram, ['-i', ...files], { stdio: 'inherit' });
  console.log(`fmt: ${files.length} files`);
}

export const kFormatRule = { name: 'C++ is formatted', find: findBadFormat };
