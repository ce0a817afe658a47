// PouchDB 9 under node against the real server binary: a database replicated out, a change replicated
// back, live replication, a conflict resolved as PouchDB does it. (SYNC.md 4: "P = PouchDB needs it".)
//
// node tests/contract/pouchdb.mjs [DOCUMENTS]; EARSHOT_SERVER names another binary. Prints figures, exits
// non-zero on the first difference. PouchDB comes from tests/e2e/package.json.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

const root = join(here, '../..');
const require = createRequire(join(root, 'tests/e2e/package.json'));
const load = (name) => require(name).default ?? require(name);
const PouchDB = load('pouchdb-core');
for (const part of ['pouchdb-adapter-memory', 'pouchdb-adapter-http', 'pouchdb-replication']) {
  PouchDB.plugin(load(part));
}

const binary = process.env.EARSHOT_SERVER ?? join(root, 'build/release/earshot_server');
const count = Number(process.argv[2] ?? 1000);
const folder = mkdtempSync(join(tmpdir(), 'earshot-pouchdb-'));
const data = join(folder, 'data');
const password = 'replication-password';
let child;

function command(...args) {
  const done = spawnSync(binary, ['--data', data, ...args], { input: password + '\n', encoding: 'utf8' });
  assert.equal(done.status, 0, done.stderr);
}

async function startServer() {
  child = spawn(binary, ['--data', data, '--port', '0', '--quiet'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += chunk;
    const found = printed.match(/http:\/\/localhost:(\d+)/);
    if (found) return `http://127.0.0.1:${found[1]}/earshot_town`;
  }
  throw new Error('the server did not start');
}

let requests = 0;
function remote(url) {
  return new PouchDB(url, {
    auth: { username: 'ann', password },
    fetch: (address, options) => {
      requests += 1;
      return PouchDB.fetch(address, options);
    },
  });
}

async function timed(name, work) {
  const before = { requests, at: performance.now() };
  const result = await work();
  console.log(
    `pouchdb ${name}: ${Math.round(performance.now() - before.at)} ms, ${requests - before.requests} requests`,
  );
  return result;
}

function note(i) {
  return { _id: `note:${String(i).padStart(6, '0')}`, type: 'foreign', text: `Nodyn ${i} \u0142\u0645\u0a05`, n: i };
}

try {
  command('create-workspace', 'town');
  command('add-user', 'ann', '--db', 'town');
  const url = await startServer();
  const server = remote(url);
  const device = new PouchDB('device', { adapter: 'memory' });
  const colleague = new PouchDB('colleague', { adapter: 'memory' });

  const info = await server.info();
  assert.equal(info.db_name, 'earshot_town');

  await device.bulkDocs(Array.from({ length: count }, (_, i) => note(i)));
  const pushed = await timed(`push of ${count}`, () => device.replicate.to(server));
  assert.equal(pushed.docs_written, count);
  assert.equal(pushed.doc_write_failures, 0);

  const pulled = await timed(`pull of ${count}`, () => colleague.replicate.from(server, { batch_size: 1000 }));
  assert.equal(pulled.docs_written, count);
  assert.deepEqual((await colleague.get('note:000001')).text, note(1).text);

  // A change back, and its arrival at the other device.
  const mine = await colleague.get('note:000002');
  await colleague.put({ ...mine, text: 'changed', unknown_field: { kept: [1, 2] } });
  await timed('one change back', () => colleague.replicate.to(server));
  const there = await server.get('note:000002');
  assert.equal(there.text, 'changed');
  await device.replicate.from(server);
  assert.deepEqual((await device.get('note:000002')).unknown_field, { kept: [1, 2] });

  // A delete travels as a tombstone.
  await device.remove(await device.get('note:000003'));
  await device.replicate.to(server);
  await colleague.replicate.from(server);
  await assert.rejects(colleague.get('note:000003'), { status: 404 });

  // Two devices edit one document: both leaves stand on the server, the same one wins everywhere.
  for (const [db, text] of [[device, 'from the device'], [colleague, 'from the colleague']]) {
    await db.put({ ...(await db.get('note:000004')), text });
  }
  await device.sync(server);
  await colleague.sync(server);
  await device.sync(server);
  const winners = await Promise.all([device, colleague, server].map((db) => db.get('note:000004', { conflicts: true })));
  for (const doc of winners) {
    assert.equal(doc._rev, winners[0]._rev);
    assert.equal(doc._conflicts.length, 1);
  }
  await device.remove('note:000004', winners[0]._conflicts[0]);
  await device.replicate.to(server);
  assert.equal((await server.get('note:000004', { conflicts: true }))._conflicts, undefined);

  // Live: a write on the server's side reaches a waiting replication through the long poll.
  const live = colleague.replicate.from(server, { live: true, retry: false });
  const arrived = new Promise((done, fail) => {
    live.on('change', ({ docs }) => docs.some((doc) => doc._id === 'live:1') && done());
    live.on('error', fail);
  });
  await new Promise((done) => live.once('paused', done));
  await timed('live change', async () => {
    await server.put({ _id: 'live:1', n: 1 });
    await arrived;
  });
  live.cancel();

  // Row errors reach PouchDB as denied documents; the rest lands.
  const rows = await server.bulkDocs([{ _id: 'fine:1' }, { _id: 'place:1', type: 'place', name: 7 }]);
  assert.equal(rows[0].ok, true);
  assert.equal(rows[1].error, 'forbidden');

  const all = await server.allDocs({ keys: ['note:000001', 'note:000003', 'none'] });
  assert.deepEqual(all.rows.map((row) => row.error ?? row.value.deleted ?? 'live'), ['live', true, 'not_found']);
  const exit = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  assert.equal(await exit, 0);
  console.log('pouchdb: all good');
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
