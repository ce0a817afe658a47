// The DOM mirror: turns the application's accessibility tree into real elements that screen readers,
// voice control, keyboards, autofill and tests use (UI.md sections 2-4).
//
// The stream is that of wasm/ui/semantics/patch.h; what people do to the elements goes back as actions
// (earshot_action). Used by: the import earshot_apply_patch. Must stay true: only textContent and named
// attributes, never markup; a focused field is never moved in the DOM and never rewritten while a word
// is being composed; nothing here decides what a click means.
// @ts-check

import { elementFor, renameDescription, setNumber, setOptions, setState, setText } from './semantics_element.js';
import { Announcer } from './semantics_announce.js';

/** @typedef {import('./seam.js').Seam} Seam */
/**
 * @typedef {{id: number, role: number, element: HTMLElement, content: HTMLElement,
 *   parent: Mirrored | null, children: Mirrored[], x: number, y: number, w: number, h: number,
 *   offset: number, name: string, value: string}} Mirrored
 */

export const Role = {
  kHeading: 7, kButton: 9, kLink: 10, kTextField: 11, kTextArea: 12, kPassword: 13, kSelect: 14,
  kCheckbox: 15, kRadio: 16, kRow: 20, kDialog: 23, kScroll: 26, kSearch: 28, kCombobox: 33, kOption: 35,
  kFile: 36,
};
export const Action = { kClick: 1, kInput: 2, kFocus: 3, kBlur: 4, kScroll: 5, kKey: 6 };

const Reading = { kRead: 0, kTooLarge: 1, kUnreadable: 2 };  // shell::FileReading
const kMostFileBytes = 20 * 1024 * 1024;
const kRoot = 1;
const kRevealMs = 200;  // by then the application has revealed what took the focus
const kHandledMs = 50;  // a click so soon after a pointerup that Dear ImGui saw is the same click
const kListKeys = ['ArrowUp', 'ArrowDown', 'Enter', 'Escape'];
const kWordsOf = [0, 2, 1, 0, 5, 2, 4, 3, 1, 3, 2];

export class Semantics {
  /** @type {Map<number, Mirrored>} */
  nodes = new Map();
  composing = false;
  focusedAt = -Infinity;
  handled = { id: 0, at: -Infinity };
  /** @type {Set<Mirrored>} */
  moved = new Set();
  /** Elements that serve for others since this patch: their old places mean nothing. @type {Set<HTMLElement>} */
  recycled = new Set();
  /** @type {HTMLElement[]} */
  openers = [];
  /** Those that are open, the topmost last. @type {Mirrored[]} */
  dialogs = [];
  guarded = false;
  focusWanted = 0;
  /** A photograph goes its own way: its pixels never reach the application. @type {(file: File) => void} */
  onPhotograph = () => {};

  /** @param {Seam} seam @param {HTMLElement} root */
  constructor(seam, root) {
    this.seam = seam;
    this.root = root;
    this.announcer = new Announcer();
    this.nodes.set(kRoot, mirrored(kRoot, 0, root, root));
    this.listen();
  }

  /** @param {EventTarget | null} target */
  idOf(target) {
    const element = target instanceof Element ? target.closest('[data-id]') : null;
    return element instanceof HTMLElement ? Number(element.dataset.id) : 0;
  }

  // --- Applying ------------------------------------------------------------------------------------

  /** @param {Int32Array} words @param {(offset: number, length: number) => string} text */
  apply(words, text) {
    for (let at = 0; at < words.length;) {
      const operation = words[at];
      const used = operation === 3 ? 3 + words[at + 2] : 1 + kWordsOf[operation];
      if (!(used > 1)) throw new Error(`unknown operation ${operation} in the stream`);
      this.one(operation, words.subarray(at + 1, at + used), text);
      at += used;
    }
    this.place();
    this.recycled.clear();
    this.guardDialogs();
    if (this.focusWanted) this.focus(this.focusWanted);
    this.focusWanted = 0;
  }

