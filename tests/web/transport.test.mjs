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
