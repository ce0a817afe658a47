// The page around the application: soft keyboard, return from the browser's page cache, the offer to
// install, the browser in words, and what stands on the screen when the application has stopped.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { installDom } from './fake_dom.mjs';

let called;
let seam;
let listeners;

beforeEach(() => {
  installDom();
  called = [];
  listeners = {};
  seam = { call: (name, ...args) => called.push([name, ...args]), send: (name) => called.push([name]) };
  Object.assign(globalThis, {
    addEventListener: (kind, listener) => (listeners[kind] ??= []).push(listener),
    location: { hash: '#/log' },
  });
  Object.assign(document, { hidden: false, addEventListener: globalThis.addEventListener });
});

const fire = (kind, event = {}) => listeners[kind].forEach((listener) => listener(event));

test('a soft keyboard counts where the page is not resized for it', async () => {
  const { coveredByKeyboard } = await import('../../web/input.js');
  assert.equal(coveredByKeyboard(800, { height: 460, offsetTop: 0, scale: 1 }), 340);
  assert.equal(coveredByKeyboard(800, { height: 460, offsetTop: 120, scale: 1 }), 220, 'the browser has moved the page up');
  assert.equal(coveredByKeyboard(800, { height: 400, offsetTop: 90, scale: 2 }), 0, 'pinched larger, no keyboard');
  assert.equal(coveredByKeyboard(800, { height: 230, offsetTop: 90, scale: 2 }), 340, 'pinched larger over a keyboard');
  assert.equal(coveredByKeyboard(800, { height: 744, offsetTop: 0, scale: 1 }), 0, 'an address bar is no keyboard');
  assert.equal(coveredByKeyboard(800, undefined), 0, 'an engine without visualViewport');
});

test('sizes are told once, and again only when one has changed', async () => {
  const { Input } = await import('../../web/input.js');
  globalThis.getComputedStyle = () => ({ getPropertyValue: (name) => (name === 'padding-bottom' ? '34px' : '0px') });
  globalThis.devicePixelRatio = 2;
  globalThis.visualViewport = { height: 800, offsetTop: 0, scale: 1 };
  const canvas = { clientWidth: 390, clientHeight: 800, width: 0, height: 0 };
  const input = new Input(seam, {}, {}, canvas);
  input.measure();
  input.measure();
  assert.deepEqual(called, [['resize', 390, 800, 2, 0], ['safe_area', 0, 0, 34, 0]]);
  assert.deepEqual([canvas.width, canvas.height], [780, 1600]);
  globalThis.visualViewport.height = 460;
  input.measure();
  assert.deepEqual(called[2], ['resize', 390, 800, 2, 340]);
  canvas.clientHeight = 0;
  input.measure();
  assert.equal(called.length, 4, 'laid out for paper: not told');
});

test('where nothing is drawn arrows still lead through a table of tick boxes', async () => {
  const { Input } = await import('../../web/input.js');
  const input = new Input({ ...seam, send: (name) => called.push(name) }, {}, {}, {});
  input.drawn = false;
  const box = document.createElement('input');
  box.matches = (selector) => selector === '[role=table] input[type=checkbox]';
  input.onKey({ key: 'ArrowDown', target: box, preventDefault: () => {} }, true);
  assert.deepEqual(called, ['key']);
  box.matches = () => false;
  input.onKey({ key: 'ArrowDown', target: box, preventDefault: () => {} }, true);
  assert.deepEqual(called, ['key'], 'elsewhere the page scrolls');
});

