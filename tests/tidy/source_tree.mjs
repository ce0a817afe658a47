// The files that the style checks look at: what git tracks or would track, with their text.
//
// Called by run.mjs and the rules. What must stay true: generated and ignored files never appear,
// and a file deleted in the working tree but still in the index is left out.
// @ts-check
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';

const kTextEndings = /\.(h|cc|inc|js|mjs|css|html|json|webmanifest|cmake|txt|md|sh|py|in|yml)$/;
const kTextNames = new Set(['dev', 'run', 'CMakeLists.txt', 'Caddyfile', 'LICENSE']);

/** @typedef {{path: string, text: string, lines: string[]}} Source */

/** @returns {string[]} */
export function projectPaths() {
  const listed = execFileSync('git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
  return [...new Set(listed.split('\0'))].filter((p) => p !== '' && fs.existsSync(p)).sort();
}

/** @param {string[]} paths @returns {Source[]} */
export function readSources(paths) {
  return paths
    .filter((p) => kTextEndings.test(p) || kTextNames.has(path.basename(p)))
    .map((p) => {
      const text = fs.readFileSync(p, 'utf8');
      return { path: p, text, lines: text.replace(/\n$/, '').split('\n') };
    });
}

/** @param {string} p */
export const isCpp = (p) => /\.(h|cc)$/.test(p);
/** @param {string} p */
export const isScript = (p) => /\.(js|mjs)$/.test(p) || /\.js\.in$/.test(p);
/** @param {string} p */
export const isTest = (p) => p.startsWith('tests/');
