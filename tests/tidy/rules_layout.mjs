// Rules about where things stand: include arrows, names, lengths, references, what is committed.
//
// Called by run.mjs. Each rule is {name, find}: find(sources, paths) returns complaints
// {path, line, what}. The arrows are those of ARCHITECTURE.md section 1; the link lines in
// core/CMakeLists.txt, wasm/ and server-stub/ say the same.
// @ts-check
import * as path from 'node:path';
import { isCpp, isScript, isTest } from './source_tree.mjs';

/** @typedef {import('./source_tree.mjs').Source} Source */
/** @typedef {{path: string, line: number, what: string}} Complaint */

const kMerge = ['core/base', 'core/model', 'core/merge'];
const kApp = [...kMerge, 'core/store', 'core/sync', 'core/panel', 'core/app'];
const kCore = [...kApp, 'core/report'];
/** Room -> rooms it may include, besides itself. @type {Record<string, string[]>} */
export const kArrows = {
  'core/base': [],
  'core/model': ['core/base'],
  'core/merge': ['core/base', 'core/model'],
  'core/store': kMerge,
  'core/sync': kMerge,
  'core/panel': kMerge,
  'core/app': kApp,
  'core/report': kApp,
  'core/demo': kCore,
  'wasm/ui': kCore,
  'wasm/platform': [...kCore, 'wasm/ui'],
  'server-stub': [...kMerge, 'core/demo'],
};

/** core/ knows nothing of the page, the network, threads or the wall clock. */
const kForeignToCore = new RegExp([
  /#include [<"](emscripten|imgui|microhttpd|sqlite3|thread|mutex|condition_variable|future)/,
  /#include <(fstream|filesystem|unistd\.h|sys\/)/,
  /system_clock::now|steady_clock::now|\btime\(nullptr\)|\bgettimeofday\b/,
].map((r) => r.source).join('|'));

/** @param {string} p */
const roomOf = (p) => Object.keys(kArrows).find((room) => p.startsWith(`${room}/`));

/** @param {Source[]} sources @returns {Complaint[]} */
// Files that the build makes (cmake/fold_table.cmake).
const made = new Set(['core/base/fold_table.inc']);

function findWrongArrows(sources) {
  const known = new Set(sources.map((s) => s.path));
  const found = [];
  for (const source of sources.filter((s) => isCpp(s.path))) {
    const room = roomOf(source.path);
    source.lines.forEach((text, index) => {
      const target = /^\s*#include "([^"]+)"/.exec(text)?.[1];
      const at = { path: source.path, line: index + 1 };
      if (target !== undefined) {
        const to = roomOf(target);
        const ofImGui = /^imgui\w*\.h$/.test(target) && /^(wasm|tests)\//.test(source.path);
        if (!known.has(target) && !ofImGui && !made.has(target)) {
          found.push({ ...at, what: `"${target}" is not a path from the top of the project` });
        } else if (room !== undefined && !ofImGui && to !== room && !kArrows[room].includes(to ?? '')) {
          found.push({ ...at, what: `${room} must not include ${target}` });
        }
      }
      if (source.path.startsWith('core/') && kForeignToCore.test(text)) {
        found.push({ ...at, what: `core/ must not know of: ${text.trim()}` });
      }
    });
  }
  return found;
}

/** @param {Source[]} sources @returns {Complaint[]} */
function findWrongNamespaces(sources) {
  return sources.filter((s) => isCpp(s.path) && s.path.startsWith('core/')).flatMap((s) => {
    const room = s.path.split('/')[1];
    if (new RegExp(`namespace earshot::${room}\\b`).test(s.text)) return [];
    return [{ path: s.path, line: 1, what: `nothing is declared in namespace earshot::${room}` }];
  });
}

/** @param {Source[]} _sources @param {string[]} paths @returns {Complaint[]} */
function findBadNames(_sources, paths) {
  return paths.flatMap((p) => {
    const name = path.basename(p);
    const found = [];
    if (/(^|_)(utils?|helpers?|common|managers?|misc|stuff)(_|\.|$)/.test(name)) {
      found.push({ path: p, line: 1, what: 'a name that says nothing; call it by its noun' });
    }
    if (/\.(h|cc|js|mjs)$/.test(name) && !/^[a-z0-9_]+\.[a-z.]+$/.test(name)) {
      found.push({ path: p, line: 1, what: 'source files are named in snake_case' });
    }
    return found;
  });
}

/** @param {Source[]} _sources @param {string[]} paths @returns {Complaint[]} */
function findCommittedBuildOutput(_sources, paths) {
  return paths
    .filter((p) => /(^|\/)(node_modules|build)\/|\.(wasm|o|a|so|sqlite3?|db)$/.test(p)
      && !p.startsWith('tests/golden/'))
    .map((p) => ({ path: p, line: 1, what: 'generated or third-party files are not committed' }));
}

