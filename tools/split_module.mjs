// Divides the WebAssembly module into what the first screens need and what comes later, with
// Binaryen's wasm-split, by the names in wasm/platform/later_functions.txt.
//
// Called by assemble_site.mjs. What only later functions call is later too; wasm-split leaves all data in the
// first part, and later_texts.mjs then moves what only later screens say. The module must hold the names
// of its functions (--profiling-funcs); the two parts hold none. What must stay true: the same module gives
// the same two parts.
// @ts-check
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

import { moveLaterTexts } from './later_texts.mjs';

const kPatterns = 'wasm/platform/later_functions.txt';
const kMostOutput = 2 ** 28;  // the call graph, with every name in full on every line

/** Of Binaryen: Debian's package, or the one beside the pinned compiler. @param {string} name */
function tool(name) {
  const beside = `build/emsdk/upstream/bin/${name}`;
  return fs.existsSync(beside) ? beside : name;
}

/** @typedef {{callers: Set<string>, calledElsewhere: boolean}} Called from the page, or through the table */

/** Names are as Binaryen writes them: what is no character of an identifier stands as hex.
 * @param {string} file @returns {Map<string, Called>} */
function callGraph(file) {
  const graph = execFileSync(tool('wasm-opt'), ['--all-features', '--print-call-graph', file, '-o', '/dev/null'],
    { encoding: 'utf8', maxBuffer: kMostOutput, stdio: ['ignore', 'pipe', 'ignore'] });
  /** @type {Map<string, Called>} */
  const functions = new Map();
  const of = (/** @type {string} */ name) => {
    const known = functions.get(name) ?? { callers: new Set(), calledElsewhere: false };
    functions.set(name, known);
    return known;
  };
  for (const line of graph.slice(graph.indexOf('  }\n')).split('\n')) {
    const call = /^ *"(.*)" -> "(.*)";/.exec(line);
    const node = /^ *"(.*)" \[style="([^"]*)"(, fillcolor="gray")?/.exec(line);
    if (call) of(call[2]).callers.add(call[1]);
    else if (node && (node[2].includes('rounded') || node[3])) of(node[1]).calledElsewhere = true;
    else if (node) of(node[1]);
  }
  return functions;
}

/** @param {string} name */
const plain = (name) => name.replace(/\\([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

/** @param {string} file @returns {Set<string>} */
function laterFunctions(file) {
  const lines = fs.readFileSync(kPatterns, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  const patterns = lines.map((line) => new RegExp(line.replace(/^guarded /, '')));
  const guarded = patterns.filter((_, index) => lines[index].startsWith('guarded '));
  const functions = callGraph(file);
  const named = new Set([...functions.keys()].filter((name) => patterns.some((one) => one.test(plain(name)))));
  if (named.size === 0) throw new Error(`${file} names no function of ${kPatterns}`);
  /** @type {Map<string, string[]>} */
  const callees = new Map();
  for (const [name, { callers }] of functions) {
    for (const caller of callers) callees.set(caller, [...(callees.get(caller) ?? []), name]);
  }
  // The first part: what runs without a call by name (exports, the table), but for the screens that are named,
  // and whatever that reaches. What the first part calls by itself belongs to it, named or not, unless its
  // callers ask first whether the second part is there.
  const first = new Set([...functions].filter(([name, { callers, calledElsewhere }]) =>
    !named.has(name) && (calledElsewhere || callers.size === 0)).map(([name]) => name));
  for (const name of first) {
    for (const callee of callees.get(name) ?? []) {
      if (!guarded.some((one) => one.test(plain(callee)))) first.add(callee);
    }
  }
  const later = new Set([...functions.keys()].filter((name) => !first.has(name)));
  return later;
}

/** @param {string} file @returns {{first: Buffer, later: Buffer}} */
export function splitModule(file) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'earshot-split-'));
  const place = (/** @type {string} */ name) => path.join(folder, name);
  try {
    fs.writeFileSync(place('names'), [...laterFunctions(file)].sort().map((name) => `${name}\n`).join(''));
    execFileSync(tool('wasm-split'), ['--all-features', file, `--split-funcs=@${place('names')}`,
      '--export-prefix=%', '-o1', place('first.wasm'), '-o2', place('later.wasm')],
    { stdio: ['ignore', 'ignore', 'inherit'] });
    return moveLaterTexts({ first: fs.readFileSync(place('first.wasm')), later: fs.readFileSync(place('later.wasm')) });
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
