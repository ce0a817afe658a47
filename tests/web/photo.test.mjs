// Photographs on the page: what is taken for one, what is told of it, and how it travels (004-18).
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { Photos } from '../../web/photo.js';
import { kMostBytes, looksLikePicture, pictureFrom, pixelsIn, shrunk } from '../../web/photo_picture.js';

const kFolder = 'vault/aa/earshot_town/';
const kBytes = new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3]).buffer;
const kDigest = Buffer.from(await crypto.subtle.digest('SHA-256', kBytes)).toString('hex');

class FakeStore {
  files = new Map();
  facts = new Map();
  full = false;
  async list(folder) { return [...this.facts].filter(([key]) => key.startsWith(folder)).map(([, fact]) => fact); }
  async read(folder, digest) { return this.files.get(folder + digest); }
  async write(folder, fact, bytes) {
    if (this.full) throw new Error('QuotaExceededError');
    if (bytes) this.files.set(folder + fact.digest, bytes);
    this.facts.set(folder + fact.digest, { ...fact });
  }
  async remove(folder, digest) {
    this.files.delete(folder + digest);
    this.facts.delete(folder + digest);
  }
}

let store, told, photos, asked, answers, now;
const lastTold = (name) => told.filter((one) => one.name === name).at(-1);

beforeEach(async () => {
  store = new FakeStore();
  told = [];
  asked = [];
  answers = [];
  now = 0;
  const seam = { send: (name, before, texts) => told.push({ name, before, texts }) };
  photos = new Photos(seam, store, async () => ({ bytes: kBytes, width: 1600, height: 1200 }), () => now);
  globalThis.fetch = async (path, { method, headers, body }) => {
    asked.push({ path, method, type: headers?.['Content-Type'], bytes: body ? (await body.arrayBuffer()).byteLength : 0 });
    const { status, bytes = null } = answers.shift() ?? { status: 500 };
    return new Response(bytes, { status });
  };
  await photos.open(kFolder, 'earshot_town');
});

test('a photograph is stored before it is told, by its own checksum', async () => {
  await photos.take({});
  assert.deepEqual(store.facts.get(kFolder + kDigest), { digest: kDigest, sent: false });
  assert.deepEqual(lastTold('photos').texts, [`${kDigest}\t0`]);
  assert.deepEqual(lastTold('photo'), { name: 'photo', before: [0, 1600, 1200, kBytes.byteLength], texts: [kDigest] });
});

test('what is no photograph, too large, or does not fit the device is told as such', async () => {
  for (const [outcome, reading] of [['no photograph', 1], ['too large', 2]]) {
    photos.read = async () => outcome;
    await photos.take({});
    assert.deepEqual(lastTold('photo'), { name: 'photo', before: [reading, 0, 0, 0], texts: [''] });
  }
  photos.read = async () => { throw new Error('it was moved'); };
  await photos.take({});
  assert.equal(lastTold('photo').before[0], 1);
  photos.read = async () => ({ bytes: kBytes, width: 1, height: 1 });
  store.full = true;
  await photos.take({});
  assert.equal(lastTold('photo').before[0], 3);
  assert.equal(photos.held.size, 0);
});

test('it is called sent when the server has said so, and not before', async () => {
  await photos.take({});
  answers = [{ status: 503 }];
  await photos.send(kDigest);
  assert.equal(photos.held.get(kDigest), false);
  now += 60_000;
  answers = [{ status: 201 }];
  await photos.send(kDigest);
  assert.deepEqual(asked.at(-1), {
    path: `/earshot_town/photo-file:${kDigest}/content`, method: 'PUT', type: 'image/jpeg', bytes: kBytes.byteLength,
  });
  assert.deepEqual(lastTold('photos').texts, [`${kDigest}\t1`]);
  assert.equal(store.facts.get(kFolder + kDigest).sent, true);
  const before = asked.length;
  await photos.send(kDigest);
  assert.equal(asked.length, before, 'once');
});

test('one that the server has already counts as sent only if it is really there', async () => {
  await photos.take({});
  answers = [{ status: 409 }, { status: 404 }];
  await photos.send(kDigest);
  assert.equal(photos.held.get(kDigest), false);
  now += 60_000;
  answers = [{ status: 409 }, { status: 200 }];
  await photos.send(kDigest);
  assert.deepEqual(asked.slice(-2).map(({ method }) => method), ['PUT', 'HEAD']);
  assert.equal(photos.held.get(kDigest), true);
});

