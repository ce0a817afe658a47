// What index.html asks for at once is all that the first frame waits for: every script that boot.js
// imports, and the module. A script left out is found only when its importer has arrived, which costs a
// round trip on a slow line.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (name) => readFileSync(new URL(`../../web/${name}`, import.meta.url), 'utf8');

function importedBy(name, found = new Set()) {
  for (const [, file] of read(name).matchAll(/^import .* from '\.\/(.+)';$/gm)) {
    if (found.has(file)) continue;
    found.add(file);
    importedBy(file, found);
  }
  return [...found].sort();
}

test('every script that the start imports is asked for at once', () => {
  const page = read('index.html.in');
  const asked = [...page.matchAll(/rel="modulepreload" href="(.+)"/g)].map(([, file]) => file);
  assert.deepEqual(asked, importedBy('boot.js'));
  assert.match(page, /rel="preload" href="earshot\.wasm" as="fetch" type="application\/wasm" crossorigin/);
});

test('the sheet for paper does not hold up the screen', () => {
  assert.match(read('index.html.in'), /href="document\.css" media="print" id="document-style"/);
});
