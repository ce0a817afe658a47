// Photographs of the open workspace: taken, kept on this device, sent, fetched and shown. The application
// sees what describes them, never a pixel.
//
// A photograph is a file named by its own SHA-256, so it never changes: at the server it is the attachment
// `content` of the document `photo-file:<digest>` (docs/sync.md). Used by: boot.js. Must stay true: what
// this device holds is told through earshot_photos after every change of it; a file is called sent only
// when the server has said that it has it; a fetched one is kept only if its digest is right; pixels reach
// the page through blob: addresses alone; one is sent at a time, and one fetched: a browser opens six
// connections to a server, and the records need theirs.
// @ts-check

import { pictureFrom } from './photo_picture.js';
import { PhotoStore } from './photo_store.js';

/** @typedef {import('./seam.js').Seam} Seam */

const Reading = { kTaken: 0, kNoPhotograph: 1, kTooLarge: 2, kNotKept: 3 };  // shell::PhotoReading
const kTimeoutMs = 120_000;
const kNotBeforeMs = 60_000;  // a server that refuses one is not asked again at each that arrives
const kDigest = /^[0-9a-f]{64}$/;

/** @param {ArrayBuffer} bytes */
async function sha256(bytes) {
  const sum = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export class Photos {
  folder = '';
  database = '';
  /** @type {Map<string, boolean>} digest -> the server has it */
  held = new Map();
  /** @type {Set<string>} on their way, there or back */
  travelling = new Set();
  /** @type {Map<string, string>} digest -> blob: address */
  addresses = new Map();
  /** @type {Set<string>} to be sent, one after the other: a phone at a market shares its line with the records */
  waiting = new Set();
  /** @type {Promise<void>} when the last of them has gone */
  gone = Promise.resolve();
  /** @type {Promise<void>} when the last that was asked for has come, or has not */
  come = Promise.resolve();
  /** @type {Map<string, number>} digest -> when it may be tried again after a failure */
  notBefore = new Map();

  /** @param {Seam} seam @param {PhotoStore} store @param {typeof pictureFrom} read @param {() => number} now ms */
  constructor(seam, store = new PhotoStore(), read = pictureFrom, now = () => performance.now()) {
    this.seam = seam;
    this.store = store;
    this.read = read;
    this.now = now;
  }

  /** Those of one person in one workspace. @param {string} folder "" = none @param {string} database */
  async open(folder, database) {
    this.folder = folder;
    this.database = database;
    this.held.clear();
    this.travelling.clear();
    this.waiting.clear();
    this.notBefore.clear();
    this.gone = Promise.resolve();
    this.come = Promise.resolve();
    for (const address of this.addresses.values()) URL.revokeObjectURL(address);
    this.addresses.clear();
    if (!folder) return;
    try {
      const facts = await this.store.list(folder);
      if (this.folder !== folder) return;
      for (const { digest, sent } of facts) this.held.set(digest, sent);
      this.tell();
    } catch (error) {
      console.warn('photographs:', error);  // none is shown; taking one will say that it is not stored
    }
  }

  tell() {
    const lines = [...this.held].map(([digest, sent]) => `${digest}\t${sent ? 1 : 0}`);
    this.seam.send('photos', [], [lines.join('\n')]);
  }

  /** @param {File} file */
  async take(file) {
    const { folder } = this;
    const picture = await this.read(file).catch(() => /** @type {const} */ ('no photograph'));
    if (picture === 'too large') return this.answer(Reading.kTooLarge);
    if (picture === 'no photograph') return this.answer(Reading.kNoPhotograph);
    try {
      const digest = await sha256(picture.bytes);
      const fact = { digest, sent: this.held.get(digest) ?? false };
      await this.store.write(folder, fact, picture.bytes);
      if (this.folder !== folder) return;
      this.held.set(digest, fact.sent);
      this.tell();
      this.answer(Reading.kTaken, picture.width, picture.height, picture.bytes.byteLength, digest);
    } catch (error) {
      console.warn('photographs:', error);
      this.answer(Reading.kNotKept);
    }
  }

  /** @param {number} reading */
  answer(reading, width = 0, height = 0, bytes = 0, digest = '') {
    this.seam.send('photo', [reading, width, height, bytes], [digest]);
  }

  /** @param {string} digest */
  path(digest) {
    return `/${this.database}/photo-file:${digest}/content`;
  }

  /** @param {string} digest @param {RequestInit} options */
  ask(digest, options) {
    return fetch(this.path(digest), {
      ...options, credentials: 'same-origin', cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout?.(kTimeoutMs),
    });
  }

  /** One journey of one photograph at a time; what fails is asked for again by the application.
   * @param {string} digest @param {(folder: string) => Promise<boolean>} journey true: what is held has changed */
  async travel(digest, journey) {
    const { folder } = this;
    if (!folder || !kDigest.test(digest) || this.travelling.has(digest)) return;
    this.travelling.add(digest);
    let changed = false;
    try {
      changed = await journey(folder);
    } catch (error) {
      console.warn('photographs:', error);
    }
    if (this.folder !== folder) return;  // `travelling` is that of another workspace now
    this.travelling.delete(digest);
    if (changed) this.tell();
  }

  /** @param {string} digest */
  send(digest) {
    const { folder } = this;
    const wanted = this.held.get(digest) === false && !this.waiting.has(digest);
    if (!wanted || this.now() < (this.notBefore.get(digest) ?? 0)) return this.gone;
    this.waiting.add(digest);
    this.gone = this.gone.then(() => (this.folder === folder ? this.put(digest) : undefined));
    return this.gone;
  }

  /** @param {string} digest */
  async put(digest) {
    const { folder } = this;
    if (this.held.get(digest) === false) await this.travel(digest, (from) => this.upload(from, digest));
    if (this.folder !== folder) return;
    this.waiting.delete(digest);
    if (this.held.get(digest) === false) this.notBefore.set(digest, this.now() + kNotBeforeMs);
  }

  /** @param {string} folder @param {string} digest */
  async upload(folder, digest) {
    const bytes = await this.store.read(folder, digest);
    if (!bytes) return this.lost(folder, digest);
    let answer = await this.ask(digest, {
      method: 'PUT', headers: { 'Content-Type': 'image/jpeg' }, body: new Blob([bytes], { type: 'image/jpeg' }),
    });
    // It is there already: sent before without the answer arriving, or by another device.
    if (answer.status === 409) answer = await this.ask(digest, { method: 'HEAD' });
    if (!answer.ok) return false;
    if (this.folder === folder && !this.held.has(digest)) return false;  // forgotten meanwhile
    await this.store.write(folder, { digest, sent: true });
    if (this.folder === folder) this.held.set(digest, true);
    return true;
  }

  /** Its file is gone from this device, so it is not held: the server may still have it.
   * @param {string} folder @param {string} digest */
  async lost(folder, digest) {
    if (this.folder !== folder || !this.held.delete(digest)) return false;
    await this.discard(folder, digest);
    return true;
  }

  /** @param {string} digest */
  fetch(digest) {
    const { folder } = this;
    this.come = this.come.then(() => (this.folder === folder ? this.get(digest) : undefined));
    return this.come;
  }

  /** @param {string} digest */
  async get(digest) {
    if (this.held.has(digest)) return;
    await this.travel(digest, async (folder) => {
      const answer = await this.ask(digest, { method: 'GET' });
      if (!answer.ok) return false;
      const bytes = await answer.arrayBuffer();
      if ((await sha256(bytes)) !== digest) throw new Error(`${digest}: the server sent another file`);
      await this.store.write(folder, { digest, sent: true }, bytes);
      if (this.folder === folder) this.held.set(digest, true);
      return true;
    });
  }

  /** @param {string} digest */
  async forget(digest) {
    const { folder } = this;
    if (!this.held.delete(digest)) return;
    const address = this.addresses.get(digest);
    if (address) URL.revokeObjectURL(address);
    this.addresses.delete(digest);
    this.tell();
    await this.discard(folder, digest);
  }

  /** The server may have it no longer: it is sent again when it is asked for. @param {string} digest */
  async doubt(digest) {
    const { folder } = this;
    if (!this.held.get(digest)) return;
    this.held.set(digest, false);
    this.notBefore.delete(digest);
    this.tell();
    await this.store.write(folder, { digest, sent: false }).catch((/** @type {unknown} */ error) => console.warn('photographs:', error));
  }

  /** @param {string} folder @param {string} digest */
  async discard(folder, digest) {
    await this.store.remove(folder, digest).catch((/** @type {unknown} */ error) => console.warn('photographs:', error));
  }

  /** @param {string} digest */
  async address(digest) {
    const { folder } = this;
    const known = this.addresses.get(digest);
    if (known) return known;
    const bytes = await this.store.read(folder, digest);
    if (!bytes && (await this.lost(folder, digest))) this.tell();
    if (!bytes || this.folder !== folder) return '';
    const meanwhile = this.addresses.get(digest);
    if (meanwhile) return meanwhile;
    const made = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
    this.addresses.set(digest, made);
    return made;
  }

  /** The element has the words; the image in it is for the eye. @param {HTMLElement} element @param {string} digest */
  async show(element, digest) {
    let image = element.querySelector('img');
    if (image && element.dataset.photo !== digest) image.removeAttribute('src');  // never another's picture
    element.dataset.photo = digest;
    if (!image) {
      image = document.createElement('img');
      image.alt = '';
      image.draggable = false;
      element.append(image);
    }
    try {
      const address = await this.address(digest);
      if (address && element.dataset.photo === digest) image.src = address;
    } catch (error) {
      console.warn('photographs:', error);
    }
  }
}
