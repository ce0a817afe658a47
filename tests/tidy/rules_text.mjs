// Rules about what stands in a file: banned words, opening comments, panels that stay pure.
//
// Called by run.mjs. Same shape as rules_layout.mjs. The words are banned because each of them is a
// promise that nobody keeps (a note to self, a test switched off) or a hole (HTML from strings).
// This folder names the words and is therefore not searched for them.
// @ts-check
import { isCpp, isScript } from './source_tree.mjs';

/** @typedef {import('./source_tree.mjs').Source} Source */
/** @typedef {{path: string, line: number, what: string}} Complaint */

const kBannedInCode = [
  /\b(TODO|FIXME|XXX)\b/,
  /\b(innerHTML|outerHTML|insertAdjacentHTML)\b/,
  /\bDISABLED_\w+|\bGTEST_SKIP\b/,
  /\b(test|it|describe)\.(skip|only|todo)\b/,
  /\beval\(|\bnew Function\(/,
];
const kBannedEverywhere = [/\b(TODO|FIXME)\b/];

/** @param {Source[]} sources @param {(s: Source) => boolean} where @param {RegExp[]} banned
 * @param {string} why @returns {Complaint[]} */
function findLines(sources, where, banned, why) {
  return sources.filter(where).flatMap((s) => s.lines.flatMap((text, index) =>
    banned.some((r) => r.test(text))
      ? [{ path: s.path, line: index + 1, what: `${why}: ${text.trim().slice(0, 80)}` }] : []));
}

/** @param {Source} s */
const isOutsideTidy = (s) => !s.path.startsWith('tests/tidy/');

/** @param {Source[]} sources @returns {Complaint[]} */
const findBannedWords = (sources) => [
  ...findLines(sources, (s) => isOutsideTidy(s) && (isCpp(s.path) || isScript(s.path)),
    kBannedInCode, 'banned word'),
  ...findLines(sources, (s) => isOutsideTidy(s) && !isCpp(s.path) && !isScript(s.path),
    kBannedEverywhere, 'banned word'),
];

/** @param {Source[]} sources @returns {Complaint[]} */
function findMissingOpenings(sources) {
  const commented = /\.(h|cc|js|mjs|css|html|cmake|sh|py)$|\.js\.in$|(^|\/)(dev|run|CMakeLists\.txt)$/;
  return sources.filter((s) => commented.test(s.path)).flatMap((s) => {
    const first = s.lines.find((line) =>
      line.trim() !== '' && !line.startsWith('#!') && !/^<!doctype/i.test(line)) ?? '';
    if (/^\s*(\/\/|\/\*|#(?!include|pragma|define|ifndef)|<!--)/.test(first)) return [];
    return [{ path: s.path, line: 1, what: 'does not open with a comment that says what it is' }];
  });
}

/** @param {Source} s */
const isPanel = (s) => s.path.startsWith('wasm/ui/panels/') && isCpp(s.path);

/** @param {Source[]} sources @returns {Complaint[]} */
const findRawImGuiInPanels = (sources) =>
  findLines(sources, isPanel, [/\bImGui::/], 'panels draw through the kit only');

/** @param {Source[]} sources @returns {Complaint[]} */
const findStaticsInPanels = (sources) =>
  findLines(sources, isPanel, [/^\s+static (?!constexpr|const\b)|^static [^(]*;/], 'panels keep no statics');

/** @param {Source[]} sources @returns {Complaint[]} */
const findUncheckedScripts = (sources) => sources
  .filter((s) => isScript(s.path) && s.path.startsWith('web/')
    && !s.lines.slice(0, 20).some((line) => line.trim() === '// @ts-check'))
  .map((s) => ({ path: s.path, line: 1, what: 'no // @ts-check near the top' }));

/** @param {Source[]} sources @returns {Complaint[]} */
const findStrayWhitespace = (sources) =>
  findLines(sources, (s) => !s.path.startsWith('tests/golden/') && !s.path.endsWith('.md'),
    [/[ \t]+$/, /\r$/], 'blanks at the end of the line');

export const kTextRules = [
  { name: 'no banned words', find: findBannedWords },
  { name: 'files open with a comment', find: findMissingOpenings },
  { name: 'panels call no ImGui', find: findRawImGuiInPanels },
  { name: 'panels keep no statics', find: findStaticsInPanels },
  { name: 'web scripts are type-checked', find: findUncheckedScripts },
  { name: 'no blanks at line ends', find: findStrayWhitespace },
];
