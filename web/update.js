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
    /** @param {ServiceWorker | null} worker */
    const watch = (worker) => {
      // The first version has none before it to replace, so it is no update whatever becomes of it.
      if (!worker || !registration.active) return;
      const offer = () => {
        if (worker.state !== 'installed') return;
        this.waiting = worker;
        this.onWaiting();
      };
      worker.addEventListener('statechange', offer);
      offer();
    };
    registration.addEventListener('updatefound', () => watch(registration.installing));
    watch(registration.waiting ?? registration.installing);
  }

  reload() {
    if (!this.waiting) return location.reload();
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    this.waiting.postMessage('take over');
  }
}
