// From a file that somebody chose to the picture that is kept: looked at before it is decoded, decoded by
// the browser, painted smaller and written anew as JPEG, so that nothing of the camera's own notes (place,
// time, owner) is left in it.
//
// Used by: photo.js. Must stay true: only kinds of file that hold pixels are given to the decoder; an SVG
// is a document with links and scripts and is none of them.
// @ts-check

const kLongSide = 1600;
const kQuality = 0.8;
export const kMostBytes = 50 * 1024 * 1024;
export const kMostPixels = 100_000_000;

/** @param {Uint8Array} bytes @param {number} at @param {string} letters */
function says(bytes, at, letters) {
  return [...letters].every((letter, i) => bytes[at + i] === letter.charCodeAt(0));
}

/** By what it begins with, never by its name. @param {Uint8Array} bytes */
export function looksLikePicture(bytes) {
  const jpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
  const png = bytes[0] === 0x89 && says(bytes, 1, 'PNG');
  const webp = says(bytes, 0, 'RIFF') && says(bytes, 8, 'WEBP');
  return jpeg || png || webp || says(bytes, 0, 'GIF8') || says(bytes, 4, 'ftyp');  // the last: HEIC, AVIF
}

/** As far as the file says so before it is decoded; 0 = not known. JPEG: ITU-T T.81, B.2.2.
 * @param {Uint8Array} bytes */
export function pixelsIn(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0x89 && bytes.length >= 24) return view.getUint32(16) * view.getUint32(20);
  if (bytes[0] !== 0xff) return 0;
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1];
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return view.getUint16(at + 5) * view.getUint16(at + 7);
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return 0;
}

/** @param {number} width @param {number} height */
export function shrunk(width, height) {
  const by = Math.min(1, kLongSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * by)), height: Math.max(1, Math.round(height * by)) };
}

/** @param {Blob} blob @returns {Promise<{bytes: ArrayBuffer, width: number, height: number} | 'no photograph' | 'too large'>} */
export async function pictureFrom(blob) {
  if (blob.size > kMostBytes) return 'too large';
  let bitmap;
  try {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    if (!looksLikePicture(bytes)) return 'no photograph';
    if (pixelsIn(bytes) > kMostPixels) return 'too large';
    bitmap = await createImageBitmap(new Blob([bytes]), { imageOrientation: 'from-image' });
  } catch {
    return 'no photograph';
  }
  try {
    if (bitmap.width * bitmap.height > kMostPixels) return 'too large';
    return await painted(bitmap);
  } finally {
    bitmap.close();
  }
}

/** @param {ImageBitmap} bitmap */
async function painted(bitmap) {
  const { width, height } = shrunk(bitmap.width, bitmap.height);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext('2d');
  if (!pen) return 'no photograph';
  pen.fillStyle = '#FFFFFF';  // JPEG has no transparency
  pen.fillRect(0, 0, width, height);
  pen.drawImage(bitmap, 0, 0, width, height);
  /** @type {Blob | null} */
  const jpeg = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', kQuality));
  if (!jpeg || jpeg.type !== 'image/jpeg' || jpeg.size === 0) return 'no photograph';
  return { bytes: await jpeg.arrayBuffer(), width, height };
}
