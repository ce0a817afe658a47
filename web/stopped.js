// The screen that stands when the application cannot go on: why, what is safe, what to do, and a backup
// of what is stored, made without the application.
//
// Used by: boot.js. Must stay true: nothing here calls into the module; every sentence about what is
// saved comes from the stored files and markers, never from the memory of what has crashed.
// @ts-check

import { storedFiles, snapshotFrame } from './rescue.js';

/** @typedef {import('./page.js').Page} Page */

/** @param {string} markers "key TAB value" a line, as wasm/platform/browser_platform.cc writes them */
export function unsentIn(markers) {
  return markers.split('\n').filter((line) => line.startsWith('unsent:'))
    .reduce((sum, line) => sum + (Number(line.split('\t')[1]) || 0), 0);
}

/** @param {{files: number, savedAt: number, unsent: number, saving: boolean}} facts */
export function savedWords({ files, savedAt, unsent, saving }) {
  if (files === 0) return 'Nothing was saved on this device yet.';
  const at = new Date(savedAt).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
  const waits = unsent === 0 ? 'All of it has been sent to the server.'
    : unsent === 1 ? '1 change of it still waits to be sent to the server.'
    : `${unsent} changes of it still wait to be sent to the server.`;
  const last = saving ? ' One change was being saved at that moment: look for it after starting again.' : '';
  return `Saved on this device, last on ${at}. ${waits}${last}`;
}

export class StoppedScreen {
  shown = false;

  /** @param {HTMLElement} element #stopped @param {Page} page @param {() => boolean} saving */
  constructor(element, page, saving) {
    this.element = element;
    this.page = page;
    this.saving = saving;
  }

  /** @param {string} name */
  part(name) {
    return /** @type {HTMLElement} */ (this.element.querySelector(`#stopped-${name}`));
  }

  /** @param {string} why */
  show(why) {
    if (this.shown) return;  // what follows a crash is a consequence of it
    this.shown = true;
    document.documentElement.dataset.state = 'stopped';
    this.element.hidden = false;
    /** @type {HTMLElement} */ (document.getElementById('app')).inert = true;
    this.part('why').textContent = why;
    this.part('reload').addEventListener('click', () => location.reload());
    this.part('backup').addEventListener('click', () => void this.backup());
    this.part('title').focus();
    void this.tellSaved(this.saving());
  }

  /** @param {boolean} saving */
  async tellSaved(saving) {
    const files = await storedFiles().catch(() => null);
    const backup = this.part('backup');
    if (!files) {
      this.part('saved').textContent = 'This browser does not let Earshot read what is stored on this device.';
    } else {
      const savedAt = Math.max(...files.map(({ at }) => at), 0);
      const unsent = unsentIn(this.page.recall('markers'));
      this.part('saved').textContent = savedWords({ files: files.length, savedAt, unsent, saving });
    }
    backup.hidden = !files || files.length === 0;
  }

  async backup() {
    const files = await storedFiles();
    const day = new Date().toISOString().slice(0, 10);
    this.page.download(`earshot-device-${day}.earshot`, snapshotFrame(files));
    this.part('done').textContent = 'The backup file is in your downloads. Keep it until you see your records again.';
  }
}
