// Moves the texts of later screens from the data of the first part of the module to the second part: a block
// between two marks (wasm/ui/shell/texts.cc), which the second part writes to the same place when it arrives.
//
// Called by split_module.mjs with what wasm-split gives. What must stay true: the first part keeps every
// place in memory (noughts stand where the texts were, and cost nothing compressed), the block is found
// exactly once, and everything else stays as it was, byte for byte.
// @ts-check

const kBegins = Buffer.from('<later texts>\0');
const kEnds = Buffer.from('</later texts>');

// https://webassembly.github.io/spec/core/binary/modules.html
const kHeadBytes = 8;
const Section = { kCode: 10, kData: 11, kDataCount: 12 };
const kActive = 0;
const kI32Const = 0x41;
const kEnd = 0x0b;

/** LEB128; `signed` as i32.const has it. @param {Buffer} bytes @param {number} at @param {boolean} [signed] */
function readNumber(bytes, at, signed = false) {
  let value = 0;
  let shift = 0;
  let byte = 0x80;
  while (byte & 0x80) {
    byte = bytes[at++];
    value |= (byte & 0x7f) << shift;
    shift += 7;
  }
  if (signed && shift < 32 && byte & 0x40) value |= -1 << shift;
  return { value: signed ? value : value >>> 0, next: at };
}

/** LEB128; reads the same signed and unsigned. @param {number} value */
function writeNumber(value) {
  const bytes = [];
  while (value > 0x3f) {
    bytes.push((value & 0x7f) | 0x80);
    value >>>= 7;
  }
  return Buffer.from([...bytes, value]);
}

/** @param {Buffer} module @returns {{id: number, body: number, end: number}[]} */
function sectionsOf(module) {
  const found = [];
  for (let at = kHeadBytes; at < module.length;) {
    const { value, next } = readNumber(module, at + 1);
    found.push({ id: module[at], body: next, end: next + value });
    at = next + value;
  }
  return found;
}

/** Where each piece of the data stands in the file and in memory.
 * @param {Buffer} module @returns {{from: number, to: number, address: number}[]} */
function segmentsOf(module) {
  const data = sectionsOf(module).find(({ id }) => id === Section.kData);
  if (!data) return [];
  const found = [];
  for (let at = readNumber(module, data.body).next; at < data.end;) {
    if (module[at] !== kActive || module[at + 1] !== kI32Const) throw new Error('data of a kind that is not known here');
    const place = readNumber(module, at + 2, true);
    if (module[place.next] !== kEnd) throw new Error('data of a kind that is not known here');
    const size = readNumber(module, place.next + 1);
    found.push({ from: size.next, to: size.next + size.value, address: place.value });
    at = size.next + size.value;
  }
  return found;
}

/** @param {Buffer} module @param {Buffer} mark */
function onlyPlace(module, mark) {
  const at = module.indexOf(mark);
  if (at < 0 || module.indexOf(mark, at + 1) >= 0) throw new Error(`"${mark}" is not there exactly once`);
  return at;
}

/** A section of data behind the code. @param {Buffer} module @param {number} address @param {Buffer} bytes */
function withData(module, address, bytes) {
  const sections = sectionsOf(module);
  const code = sections.find(({ id }) => id === Section.kCode);
  if (!code || sections.some(({ id }) => id === Section.kData || id === Section.kDataCount)) {
    throw new Error('the second part has no code, or data of its own');
  }
  const body = Buffer.concat([writeNumber(1), Buffer.from([kActive, kI32Const]), writeNumber(address),
    Buffer.from([kEnd]), writeNumber(bytes.length), bytes]);
  return Buffer.concat([module.subarray(0, code.end), Buffer.from([Section.kData]), writeNumber(body.length), body,
    module.subarray(code.end)]);
}

/** @param {{first: Buffer, later: Buffer}} parts @returns {{first: Buffer, later: Buffer}} */
export function moveLaterTexts(parts) {
  const from = onlyPlace(parts.first, kBegins);
  const to = onlyPlace(parts.first, kEnds) + kEnds.length;
  const segment = segmentsOf(parts.first).find((one) => one.from <= from && from < to && to <= one.to);
  if (!segment) throw new Error('the texts of later screens are not one block of the data');
  const first = Buffer.from(parts.first).fill(0, from, to);
  const later = withData(parts.later, segment.address + from - segment.from, parts.first.subarray(from, to));
  if (!WebAssembly.validate(first) || !WebAssembly.validate(later)) throw new Error('no module has come of it');
  return { first, later };
}
