// Pointers, wheel, keys, size and preferences of the page, handed to the application.
//
// Used by: boot.js. Listeners sit on #app and on the window, never on the canvas, because the mirror's
// elements lie above it. Must stay true: Tab, browser shortcuts and every key typed into a field stay
// with the browser; a mouse that moves over nothing new draws no frame.
// @ts-check

/** @typedef {import('./seam.js').Seam} Seam */
/** @typedef {import('./semantics.js').Semantics} Semantics */

const kPageKeys = ['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const kTyped = 'input:not([type=checkbox]):not([type=radio]), textarea, select';
const kBoxOfTable = '[role=table] input[type=checkbox]';
const kLineHeightPx = 24;
const kSystemColours = ['Canvas', 'CanvasText', 'LinkText', 'GrayText', 'Highlight', 'HighlightText'];
// Bars of the browser that slide away hide less than this; no keyboard is that low.
const kLeastKeyboardPx = 80;

/** How much of the window's foot a soft keyboard hides, in CSS px, where the page is not resized for it
 * (WebKit; everywhere without `interactive-widget`). While the page is pinched larger, what is out of
 * sight is no keyboard, so the visible part is counted in the window's own px.
 * @param {number} height of the window @param {VisualViewport | null | undefined} view */
export function coveredByKeyboard(height, view) {
  if (!view) return 0;
  const above = view.scale === 1 ? view.offsetTop : 0;
  const covered = height - view.height * view.scale - above;
  return covered < kLeastKeyboardPx ? 0 : Math.round(covered);
}

export class Input {
  hovered = 0;
  pressed = false;
  /** False: nothing is drawn, the page is a document (document_view.js) that scrolls and clicks by itself. */
  drawn = true;
  /** The sizes told last; telling them again would only draw a frame. */
  told = '';

  /** @param {Seam} seam @param {Semantics} semantics @param {HTMLElement} app
   * @param {HTMLCanvasElement} canvas */
  constructor(seam, semantics, app, canvas) {
    this.seam = seam;
    this.semantics = semantics;
    this.app = app;
    this.canvas = canvas;
  }

  listen() {
    this.app.addEventListener('pointerdown', (event) => this.onDown(event));
    window.addEventListener('pointermove', (event) => this.onMove(event));
    window.addEventListener('pointerup', (event) => this.onUp(event));
    window.addEventListener('pointercancel', (event) => this.onCancel(event));
    document.documentElement.addEventListener('pointerleave', (event) => this.onLeave(event));
    // WHY on click, not on pointerup: the mirror may change now, and a click must still find its element.
    // The mirror's own listener, deeper down, has queued its action by then.
    // Not for boxes and radios: the browser takes back what is set while their click is being refused.
    this.app.addEventListener('click', (event) => {
      if (!(event.target instanceof HTMLInputElement)) this.seam.call('act_now');
    });
    this.app.addEventListener('wheel', (event) => this.onWheel(event), { passive: false });
    window.addEventListener('keydown', (event) => this.onKey(event, true));
    window.addEventListener('keyup', (event) => this.onKey(event, false));
    this.listenToSize();
    this.listenToPreferences();
  }

  /** @param {PointerEvent} event @param {number} button @param {boolean} down @param {boolean} wake */
  pointer(event, button, down, wake) {
    const box = this.app.getBoundingClientRect();
    this.seam.call('pointer', event.clientX - box.left, event.clientY - box.top, button, down ? 1 : 0,
      event.pointerType === 'mouse' ? 0 : 1, wake ? 1 : 0);
  }

  /** @param {PointerEvent} event */
  onDown(event) {
    if (!this.drawn || !event.isPrimary || event.button !== 0) return;
    this.pressed = true;
    this.semantics.settleScrolls();
    this.pointer(event, 0, true, true);
  }

  /** @param {PointerEvent} event */
  onMove(event) {
    if (!this.drawn || !event.isPrimary) return;
    const hovered = this.semantics.idOf(event.target);
    const wake = this.pressed || hovered !== this.hovered;
    this.hovered = hovered;
    this.pointer(event, 0, this.pressed, wake);
  }

  /** @param {PointerEvent} event */
  onUp(event) {
    if (!event.isPrimary || event.button !== 0 || !this.pressed) return;
    this.pressed = false;
    this.pointer(event, 0, false, true);
    this.semantics.pointerHandled(event.target);
  }

  /** The browser took the gesture over (zoom): let go outside everything.
   * @param {PointerEvent} event */
  onCancel(event) {
    if (!this.pressed) return;
    this.pressed = false;
    this.seam.call('pointer', -1e4, -1e4, 0, 0, event.pointerType === 'mouse' ? 0 : 1, 1);
  }

  /** @param {PointerEvent} event */
  onLeave(event) {
    if (!this.drawn || this.pressed || event.pointerType !== 'mouse') return;
    this.hovered = 0;
    this.seam.call('pointer', -1e4, -1e4, 0, 0, 0, 1);
  }

  /** @param {WheelEvent} event */
  onWheel(event) {
    if (!this.drawn || event.ctrlKey) return;  // ctrl: the browser's zoom
    if (event.target instanceof HTMLTextAreaElement && event.target === document.activeElement) return;
    event.preventDefault();
    const unit = event.deltaMode === 1 ? kLineHeightPx : event.deltaMode === 2 ? this.app.clientHeight : 1;
    this.seam.call('wheel', event.deltaX * unit, event.deltaY * unit);
  }

  /** @param {KeyboardEvent} event @param {boolean} down */
  onKey(event, down) {
    if (event.isComposing || event.key === 'Tab' || !this.wants(event)) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const used = this.seam.send('key', [], [event.key], ctrl ? 1 : 0, event.shiftKey ? 1 : 0,
      event.altKey ? 1 : 0, down ? 1 : 0);
    if (used) event.preventDefault();
  }

  /** @param {KeyboardEvent} event */
  wants(event) {
    if (event.key === 'Escape') return true;
    const modified = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (modified && /^[ks/]$/i.test(event.key)) return true;
    if (event.target instanceof Element && event.target.matches(kTyped)) {
      return event.key === 'Enter' && event.target instanceof HTMLInputElement && !modified;
    }
    if (event.altKey) return false;
    if (modified) return /^[zy]$/i.test(event.key);
    // Without a canvas the page scrolls by itself, but only keys lead through a table of tick boxes.
    const box = event.target instanceof Element && event.target.matches(kBoxOfTable);
    return (this.drawn || box) && kPageKeys.includes(event.key);
  }

  listenToSize() {
    const measure = () => this.measure();
    const observer = new ResizeObserver((entries) => {
      const exact = entries[0]?.devicePixelContentBoxSize?.[0];
      this.measure(exact ? [exact.inlineSize, exact.blockSize] : undefined);
    });
    try {
      observer.observe(this.canvas, { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(this.canvas);  // WebKit has no device pixel box
    }
    window.visualViewport?.addEventListener('resize', measure);
    window.visualViewport?.addEventListener('scroll', measure);
    window.addEventListener('resize', measure);
    const followScale = () => {
      matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
        .addEventListener('change', () => { this.measure(); followScale(); }, { once: true });
    };
    followScale();
    this.measure();
  }

  /** The canvas fills the window also where the page is a document longer than it.
   * @param {[number, number]} [devicePixels] */
  measure(devicePixels) {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (width === 0 || height === 0) return;  // laid out for paper
    const scale = window.devicePixelRatio || 1;
    const [across, down] = devicePixels ?? [Math.round(width * scale), Math.round(height * scale)];
    const side = (/** @type {string} */ name) =>
      parseFloat(getComputedStyle(this.app).getPropertyValue(`padding-${name}`)) || 0;
    const size = [width, height, across / width, coveredByKeyboard(height, window.visualViewport)];
    const safe = [side('top'), side('right'), side('bottom'), side('left')];
    const told = [across, down, ...size, ...safe].join(' ');
    if (told === this.told) return;
    this.told = told;
    if (this.canvas.width !== across) this.canvas.width = across;
    if (this.canvas.height !== down) this.canvas.height = down;
    this.seam.call('resize', ...size);
    this.seam.call('safe_area', ...safe);
  }

  listenToPreferences() {
    const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)',
      '(prefers-reduced-motion: reduce)'].map((query) => matchMedia(query));
    const tell = () => {
      const [dark, contrast, forced, still] = queries.map((query) => (query.matches ? 1 : 0));
      const text = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      if (forced) this.seam.call('system_colours', ...kSystemColours.map((name) => colourOf(this.app, name)));
      this.seam.call('preferences', dark, contrast, forced, still, Math.min(Math.max(text, 1), 2));
    };
    for (const query of queries) query.addEventListener('change', tell);
    tell();
  }
}

/** A CSS colour as 0xRRGGBB. @param {HTMLElement} near @param {string} name */
export function colourOf(near, name) {
  const probe = near.appendChild(document.createElement('span'));
  probe.style.color = name;
  const parts = getComputedStyle(probe).color.match(/[\d.]+/g) ?? [];
  probe.remove();
  const [red = 0, green = 0, blue = 0] = parts.map((part) => Math.round(Number(part)));
  return (red << 16) | (green << 8) | blue;
}
