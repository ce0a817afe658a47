// What this browser can do, found out when it is first asked for, for the verdict page at #/device.
//
// Used by: the import earshot_device_facts; wasm/platform/device_facts.h lists the keys. Must stay
// true: each question is asked by trying (a database is opened and written, a file handle is got), not
// by looking for a name; a question that fails or never answers is a "no" and stops none of the others.
// @ts-check

const kTrialName = 'earshot-trial';
const kPatienceMs = 5000;

/** @typedef {Record<string, string | number | boolean>} Facts */

/** @param {() => Promise<boolean>} question @returns {Promise<boolean>} */
async function tried(question) {
  let timer = 0;
  const never = new Promise((done) => (timer = window.setTimeout(() => done(false), kPatienceMs)));
  const answer = await Promise.race([question(), never]).then(Boolean, () => false);
  clearTimeout(timer);
  return answer;
}

/** @param {IDBRequest} request @returns {Promise<any>} */
function answered(request) {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

async function canWriteDatabase() {
  const opening = indexedDB.open(kTrialName, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('trial');
  const database = await answered(opening);
  const store = database.transaction(['trial'], 'readwrite').objectStore('trial');
  await answered(store.put(1, 'key'));
  database.close();
  indexedDB.deleteDatabase(kTrialName);
  return true;
}

function canWriteLocalStorage() {
  try {
    localStorage.setItem(kTrialName, '1');
    const kept = localStorage.getItem(kTrialName) === '1';
    localStorage.removeItem(kTrialName);
    return kept;
  } catch {
    return false;
  }
}

async function canKeepFiles() {
  return Boolean(await navigator.storage?.getDirectory?.());
}

/** "Chrome 126 on Windows" @param {string} agent */
export function browserInWords(agent) {
  const names = /** @type {[string, RegExp][]} */ ([['Firefox', /Firefox\/(\d+)/], ['Edge', /Edg\/(\d+)/],
    ['Opera', /OPR\/(\d+)/], ['Samsung Internet', /SamsungBrowser\/(\d+)/], ['Chrome', /Chrom(?:e|ium)\/(\d+)/],
    ['Safari', /Version\/(\d+).*Safari\//]]);
  const systems = /** @type {[string, RegExp][]} */ ([['Android', /Android/], ['iOS', /iPhone|iPad/],
    ['Windows', /Windows/], ['ChromeOS', /CrOS/], ['Mac', /Mac OS/], ['Linux', /Linux/]]);
  const name = names.find(([, pattern]) => pattern.test(agent));
  const version = name ? ` ${name[1].exec(agent)?.[1]}` : '';
  const system = systems.find(([, pattern]) => pattern.test(agent));
  return `${name?.[0] ?? 'Browser'}${version} on ${system?.[0] ?? 'this device'}`;
}

/** @param {WebGL2RenderingContext | null} gl */
function rendererOf(gl) {
  if (!gl) return '';
  const more = gl.getExtension('WEBGL_debug_renderer_info');
  return String(gl.getParameter(more ? more.UNMASKED_RENDERER_WEBGL : gl.RENDERER) ?? '');
}

/** A line break or a tab inside a value would end it. @param {Facts} facts */
export function asLines(facts) {
  return Object.entries(facts).map(([key, value]) => {
    const text = typeof value === 'boolean' ? (value ? '1' : '0') : String(value).replace(/[\t\n\r]+/g, ' ');
    return `${key}\t${text}\n`;
  }).join('');
}

export class DeviceFacts {
  /** @type {Facts} */
  known = { known: false };
  asked = false;
  onKnown = () => {};
  /** The context that draws, or null when there is none. @type {() => WebGL2RenderingContext | null} */
  context = () => null;

  async gather() {
    const [database, files, persistent, estimate] = await Promise.all([
      tried(canWriteDatabase), tried(canKeepFiles),
      tried(async () => Boolean(await navigator.storage?.persisted?.())),
      Promise.resolve(navigator.storage?.estimate?.()).catch(() => undefined),
    ]);
    const gl = this.context();
    this.known = {
      known: true,
      webgl2: gl !== null,
      renderer: rendererOf(gl),
      indexed_db: database,
      local_storage: canWriteLocalStorage(),
      private_files: files,
      persistent,
      used_bytes: Math.round(estimate?.usage ?? 0),
      quota_bytes: Math.round(estimate?.quota ?? 0),
    };
    this.onKnown();
  }

  /** What may change while the page stands is asked anew each time. */
  lines() {
    if (!this.asked) {
      this.asked = true;
      void this.gather();
    }
    return asLines({
      ...this.known,
      service_worker: Boolean(navigator.serviceWorker?.controller),
      secure_context: window.isSecureContext,
      web_locks: Boolean(navigator.locks),
      cross_origin_isolated: Boolean(window.crossOriginIsolated),
      cookies: navigator.cookieEnabled,
      browser: browserInWords(navigator.userAgent),
      screen_width: screen.width,
      screen_height: screen.height,
      pixel_ratio: window.devicePixelRatio || 1,
      touch: navigator.maxTouchPoints > 0,
      languages: (navigator.languages ?? []).join(', '),
    });
  }
}
