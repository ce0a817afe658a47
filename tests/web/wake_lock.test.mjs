// The screen stays on while a session runs (web/wake_lock.js).
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { WakeLock } from '../../web/wake_lock.js';

class Sentinel extends EventTarget {
  released = false;

  release() {
    this.released = true;
    this.dispatchEvent(new Event('release'));
    return Promise.resolve();
  }
}

// A browser with a screen; `answer` makes what a request resolves to.
function screen(answer = () => Promise.resolve(new Sentinel())) {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const given = [];
  let requests = 0;
  Object.defineProperty(globalThis, 'document', { value: page, configurable: true });
  Object.defineProperty(globalThis, 'navigator', {
    configurable: true,
    value: {
      wakeLock: {
        request: async () => {
          requests += 1;
          const sentinel = await answer();
          given.push(sentinel);
          return sentinel;
        },
      },
    },
  });
  const lock = new WakeLock();
  lock.listen();
  return {
    lock,
    given,
    requests: () => requests,
    async show(state) {
      page.visibilityState = state;
      page.dispatchEvent(new Event('visibilitychange'));
      await settled();
    },
  };
}

// Until every promise that is under way has been answered.
const settled = () => new Promise((next) => setImmediate(next));

test('the screen is held while it is wanted and let go after', async () => {
  const { lock, given, requests } = screen();
  await lock.keep(true);
  await lock.keep(true);
  assert.equal(requests(), 1);
  assert.equal(given[0].released, false);
  await lock.keep(false);
  assert.equal(given[0].released, true);
});

test('it is held again when the page is seen again', async () => {
  const { lock, given, requests, show } = screen();
  await lock.keep(true);
  await given[0].release();  // as the browser does it when the page is hidden
  await show('hidden');
  assert.equal(requests(), 1);
  await show('visible');
  assert.equal(requests(), 2);
  assert.equal(given[1].released, false);
});

test('a page that comes back without a session asks for nothing', async () => {
  const { lock, requests, show } = screen();
  await lock.keep(true);
  await lock.keep(false);
  await show('hidden');
  await show('visible');
  assert.equal(requests(), 1);
});

test('a session left while the browser answers is not held', async () => {
  let answer = (_) => {};
  const { lock, given } = screen(() => new Promise((got) => (answer = got)));
  const asked = lock.keep(true);
  await lock.keep(false);
  answer(new Sentinel());
  await asked;
  assert.equal(given[0].released, true);
  assert.equal(lock.held, null);
});

test('a browser that refuses or has none is met with silence', async () => {
  const refusing = screen(() => Promise.reject(new Error('battery')));
  await refusing.lock.keep(true);
  assert.equal(refusing.lock.held, null);
  await refusing.show('visible');
  assert.equal(refusing.requests(), 2);
  const { lock } = screen();
  Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
  await lock.keep(true);
  assert.equal(lock.held, null);
});
