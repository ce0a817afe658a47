// The mirror as a readable document: on paper, and as the whole interface where nothing can be drawn.
//
// document.css turns the mirror's elements from unseen boxes over the canvas into a page that flows;
// this file adds what the canvas paints and the mirror only names: the labels, hints and, for paper, the
// values of fields. Used by: boot.js. Must stay true: what is added is hidden from assistive technology,
// which has it already, and is taken away again; the mirror's own elements are not touched.
// @ts-check

const kNamed = 'input, textarea, select, [role=group][aria-label]';
const kNothing = '\u2013';

/** @param {Element} element */
function isField(element) {
  return 'value' in element;
}

/** What stands in a field, in words. @param {any} field */
export function valueInWords(field) {
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked ? 'Yes' : 'No';
  if (field.type === 'password') return '';
  if (field.tagName === 'SELECT') return field.value ? field.selectedOptions[0].textContent : '';
  return field.value;
}

export class DocumentView {
  /** @type {Map<Element, HTMLElement>} */
  labels = new Map();
  /** @type {Set<string>} why it is shown: "undrawn", "paper" */
  reasons = new Set();

  /** @param {import('./seam.js').Seam} seam @param {HTMLElement} root #sem */
  constructor(seam, root) {
    this.seam = seam;
    this.root = root;
    this.watch = new MutationObserver(() => this.label());
    this.rows = this.makeRows();
  }

  listen() {
    window.addEventListener('beforeprint', () => this.show('paper'));
    window.addEventListener('afterprint', () => this.hide('paper'));
  }

  get undrawn() {
    return this.reasons.has('undrawn');
  }

  /** @param {string} reason */
  show(reason) {
    this.reasons.add(reason);
    this.dress();
    this.label();
    if (this.undrawn) {
      this.watch.observe(this.root, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-label', 'aria-describedby'] });
    }
  }

  /** @param {string} reason */
  hide(reason) {
    this.reasons.delete(reason);
    this.dress();
    if (!this.undrawn) this.watch.disconnect();
    if (this.reasons.size > 0) return;
    for (const label of this.labels.values()) label.remove();
    this.labels.clear();
    this.rows.remove();
  }

  dress() {
    const sheet = /** @type {HTMLLinkElement} */ (document.getElementById('document-style'));
    sheet.media = this.undrawn ? 'all' : 'print';
    document.documentElement.classList.toggle('undrawn', this.undrawn);
  }

  /** Brings labels into line with the mirror; what it changes itself wakes no second round. */
  label() {
    const named = new Set(this.root.querySelectorAll(kNamed));
    for (const [element, label] of this.labels) {
      if (named.has(element)) continue;
      label.remove();
      this.labels.delete(element);
    }
    for (const element of named) this.labelOne(element);
    this.offerRows();
    this.watch.takeRecords();
  }

  /** A long table holds the rows in view only; without a canvas to scroll, two buttons move the view. */
  offerRows() {
    const table = [...this.root.querySelectorAll('[role=table][aria-rowcount]')].find((one) =>
      Number(one.getAttribute('aria-rowcount')) > one.querySelectorAll('[role=row]').length);
    if (!table || !this.undrawn) return this.rows.remove();
    if (table.nextSibling !== this.rows) table.after(this.rows);
  }

  makeRows() {
    const place = document.createElement('div');
    place.className = 'rows';
    for (const [words, key] of [['Earlier rows', 'PageUp'], ['Later rows', 'PageDown']]) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'i';
      button.textContent = words;
      button.addEventListener('click', (event) => {
        event.stopPropagation();
        this.seam.send('key', [], [key], 0, 0, 0, 1);
      });
      place.append(button);
    }
    return place;
  }

  /** @param {Element} element */
  labelOne(element) {
    const name = element.getAttribute('aria-label') ?? '';
    if (!isField(element) && saysItself(element, name)) return;
    let label = this.labels.get(element);
    if (!label) {
      label = document.createElement('div');
      const ticks = /** @type {any} */ (element).type === 'checkbox' || /** @type {any} */ (element).type === 'radio';
      label.className = ticks ? 'label tick' : 'label';
      label.addEventListener('click', () => {
        const field = /** @type {HTMLElement} */ (element);
        if (ticks) field.click();
        else field.focus();
      });
      label.setAttribute('aria-hidden', 'true');
      for (const part of ['name', 'hint', 'value']) {
        const span = document.createElement('span');
        span.className = part;
        label.append(span);
      }
      this.labels.set(element, label);
    }
    const hint = document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
    const texts = [name, hint, isField(element) ? valueInWords(element) || kNothing : ''];
    texts.forEach((text, index) => {
      const span = /** @type {HTMLElement} */ (label?.children[index]);
      if (span.textContent !== text) span.textContent = text;
    });
    if (isField(element)) {
      if (element.previousSibling !== label) element.before(label);
    } else if (element.firstChild !== label) {
      element.prepend(label);
    }
  }
}

/** A group with a text of its name, or with nothing but buttons in it, needs no label.
 * @param {Element} element @param {string} name */
function saysItself(element, name) {
  const texts = [...element.querySelectorAll('.t')];
  return texts.some((text) => text.textContent === name)
    || (texts.length === 0 && element.querySelector('input, textarea, select') === null);
}
