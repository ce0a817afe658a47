// What one key press or one choice costs the page: time from its event to the end of its task, and the frames
// that follow it. Used by: demo_reader.mjs, search_bench.mjs, people_bench.mjs.

// Runs inside the page, before its own scripts.
export function installKeyMeter() {
  const meter = { key: null, press: false, memories: [], usable: 0 };
  globalThis.keyMeter = meter;
  meter.moduleBytes = () => meter.memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
  // The module's memory is its own export, or is given to it.
  const keep = (result) => {
    const instance = result.instance ?? result;
    for (const value of Object.values(instance.exports)) {
      if (value instanceof WebAssembly.Memory && !meter.memories.includes(value)) meter.memories.push(value);
    }
    return result;
  };
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const own = WebAssembly[name].bind(WebAssembly);
    WebAssembly[name] = (...given) => own(...given).then(keep);
  }
  const count = (start) => {
    const end = performance.now();
    if (!meter.key) return;
    meter.key.work += end - start;
    if (start !== meter.key.began) meter.key.drawn ||= end - meter.key.began; // the first frame has the answer
  };
  const ask = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (draw) =>
    ask((now) => {
      const start = performance.now();
      draw(now);
      count(start);
    });
  // Begun before any listener of the page; a microtask would end between them, so the end is noted by the
  // last one that the event bubbles to.
  const begin = () => Object.assign(meter, { key: { began: performance.now(), work: 0, drawn: 0 } });
  addEventListener('input', () => meter.press || begin(), { capture: true });
  addEventListener('load', () => addEventListener('input', () => meter.press || count(meter.key.began)));
  // A choice is a click, or the change of a list; the input event that comes with it does nothing.
  meter.awaitPress = (name) => {
    meter.press = true;
    addEventListener(name, begin, { capture: true, once: true });
    addEventListener(name, () => count(meter.key.began), { once: true });
  };
  addEventListener('DOMContentLoaded', () => {
    const mirror = document.getElementById('sem');
    new MutationObserver(() => {
      if (!meter.usable && mirror.querySelector('[role=row] a, td a, li a[href*="activity"]')) meter.usable = performance.now();
    }).observe(mirror, { subtree: true, childList: true });
  });
}

// Types `text` letter by letter into an emptied field; the figures of each letter, in ms.
export async function typed(person, label, text) {
  await person.fill(label, '');
  await person.quiet();
  await person.focus(label);
  const keys = [];
  for (const letter of text) {
    await person.page.keyboard.insertText(letter);
    await person.quiet();
    keys.push(await person.page.evaluate(() => ({ ...globalThis.keyMeter.key })));
  }
  return keys;
}

// One press or choice that `act` makes and that begins with this event; its figures, in ms.
export async function pressed(person, act, name = 'click') {
  await person.quiet();
  await person.page.evaluate((event) => globalThis.keyMeter.awaitPress(event), name);
  await act();
  await person.quiet();
  return person.page.evaluate(() => {
    globalThis.keyMeter.press = false;
    return { ...globalThis.keyMeter.key };
  });
}

// From the start of the navigation until the Log has a row that can be followed, in ms.
export async function openingOf(person, patience) {
  await person.page.waitForFunction(() => globalThis.keyMeter?.usable > 0, undefined, { timeout: patience });
  return person.page.evaluate(() => globalThis.keyMeter.usable);
}
