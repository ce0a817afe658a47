// The browser's offer to install Earshot as an application, kept until the person asks for it.
//
// Used by: the imports earshot_can_install and earshot_install. Must stay true: the browser's own
// question comes only after a press of our button, and an offer is used once.
// @ts-check

/** @typedef {Event & {prompt(): Promise<unknown>}} Offer beforeinstallprompt, which Chromium browsers send */

export class InstallOffer {
  /** @type {Offer | null} */
  offer = null;
  onChange = () => {};

  listen() {
    window.addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.keep(/** @type {Offer} */ (event));
    });
    window.addEventListener('appinstalled', () => this.keep(null));
  }

  /** @param {Offer | null} offer */
  keep(offer) {
    this.offer = offer;
    this.onChange();
  }

  /** REQUIRES: inside the person's own event, else the browser refuses. */
  ask() {
    const offer = this.offer;
    this.keep(null);
    offer?.prompt().catch((/** @type {unknown} */ error) => console.warn('install:', error));
  }
}
