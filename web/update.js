// The service worker as the page sees it: registered once, a new version offered, never forced.
//
// Used by: boot.js. Must stay true: the page reloads only when the person chose to, and the new worker
// takes over only then, so a form being filled in is never lost to an update.
// @ts-check

import { scriptUrl } from './trusted.js';

export class Updates {
  /** @type {ServiceWorker | null} */
  waiting = null;
  onWaiting = () => {};

  async open() {
    if (!navigator.serviceWorker) return;
    try {
      const registration = await navigator.serviceWorker.register(scriptUrl('sw.js'), { updateViaCache: 'none' });
      this.follow(registration);
      document.addEventListener('visibilitychange', () => {
        if (!document.hidden && navigator.onLine) registration.update().catch(() => {});
      });
    } catch (error) {
      console.warn('Earshot will not start offline:', error);
    }
  }

  /** @param {ServiceWorkerRegistration} registration */
  follow(registration) {
    const notice = () => {
      // The first version has no page to replace, so only one behind a controller is an update.
      if (!registration.waiting || !navigator.serviceWorker.controller) return;
      this.waiting = registration.waiting;
      this.onWaiting();
    };
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', notice);
    });
    notice();
  }

  reload() {
    if (!this.waiting) return location.reload();
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    this.waiting.postMessage('take over');
  }
}
