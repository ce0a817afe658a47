// A small workspace with people in it: the server, its accounts, and the devices that people open. Set up
// and cleared away in one call each. Callers: the journeys and the browser-kill torture.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Chromium } from './chromium.mjs';
import { Firefox } from './firefox.mjs';
import { hands } from './hands.mjs';
import { Server, admin } from './server.mjs';
import { signIn, syncNow } from './steps.mjs';
import { WebKit } from './webkit.mjs';

// The class of people in each way of matrix.mjs; run.mjs says which.
const kinds = {
  chromium: Chromium,
  keyboard: hands(Chromium),
  firefox: Firefox,
  'firefox-keyboard': hands(Firefox),
  webkit: WebKit,
};
export const Usual = kinds[process.env.EARSHOT_WAY ?? 'chromium'];

const passwords = { [admin.name]: admin.password, asha: 'market stall in the rain', ben: 'library on a saturday' };
const database = 'earshot_town';
const workspace = 'Town'; // in the words of its database, or in the name that it was given

export class Town {
  // A running server with an administrator, one empty workspace, and `people` as its members.
  static async start(...people) {
    const town = new Town();
    town.devices = [];
    town.profiles = mkdtempSync(join(tmpdir(), 'earshot-profiles-'));
    town.server = await Server.create();
    try {
      town.server.addUser(admin.name, admin.password, ['--admin']);
      await town.server.start();
      const made = await town.server.api('PUT', `/${database}`);
      if (made.status !== 201) throw new Error(`the workspace was not made: ${made.status}`);
      for (const name of people) town.server.addUser(name, passwords[name], ['--db', database]);
    } catch (error) {
      await town.end(); // nobody else holds it yet
      throw error;
    }
    return town;
  }

  // Makes an account for `name`, who may open the workspace; with `panel` its Citizens' Panel too.
  async letIn(name, { panel = false } = {}) {
    if (panel && (await this.server.api('GET', `/${database}_panel`)).status === 404) {
      await this.server.api('PUT', `/${database}_panel`);
    }
    this.server.addUser(name, passwords[name], ['--db', database, ...(panel ? ['--panel'] : [])]);
  }

  // Opens the one device of `name`; after close(), opening it again is the same device.
  async device(name, Engine = Usual, options = undefined) {
    const person = await Engine.open(join(this.profiles, name), options);
    person.account = name;
    this.devices.push(person);
    return person;
  }

  // The same device after its browser was closed and started again; where the profile would be lost with the
  // browser, after its page was loaded anew.
  async reopen(person) {
    if (person.constructor.forgets) {
      await person.reload();
      return person;
    }
    await person.close();
    return this.device(person.account);
  }

  // Opens the device of `name` and signs in on it.
  async enter(name, Engine, options) {
    const person = await this.device(name, Engine, options);
    await this.signIn(person);
    return person;
  }

  signIn(person) {
    return signIn(person, this.server.url, person.account, passwords[person.account], workspace);
  }

  sync(person) {
    return syncNow(person, person.account, passwords[person.account]);
  }

  // All that the server holds, as a CouchDB tool would read it.
  async documents() {
    const all = await this.server.api('GET', `/${database}/_all_docs?include_docs=true`);
    return all.body.rows.map((row) => row.doc);
  }

  // Closes everything; the profile folders can be kept for whoever looks into a failure.
  async end({ keep = false } = {}) {
    for (const person of this.devices) await person.close().catch(() => {});
    await this.server.destroy();
    if (!keep) rmSync(this.profiles, { recursive: true, force: true });
  }
}
