// Requests as they leave the page (web/transport.js).
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Transport } from '../../web/transport.js';

async function sent(method, body) {
  let asked;
  globalThis.fetch = async (path, options) => {
    asked = { path, ...options };
    return new Response('{}', { status: 201 });
  };
  await new Transport({ send: () => 1 }).send(1, method, '/earshot_town', new TextEncoder().encode(body), 1000);
  return asked;
}

test('every change says that it is JSON, also one without a body like a new workspace', async () => {
  for (const [method, body] of [['PUT', ''], ['POST', '{}'], ['DELETE', '']]) {
    const { headers } = await sent(method, body);
    assert.equal(headers['Content-Type'], 'application/json', method);
  }
  const { headers } = await sent('GET', '');
  assert.equal('Content-Type' in headers, false);
});

test('a request that is stopped gives its connection back and is answered once, as nothing', async () => {
  globalThis.fetch = (_path, { signal }) => new Promise((_, fail) => {
    signal.addEventListener('abort', () => fail(signal.reason));
  });
  const told = [];
  const transport = new Transport({ send: (name, before) => told.push([name, ...before]) });
  const gone = transport.send(7, 'GET', '/earshot_town/_changes?feed=longpoll', new Uint8Array(), 60000);
  transport.stop(8);
  assert.deepEqual(told, []);
  transport.stop(7);
  await gone;
  transport.stop(7);
  assert.deepEqual(told, [['http_done', 7, 0]]);
  assert.equal(transport.out.size, 0);
});