  /** @param {number} operation @param {Int32Array} word
   * @param {(offset: number, length: number) => string} text */
  one(operation, word, text) {
    const id = word[0] >>> 0;
    if (operation === 1) return this.create(id, word[1]);
    if (operation === 8) return void (this.focusWanted = id);
    if (operation === 9) return this.announcer.say(word[0], text(word[1], word[2]));
    const node = this.nodes.get(id);
    if (!node) return;
    if (operation === 10) this.become(node, word[1] >>> 0);
    else if (operation === 2) this.remove(node);
    else if (operation === 3) this.order(node, word.subarray(2));
    else if (operation === 4) this.rect(node, word);
    else if (operation === 5) setState(node, word[1]);
    else if (operation === 6) this.text(node, word[1], text(word[2], word[3]));
    else this.number(node, word[1], word[2]);
  }

  /** @param {number} id @param {number} role */
  create(id, role) {
    const { element, content } = elementFor(role, id);
    const node = mirrored(id, role, element, content);
    this.nodes.set(id, node);
    if (role === Role.kDialog) {
      this.dialogs.push(node);
      if (document.activeElement instanceof HTMLElement) this.openers.push(document.activeElement);
    }
    if (role === Role.kScroll) this.listenToScroll(id, element);
  }

  /** A row's element, or one that lies in a row, serves for another. @param {Mirrored} node @param {number} id */
  become(node, id) {
    renameDescription(node, id);
    this.nodes.delete(node.id);
    this.nodes.set(id, node);
    node.id = id;
    node.element.dataset.id = String(id);
    this.recycled.add(node.element);
  }

  /** @param {Mirrored} node */
  remove(node) {
    this.nodes.delete(node.id);
    this.moved.delete(node);
    if (node.element.hasAttribute('aria-describedby')) document.getElementById(`d${node.id}`)?.remove();
    const hadFocus = node.element.contains(document.activeElement);
    if (node.role === Role.kDialog) this.announcer.leave(node.element);
    node.element.remove();
    if (node.role !== Role.kDialog) return;
    this.dialogs = this.dialogs.filter((dialog) => dialog !== node);
    const opener = this.openers.pop();
    this.guardDialogs();
    if (hadFocus && opener?.isConnected) opener.focus({ preventScroll: true });
  }

  /** Reading order without moving the element that has focus: the others move around it.
   * @param {Mirrored} node @param {Int32Array} ids */
  order(node, ids) {
    node.children = [];
    for (const id of ids) {
      const child = this.nodes.get(id >>> 0);
      if (!child) continue;
      if (child.parent !== node) {
        child.parent = node;
        this.moved.add(child);
      }
      node.children.push(child);
    }
    const children = node.children.map((child) => child.element);
    const wanted = new Set(children);
    const focused = document.activeElement;
    const held = children.findIndex((child) => child.contains(focused) && child.parentNode === node.content);
    const anchor = held >= 0 ? children[held] : null;
    const stays = (/** @type {HTMLElement} */ child) => wanted.has(child) && !this.recycled.has(child);
    const next = (/** @type {ChildNode | null} */ child) => {
      while (child && child !== anchor && !stays(/** @type {HTMLElement} */ (child))) child = child.nextSibling;
      return child;
    };
    let cursor = next(node.content.firstChild);
    children.forEach((child, index) => {
      if (child === anchor) {
        cursor = next(child.nextSibling);
      } else if (child === cursor) {
        cursor = next(child.nextSibling);
      } else {
        const before = index < held ? (cursor ?? anchor) : cursor;
        node.content.insertBefore(child, before);
      }
    });
  }

  /** @param {Mirrored} node @param {Int32Array} word */
  rect(node, word) {
    const [x, y, w, h] = [word[1] / 8, word[2] / 8, word[3] / 8, word[4] / 8];
    if (node.w !== w) node.element.style.width = `${w}px`;
    if (node.h !== h) node.element.style.height = `${h}px`;
    if (node.x !== x || node.y !== y) this.moveChildren(node);
    Object.assign(node, { x, y, w, h });
    this.moved.add(node);
  }