/** A header nobody includes, a script or page part nobody names, a picture no page shows.
 * @param {Source[]} sources @param {string[]} paths @returns {Complaint[]} */
function findUnreferenced(sources, paths) {
  const found = [];
  const mentions = (/** @type {string} */ word, /** @type {string} */ besides) =>
    sources.some((s) => s.path !== besides && s.text.includes(word));
  for (const p of paths) {
    const base = path.basename(p);
    if (p.endsWith('.h')) {
      const own = p.replace(/\.h$/, '.cc');
      const used = sources.some((s) =>
        s.path !== p && s.path !== own && s.text.includes(`#include "${p}"`))
        || mentions(`"${p}"`, own);
      if (!used) found.push({ path: p, line: 1, what: 'no other file includes this header' });
    } else if (/^(web|tools|docs\/images|server-stub\/deploy)\//.test(p) && !mentions(base.replace(/\.in$/, ''), p)) {
      found.push({ path: p, line: 1, what: 'nothing refers to this file' });
    }
  }
  return found;
}

/** Tables of data may be long: a file whose opening comment says "Table of data". @param {Source} s */
const isTable = (s) => /table of data/i.test(s.lines.slice(0, 14).join('\n'));

/** @param {Source[]} sources @returns {Complaint[]} */
function findLongFiles(sources) {
  return sources.filter((s) => isCpp(s.path) || isScript(s.path) || s.path === 'dev').flatMap((s) => {
    const limit = isTest(s.path) ? 800 : 600;
    if (s.lines.length <= limit || isTable(s)) return [];
    return [{ path: s.path, line: limit, what: `${s.lines.length} lines, the limit is ${limit}` }];
  });
}

const kControl = /^\s*(if|for|while|switch|else|do|catch|namespace|class|struct|enum|union|extern|return|case|\}|\[|static_assert|#)/;
const kOpensFunction = [
  /^( *)[A-Za-z~:&*].*\)( const| noexcept| override| final| &&?| -> [^{;]+)*( :.*)? ?\{$/,
  /^( *)(export )?(default )?(async )?function\*? \w*\(.*\{$/,
];

/** The line where the head that ends on line `end` begins: back to where its brackets balance.
 * @param {string[]} lines @param {number} end */
function startOfHead(lines, end) {
  let open = 0;
  for (let i = end; i >= 0 && i > end - 20; --i) {
    for (const c of lines[i]) open += c === ')' ? 1 : c === '(' ? -1 : 0;
    // A constructor's list of initialisers goes on above: ": a_(x)," and the head before it.
    const listed = /^ {4,}(: )?\w+_?[({].*(,|\{)$|^ {4,}: /.test(lines[i]);
    if (open <= 0 && !listed) return i;
  }
  return end;
}

/** Google style closes a function at the indentation where its head begins, which is all that this
 * relies on. @param {Source} source @returns {{line: number, length: number, head: string}[]} */
export function functionsOf(source) {
  const found = [];
  for (let i = 0; i < source.lines.length; ++i) {
    const last = source.lines[i];
    if (/\]\s*\(/.test(last) || !kOpensFunction.some((r) => r.test(last))) continue;
    const start = startOfHead(source.lines, i);
    const head = source.lines[start];
    if (kControl.test(head)) continue;
    const indent = /^ */.exec(head)?.[0] ?? '';
    let end = i + 1;
    while (end < source.lines.length && !source.lines[end].startsWith(`${indent}}`)) ++end;
    found.push({ line: start + 1, length: end - start + 1, head: head.trim() });
  }
  return found;
}

/** @param {Source[]} sources @returns {Complaint[]} */
function findLongFunctions(sources) {
  return sources.filter((s) => (isCpp(s.path) || isScript(s.path)) && !isTable(s)).flatMap((s) =>
    functionsOf(s).filter((f) => f.length > 60).map((f) =>
      ({ path: s.path, line: f.line, what: `a function of ${f.length} lines: ${f.head.slice(0, 60)}` })));
}

export const kLayoutRules = [
  { name: 'include arrows point one way', find: findWrongArrows },
  { name: 'core files declare their room\'s namespace', find: findWrongNamespaces },
  { name: 'file names are nouns in snake_case', find: findBadNames },
  { name: 'nothing generated is committed', find: findCommittedBuildOutput },
  { name: 'every file is referred to', find: findUnreferenced },
  { name: 'files stop at 600 lines, tests at 800', find: findLongFiles },
  { name: 'functions stop at 60 lines', find: findLongFunctions },
];
