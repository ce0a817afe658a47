// Starts Earshot: takes the writer lock, loads the module, joins its imports to the files beside this
// one, and listens to the page.
//
// Used by: index.html, after earshot.js (which defines createEarshot). Must stay true: no decision is
// taken here; a start that fails says so in the page, in words, instead of leaving the skeleton.
// @ts-check

import { SecondCopy } from './copy.js';
import { DeviceFacts } from './device_facts.js';
import { DocumentView } from './document_view.js';
import { Glyphs } from './glyphs.js';
import { Input } from './input.js';
import { InstallOffer } from './install.js';
import { LaterPart } from './later.js';
import { WriterLock } from './lock.js';
import { Page } from './page.js';
import { Photos } from './photo.js';
import { Seam } from './seam.js';
import { Semantics } from './semantics.js';
import { pictures } from './semantics_element.js';
import { DeviceStore } from './storage.js';
import { StoppedScreen } from './stopped.js';
import { Transport } from './transport.js';
import { Updates } from './update.js';
import { WakeLock } from './wake_lock.js';

/** @typedef {import('./seam.js').Module} Module */

const decoder = new TextDecoder();
const kLostPatienceMs = 1000;  // a lost drawing context mostly comes back sooner

const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const app = byId('app');
const canvas = /** @type {HTMLCanvasElement} */ (byId('canvas'));
const told = (/** @type {string} */ name) =>
  document.querySelector(`meta[name=${name}]`)?.getAttribute('content') ?? '';
const build = told('earshot-build');

// Loaded and compiled while the lock is waited for; index.html has asked for the file already.
const compiled = WebAssembly.compileStreaming(fetch('earshot.wasm', { credentials: 'same-origin' }));

// The graphics process starts meanwhile too, after the skeleton is seen, since opening a context stops the
// page; wasm/platform/main_web.cc is given this same one.
requestAnimationFrame(() => setTimeout(() => canvas.getContext?.('webgl2',
  { alpha: false, depth: false, stencil: false, antialias: false, powerPreference: 'low-power' })));

const seam = new Seam();
const lock = new WriterLock();
const store = new DeviceStore(seam, lock);
const copy = new SecondCopy(seam);
const page = new Page(seam);
const glyphs = new Glyphs(seam);
const transport = new Transport(seam);
const updates = new Updates();
const semantics = new Semantics(seam, byId('sem'));
const documentView = new DocumentView(seam, byId('sem'));
const input = new Input(seam, semantics, app, canvas);
const facts = new DeviceFacts();
const install = new InstallOffer();
const wakeLock = new WakeLock();
const photos = new Photos(seam);
const later = new LaterPart(told('earshot-later'));
const stopped = new StoppedScreen(byId('stopped'), page, () => store.busy);

/** @param {string} why */
function stop(why) {
  seam.stopped = true;
  console.error('Earshot stopped:', why);
  stopped.show(why);
}

/** Without pixels the mirror itself is the interface. @param {boolean} drawn */
function showDrawn(drawn) {
  input.drawn = drawn;
  if (drawn) documentView.hide('undrawn');
  else documentView.show('undrawn');
}

