// A foreign replicator is a good neighbour: PouchDB copies the workspace out of the stub, changes a record
// there, replicates it back, and the app shows the change. Unknown fields survive the round trip.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import http from 'pouchdb-adapter-http';
import memory from 'pouchdb-adapter-memory';
import PouchDB from 'pouchdb-core';
import replication from 'pouchdb-replication';

import { admin } from '../server.mjs';
import { logActivity, openActivity, save, toEdit } from '../steps.mjs';
import { Town } from '../town.mjs';

PouchDB.plugin(http).plugin(memory).plugin(replication);

let town;

before(async () => {
  town = await Town.start('asha');
});

after(() => town?.end());

test('PouchDB replicates out and back, and the app shows the change', async () => {
  const asha = await town.enter('asha');
  await logActivity(asha, { title: 'Stall at Corby market', notes: 'Busy.', date: [24, 11, 2026] });
  await town.sync(asha);

  const remote = new PouchDB(`${town.server.url}/earshot_town`, {
    auth: { username: admin.name, password: admin.password },
    skip_setup: true,
  });
  const copy = new PouchDB('copy', { adapter: 'memory' });
  const out = await PouchDB.replicate(remote, copy);
  assert.ok(out.ok);
  const { rows } = await copy.allDocs({ include_docs: true });
  const stall = rows.map((row) => row.doc).find((document) => document.title === 'Stall at Corby market');
  const stamp = (Date.now() + 1).toString(16).padStart(12, '0') + '0000' + 'feedfacefeedface';
  stall.carried_out_by = 'Changed in PouchDB';
  stall.clock.carried_out_by = stamp;
  stall.from_a_newer_version = { kept: ['as', 'it', 'is'] };
  stall.clock.from_a_newer_version = stamp;
  await copy.put(stall);
  const back = await PouchDB.replicate(copy, remote);
  assert.ok(back.ok);
  assert.equal(back.doc_write_failures, 0);

  await town.sync(asha);
  await openActivity(asha, 'Stall at Corby market');
  await asha.sees('Changed in PouchDB');

  // An edit here keeps what this version does not know.
  await asha.click('link', toEdit);
  await asha.fill('Owner', 'Asha');
  await save(asha);
  await town.sync(asha);
  const kept = await town.server.api('GET', `/earshot_town/${encodeURIComponent(stall._id)}`);
  assert.deepEqual(kept.body.from_a_newer_version, { kept: ['as', 'it', 'is'] });
  assert.equal(kept.body.owner, 'Asha');
});
