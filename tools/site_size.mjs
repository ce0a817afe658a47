// Prints the bytes of every file of build/site, plain, gzip and brotli, and fails past the budgets.
//
// Called by ./dev size. The budgets and the size recorded last stand in tests/golden/size.json; the
// app is everything a browser downloads, since the service worker fetches the whole list.
// @ts-check
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as zlib from 'node:zlib';

const site = process.argv[2] ?? 'build/site';
const budget = JSON.parse(fs.readFileSync('tests/golden/size.json', 'utf8'));

/** @param {string} folder @param {string} [below] @returns {string[]} */
function filesUnder(folder, below = '') {
  return fs.readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const relative = path.posix.join(below, entry.name);
    if (entry.isDirectory()) return filesUnder(folder, relative);
    return /\.(br|gz)$/.test(entry.name) ? [] : [relative];
  }).sort();
}

/** @param {string} name */
function measure(name) {
  const bytes = fs.readFileSync(path.join(site, name));
  const ready = (/** @type {string} */ ending) => path.join(site, name + ending);
  return {
    name,
    raw: bytes.length,
    gzip: zlib.gzipSync(bytes, { level: 9 }).length,
    brotli: fs.existsSync(ready('.br')) ? fs.statSync(ready('.br')).size
      : Math.min(bytes.length, zlib.brotliCompressSync(bytes).length),
  };
}

/** @param {{name: string, raw: number, gzip: number, brotli: number}} row */
function print(row) {
  const cell = (/** @type {number} */ n) => String(n).padStart(10);
  console.log(`${row.name.padEnd(28)}${cell(row.raw)}${cell(row.gzip)}${cell(row.brotli)}`);
}

/** @param {string} name @param {ReturnType<typeof measure>[]} rows */
function sum(name, rows) {
  return rows.reduce((total, row) => ({ name, raw: total.raw + row.raw,
    gzip: total.gzip + row.gzip, brotli: total.brotli + row.brotli }),
  { name, raw: 0, gzip: 0, brotli: 0 });
}

console.log(`${'file'.padEnd(28)}${'raw'.padStart(10)}${'gzip'.padStart(10)}${'brotli'.padStart(10)}`);
// Licences are read by few and downloaded by nobody else.
const rows = filesUnder(site).filter((name) => name !== 'licences.txt').map(measure);
rows.forEach(print);
const wasm = sum('wasm + js', rows.filter((row) => /^earshot\.(js|wasm)$/.test(row.name)));
const first = sum('before the first screen', rows.filter((row) => row.name !== 'earshot_later.wasm'));
const app = sum('whole app', rows);
print(wasm);
print(first);
print(app);

let failed = false;
for (const [label, bytes, limit] of [
  ['before the first screen', first.brotli, budget.first_part_brotli_bytes],
  ['whole app', app.brotli, budget.whole_app_brotli_bytes],
  ['wasm + js', wasm.brotli, budget.wasm_and_js_brotli_bytes]]) {
  const share = `${label}: ${bytes} of ${limit} bytes brotli`;
  console.log(bytes > limit ? `size: OVER BUDGET, ${share}` : `size: within budget, ${share}`);
  failed ||= bytes > limit;
}
const change = app.brotli - budget.recorded_whole_app_brotli_bytes;
console.log(`size: whole app ${change >= 0 ? '+' : ''}${change} bytes brotli since the size recorded`);
process.exit(failed ? 1 : 0);
