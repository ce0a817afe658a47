// What the pages for others become outside a browser: printed to PDF by Chromium and turned into pictures, and
// converted to a Word file by LibreOffice without a screen, whose headings and tables must be those of the page.
// In print no word of a table may be broken that a column could hold, and no line may stand alone on the last
// page. `./dev papers` runs it after the journey `story`, which leaves the pages in build/story. The pictures are
// for a person to look at; nothing judges them here.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { chromium } from 'playwright-core';

const folder = fileURLToPath(new URL('../../build/story/', import.meta.url));

function run(program, ...words) {
  execFileSync(program, words, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

const picturesOf = (stem) => readdirSync(folder).filter((file) => file.startsWith(`${stem}-`) && file.endsWith('.png'));

// Texts of the headings and the cells of each table, as the page has them and as the Word file has them.
async function outlineOfPage(page) {
  return page.evaluate(() => {
    const words = (element) => element.textContent.replace(/\s+/g, ' ').trim();
    return {
      headings: [...document.querySelectorAll('h1, h2, h3')].map(words),
      tables: [...document.querySelectorAll('table')].map((table) => [...table.querySelectorAll('th, td')].map(words)),
    };
  });
}

// As wide as the column of an A4 page between its margins.
async function brokenWords(page) {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 672, height: 986 });
  return page.evaluate(() => {
    const broken = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!text.parentElement.closest('th, td') || text.parentElement.className === 'long') continue;
      for (const { 0: word, index } of text.data.matchAll(/[^\s-]+/g)) {
        const range = new Range();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (range.getClientRects().length > 1) broken.push(word);
      }
    }
    return broken;
  });
}

function lastLines(file, leaf) {
  const words = execFileSync('pdftotext', ['-f', String(leaf), '-l', String(leaf), file, '-']).toString('utf8');
  return words.split('\n').filter((line) => line.trim() !== '');
}

function outlineOfWord(file) {
  const xml = execFileSync('unzip', ['-p', file, 'word/document.xml'], { maxBuffer: 2 ** 28 }).toString('utf8');
  const parts = (text, tag) => text.match(new RegExp(`<w:${tag}[ >][^]*?</w:${tag}>`, 'g')) ?? [];
  // A hyphen at which no line ends is an element of its own in Word.
  const words = (text) => parts(text.replaceAll('<w:noBreakHyphen/>', '<w:t>\u2011</w:t>'), 't')
    .map((piece) => piece.replace(/<[^>]*>/g, ''))
    .join('')
    .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ').trim();
  return {
    headings: parts(xml, 'p').filter((paragraph) => /<w:pStyle w:val="Heading[123]"/.test(paragraph)).map(words),
    tables: parts(xml, 'tbl').map((table) => parts(table, 'tc').map(words)),
  };
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  assert.ok(pages.length >= 2, `the pages of the story are in ${folder}: run the journey first`);
  for (const name of pages) {
    const stem = basename(name, '.html');
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, name)).href);
    await page.pdf({ path: join(folder, `${stem}.pdf`), format: 'A4', tagged: true, outline: true });
    for (const old of picturesOf(stem)) rmSync(join(folder, old));
    run('pdftoppm', '-r', '70', '-png', `${stem}.pdf`, stem);
    run('soffice', '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--infilter=HTML (StarWriter)', '--outdir', '.', name);
    const expected = await outlineOfPage(page);
    const found = outlineOfWord(join(folder, `${stem}.docx`));
    assert.deepEqual(found.headings, expected.headings, `${name}: headings`);
    assert.deepEqual(found.tables, expected.tables, `${name}: tables`);
    const leaves = picturesOf(stem);
    const last = lastLines(join(folder, `${stem}.pdf`), leaves.length);
    assert.ok(last.length > 2, `${name}: alone on page ${leaves.length}: ${last.join(' ')}`);
    assert.deepEqual(await brokenWords(page), [], `${name}: words of tables that are broken`);
    console.log(`${name}: ${leaves.length} printed pages, ${found.headings.length} headings and ${found.tables.length} tables in the Word file`);
    await page.close();
  }
} finally {
  await browser.close();
}
console.log(`The pictures to look at are in ${folder}`);