  /** Children are placed inside their parent's box, so they are placed again when it moves.
   * @param {Mirrored} node */
  moveChildren(node) {
    if (node.role === Role.kScroll) return;
    for (const child of node.children) this.moved.add(child);
  }

  place() {
    for (const { element: { style }, parent, x, y } of this.moved) {
      const inside = parent && parent.role !== Role.kScroll;
      style.left = `${x - (inside ? parent.x : 0)}px`;
      style.top = `${y - (inside ? parent.y : 0)}px`;
    }
    this.moved.clear();
  }

  /** @param {Mirrored} node @param {number} property @param {string} value */
  text(node, property, value) {
    if (property === 3) return setOptions(node, value);
    if (property === 1 && this.composing && node.element === document.activeElement) return;
    setText(node, property, value);
  }

  /** @param {Mirrored} node @param {number} property @param {number} value */
  number(node, property, value) {
    if (property === 3) {
      node.offset = value / 8;
      // WHY not scrollTop = 0 as well: it would lay the page out on every frame; handOver has done it.
      node.content.style.transform = `translateY(${-node.offset}px)`;
      return;
    }
    setNumber(node, property, property === 4 ? value / 8 : value);
  }

  /** Everything outside the topmost dialog is inert. */
  guardDialogs() {
    if (this.dialogs.length === 0 && !this.guarded) return;
    this.guarded = this.dialogs.length > 0;
    for (const element of this.root.querySelectorAll('[inert]')) /** @type {HTMLElement} */ (element).inert = false;
    const top = this.dialogs.at(-1)?.element;
    this.announcer.moveInto(top ?? null);
    for (let inside = top; inside && inside !== this.root; inside = inside.parentElement ?? undefined) {
      for (const sibling of inside.parentElement?.children ?? []) {
        if (sibling !== inside && sibling instanceof HTMLElement) sibling.inert = true;
      }
    }
  }

  /** @param {number} id */
  focus(id) {
    const element = this.nodes.get(id)?.element;
    if (!element || element === document.activeElement) return;
    if (element.tabIndex < 0) element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }

  // --- Listening -------------------------------------------------------------------------------------

  /** @param {number} id @param {number} action @param {string} value */
  act(id, action, value = '') {
    if (id) this.seam.send('action', [id, action], [value]);
  }

  /** Dear ImGui was given this pointerup. @param {EventTarget | null} target */
  pointerHandled(target) {
    this.handled = { id: this.idOf(target), at: performance.now() };
  }

  listen() {
    const { root } = this;
    root.addEventListener('click', (event) => this.onClick(event));
    root.addEventListener('input', (event) => this.onInput(event));
    root.addEventListener('change', (event) => this.onChange(event));
    root.addEventListener('focusin', (event) => {
      this.focusedAt = performance.now();
      this.act(this.idOf(event.target), Action.kFocus);
    });
    root.addEventListener('focusout', (event) => this.act(this.idOf(event.target), Action.kBlur));
    root.addEventListener('compositionstart', () => (this.composing = true));
    root.addEventListener('compositionend', (event) => {
      this.composing = false;
      this.onInput(event);
    });
    root.addEventListener('keydown', (event) => this.onListKey(event));
    root.addEventListener('mousedown', (event) => {
      // The field keeps the focus while one of its suggestions is clicked.
      if (this.nodes.get(this.idOf(event.target))?.role === Role.kOption) event.preventDefault();
    });
    root.addEventListener('submit', (event) => event.preventDefault());
  }

