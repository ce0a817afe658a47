// Which new worker is offered to the person as a new version (web/update.js).
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Updates } from '../../web/update.js';

class Worker extends EventTarget {
  constructor(state) {
    super();
    this.state = state;
  }

  become(state) {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

function followed(states) {
  const registration = Object.assign(new EventTarget(), { installing: null, waiting: null, active: null, ...states });
  const updates = new Updates();
  let offers = 0;
  updates.onWaiting = () => (offers += 1);
  updates.follow(registration);
  return { registration, updates, offers: () => offers };
}

test('the first version is never offered, whichever worker controls the page by then', () => {
  const first = new Worker('installing');
  const { registration, updates, offers } = followed({ installing: first });
  first.become('installed');
  Object.assign(registration, { installing: null, active: first, waiting: first });
  first.become('activating');
  first.become('activated');
  assert.equal(offers(), 0);
  assert.equal(updates.waiting, null);
});

test('a version behind the one that runs is offered once it is installed', () => {
  const { registration, updates, offers } = followed({ active: new Worker('activated') });
  const next = new Worker('installing');
  registration.installing = next;
  registration.dispatchEvent(new Event('updatefound'));
  assert.equal(offers(), 0);
  next.become('installed');
  assert.equal(offers(), 1);
  assert.equal(updates.waiting, next);
  next.become('activating');
  assert.equal(offers(), 1);
});

test('a version that waited before this page came is offered at once', () => {
  const next = new Worker('installed');
  const { updates, offers } = followed({ active: new Worker('activated'), waiting: next });
  assert.equal(offers(), 1);
  assert.equal(updates.waiting, next);
});
