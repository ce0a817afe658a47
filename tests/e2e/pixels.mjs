// What was painted: counts the pixels of a part of the page by colour. Only for what no tree can say, such as
// the focus ring and the side on which a text stands.

// Runs inside the page; a picture becomes pixels there.
/* c8 ignore start */
async function inPage({ png, wanted, near }) {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);
  const { data, width } = context.getImageData(0, 0, picture.width, picture.height);
  const counted = { left: 0, right: 0 };
  for (let at = 0; at < data.length; at += 4) {
    const far = Math.max(...wanted.map((part, index) => Math.abs(part - data[at + index])));
    if (far <= near) counted[(at / 4) % width < width / 2 ? 'left' : 'right'] += 1;
  }
  return counted;
}
/* c8 ignore stop */

// How many pixels of the box have about this colour, in its left and in its right half.
export async function count(person, box, wanted, near = 40) {
  // With `caret` as it is Playwright puts no style sheet into the page, which its policy would refuse.
  const png = (await person.page.screenshot({ clip: box, caret: 'initial' })).toString('base64');
  return person.page.evaluate(inPage, { png, wanted, near });
}

// The box of an element, larger by `more` on every side, inside the window.
export async function around(person, locator, more) {
  const box = await locator.boundingBox();
  const { width, height } = person.page.viewportSize();
  const [x, y] = [Math.max(box.x - more, 0), Math.max(box.y - more, 0)];
  return {
    x,
    y,
    width: Math.min(box.x + box.width + more, width) - x,
    height: Math.min(box.y + box.height + more, height) - y,
  };
}
