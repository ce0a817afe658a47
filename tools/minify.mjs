// Shortens the page's scripts for the download with terser: names of locals and comments go. Of style sheets the
// comments go.
//
// Called by assemble_site.mjs. What must stay true: the same text gives the same text; the names that one
// file gives another (exports, the global createEarshot, names of properties) stay as they are written.
// @ts-check
import { createRequire } from 'node:module';

// The distribution's package, which node finds by NODE_PATH (./dev sets it).
const { minify } = createRequire(import.meta.url)('terser');

/** @param {string} name @param {Buffer} bytes @returns {Promise<Buffer>} other files come back as they are */
export async function minified(name, bytes) {
  if (name.endsWith('.css')) return Buffer.from(bytes.toString('utf8').replace(/\/\*[^]*?\*\/\s*/g, ''));
  if (!name.endsWith('.js')) return bytes;
  const text = bytes.toString('utf8');
  const { code } = await minify({ [name]: text }, {
    module: /^(import|export) /m.test(text), ecma: 2020, compress: { passes: 2 },
    keep_fnames: true,  // a stack that somebody reports can be read
  });
  return Buffer.from(`${code}\n`);
}
