// Rule: a text of texts_later_en.inc is named only by code that waits for the second part of the download
// (docs/adr/0004). Before that part has come such a text is empty, and nobody would see it in a test. The cure is
// to move the text to texts_en.inc.
//
// Called by run.mjs. What runs early is derived: all of wasm/ but the panels, without the lines of
// shell/screens.cc that mark a screen kLater, and every function and table of a panel that those reach by name,
// one from the next. A name that stands in an anonymous namespace reaches its own file only.
// @ts-check
import { isCpp } from './source_tree.mjs';

/** @typedef {import('./source_tree.mjs').Source} Source */
/** @typedef {{path: string, line: number, what: string}} Complaint */
/** What stands at the top level of a file: a function with its body, a table, a type.
 * @typedef {{path: string, line: number, name: string, local: boolean, lines: string[]}} Piece */

const kLaterTexts = ['wasm/ui/shell/texts_later_en.inc', 'wasm/ui/shell/texts_panel_en.inc'];
const kScreens = 'wasm/ui/shell/screens.cc';
const kNoPiece = /^(\s|$|[}#/]|(using|namespace|template)\b)/;

/** @param {string} path */
const isPanel = (path) => path.startsWith('wasm/ui/panels/');

/** Without strings and comments. @param {string} line */
const bare = (line) => line.replace(/"(\\.|[^"\\])*"/g, '""').replace(/\/\/.*$/, '');

/** @param {string} head */
const nameOf = (head) => (/^[^(]*?\b(k[A-Z]\w*)\b[^(]*?(=|\{)/.exec(head) ?? /^[^(={]*?(\w+)\(/.exec(head)
  ?? /^(?:struct|class|enum class|enum) (\w+)/.exec(head))?.[1] ?? '';

/** @param {Source} source @returns {Piece[]} */
function piecesOf(source) {
  const lines = source.lines.map(bare);
  const found = [];
  let local = false;
  for (let start = 0; start < lines.length; ++start) {
    if (/^namespace \{/.test(lines[start])) local = true;
    if (/^\}/.test(lines[start])) local = false;
    if (kNoPiece.test(lines[start])) continue;
    let end = start;  // Google style: what was opened is closed at the beginning of a line
    while (end < lines.length - 1 && (end > start && /^\s|^$/.test(lines[end]) || !/^\}|[;}]\s*$/.test(lines[end]))) ++end;
    const piece = lines.slice(start, end + 1);
    found.push({ path: source.path, line: start + 1, name: nameOf(piece.join(' ')), local, lines: piece });
    start = end;
  }
  return found;
}

/** Where each piece that runs early is reached from. @param {Piece[]} pieces @returns {Map<Piece, string>} */
function reachedEarly(pieces) {
  /** @type {Map<string, Piece[]>} */
  const named = new Map();
  for (const piece of pieces.filter((one) => isPanel(one.path))) {
    named.set(piece.name, [...(named.get(piece.name) ?? []), piece]);
  }
  const reached = new Map(pieces.filter((one) => !isPanel(one.path) || one.name === '').map((one) => [one, '']));
  for (const [piece] of reached) {
    const lines = piece.path === kScreens ? piece.lines.filter((line) => !/\bkLater, /.test(line)) : piece.lines;
    for (const [word] of lines.join('\n').matchAll(/\b\w+\b/g)) {
      const all = named.get(word) ?? [];
      const own = all.filter((one) => one.path === piece.path);
      for (const one of own.length > 0 ? own : all.filter((other) => !other.local)) {
        if (!reached.has(one)) reached.set(one, `, reached from ${piece.name} in ${piece.path}`);
      }
    }
  }
  return reached;
}

/** @param {Source[]} sources @returns {Complaint[]} */
function findEarlyTexts(sources) {
  const later = new Set([...sources.filter((s) => kLaterTexts.includes(s.path)).map((s) => s.text).join('\n')
    .matchAll(/^EARSHOT_TEXT\((\w+),/gm)].map((match) => match[1]));
  const pieces = sources.filter((s) => s.path.startsWith('wasm/') && isCpp(s.path)).flatMap(piecesOf);
  return [...reachedEarly(pieces)].flatMap(([piece, from]) => piece.lines.flatMap((line, index) =>
    [...line.matchAll(/\bText::(k\w+)/g)].filter(([, key]) => later.has(key)).map(([, key]) => ({
      path: piece.path, line: piece.line + index,
      what: `${key} comes with the second part, and this runs before it has come${from}` }))));
}

export const kTextsRule = { name: 'texts of the second part are named by it alone', find: findEarlyTexts };