test('where nothing is drawn the page scrolls and clicks by itself', async () => {
  const { Input } = await import('../../web/input.js');
  const input = new Input({ ...seam, send: (...args) => called.push(args) }, { idOf: () => 0, pointerHandled: () => {}, settleScrolls: () => {} },
    { getBoundingClientRect: () => ({ left: 0, top: 0 }), clientHeight: 800 }, {});
  const event = { isPrimary: true, button: 0, pointerType: 'mouse', clientX: 1, clientY: 2, deltaX: 0, deltaY: 9, preventDefault: () => called.push('prevented') };
  input.drawn = false;
  input.onDown(event);
  input.onMove(event);
  input.onWheel(event);
  input.onKey({ ...event, key: 'PageDown' }, true);
  assert.deepEqual(called, []);
  input.onKey({ ...event, key: 'Escape' }, true);
  assert.equal(called[0][0], 'key', 'a dialog still closes');
  called.length = 1;
  input.drawn = true;
  globalThis.HTMLTextAreaElement = class {};
  input.onDown(event);
  input.onWheel(event);
  assert.deepEqual(called.slice(1), [['pointer', 1, 2, 0, 1, 0, 1], 'prevented', ['wheel', 0, 9]]);
});

test('a text is copied inside the call, and the old way where the new one is refused', async () => {
  const { Page } = await import('../../web/page.js');
  const copied = [];
  const clipboard = { writeText: async (text) => void copied.push(text) };
  Object.defineProperty(globalThis, 'navigator', { value: { clipboard }, configurable: true, writable: true });
  const page = new Page(seam);
  page.copyText('earshot-report');
  assert.deepEqual(copied, ['earshot-report']);
  clipboard.writeText = async () => { throw new Error('NotAllowedError'); };
  document.execCommand = (command) => copied.push(`${command} ${document.activeElement.value}`);
  const make = document.createElement;
  document.createElement = (tag) => Object.assign(make(tag), { select() { document.activeElement = this; } });
  const before = document.body.children.length;
  page.copyText('the old way');
  await Promise.resolve().then(() => {}).then(() => {});
  assert.deepEqual(copied, ['earshot-report', 'copy the old way']);
  assert.equal(document.body.children.length, before, 'nothing is left behind');
});

test('a page that the browser brings back from its cache draws again', async () => {
  const { Page } = await import('../../web/page.js');
  new Page(seam).listen();
  fire('pagehide');
  assert.deepEqual(called.pop(), ['hidden', 1]);
  fire('pageshow', { persisted: false });
  assert.deepEqual(called, [], 'a first load is no return');
  fire('pageshow', { persisted: true });
  assert.deepEqual(called.pop(), ['hidden', 0]);
});

test('the offer to install is kept, made once, and gone when it was taken', async () => {
  const { InstallOffer } = await import('../../web/install.js');
  const install = new InstallOffer();
  let changes = 0;
  install.onChange = () => ++changes;
  install.listen();
  let asked = 0;
  let prevented = false;
  const offer = { preventDefault: () => (prevented = true), prompt: async () => ++asked };
  fire('beforeinstallprompt', offer);
  assert.ok(prevented, 'the browser does not ask by itself');
  assert.equal(install.offer, offer);
  install.ask();
  install.ask();
  assert.equal(asked, 1);
  assert.equal(install.offer, null);
  fire('beforeinstallprompt', offer);
  fire('appinstalled');
  assert.equal(install.offer, null);
  assert.ok(changes >= 4);
});

test('the browser is named in words that people use', async () => {
  const { browserInWords } = await import('../../web/device_facts.js');
  const names = {
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0': 'Edge 126 on Windows',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1': 'Safari 17 on iOS',
    'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0': 'Firefox 128 on Linux',
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36': 'Chrome 126 on Android',
    'Something else': 'Browser on this device',
  };
  for (const [agent, words] of Object.entries(names)) assert.equal(browserInWords(agent), words);
});

test('facts are one line each, whatever their text holds', async () => {
  const { asLines } = await import('../../web/device_facts.js');
  assert.equal(asLines({ known: true, webgl2: false, renderer: 'Two\nlines\tand a tab', screen_width: 390 }),
    'known\t1\nwebgl2\t0\nrenderer\tTwo lines and a tab\nscreen_width\t390\n');
});

