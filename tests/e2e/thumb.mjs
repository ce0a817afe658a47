// A person with a phone: what others do by mouse is done by finger, on a touch screen.
import { Chromium } from './chromium.mjs';
import { patience } from './person.mjs';

export const phone = { width: 390, height: 844, touch: true, mobile: true };

export class Thumb extends Chromium {
  async click(role, name, { timeout = patience, ...how } = {}) {
    await this.find(role, name, how).tap({ timeout });
  }

  async check(label) {
    await this.page.getByRole('checkbox', { name: label, exact: true }).first().tap();
  }

  // A finger that comes down at (x, y), moves by dy and leaves.
  async drag(x, y, dy) {
    const finger = await this.context.newCDPSession(this.page);
    const touch = (type, at) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [{ x, y: at }] });
    await touch('touchStart', y);
    for (let step = 1; step <= 12; step += 1) {
      await touch('touchMove', y + (dy * step) / 12);
      await this.page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
    }
    await touch('touchEnd');
    await finger.detach();
    await this.quiet();
  }

  // The soft keyboard takes `px` of the window: the page itself keeps its size, as on iOS.
  async keyboard(px) {
    await this.page.evaluate((covered) => {
      const view = window.visualViewport;
      Object.defineProperty(view, 'height', { configurable: true, get: () => window.innerHeight - covered });
      view.dispatchEvent(new Event('resize'));
    }, px);
    await this.quiet();
  }
}
