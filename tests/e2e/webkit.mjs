// WebKitGTK, the engine of Safari as Linux has it, by mouse. Caller: town.mjs.
// An automated MiniBrowser forgets its profile when it is closed, and the driver has no switch for the network.
import { Person } from './person.mjs';
import { Driver } from './webkit_driver.mjs';
import { WebKitPage } from './webkit_page.mjs';

export class WebKit extends Person {
  static forgets = true;
  static ownTrees = 'webkit'; // of the screens that tell what the browser can do
  static tabLeavesPage = false; // it goes on with the first stop
  static textSizes = [16]; // MiniBrowser has no setting for it
  static emulatesMedia = false;

  static async open(profile, { width = 1280, height = 800, webgl = true } = {}) {
    const driver = await Driver.start(profile, [`--enable-webgl=${webgl}`]);
    const person = new this(driver, new WebKitPage(driver, driver.window));
    await person.resize(width, height);
    return person;
  }

  // The driver tells nothing of what goes wrong in the page, so no error is ever seen here.
  listen() {}

  // Nothing to switch: the journeys stop the server as well, which is the same to the page but for
  // navigator.onLine.
  async offline() {}

  // As a window of its own: WebKitWebDriver cannot bring a new tab to the front.
  async tab() {
    const { handle } = await this.context.call('POST', '/window/new', { type: 'window' });
    return new this.constructor(this.context, new WebKitPage(this.context, handle));
  }
}