test('a question that fails or a browser without a store is a "no", not a stop', async () => {
  const { DeviceFacts } = await import('../../web/device_facts.js');
  Object.assign(globalThis, { screen: { width: 390, height: 844 }, indexedDB: undefined });
  for (const [name, value] of [['navigator', { userAgent: '', cookieEnabled: false }], ['localStorage', undefined]]) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  const facts = new DeviceFacts();
  const known = new Promise((done) => (facts.onKnown = done));
  assert.match(facts.lines(), /^known\t0\n/);
  await known;
  const lines = facts.lines();
  assert.match(lines, /\ncookies\t0\n/);
  assert.match(lines, /^known\t1\nwebgl2\t0\n/);
  assert.match(lines, /\nindexed_db\t0\nlocal_storage\t0\nprivate_files\t0\n/);
  assert.match(lines, /\nscreen_width\t390\n/);
});

test('an error thrown through the application stops it and is named', async () => {
  const { Seam } = await import('../../web/seam.js');
  const real = new Seam();
  let thrown;
  real.onThrown = (error) => (thrown = error);
  real.loaded = { _earshot_wake: () => { throw new Error('unreachable'); } };
  assert.throws(() => real.call('wake'), /unreachable/);
  assert.match(String(thrown), /unreachable/);
});

test('the stopped screen says what is safe from what is stored', async () => {
  const { savedWords, unsentIn } = await import('../../web/stopped.js');
  assert.equal(unsentIn('generation\t9\nunsent:earshot_town\t2\nunsent:earshot_other\t1\n'), 3);
  assert.equal(unsentIn(''), 0);
  const savedAt = Date.UTC(2026, 10, 25, 9, 12);
  const words = savedWords({ files: 4, savedAt, unsent: 3, saving: false });
  assert.match(words, /^Saved on this device, last on 25 November 2026/);
  assert.match(words, /3 changes of it still wait to be sent/);
  assert.match(savedWords({ files: 4, savedAt, unsent: 0, saving: false }), /All of it has been sent/);
  assert.match(savedWords({ files: 4, savedAt, unsent: 1, saving: true }), /1 change of it .* being saved at that moment/);
  assert.equal(savedWords({ files: 0, savedAt: 0, unsent: 0, saving: false }), 'Nothing was saved on this device yet.');
});

// PRODUCT.md 4.13: a map leaves as pixels too; where the browser cannot paint, the drawing is not lost.
test('a drawing asked for as PNG is painted, or saved as it is', async () => {
  const { Page } = await import('../../web/page.js');
  const saved = [];
  const addresses = [];
  const kept = { create: URL.createObjectURL, revoke: URL.revokeObjectURL, element: document.createElement, timer: setTimeout };
  globalThis.setTimeout = () => 0;  // a minute, after which an address is given up
  URL.createObjectURL = (blob) => `blob:${addresses.push(blob) - 1}`;
  URL.revokeObjectURL = () => {};
  const blobAt = (address) => addresses[Number(address.slice(5))];
  let paints = true;
  globalThis.Image = class {
    naturalWidth = 10;
    naturalHeight = 20;
    async decode() {
      assert.equal(blobAt(this.src).type, 'image/svg+xml');
      if (!paints) throw new Error('no picture');
    }
  };
  const canvas = {
    getContext: () => ({ drawImage: () => {} }),
    toBlob: (done, type) => done(new Blob(['painted'], { type })),
  };
  document.createElement = (name) => (name === 'canvas' ? canvas : {
    click() { saved.push([this.download, blobAt(this.href).type]); },
  });
  try {
    const page = Object.create(Page.prototype);
    await page.downloadPainted('map.png', new TextEncoder().encode('<svg/>'));
    assert.deepEqual([canvas.width, canvas.height], [20, 40]);
    paints = false;
    await page.downloadPainted('map.png', new TextEncoder().encode('<svg/>'));
    page.download('map.csv', new Uint8Array(1));
    assert.deepEqual(saved, [
      ['map.png', 'image/png'], ['map.svg', 'image/svg+xml'], ['map.csv', 'application/octet-stream'],
    ]);
  } finally {
    Object.assign(URL, { createObjectURL: kept.create, revokeObjectURL: kept.revoke });
    document.createElement = kept.element;
    globalThis.setTimeout = kept.timer;
  }
});
