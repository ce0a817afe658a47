// The real stub server for a journey: its own data folder and port, started, stopped and killed at will.
// Callers: the journeys, the screenshots and the torture scripts. What it acknowledged must survive kill().
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

const root = resolve(here, '../..');
const binary = process.env.EARSHOT_SERVER ?? join(root, 'build/release/earshot_server');
const site = process.env.EARSHOT_SITE ?? join(root, 'build/site');

// The administrator that every test server gets.
export const admin = { name: 'admin', password: 'correct horse battery' };

export function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => done(port));
    });
  });
}

export class Server {
  static async create() {
    const server = new Server();
    server.data = mkdtempSync(join(tmpdir(), 'earshot-e2e-'));
    server.port = await freePort();
    server.url = `http://localhost:${server.port}`;
    return server;
  }

  // Runs a subcommand of the server binary to its end, with `input` on standard input.
  command(args, input = '') {
    const run = spawnSync(binary, ['--data', this.data, ...args], { input, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`earshot_server ${args[0]}: ${run.stderr}${run.stdout}`);
    return run.stdout;
  }

  addUser(name, password, extra = []) {
    return this.command(['add-user', name, ...extra], `${password}\n`);
  }

  async start() {
    this.log = '';
    this.process = spawn(binary, ['--data', this.data, '--site', site, '--port', String(this.port)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.process.stdout.on('data', (bytes) => (this.log += bytes));
    this.process.stderr.on('data', (bytes) => (this.log += bytes));
    this.exited = new Promise((done) => this.process.on('exit', done));
    for (let tries = 0; tries < 200; tries++) {
      try {
        const reply = await fetch(`${this.url}/_up`);
        if (reply.ok) return this;
      } catch {
        // not listening yet
      }
      await new Promise((next) => setTimeout(next, 25));
    }
    throw new Error(`the server did not come up:\n${this.log}`);
  }

  async stop(signal = 'SIGTERM') {
    if (!this.process) return;
    this.process.kill(signal);
    await this.exited;
    this.process = undefined;
  }

  kill() {
    return this.stop('SIGKILL');
  }

  // A request outside the browser, as a CouchDB tool would make it.
  async api(method, path, body, user = admin.name, password = admin.password) {
    const reply = await fetch(this.url + path, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
        'content-type': 'application/json',
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { status: reply.status, body: await reply.json() };
  }

  async destroy() {
    await this.stop('SIGKILL');
    rmSync(this.data, { recursive: true, force: true });
  }
}