/** Takes a photograph of its own pixels. */
async function take(pixel) {
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, pixel]).buffer;
  photos.read = async () => ({ bytes, width: 1, height: 1 });
  await photos.take({});
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
}

// A server that answers one request at a time, and the paths it was asked for.
function oneAtATime(answer) {
  let under_way = 0;
  const paths = [];
  globalThis.fetch = async (path) => {
    under_way += 1;
    assert.equal(under_way, 1);
    await new Promise((done) => setImmediate(done));
    under_way -= 1;
    return answer(paths.push(path));
  };
  return paths;
}

test('photographs go one after the other, each once', async () => {
  const digests = [await take(1), await take(2), await take(3)];
  const paths = oneAtATime(() => new Response(null, { status: 201 }));
  await Promise.all([...digests, ...digests].map((digest) => photos.send(digest)));
  assert.deepEqual(paths, digests.map((digest) => `/earshot_town/photo-file:${digest}/content`));
});

test('photographs are fetched one after the other, and one that is not there keeps no other', async () => {
  const digests = ['1', '2', '3'].map((digit) => digit.repeat(64));
  const paths = oneAtATime((nth) => {
    if (nth === 1) throw new TypeError('no network');
    return new Response(null, { status: 404 });
  });
  await Promise.all(digests.map((digest) => photos.fetch(digest)));
  assert.deepEqual(paths, digests.map((digest) => `/earshot_town/photo-file:${digest}/content`));
});

test('one that was refused waits a minute and does not keep the others', async () => {
  const [first, second] = [await take(1), await take(2)];
  answers = [{ status: 503 }, { status: 201 }];
  await Promise.all([photos.send(first), photos.send(second)]);
  assert.deepEqual([photos.held.get(first), photos.held.get(second)], [false, true]);
  now += 59_999;
  await photos.send(first);
  assert.equal(asked.length, 2);
  now += 1;
  answers = [{ status: 201 }];
  await photos.send(first);
  assert.equal(photos.held.get(first), true);
});

test('what waits to be sent in one workspace is not sent in the next', async () => {
  const [first, second] = [await take(1), await take(2)];
  const both = Promise.all([photos.send(first), photos.send(second)]);
  await photos.open('vault/bb/earshot_town/', 'earshot_village');
  await both;
  assert.equal(asked.filter(({ path }) => path.includes(second)).length, 0);
});

test('one whose file is gone from the device is not held any more, and can be fetched', async () => {
  await photos.take({});
  store.files.clear();
  globalThis.document = { createElement: () => ({}) };
  await photos.show({ dataset: {}, querySelector: () => null, append: () => {} }, kDigest);
  assert.deepEqual(lastTold('photos').texts, ['']);
  assert.equal(store.facts.size, 0, 'nor at the next start');
  answers = [{ status: 200, bytes: kBytes }];
  await photos.fetch(kDigest);
  assert.deepEqual(lastTold('photos').texts, [`${kDigest}\t1`]);
});

test('a fetched photograph is kept if it is the one that was asked for', async () => {
  answers = [{ status: 200, bytes: new Uint8Array([1, 2]) }];
  await photos.fetch(kDigest);
  assert.equal(photos.held.has(kDigest), false);
  answers = [{ status: 404 }];
  await photos.fetch(kDigest);
  assert.equal(photos.held.has(kDigest), false);
  answers = [{ status: 200, bytes: kBytes }];
  await photos.fetch(kDigest);
  assert.deepEqual(lastTold('photos').texts, [`${kDigest}\t1`]);
  assert.equal(store.files.get(kFolder + kDigest).byteLength, kBytes.byteLength);
});

test('nothing is asked for by a name that is no checksum', async () => {
  for (const name of ['', '../_security', 'x'.repeat(64), kDigest.toUpperCase()]) await photos.fetch(name);
  assert.deepEqual(asked, []);
});

