// The style checks: one rule after another over every file of the project.
//
// Called by ./dev tidy and ./dev test:
//   node tests/tidy/run.mjs [--fix-format] [--shrink] [path prefix...]
// Complaints that stood when a rule was introduced may be listed in ratchet.json as rule -> file ->
// number; that list may only shrink: more complaints than listed fail, and fewer fail too until
// --shrink writes the smaller number. The last line is "N passed, N failed", counted in rules.
// @ts-check
import * as fs from 'node:fs';
import { fixFormat, kFormatRule } from './rule_format.mjs';
import { kLayoutRules } from './rules_layout.mjs';
import { kTableRule } from './rule_table.mjs';
import { kTextsRule } from './rule_texts.mjs';
import { kTextRules } from './rules_text.mjs';
import { isCpp, isScript, projectPaths, readSources } from './source_tree.mjs';

const kRatchet = 'tests/tidy/ratchet.json';

/** @typedef {{path: string, line: number, what: string}} Complaint */
/** @typedef {Record<string, Record<string, number>>} Ratchet */

/** Complaints beyond the listed number, file by file. Rewrites smaller numbers when shrinking.
 * @param {string} rule @param {Complaint[]} found @param {Ratchet} ratchet @param {boolean} shrink */
function beyondRatchet(rule, found, ratchet, shrink) {
  const listed = ratchet[rule] ?? {};
  /** @type {Map<string, Complaint[]>} */
  const byFile = new Map();
  for (const c of found) byFile.set(c.path, [...(byFile.get(c.path) ?? []), c]);
  const beyond = [...byFile].flatMap(([file, list]) => list.length > (listed[file] ?? 0) ? list : []);
  for (const [file, allowed] of Object.entries(listed)) {
    const count = byFile.get(file)?.length ?? 0;
    if (count >= allowed) continue;
    if (!shrink) {
      beyond.push({ path: kRatchet, line: 1,
        what: `${file} has ${count} left of ${allowed}: node tests/tidy/run.mjs --shrink` });
    } else if (count === 0) delete listed[file];
    else listed[file] = count;
  }
  if (shrink && Object.keys(listed).length === 0) delete ratchet[rule];
  return beyond;
}

/** @param {import('./source_tree.mjs').Source[]} sources */
function printLengths(sources) {
  const lengths = sources.filter((s) => isCpp(s.path) || isScript(s.path))
    .map((s) => ({ path: s.path, lines: s.lines.length })).sort((a, b) => a.lines - b.lines);
  if (lengths.length === 0) return;
  const median = lengths[Math.floor(lengths.length / 2)].lines;
  const long = lengths.filter((f) => f.lines > 400).reverse();
  console.log(`lengths: ${lengths.length} files, median ${median} lines (goal 150 at most), `
    + `${long.length} over 400${long.length ? ': ' : ''}`
    + long.slice(0, 12).map((f) => `${f.path} ${f.lines}`).join(', '));
}

function main() {
  const flags = process.argv.slice(2).filter((a) => a.startsWith('--'));
  const prefixes = process.argv.slice(2).filter((a) => !a.startsWith('--'));
  const paths = projectPaths();
  if (flags.includes('--fix-format')) {
    return fixFormat(paths.filter((p) => prefixes.length === 0 || prefixes.some((f) => p.startsWith(f))));
  }
  const sources = readSources(paths);
  /** @type {Ratchet} */
  const ratchet = JSON.parse(fs.readFileSync(kRatchet, 'utf8'));
  const shrink = flags.includes('--shrink');
  let failed = 0;
  const rules = [...kLayoutRules, ...kTextRules, kTableRule, kTextsRule, kFormatRule];
  for (const rule of rules) {
    const found = beyondRatchet(rule.name, rule.find(sources, paths), ratchet, shrink)
      .filter((c) => prefixes.length === 0 || prefixes.some((f) => c.path.startsWith(f)));
    if (found.length > 0) ++failed;
    for (const c of found) console.log(`${c.path}:${c.line}: ${rule.name}: ${c.what}`);
  }
  if (shrink) fs.writeFileSync(kRatchet, `${JSON.stringify(ratchet, null, 2)}\n`);
  printLengths(sources);
  console.log(`${rules.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

main();
