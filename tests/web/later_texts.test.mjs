// The texts of later screens: in the first part's memory once the second part has come, and not before.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { moveLaterTexts } from '../../tools/later_texts.mjs';

const kTexts = '<later texts>\0One\0Two\0</later texts>';
const kHead = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

const name = (word) => [word.length, ...Buffer.from(word)];
const section = (id, bytes) => [id, bytes.length | 0x80, bytes.length >> 7, ...bytes];

/** A first part whose memory holds each of the words at the address 1000 (LEB128: 0xe8 0x07), 1100 and so on. */
function firstPart(...words) {
  const places = [[0xe8, 0x07], [0xcc, 0x08], [0xb0, 0x09]];
  const data = words.map((word, index) => [0, 0x41, ...places[index], 0x0b, word.length, ...Buffer.from(word)]);
  return Buffer.from([...kHead, ...section(5, [1, 0, 1]), ...section(7, [1, ...name('m'), 2, 0]),
    ...section(11, [words.length, ...data.flat()])]);
}

/** A second part with the first one's memory and one function that does nothing. @param {number[]} [more] */
const secondPart = (more = []) => Buffer.from([...kHead, ...section(1, [1, 0x60, 0, 0]),
  ...section(2, [1, ...name('primary'), ...name('m'), 2, 0, 1]), ...section(3, [1, 0]),
  ...section(10, [1, 2, 0, 0x0b]), ...more]);

/** @param {Buffer} module @param {WebAssembly.Imports} [imports] */
const run = (module, imports) => new WebAssembly.Instance(new WebAssembly.Module(module), imports).exports;

test('the texts are noughts until the second part writes them, and what stands around them stays', () => {
  const parts = moveLaterTexts({ first: firstPart('before', `ab${kTexts}cd`, 'after'), later: secondPart() });
  const first = run(parts.first);
  const memory = (from, length) => Buffer.from(first.m.buffer, from, length).toString();
  assert.equal(memory(1000, 6), 'before');
  assert.equal(memory(1100, kTexts.length + 4), `ab${'\0'.repeat(kTexts.length)}cd`);
  run(parts.later, { primary: first });
  assert.equal(memory(1100, kTexts.length + 4), `ab${kTexts}cd`);
  assert.equal(memory(1200, 5), 'after');
});

test('the file of the first part holds none of them', () => {
  const whole = firstPart(kTexts);
  const parts = moveLaterTexts({ first: whole, later: secondPart() });
  assert.equal(parts.first.includes('One'), false);
  assert.equal(parts.first.length, whole.length);
  assert.equal(parts.later.includes('One\0Two'), true);
});

test('what stands behind the code of the second part stays there', () => {
  const names = section(0, [...name('name'), 1]);
  const { later } = moveLaterTexts({ first: firstPart(kTexts), later: secondPart(names) });
  assert.deepEqual([...later.subarray(-names.length)], names);
});

test('a module without the block, with two, or with half of it elsewhere is refused', () => {
  const move = (...words) => () => moveLaterTexts({ first: firstPart(...words), later: secondPart() });
  assert.throws(move('before'), /not there exactly once/);
  assert.throws(move(kTexts, kTexts), /not there exactly once/);
  assert.throws(move(kTexts.slice(0, 16), kTexts.slice(16)), /not one block/);
  assert.throws(() => moveLaterTexts({ first: firstPart(kTexts), later: secondPart(section(11, [0])) }), /data of its own/);
});
