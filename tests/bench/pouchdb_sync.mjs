// The same 10,000 records pushed and pulled by Earshot's session and by PouchDB (memory adapter), both
// against the real server binary on this machine: times, requests, bytes and their ratios. Printed, never
// asserted. ./dev bench runs it; sync_bench must be built (build/bench/sync_bench).
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { Server } from '../e2e/server.mjs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

const root = join(here, '../..');
const require = createRequire(join(root, 'tests/e2e/package.json'));
const load = (name) => require(name).default ?? require(name);
const PouchDB = load('pouchdb-core');
for (const part of ['pouchdb-adapter-memory', 'pouchdb-adapter-http', 'pouchdb-replication']) {
  PouchDB.plugin(load(part));
}

const program = process.env.EARSHOT_SYNC_BENCH ?? join(root, 'build/bench/sync_bench');
const password = 'correct horse battery';
const authorization = `Basic ${Buffer.from(`admin:${password}`).toString('base64')}`;

// What PouchDB sent and got, counted where it fetches.
const count = { requests: 0, up: 0, down: 0 };
function remote(url) {
  return new PouchDB(url, {
    auth: { username: 'admin', password },
    fetch: async (address, options) => {
      count.requests += 1;
      count.up += options?.body ? Buffer.byteLength(String(options.body)) : 0;
      const reply = await PouchDB.fetch(address, options);
      const body = await reply.text();
      count.down += Buffer.byteLength(body);
      const answer = { ok: reply.ok, status: reply.status, headers: reply.headers };
      return { ...answer, text: async () => body, json: async () => JSON.parse(body) };
    },
  });
}

async function timed(work) {
  Object.assign(count, { requests: 0, up: 0, down: 0 });
  const begin = performance.now();
  await work();
  return { ms: performance.now() - begin, ...count };
}

function show(who, what, figures, base) {
  const ratio = base ? ` ${(figures.ms / base.ms).toFixed(1)} x` : '';
  const cells = [
    who.padEnd(20),
    what.padEnd(26),
    `${Math.round(figures.ms)} ms`.padStart(10),
    `${figures.requests} requests`.padStart(15),
    `${(figures.up / 1e6).toFixed(2)} MB up`.padStart(13),
    `${(figures.down / 1e6).toFixed(2)} MB down`.padStart(15),
  ];
  console.log(cells.join(' ') + ratio);
}

const server = await Server.create();
try {
  server.addUser('admin', password, ['--admin']);
  await server.start();
  for (const name of ['earshot_bench', 'earshot_pouch']) await server.api('PUT', `/${name}`);

  const run = spawnSync(program, ['--benchmark_format=json'], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: {
      ...process.env,
      EARSHOT_BENCH_PORT: String(server.port),
      EARSHOT_BENCH_DB: 'earshot_bench',
      EARSHOT_BENCH_AUTH: authorization,
    },
  });
  if (run.status !== 0) throw new Error(`sync_bench: ${run.stderr}`);
  const ours = JSON.parse(run.stdout).benchmarks.map((one) => {
    if (one.error_occurred) throw new Error(`${one.name}: ${one.error_message}`);
    return { ms: one.real_time, requests: one.requests, up: one.up_bytes, down: one.down_bytes };
  });
  const tasks = ['push 10,000', 'pull 10,000', 'push 100 after a pull'];
  tasks.forEach((what, i) => show('Earshot', what, ours[i]));

  for (const batch of [100, 1000]) {
    const options = { batch_size: batch };
    const source = remote(`${server.url}/earshot_bench`);
    const target = remote(`${server.url}/earshot_pouch`);
    const local = new PouchDB(`bench${batch}`, { adapter: 'memory' });
    const who = `PouchDB, batch ${batch}`;
    const pull = await timed(() => local.replicate.from(source, options));
    if (batch === 1000) {
      await server.api('DELETE', '/earshot_pouch');
      await server.api('PUT', '/earshot_pouch');
    }
    show(who, tasks[0], await timed(() => local.replicate.to(target, options)), ours[0]);
    show(who, tasks[1], pull, ours[1]);
    const some = await local.allDocs({ include_docs: true, limit: 100 });
    await local.bulkDocs(some.rows.map(({ doc }) => ({ ...doc, owner: `changed ${batch}` })));
    show(who, tasks[2], await timed(() => local.replicate.to(source, options)), ours[2]);
    await local.destroy();
  }
  console.log('Bytes are before compression; times on this machine, server and client together.');
} finally {
  await server.destroy();
}