  /** Keys that go through the suggestions of a field; all others are typed.
   * @param {KeyboardEvent} event */
  onListKey(event) {
    if (this.nodes.get(this.idOf(event.target))?.role !== Role.kCombobox) return;
    const plain = !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (!plain || !kListKeys.includes(event.key)) return;
    if (!this.seam.send('key', [], [event.key], 0, 0, 0, 1)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {MouseEvent} event */
  onClick(event) {
    const node = this.nodes.get(this.idOf(event.target));
    if (!node) return;
    const link = node.role === Role.kLink;
    if (link && (event.ctrlKey || event.metaKey || event.shiftKey)) return;  // a new tab or window
    if (link || node.role === Role.kCheckbox || node.role === Role.kRadio) event.preventDefault();
    if (isField(node.role)) return;
    const same = this.handled.id === node.id && performance.now() - this.handled.at < kHandledMs;
    if (!same) this.act(node.id, Action.kClick);
  }

  /** @param {Event} event */
  onInput(event) {
    const node = this.nodes.get(this.idOf(event.target));
    if (!node || !isText(node.role)) return;
    const { value } = /** @type {HTMLInputElement} */ (node.element);
    if (value === node.value) return;
    node.value = value;
    this.act(node.id, Action.kInput, value);
  }

  /** @param {Event} event */
  onChange(event) {
    const node = this.nodes.get(this.idOf(event.target));
    if (!node) return;
    if (isText(node.role)) return this.onInput(event);
    if (node.role === Role.kFile) {
      const input = /** @type {HTMLInputElement} */ (node.element);
      const file = input.files?.[0];
      if (file) {
        this.act(node.id, Action.kInput, file.name);
        if (input.hasAttribute('capture')) this.onPhotograph(file);
        else void this.read(file);
      }
      input.value = '';  // so that the same file can be chosen again once it was mended
    }
    if (node.role !== Role.kSelect) return;
    node.value = /** @type {HTMLSelectElement} */ (node.element).value;
    this.act(node.id, Action.kInput, node.value);
  }

  /** Its bytes follow its name. @param {File} file */
  async read(file) {
    let reading = file.size > kMostFileBytes ? Reading.kTooLarge : Reading.kRead;
    let bytes = new Uint8Array();
    try {
      if (reading === Reading.kRead) bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      reading = Reading.kUnreadable;  // it was moved, or its disk is gone
    }
    this.seam.send('file', [reading], [file.name, bytes]);
  }

  /** What takes the focus is revealed by the application: the browser's own scrolling to it, which some tell
   * of a frame too late, is not handed over. @param {number} id @param {HTMLElement} element */
  listenToScroll(id, element) {
    element.addEventListener('scroll', () => {
      const revealing = performance.now() - this.focusedAt < kRevealMs && element.contains(document.activeElement);
      this.handOver(id, element, !revealing);
    });
  }

  /** @param {number} id @param {HTMLElement} element @param {boolean} told */
  handOver(id, element, told = true) {
    const by = element.scrollTop;
    element.scrollTop = 0;
    element.scrollLeft = 0;
    const node = this.nodes.get(id);
    if (node && told && by !== 0) this.act(id, Action.kScroll, String(node.offset + by));
  }

  /** What assistive technology brought into view a moment ago, before the browser has told: a press that
   * comes now is meant for what is seen there. */
  settleScrolls() {
    for (const { id, role, element } of this.nodes.values()) {
      if (role === Role.kScroll && element.scrollTop !== 0) this.handOver(id, element);
    }
  }
}

/** @param {number} id @param {number} role @param {HTMLElement} element @param {HTMLElement} content
 * @returns {Mirrored} */
function mirrored(id, role, element, content) {
  return { id, role, element, content, parent: null, children: [], x: 0, y: 0, w: 0, h: 0, offset: 0, name: '', value: '' };
}

/** @param {number} role */
export function isText(role) {
  return role === Role.kTextField || role === Role.kTextArea || role === Role.kPassword || role === Role.kSearch
    || role === Role.kCombobox;
}

/** @param {number} role */
export function isField(role) {
  return isText(role) || role === Role.kSelect || role === Role.kFile;
}
