// Assembles the folder that the server serves: web/, earshot.js, and earshot.wasm in two parts.
//
// Called by ./dev (run, site, test, package):
//   node tools/assemble_site.mjs --web web --app build/wasm --out build/site
// A file named <name>.in is written as <name> with these words filled in:
//   @BUILD_HASH@  16 hex digits that change when any served file changes
//   @VERSION@     the project's version from CMakeLists.txt
//   @LATER_INTEGRITY@  what the page asks of earshot_later.wasm (Subresource Integrity)
//   @FILES@       JSON list of {"path", "sha256" (hex), "bytes"}: every file but sw.js, sorted
// Beside each text or wasm file stand .br and .gz copies for a server that sends them; the list
// does not name them, since a browser asks for the plain path.
// What must stay true: the same inputs give the same bytes, and the old folder stands until the
// new one is complete, because a running server reads it.
// @ts-check
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as zlib from 'node:zlib';

import { minified } from './minify.mjs';
import { splitModule } from './split_module.mjs';

const kCompressed = /\.(html|css|js|wasm|json|webmanifest|svg|txt)$/;

/** @param {string} name @param {string} fallback */
function option(name, fallback) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
}

// For node, which takes the page's scripts for CommonJS without it (tests/web, node 18).
const kNotShipped = /^\.|\.md$|^package\.json$/;

/** Every file under `folder` as a path relative to it; dot files and notes are not shipped.
 * @param {string} folder @param {string} [below] @returns {string[]} */
function filesUnder(folder, below = '') {
  const found = [];
  for (const entry of fs.readdirSync(path.join(folder, below), { withFileTypes: true })) {
    const relative = path.posix.join(below, entry.name);
    if (kNotShipped.test(entry.name)) continue;
    if (entry.isDirectory()) found.push(...filesUnder(folder, relative));
    else found.push(relative);
  }
  return found.sort();
}

/** @param {Uint8Array} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** @param {Map<string, Buffer>} files */
function listOf(files) {
  return [...files.keys()].filter((name) => name !== 'sw.js').sort().map((name) => {
    const bytes = /** @type {Buffer} */ (files.get(name));
    return { path: name, sha256: sha256(bytes), bytes: bytes.length };
  });
}

/** @param {string} version */
async function readSite(version) {
  const web = option('web', 'web');
  const app = option('app', 'build/wasm');
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  /** @type {Map<string, string>} */
  const templates = new Map();
  for (const name of filesUnder(web)) {
    const bytes = fs.readFileSync(path.join(web, name));
    if (name.endsWith('.in')) templates.set(name.slice(0, -3), bytes.toString('utf8'));
    else files.set(name, await minified(name, bytes));
  }
  const script = 'earshot.js';
  files.set(script, await minified(script, fs.readFileSync(path.join(app, script))));
  const { first, later } = splitModule(path.join(app, 'earshot.wasm'));
  files.set('earshot.wasm', first);
  files.set('earshot_later.wasm', later);
  // The hash covers the templates as written, so that filling them in cannot change it.
  const sum = createHash('sha256').update(version).update(JSON.stringify(listOf(files)));
  for (const [name, text] of [...templates].sort()) sum.update(name).update(text);
  const hash = sum.digest('hex').slice(0, 16);
  const integrity = `sha256-${createHash('sha256').update(later).digest('base64')}`;
  const fill = (/** @type {string} */ text) =>
    text.replaceAll('@BUILD_HASH@', hash).replaceAll('@VERSION@', version)
      .replaceAll('@LATER_INTEGRITY@', integrity);
  // sw.js comes last: its list names the other filled-in files too.
  for (const [name, text] of templates) {
    if (name !== 'sw.js') files.set(name, Buffer.from(fill(text)));
  }
  const worker = templates.get('sw.js');
  if (worker !== undefined) {
    const list = JSON.stringify(listOf(files), null, 2);
    const filled = Buffer.from(fill(worker).replaceAll('@FILES@', list));
    files.set('sw.js', await minified('sw.js', filled));
  }
  return { files, hash };
}

/** Compressed copies, taken from the folder of last time where the plain file is unchanged.
 * @param {string} old @param {string} name @param {Buffer} bytes @param {string} ending
 * @param {(bytes: Buffer) => Buffer} compress */
function compressed(old, name, bytes, ending, compress) {
  const before = path.join(old, name);
  if (fs.existsSync(before + ending) && fs.readFileSync(before).equals(bytes)) {
    return fs.readFileSync(before + ending);
  }
  return compress(bytes);
}

// The licence of every part that is in the app, beside it and not in the service worker's list: nobody
// needs it with no network. Fetched parts bring theirs; the distribution's stand in its own folder.
const kLicences = [
  ['Earshot', ['LICENSE']],
  ['Dear ImGui', ['build/deps/imgui/LICENSE.txt']],
  ['utf8proc', ['build/deps/utf8proc/LICENSE.md', '/usr/share/doc/libutf8proc-dev/copyright']],
  ['QR Code generator', ['build/deps/qr-code-generator/Readme.markdown']],
  ['JSON for Modern C++', ['/usr/share/doc/nlohmann-json3-dev/copyright']],
  ['tl::expected', ['/usr/share/doc/libexpected-dev/copyright']],
  ['Emscripten, musl, libc++', ['/usr/share/doc/emscripten/copyright']],
];
const kLicenceFile = 'licences.txt';

function licences() {
  return kLicences.map(([name, places]) => {
    const place = /** @type {string[]} */ (places).find((one) => fs.existsSync(one));
    const text = place ? fs.readFileSync(place, 'utf8') : 'See the licence that comes with this part.';
    return `${name}\n${'='.repeat(/** @type {string} */ (name).length)}\n\n${text.trim()}\n`;
  }).join('\n\n');
}

async function main() {
  const out = option('out', 'build/site');
  const version = /project\(earshot VERSION ([0-9.]+)/
    .exec(fs.readFileSync('CMakeLists.txt', 'utf8'))?.[1] ?? '0';
  const { files, hash } = await readSite(version);
  files.set(kLicenceFile, Buffer.from(licences()));
  const fresh = `${out}.new`;
  fs.rmSync(fresh, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    const target = path.join(fresh, name);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, bytes);
    if (!kCompressed.test(name) || bytes.length < 1024) continue;
    fs.writeFileSync(`${target}.br`, compressed(out, name, bytes, '.br', (b) =>
      zlib.brotliCompressSync(b, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11,
        [zlib.constants.BROTLI_PARAM_LGWIN]: 22 } })));
    fs.writeFileSync(`${target}.gz`, compressed(out, name, bytes, '.gz', (b) =>
      zlib.gzipSync(b, { level: 9 })));
  }
  fs.rmSync(out, { recursive: true, force: true });
  fs.renameSync(fresh, out);
  console.log(`site: ${files.size} files in ${out}, build ${hash}, version ${version}`);
}

await main();
