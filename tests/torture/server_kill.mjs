// T1 (RELIABILITY.md): kill -9 the server at random moments while clients push, restart, and look:
// every acknowledged revision must be there and the data file sound.
//
// Run by `./dev torture server [KILLS] [SEED]`; EARSHOT_SERVER names another binary.
// The set of acknowledged writes is kept here, outside the thing under test. Prints one line of figures
// and exits non-zero when anything was lost.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { seeded } from './random.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

const words = process.argv.slice(2);
if (words.length > 0 && !/^\d+$/.test(words[0]) && words.shift() !== 'server') process.exit(0);
const [killsText = '200', seedText = String(Date.now() % 1000000)] = words;
const binary = process.env.EARSHOT_SERVER ?? join(here, '../../build/release/earshot_server');
const kills = Number(killsText);
const password = 'torture-test-password';
const database = 'earshot_torture';
const folder = mkdtempSync(join(tmpdir(), 'earshot-torture-'));
const data = join(folder, 'data');

// The same seed gives the same batches and the same delays.
const random = seeded(Number(seedText));

function command(...args) {
  const done = spawnSync(binary, ['--data', data, ...args], { input: password + '\n', encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${args[0]}: ${done.stderr}`);
}

async function start() {
  const child = spawn(binary, ['--data', data, '--port', '0', '--quiet'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += chunk;
    const found = printed.match(/http:\/\/localhost:(\d+)/);
    if (found) return { child, exited, base: `http://127.0.0.1:${found[1]}` };
  }
  throw new Error('the server did not start: ' + printed);
}

const authorization = 'Basic ' + Buffer.from('admin:' + password).toString('base64');
async function call(base, method, path, body) {
  const reply = await fetch(base + path, {
    method,
    headers: { authorization, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { status: reply.status, json: await reply.json() };
}

const acked = new Map(); // id -> { rev, n }: the newest acknowledged edit
let acks = 0;
let requests = 0;

// Pushes batches of new documents and edits until the server dies under it.
async function push(base, writer, round) {
  for (let batch = 0; ; ++batch) {
    const docs = [];
    for (let i = 0; i < 1 + Math.floor(random() * 40); ++i) {
      docs.push({ _id: `w${writer}:${round}:${batch}:${i}`, n: 0, pad: 'x'.repeat(Math.floor(random() * 2000)) });
    }
    const mine = [...acked.keys()].filter((id) => id.startsWith(`w${writer}:`));
    for (let i = 0; i < 5 && mine.length > 0; ++i) {
      const id = mine[Math.floor(random() * mine.length)];
      if (docs.some((doc) => doc._id === id)) continue;
      docs.push({ _id: id, _rev: acked.get(id).rev, n: acked.get(id).n + 1 });
    }
    let rows;
    try {
      const reply = await call(base, 'POST', `/${database}/_bulk_docs`, { docs });
      if (reply.status !== 201) throw new Error('status ' + reply.status);
      rows = reply.json;
    } catch {
      return;
    }
    ++requests;
    rows.forEach((row, i) => {
      // A conflict is an edit whose earlier reply was lost: the check below reads what stands.
      if (!row.ok) return;
      acked.set(row.id, { rev: row.rev, n: docs[i].n });
      ++acks;
    });
  }
}

function generation(rev) {
  return Number(rev.split('-')[0]);
}

// Every acknowledged edit is the winner, or an ancestor of it (the reply to a later one was lost).
async function missing(base) {
  const stored = new Map();
  let since = 0;
  for (;;) {
    const { json } = await call(base, 'GET', `/${database}/_changes?include_docs=true&limit=2000&since=${since}`);
    for (const row of json.results) stored.set(row.id, row.doc);
    since = json.last_seq;
    if (json.pending === 0) break;
  }
  const lost = [];
  for (const [id, edit] of acked) {
    const doc = stored.get(id);
    const there = doc && (doc._rev === edit.rev ? doc.n === edit.n : generation(doc._rev) > generation(edit.rev));
    if (!there) lost.push(id);
    else if (doc._rev !== edit.rev) acked.set(id, { rev: doc._rev, n: doc.n });
  }
  return lost;
}

function quickCheck() {
  const check = spawnSync(binary, ['--data', data, 'check'], { encoding: 'utf8' });
  return check.status === 0 ? 'ok' : check.stdout + check.stderr;
}

const started = Date.now();
let failed = '';
try {
  command('add-user', 'admin', '--admin');
  command('create-workspace', 'torture');
  for (let round = 0; round < kills && !failed; ++round) {
    const server = await start();
    const lost = await missing(server.base);
    if (lost.length > 0) {
      failed = `after kill ${round}: ${lost.length} acknowledged writes lost, first ${lost[0]}`;
    }
    const writers = [0, 1, 2].map((writer) => push(server.base, writer, round));
    await pause(random() * 400);
    server.child.kill('SIGKILL');
    await server.exited;
    await Promise.all(writers);
    const verdict = quickCheck();
    if (verdict !== 'ok') failed = `after kill ${round + 1}: quick_check says ${verdict}`;
    if ((round + 1) % 50 === 0) console.log(`server_kill: ${round + 1} kills, ${acks} acknowledged writes so far`);
  }
  const last = await start();
  const lost = await missing(last.base);
  if (lost.length > 0) failed = `at the end: ${lost.length} acknowledged writes lost, first ${lost[0]}`;
  last.child.kill('SIGTERM');
  await last.exited;
} catch (error) {
  failed = String(error.stack ?? error);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  `server_kill: ${kills} kills, ${requests} acknowledged batches, ${acks} acknowledged writes, ` +
    `${failed ? 'FAILED' : '0 lost, quick_check ok'}, seed ${seedText}, ${Math.round((Date.now() - started) / 1000)} s`,
);
if (failed) {
  console.error(failed);
  process.exit(1);
}