// The object that wasm/platform/imports.js forwards to: one line an import.
const host = {
  random: (/** @type {number} */ out, /** @type {number} */ length) =>
    crypto.getRandomValues(seam.module.HEAPU8.subarray(out, out + length)),
  storeOpen: (/** @type {number} */ request) => store.open(request),
  storeFetch: (/** @type {number} */ request, /** @type {number} */ paths, /** @type {number} */ length) =>
    store.fetch(request, seam.text(paths, length)),
  storeSave: (/** @type {number} */ request) => store.save(request),
  copyOpen: (/** @type {number} */ request) => copy.ask(request, 'open'),
  copyRead: (/** @type {number} */ request, /** @type {number} */ slot) => copy.ask(request, 'read', slot),
  copyAppend: (/** @type {number} */ request, /** @type {number} */ slot, /** @type {number} */ at,
    /** @type {number} */ bytes, /** @type {number} */ length) =>
    copy.ask(request, 'append', slot, at, seam.bytes(bytes, length)),
  remember: (/** @type {number} */ key, /** @type {number} */ keyLength, /** @type {number} */ value,
    /** @type {number} */ length) => page.remember(seam.text(key, keyLength), seam.text(value, length)),
  recall: (/** @type {number} */ key, /** @type {number} */ length) => seam.give(page.recall(seam.text(key, length))),
  httpSend: (/** @type {number} */ request, /** @type {number} */ method, /** @type {number} */ methodLength,
    /** @type {number} */ path, /** @type {number} */ pathLength, /** @type {number} */ body,
    /** @type {number} */ length, /** @type {number} */ timeout) => void transport.send(request,
    seam.text(method, methodLength), seam.text(path, pathLength), seam.bytes(body, length), timeout),
  httpStop: (/** @type {number} */ request) => transport.stop(request),
  photosOpen: (/** @type {number} */ folder, /** @type {number} */ folderLength, /** @type {number} */ database,
    /** @type {number} */ length) => void photos.open(seam.text(folder, folderLength), seam.text(database, length)),
  photoSend: (/** @type {number} */ digest, /** @type {number} */ length) => void photos.send(seam.text(digest, length)),
  photoFetch: (/** @type {number} */ digest, /** @type {number} */ length) => void photos.fetch(seam.text(digest, length)),
  photoDoubt: (/** @type {number} */ digest, /** @type {number} */ length) => void photos.doubt(seam.text(digest, length)),
  photoForget: (/** @type {number} */ digest, /** @type {number} */ length) =>
    void photos.forget(seam.text(digest, length)),
  online: () => transport.online(),
  fontMetrics: glyphs.metrics.bind(glyphs),
  glyph: glyphs.glyph.bind(glyphs),
  run: glyphs.run.bind(glyphs),
  applyPatch: (/** @type {number} */ words, /** @type {number} */ count, /** @type {number} */ arena,
    /** @type {number} */ length) => {
    const bytes = seam.bytes(arena, length);
    const whole = decoder.decode(bytes);
    const plain = whole.length === length;  // one letter a byte: no need to decode each text by itself
    semantics.apply(seam.module.HEAP32.slice(words >> 2, (words >> 2) + count), (from, size) =>
      (plain ? whole.slice(from, from + size) : decoder.decode(bytes.subarray(from, from + size))));
  },
  setRoute: (/** @type {number} */ route, /** @type {number} */ length, /** @type {number} */ replace) =>
    page.setRoute(seam.text(route, length), replace !== 0),
  pageAddress: () => seam.give(page.address()),
  setTitle: (/** @type {number} */ title, /** @type {number} */ length) => {
    document.title = seam.text(title, length);
  },
  showTheme: (/** @type {number} */ theme) => page.showTheme(theme),
  download: (/** @type {number} */ name, /** @type {number} */ nameLength, /** @type {number} */ bytes,
    /** @type {number} */ length) => page.download(seam.text(name, nameLength), seam.bytes(bytes, length)),
  copyText: (/** @type {number} */ text, /** @type {number} */ length) => page.copyText(seam.text(text, length)),
  canInstall: () => (install.offer ? 1 : 0),
  install: () => install.ask(),
  print: () => page.print(),
  keepScreenOn: (/** @type {number} */ on) => void wakeLock.keep(on !== 0),
  laterPart: () => later.state,
  openLaterPart: () => void later.open(),
  deviceFacts: () => seam.give(facts.lines()),
  askForPersistence: () => void page.askForPersistence(),
  updateWaiting: () => (updates.waiting ? 1 : 0),
  reloadForUpdate: () => updates.reload(),
  holdsWriterLock: () => (lock.held ? 1 : 0),
  takeWriterLock: () => void lock.take(),
  buildVersion: () => seam.give(build),
  deviceLabel: () => seam.give(page.deviceLabel()),
  firstFrame: () => {
    performance.mark('earshot-first-frame');
    document.documentElement.dataset.state = 'running';
  },
  wakeAfter: (/** @type {number} */ ms) => page.wakeAfter(ms),
  requestFrame: () => void requestAnimationFrame((time) => seam.call('frame', time)),
};

function listen() {
  input.listen();
  page.listen();
  documentView.listen();
  wakeLock.listen();
  let lostTimer = 0;
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    seam.call('context_lost');
    lostTimer = window.setTimeout(() => showDrawn(false), kLostPatienceMs);
  });
  canvas.addEventListener('webglcontextrestored', () => {
    clearTimeout(lostTimer);
    seam.call('context_restored');
    showDrawn(true);
  });
  lock.onLost = () => seam.call('wake');
  lock.beforeRelease = async () => {
    seam.call('hidden', 1);
    await store.idle();
    await copy.close();
    seam.call('hidden', document.hidden ? 1 : 0);
  };
  updates.onWaiting = () => seam.call('wake');
  install.onChange = () => seam.call('wake');
  semantics.onPhotograph = (file) => void photos.take(file);
  pictures.show = (element, digest) => void photos.show(element, digest);
  later.onChange = () => seam.call('wake');
  facts.onKnown = () => seam.call('wake');
  facts.context = () => (input.drawn ? canvas.getContext('webgl2') : null);
}

seam.onThrown = (error) => stop(`The application met an error it cannot continue from (${error}).`);
install.listen();

async function start() {
  if (!canvas.getContext) throw new Error('This browser is too old for Earshot.');
  // WHY: Emscripten's script asks for this class also in a browser that has no WebGL at all.
  Object.assign(globalThis, { WebGLRenderingContext: globalThis.WebGLRenderingContext ?? class {} });
  const [wasm] = await Promise.all([compiled, lock.open()]);
  const module = /** @type {Module} */ (/** @type {unknown} */ ({
    host,
    instantiateWasm: (/** @type {any} */ imports, /** @type {(instance: any) => void} */ receive) => {
      WebAssembly.instantiate(wasm, { ...imports, placeholder: later.placeholders() }).then((instance) => {
        later.first = instance.exports;
        receive(instance);
      }, (error) => stop(String(error)));
      return {};
    },
    onAbort: (/** @type {unknown} */ what) => stop(`The application met an error it cannot continue from (${what}).`),
  }));
  seam.loaded = module;
  await /** @type {any} */ (globalThis).createEarshot(module);
  const drawn = seam.call('can_draw') !== 0;
  showDrawn(drawn);
  listen();
  page.route();
  void later.open();
  void page.facts();
  void updates.open();
}

Object.defineProperty(globalThis, 'earshot', {
  value: Object.freeze({ framesDrawn: () => seam.call('frames_drawn'), earlyCalls: () => later.early, version: build }),
});
start().catch((error) => stop(String(error?.message ?? error)));
