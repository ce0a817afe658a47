// Draws glyphs and whole runs of text with the browser's own fonts (UI.md decision 6), so every script
// shows, also offline, and nothing is downloaded.
//
// Used by: the imports earshot_font_metrics, earshot_glyph and earshot_run. Sizes are device pixels. Must
// stay true: the family equals --font in app.css, or text would jump when a field takes focus.
// @ts-check

/** @typedef {import('./seam.js').Seam} Seam */

const kFamily = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const kPad = 2;
const kRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const kLeftToRight = /[A-Za-z\u00c0-\u02b8\u0370-\u058f\u0900-\u1fff\u3040-\ud7ff]/;

export class Glyphs {
  /** @param {Seam} seam */
  constructor(seam) {
    this.seam = seam;
    this.canvas = document.createElement('canvas');
    this.canvas.width = 256;
    this.canvas.height = 128;
    const context = this.canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no 2D canvas');
    this.pen = context;
  }

  /** @param {number} size @param {number} weight */
  font(size, weight) {
    return `${weight} ${size}px ${kFamily}`;
  }

  /** @param {number} size @param {number} weight @param {number} ascent @param {number} descent */
  metrics(size, weight, ascent, descent) {
    this.pen.font = this.font(size, weight);
    const box = this.pen.measureText('Mgjpqyŵ');
    const { HEAPF32 } = this.seam.module;
    HEAPF32[ascent >> 2] = box.fontBoundingBoxAscent ?? box.actualBoundingBoxAscent;
    HEAPF32[descent >> 2] = box.fontBoundingBoxDescent ?? box.actualBoundingBoxDescent;
  }

  /** @param {number} codePoint @param {number} size @param {number} weight @param {number} out */
  glyph(codePoint, size, weight, out) {
    if (codePoint < 32 || codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint < 0xe000)) return 0;
    this.draw(String.fromCodePoint(codePoint), size, weight, 'ltr', out);
    return 1;
  }

  /** @param {number} text @param {number} length @param {number} size @param {number} weight
   * @param {number} out */
  run(text, length, size, weight, out) {
    const words = this.seam.text(text, length);
    const rightFirst = words.search(kRightToLeft);
    const leftFirst = words.search(kLeftToRight);
    const rtl = rightFirst >= 0 && (leftFirst < 0 || rightFirst < leftFirst);
    this.draw(words, size, weight, rtl ? 'rtl' : 'ltr', out);
  }

  /** @param {string} text @param {number} size @param {number} weight @param {'ltr' | 'rtl'} direction
   * @param {number} out */
  draw(text, size, weight, direction, out) {
    this.setPen(size, weight, direction);
    const box = this.pen.measureText(text);
    const left = Math.ceil(Math.max(box.actualBoundingBoxLeft, 0)) + kPad;
    const top = Math.ceil(Math.max(box.actualBoundingBoxAscent, 0)) + kPad;
    const width = Math.min(left + Math.ceil(Math.max(box.actualBoundingBoxRight, 0)) + kPad, 8192);
    const height = top + Math.ceil(Math.max(box.actualBoundingBoxDescent, 0)) + kPad;
    if (width > this.canvas.width || height > this.canvas.height) {
      this.canvas.width = Math.max(width, this.canvas.width);
      this.canvas.height = Math.max(height, this.canvas.height);
      this.setPen(size, weight, direction);
    }
    this.pen.clearRect(0, 0, width, height);
    this.pen.fillText(text, left, top);
    const blank = box.actualBoundingBoxRight + box.actualBoundingBoxLeft <= 0;
    const image = this.pen.getImageData(0, 0, width, height).data;
    this.hand(blank ? null : image, width, height, left, top, box.width, out);
  }

  /** @param {number} size @param {number} weight @param {'ltr' | 'rtl'} direction */
  setPen(size, weight, direction) {
    this.pen.font = this.font(size, weight);
    this.pen.direction = direction;
    this.pen.textAlign = 'left';
    this.pen.textBaseline = 'alphabetic';
    this.pen.fillStyle = '#000';
  }

  /** Fills an EarshotGlyph of imports.h.
   * @param {Uint8ClampedArray | null} image @param {number} width @param {number} height
   * @param {number} left @param {number} top @param {number} advance @param {number} out */
  hand(image, width, height, left, top, advance, out) {
    const colour = image !== null && hasColour(image);
    let pixels = 0;
    if (image) {
      pixels = this.seam.put(colour ? new Uint8Array(image.buffer) : alphaOf(image));
    }
    const { HEAP32, HEAPF32, HEAPU32 } = this.seam.module;
    const at = out >> 2;
    HEAP32[at] = image ? width : 0;
    HEAP32[at + 1] = image ? height : 0;
    HEAPF32[at + 2] = -left;
    HEAPF32[at + 3] = top;
    HEAPF32[at + 4] = advance;
    HEAP32[at + 5] = colour ? 1 : 0;
    HEAPU32[at + 6] = pixels;
  }
}

/** @param {Uint8ClampedArray} image */
function alphaOf(image) {
  const alpha = new Uint8Array(image.length / 4);
  for (let i = 0; i < alpha.length; ++i) alpha[i] = image[i * 4 + 3];
  return alpha;
}

/** Text is drawn in black, so any other colour comes from an emoji font.
 * @param {Uint8ClampedArray} image */
function hasColour(image) {
  for (let i = 0; i < image.length; i += 4) {
    if (image[i + 3] > 32 && (image[i] | image[i + 1] | image[i + 2]) > 24) return true;
  }
  return false;
}
