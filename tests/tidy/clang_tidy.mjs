// Runs clang-tidy over our sources, two at a time; a finding is an error (.clang-tidy).
//
// Called by ./dev tidy --deep after a debug build, whose compile_commands.json it reads. It is slow
// (seconds a file), so a file that passed is not looked at again until it, any header of ours or
// .clang-tidy changes: build/tidy/clang_tidy.json remembers.
// The last line is "N passed, N failed", counted in files.
// @ts-check
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { availableParallelism } from 'node:os';
import { projectPaths } from './source_tree.mjs';

const kMemory = 'build/tidy/clang_tidy.json';
const kSearched = /^(core|wasm\/ui|server-stub)\/.*\.cc$/;

/** @param {string[]} files */
function hashOf(files) {
  const sum = createHash('sha256');
  for (const file of files) sum.update(file).update(fs.readFileSync(file));
  return sum.digest('hex');
}

/** @returns {Record<string, string>} */
function readMemory() {
  try { return JSON.parse(fs.readFileSync(kMemory, 'utf8')); } catch { return {}; }
}

/** @param {string} file @returns {Promise<boolean>} */
function passes(file) {
  return new Promise((done) => {
    const run = spawn('clang-tidy-14', ['-p', 'build/debug', '--quiet', file]);
    let output = '';
    run.stdout.on('data', (bytes) => { output += bytes; });
    run.on('close', (code) => {
      if (code !== 0) console.log(output.trim() || `${file}: clang-tidy ended with ${code}`);
      done(code === 0);
    });
  });
}

async function main() {
  const paths = projectPaths();
  const prefixes = process.argv.slice(2);
  const built = new Set(JSON.parse(fs.readFileSync('build/debug/compile_commands.json', 'utf8'))
    .map((/** @type {{file: string}} */ entry) => entry.file.slice(process.cwd().length + 1)));
  const sources = paths.filter((p) => kSearched.test(p) && built.has(p)
    && (prefixes.length === 0 || prefixes.some((f) => p.startsWith(f))));
  const shared = hashOf([...paths.filter((p) => p.endsWith('.h')), '.clang-tidy']);
  const memory = readMemory();
  const key = (/** @type {string} */ p) => shared + hashOf([p]);
  const queue = sources.filter((p) => memory[p] !== key(p));
  let failed = 0;
  const worker = async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      if (await passes(file)) memory[file] = key(file);
      else ++failed;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  fs.mkdirSync('build/tidy', { recursive: true });
  fs.writeFileSync(kMemory, JSON.stringify(memory));
  console.log(`${sources.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

await main();
