// The page around the application: address and history, title, downloads, markers, facts about storage.
//
// Used by: boot.js for the imports of the same names. Must stay true: routes are `#/…` of this page only.
// @ts-check

/** @typedef {import('./seam.js').Seam} Seam */

const kMarker = 'earshot:';
const kThemes = ['light', 'dark', 'contrast', 'contrast-dark', 'forced'];  // kit::Theme in kit.h

const kPixelsPerUnit = 2;  // of a drawing

/** @param {Blob} drawing @returns {Promise<Blob | null>} */
async function painted(drawing) {
  const address = URL.createObjectURL(drawing);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * kPixelsPerUnit;
    canvas.height = image.naturalHeight * kPixelsPerUnit;
    const pen = canvas.getContext('2d');
    if (!pen) return null;
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => canvas.toBlob(done, 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}

export class Page {
  /** @param {Seam} seam */
  constructor(seam) {
    this.seam = seam;
    this.timer = 0;
    const theme = this.recall('theme');
    if (kThemes.includes(theme)) document.documentElement.dataset.theme = theme;
  }

  listen() {
    window.addEventListener('popstate', () => this.route());
    window.addEventListener('online', () => this.seam.call('online_changed', 1));
    window.addEventListener('offline', () => this.seam.call('online_changed', 0));
    if (document.hidden) this.seam.call('hidden', 1);
    document.addEventListener('visibilitychange', () => this.seam.call('hidden', document.hidden ? 1 : 0));
    window.addEventListener('pagehide', () => this.seam.call('hidden', 1));
    window.addEventListener('pageshow', (event) => {
      if (event.persisted) this.seam.call('hidden', 0);
    });
    window.addEventListener('beforeunload', (event) => {
      if (this.seam.call('has_unsaved_work')) event.preventDefault();
    });
  }

  route() {
    this.seam.send('route', [], [location.hash || '#/']);
  }

  /** @param {string} route @param {boolean} replace */
  setRoute(route, replace) {
    if (!route.startsWith('#') || location.hash === route) return;
    if (replace) history.replaceState(null, '', route);
    else history.pushState(null, '', route);
  }

  /** A file named .png is given as an SVG drawing, which the browser paints.
   * @param {string} name @param {Uint8Array} bytes */
  download(name, bytes) {
    if (name.endsWith('.png')) return void this.downloadPainted(name, bytes);
    this.save(name, new Blob([/** @type {any} */ (bytes)], { type: 'application/octet-stream' }));
  }

  /** The drawing itself where it cannot be painted. @param {string} name @param {Uint8Array} bytes */
  async downloadPainted(name, bytes) {
    const drawing = new Blob([/** @type {any} */ (bytes)], { type: 'image/svg+xml' });
    const png = await painted(drawing).catch(() => null);
    this.save(png ? name : name.replace(/png$/, 'svg'), png ?? drawing);
  }

  /** @param {string} name @param {Blob} blob */
  save(name, blob) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  /** REQUIRES: inside the person's own event. The old way stays for pages without a secure context.
   * @param {string} text */
  copyText(text) {
    const written = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    written.catch(() => {
      const focused = /** @type {HTMLElement | null} */ (document.activeElement);
      const field = document.createElement('textarea');
      field.value = text;
      field.setAttribute('aria-hidden', 'true');
      document.body.append(field);
      field.select();
      document.execCommand('copy');
      field.remove();
      focused?.focus({ preventScroll: true });
    });
  }

  /** After the frame that asked for it, because the dialog of the browser stands still inside the call. */
  print() {
    setTimeout(() => window.print(), 0);
  }

  /** @param {number} ms negative = never */
  wakeAfter(ms) {
    clearTimeout(this.timer);
    if (ms >= 0) this.timer = window.setTimeout(() => this.seam.call('tick'), ms);
  }

  // Markers outlive the store, or tell that it was emptied (RELIABILITY.md F1).
  /** @param {string} key @param {string} value */
  remember(key, value) {
    try {
      localStorage.setItem(kMarker + key, value);
    } catch {
      // Storage is blocked; the marker is a second line of defence only.
    }
  }

  /** @param {string} key */
  recall(key) {
    try {
      return localStorage.getItem(kMarker + key) ?? '';
    } catch {
      return '';
    }
  }

  /** The next start shows its skeleton in this theme. @param {number} theme */
  showTheme(theme) {
    const name = kThemes[theme] ?? kThemes[0];
    document.documentElement.dataset.theme = name;
    if (this.recall('theme') !== name) this.remember('theme', name);
  }

  async askForPersistence() {
    await navigator.storage?.persist?.();
    await this.facts();
  }

  /** WebKitGTK has no navigator.storage: then nothing is told and Settings says "not known". */
  async facts() {
    if (!navigator.storage?.estimate) return;
    const [persisted, estimate] = await Promise.all([navigator.storage.persisted?.(), navigator.storage.estimate()]);
    this.seam.call('storage_facts', persisted ? 1 : 0, estimate.usage ?? 0, estimate.quota ?? 0);
  }

  /** What another device opens to come here; the screen is in the fragment that it adds. */
  address() {
    return location.origin + location.pathname;
  }

  deviceLabel() {
    const agent = navigator.userAgent;
    const browser = /Firefox\//.test(agent) ? 'Firefox' : /Edg\//.test(agent) ? 'Edge'
      : /Chrom(e|ium)\//.test(agent) ? 'Chrome' : /Safari\//.test(agent) ? 'Safari' : 'Browser';
    const system = /Android/.test(agent) ? 'Android' : /iPhone|iPad/.test(agent) ? 'iOS'
      : /Windows/.test(agent) ? 'Windows' : /Mac OS/.test(agent) ? 'Mac' : /Linux/.test(agent) ? 'Linux' : 'this device';
    return `${browser} on ${system}`;
  }
}
