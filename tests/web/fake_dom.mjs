// As much of the DOM as web/semantics.js uses, for tests under node. It cannot parse markup, on purpose:
// a file that turned text into elements would fail here.
class FakeElement {
  constructor(document, tag) {
    this.ownerDocument = document;
    this.tagName = tag.toUpperCase();
    this.dataset = {};
    this.style = {};
    this.attributesByName = new Map();
    this.childNodes = [];
    this.parentElement = null;
    this.listeners = {};
    this.moves = 0;
    this.text = '';
    this.className = '';
    this.tabIndex = ['button', 'input', 'textarea', 'select', 'a'].includes(tag) ? 0 : -1;
    if (['input', 'textarea', 'select'].includes(tag)) this.value = '';
    if (['input', 'textarea'].includes(tag)) this.readOnly = false;
    this.classList = { add: (name) => (this.className += ` ${name}`) };
  }

  get parentNode() { return this.parentElement; }
  get children() { return this.childNodes; }
  get childElementCount() { return this.childNodes.length; }
  get firstChild() { return this.childNodes[0] ?? null; }
  get nextSibling() {
    const siblings = this.parentElement?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }
  get isConnected() { return this === this.ownerDocument.body || (this.parentElement?.isConnected ?? false); }
  get attributes() { return [...this.attributesByName].map(([name, value]) => ({ name, value })); }
  get textContent() { return this.text || this.childNodes.map((child) => child.textContent).join(''); }
  set textContent(text) {
    this.text = text;
    this.childNodes = [];
  }

  setAttribute(name, value) {
    this.attributesByName.set(name, value);
    if (name === 'data-id') this.dataset.id = value;
  }
  getAttribute(name) { return this.attributesByName.get(name) ?? null; }
  hasAttribute(name) { return this.attributesByName.has(name); }
  removeAttribute(name) { this.attributesByName.delete(name); }
  addEventListener(kind, listener) { (this.listeners[kind] ??= []).push(listener); }
  contains(other) {
    for (let at = other; at; at = at.parentElement) if (at === this) return true;
    return false;
  }
  closest() {
    for (let at = this; at; at = at.parentElement) if (at.dataset.id) return at;
    return null;
  }
  insertBefore(child, before) {
    child.remove();
    const at = before ? this.childNodes.indexOf(before) : this.childNodes.length;
    this.childNodes.splice(at, 0, child);
    child.parentElement = this;
    child.moves += 1;
  }
  append(...children) {
    for (const child of children) this.insertBefore(child, null);
  }
  replaceChildren(...children) {
    this.childNodes = [];
    this.append(...children);
  }
  replaceWith(other) {
    this.parentElement?.insertBefore(other, this);
    this.remove();
  }
  remove() {
    if (!this.parentElement) return;
    this.parentElement.childNodes = this.parentElement.childNodes.filter((child) => child !== this);
    this.parentElement = null;
  }
  focus() { this.ownerDocument.activeElement = this; }
  querySelectorAll() {
    const found = [];
    const walk = (element) => {
      if (element.inert) found.push(element);
      element.childNodes.forEach(walk);
    };
    walk(this);
    return found;
  }
  // Runs the listeners of this element and those above it.
  dispatch(kind, more = {}) {
    const event = { target: this, prevented: false, preventDefault: () => (event.prevented = true), ...more };
    for (let at = this; at; at = at.parentElement) for (const listener of at.listeners[kind] ?? []) listener(event);
    return event;
  }
}

export function installDom() {
  const document = { activeElement: null, createElement: (tag) => new FakeElement(document, tag) };
  document.body = document.createElement('body');
  document.activeElement = document.body;
  const find = (element, id) => {
    if (element.id === id) return element;
    for (const child of element.childNodes) {
      const found = find(child, id);
      if (found) return found;
    }
    return null;
  };
  document.getElementById = (id) => find(document.body, id);
  for (const id of ['sem', 'descriptions', 'live']) {
    const element = document.createElement('div');
    element.id = id;
    document.body.append(element);
  }
  for (const id of ['live-polite', 'live-assertive']) {
    const element = document.createElement('div');
    element.id = id;
    document.getElementById('live').append(element);
  }
  Object.assign(globalThis, { document, Element: FakeElement, HTMLElement: FakeElement, window: globalThis });
  return document;
}