test('a start tells what is held; another person or workspace sees nothing of it', async () => {
  await photos.take({});
  await photos.open('vault/bb/earshot_town/', 'earshot_town');
  assert.deepEqual(lastTold('photos').texts, ['']);
  await photos.open('', '');
  assert.equal(photos.held.size, 0);
  await photos.open(kFolder, 'earshot_town');
  assert.deepEqual(lastTold('photos').texts, [`${kDigest}\t0`]);
});

test('one that is not wanted leaves the device', async () => {
  await photos.take({});
  await photos.forget(kDigest);
  assert.equal(store.files.size, 0);
  assert.deepEqual(lastTold('photos').texts, ['']);
});

test('one that the server may have no longer is kept, and sent again when it is asked for', async () => {
  await photos.take({});
  answers = [{ status: 201 }];
  await photos.send(kDigest);
  await photos.doubt(kDigest);
  assert.deepEqual(lastTold('photos').texts, [`${kDigest}\t0`]);
  assert.deepEqual(store.facts.get(kFolder + kDigest), { digest: kDigest, sent: false });
  assert.equal(store.files.size, 1);
  answers = [{ status: 201 }];
  await photos.send(kDigest);
  assert.equal(asked.length, 2);
  assert.deepEqual(store.facts.get(kFolder + kDigest), { digest: kDigest, sent: true });
  await photos.doubt('f'.repeat(64));
  assert.equal(store.facts.size, 1);
});

test('pixels are shown from a blob: address, in an image without words of its own', async () => {
  await photos.take({});
  globalThis.document = { createElement: () => ({}) };
  const children = [];
  const element = { dataset: {}, querySelector: () => children[0] ?? null, append: (child) => children.push(child) };
  await photos.show(element, kDigest);
  assert.equal(children.length, 1);
  assert.match(children[0].src, /^blob:/);
  assert.equal(children[0].alt, '');
  const { src } = children[0];
  await photos.show(element, kDigest);
  assert.equal(children.length, 1);
  assert.equal(children[0].src, src);
});

test('only files that hold pixels are decoded, whatever they are called', async () => {
  const bytes = (text) => new TextEncoder().encode(text);
  assert.equal(looksLikePicture(new Uint8Array(kBytes)), true);
  assert.equal(looksLikePicture(Uint8Array.from([0x89, 0x50, 0x4e, 0x47])), true);
  assert.equal(looksLikePicture(bytes('RIFF0000WEBPVP8 ')), true);
  assert.equal(looksLikePicture(bytes('0000ftypheic')), true);
  globalThis.createImageBitmap = async () => { throw new Error('was decoded'); };
  for (const [text, name] of [['', 'empty.jpg'], ['%PDF-1.7', 'plan.jpg'], ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'x.svg'],
    ['<?xml version="1.0"?><svg/>', 'x.png']]) {
    assert.equal(looksLikePicture(bytes(text)), false, name);
    assert.equal(await pictureFrom(new Blob([text])), 'no photograph', name);
  }
  assert.equal(await pictureFrom(new Blob([kBytes])), 'no photograph', 'the browser cannot decode it');
  assert.equal(await pictureFrom({ size: kMostBytes + 1 }), 'too large');
});

test('a file that would grow past 100 megapixels is refused before it is decoded', async () => {
  const png = new Uint8Array(24);
  png.set([0x89, 0x50, 0x4e, 0x47]);
  new DataView(png.buffer).setUint32(16, 60000);
  new DataView(png.buffer).setUint32(20, 60000);
  assert.equal(pixelsIn(png), 3_600_000_000);
  assert.equal(await pictureFrom(new Blob([png])), 'too large');
  // APP0 of 16 bytes, then a progressive frame of 3000 x 4000.
  const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, ...new Array(14).fill(0), 0xff, 0xc2, 0, 17, 8, 0x0b, 0xb8, 0x0f, 0xa0, 3]);
  assert.equal(pixelsIn(jpeg), 12_000_000);
  assert.equal(pixelsIn(new Uint8Array(kBytes)), 0, 'cut short');
});

test('the long side becomes 1600 px, and small pictures stay as they are', () => {
  assert.deepEqual(shrunk(4000, 3000), { width: 1600, height: 1200 });
  assert.deepEqual(shrunk(3000, 4000), { width: 1200, height: 1600 });
  assert.deepEqual(shrunk(640, 480), { width: 640, height: 480 });
  assert.deepEqual(shrunk(20000, 3), { width: 1600, height: 1 });
});
