// MiniSearch and FlexSearch over given texts, in a page of their own in the same browser, with the settings that
// come nearest to Earshot's: beginnings of words, all words, accents and case left out. Used by: figures.mjs.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../e2e/node_modules/', import.meta.url));
const kChunk = 2000;
const all = [
  { name: 'MiniSearch', file: 'minisearch/dist/umd/index.js' },
  { name: 'FlexSearch', file: 'flexsearch/dist/flexsearch.bundle.min.js' },
];

// Runs inside the page.
function begin(name) {
  const fields = ['title', 'notes', 'place', 'project', 'said'];
  const plain = (word) => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (name === 'MiniSearch') {
    const index = new globalThis.MiniSearch({ fields, processTerm: plain });
    globalThis.index = {
      add: (texts) => index.addAll(texts),
      search: (query) => index.search(query, { prefix: true, combineWith: 'AND' }).length,
    };
    return;
  }
  // One field, so that all words may stand in any of them and no answers need to be joined.
  const index = new globalThis.FlexSearch.Index({ tokenize: 'forward' });
  let number = 0;
  globalThis.index = {
    add: (texts) => texts.forEach((text) => index.add((number += 1), plain(fields.map((field) => text[field]).join(' ')))),
    search: (query) => index.search(plain(query), { limit: 1_000_000 }).length,
  };
}

async function measure(person, { name, file }, texts, queries) {
  const path = modules + file;
  if (!existsSync(path)) return { name, missing: `not installed (${file}); ./emsdk-setup.sh --with-tests fetches it` };
  const page = await person.context.newPage();
  try {
    await page.goto('about:blank'); // no service worker, no policy of the app's pages
    await page.addScriptTag({ content: readFileSync(path, 'utf8') });
    await page.evaluate(begin, name);
    let built = 0;
    for (let at = 0; at < texts.length; at += kChunk) {
      built += await page.evaluate((some) => {
        const start = performance.now();
        globalThis.index.add(some);
        return performance.now() - start;
      }, texts.slice(at, at + kChunk));
    }
    const times = await page.evaluate((words) => {
      const measured = [];
      for (const word of words) {
        for (let end = 1; end <= word.length; end++) {
          const start = performance.now();
          globalThis.index.search(word.slice(0, end));
          measured.push(performance.now() - start);
        }
      }
      return measured;
    }, queries);
    const cdp = await person.context.newCDPSession(page);
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    return { name, times, built, megabytes: usedSize / 2 ** 20 };
  } catch (error) {
    return { name, missing: `could not be measured: ${String(error).split('\n')[0]}` };
  } finally {
    await page.close();
  }
}

export async function libraries(person, texts, queries) {
  const measured = [];
  for (const library of all) measured.push(await measure(person, library, texts, queries));
  return measured;
}
