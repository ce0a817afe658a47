// One element of the mirror: which tag a role has, and how names, values, states and numbers are set.
//
// Used by: semantics.js. The roles and bits are those of wasm/ui/semantics/tree.h. Must stay true: real
// elements first, ARIA second; texts reach the page as textContent or attribute values only.
// @ts-check

/** @typedef {import('./semantics.js').Mirrored} Mirrored */

/** tag, role, kind: leaf takes clicks; text shows its name; box is named by aria-label.
 * @type {Record<number, {tag: string, role?: string, type?: string, kind: 'act' | 'text' | 'box'}>} */
const kElements = {
  1: { tag: 'main', kind: 'box' },
  2: { tag: 'nav', kind: 'box' },
  3: { tag: 'header', kind: 'box' },
  4: { tag: 'div', role: 'status', kind: 'text' },
  5: { tag: 'div', role: 'group', kind: 'box' },
  6: { tag: 'div', role: 'form', kind: 'box' },
  7: { tag: 'h2', kind: 'text' },
  8: { tag: 'p', kind: 'text' },
  9: { tag: 'button', type: 'button', kind: 'act' },
  10: { tag: 'a', kind: 'act' },
  11: { tag: 'input', type: 'text', kind: 'act' },
  12: { tag: 'textarea', kind: 'act' },
  13: { tag: 'input', type: 'password', kind: 'act' },
  14: { tag: 'select', kind: 'act' },
  15: { tag: 'input', type: 'checkbox', kind: 'act' },
  16: { tag: 'input', type: 'radio', kind: 'act' },
  17: { tag: 'div', role: 'list', kind: 'box' },
  18: { tag: 'div', role: 'listitem', kind: 'text' },
  19: { tag: 'div', role: 'table', kind: 'box' },
  20: { tag: 'div', role: 'row', kind: 'box' },
  21: { tag: 'div', role: 'columnheader', kind: 'text' },
  22: { tag: 'div', role: 'cell', kind: 'text' },
  23: { tag: 'div', role: 'dialog', kind: 'box' },
  24: { tag: 'div', role: 'group', kind: 'box' },
  25: { tag: 'progress', kind: 'box' },
  26: { tag: 'div', kind: 'box' },
  27: { tag: 'div', role: 'img', kind: 'box' },
  28: { tag: 'input', type: 'search', kind: 'act' },
  29: { tag: 'div', role: 'rowgroup', kind: 'box' },
  30: { tag: 'div', role: 'tablist', kind: 'box' },
  31: { tag: 'button', role: 'tab', type: 'button', kind: 'act' },
  32: { tag: 'div', role: 'tabpanel', kind: 'box' },
  33: { tag: 'input', role: 'combobox', type: 'text', kind: 'act' },
  34: { tag: 'div', role: 'listbox', kind: 'box' },
  35: { tag: 'div', role: 'option', kind: 'act' },
  36: { tag: 'input', type: 'file', kind: 'act' },
  37: { tag: 'div', role: 'radiogroup', kind: 'box' },
  38: { tag: 'div', role: 'rowheader', kind: 'text' },
};
const kAttributes = [
  'autocomplete', 'inputmode', 'enterkeyhint', 'autocapitalize', 'spellcheck', 'maxlength', 'name', 'accept', 'capture',
];
const kMain = 1, kDialog = 23, kScroll = 26, kHeading = 7, kRow = 20, kTable = 19, kProgress = 25, kLink = 10;
const kButton = 9, kCheckbox = 15, kRadio = 16, kSelect = 14;
const kImage = 27, kTab = 31, kTabPanel = 32, kCombobox = 33, kListbox = 34, kOption = 35, kFile = 36;
const kShowName = [kButton, kLink, kTab, kOption];  // beside those of kind 'text'

/** Lays the photograph of that digest into an element of the role img (photo.js).
 * @type {{show: (element: HTMLElement, digest: string) => void}} */
export const pictures = { show: () => {} };

/** @param {number} role @param {number} id */
export function elementFor(role, id) {
  const plan = kElements[role] ?? kElements[5];
  const element = document.createElement(plan.tag);
  element.dataset.id = String(id);
  element.className = plan.kind === 'act' ? 'i' : plan.kind === 'text' ? 't' : 'b';
  if (plan.role) element.setAttribute('role', plan.role);
  if (plan.type) element.setAttribute('type', plan.type);
  if (plan.tag === 'textarea' || plan.type === 'text' || plan.type === 'search') {
    element.setAttribute('dir', 'auto');
  }
  if (role === kMain) element.id = 'main';  // where the skip link leads
  if (role === kDialog) {
    element.setAttribute('aria-modal', 'true');
    element.tabIndex = -1;
  }
  // Others name these by their id: aria-controls and aria-activedescendant.
  if (role === kTabPanel || role === kListbox || role === kOption) element.id = `n${id}`;
  if (role === kCombobox) element.setAttribute('aria-autocomplete', 'list');
  if (role === kFile) element.style.opacity = '0';  // also with the focus: the canvas shows the button
  let content = element;
  if (role === kScroll) {
    element.classList.add('scroll');
    content = document.createElement('div');
    content.className = 'content';
    element.append(content);
  }
  return { element, content };
}

/** @param {Mirrored} node @param {number} bits */
export function setState(node, bits) {
  const { element, role } = node;
  const has = (/** @type {number} */ bit) => (bits & (1 << bit)) !== 0;
  /** @param {string} name @param {string | null} value */
  const attribute = (name, value) => {
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  };
  attribute('aria-disabled', has(0) ? 'true' : null);
  if (role === kCheckbox || role === kRadio) /** @type {HTMLInputElement} */ (element).checked = has(1);
  else if (role === kButton) attribute('aria-pressed', has(1) ? 'true' : null);
  attribute('aria-selected', has(2) ? 'true' : role === kTab || role === kOption ? 'false' : null);
  attribute('aria-expanded', has(3) ? 'true' : has(4) ? 'false' : null);
  attribute('aria-required', has(5) ? 'true' : null);
  attribute('aria-invalid', has(6) ? 'true' : null);
  attribute('aria-current', has(7) ? 'page' : null);
  if ('readOnly' in element) /** @type {HTMLInputElement} */ (element).readOnly = has(8);
  attribute('translate', has(9) ? 'no' : null);
  if (has(10)) attribute('dir', 'rtl');
  attribute('aria-sort', has(11) ? 'ascending' : has(12) ? 'descending' : null);
  attribute('aria-busy', has(14) ? 'true' : null);
  if (kElements[role]?.kind === 'act') attribute('tabindex', has(15) ? '-1' : null);
}

/** property: 0 name, 1 value, 2 description, 4 attributes
 * @param {Mirrored} node @param {number} property @param {string} text */
export function setText(node, property, text) {
  if (property === 0) setName(node, text);
  else if (property === 1) setValue(node, text);
  else if (property === 2) setDescription(node, text);
  else if (property === 4) setAttributes(node, text);
}

/** @param {Mirrored} node @param {string} name */
function setName(node, name) {
  node.name = name;
  const { element, role } = node;
  const kind = (kElements[role] ?? kElements[5]).kind;
  const shows = (kind === 'text' && element.childElementCount === 0) || kShowName.includes(role);
  if (shows) element.textContent = name;
  else if (name) element.setAttribute('aria-label', name);
  else element.removeAttribute('aria-label');
}

/** @param {Mirrored} node @param {string} value */
function setValue(node, value) {
  node.value = value;
  const { element } = node;
  if (node.role === kFile) return;  // only the browser may name the file
  if (node.role === kLink) {
    if (value.startsWith('#')) element.setAttribute('href', value);
    else element.removeAttribute('href');
  } else if ('value' in element && /** @type {HTMLInputElement} */ (element).value !== value) {
    /** @type {HTMLInputElement} */ (element).value = value;
  }
}

/** The text lies in a hidden element that aria-describedby names.
 * @param {Mirrored} node @param {string} text */
function setDescription(node, text) {
  const id = `d${node.id}`;
  let holder = node.element.hasAttribute('aria-describedby') ? document.getElementById(id) : null;
  if (!text) {
    holder?.remove();
    node.element.removeAttribute('aria-describedby');
    return;
  }
  if (!holder) {
    holder = document.createElement('span');
    holder.id = id;
    document.getElementById('descriptions')?.append(holder);
  }
  holder.textContent = text;
  node.element.setAttribute('aria-describedby', id);
}

/** @param {Mirrored} node @param {number} id that it shall have */
export function renameDescription(node, id) {
  const holder = node.element.hasAttribute('aria-describedby') && document.getElementById(`d${node.id}`);
  if (!holder) return;
  holder.id = `d${id}`;
  node.element.setAttribute('aria-describedby', holder.id);
}

/** @param {Mirrored} node @param {string} list "autocomplete=name;inputmode=numeric" */
function setAttributes(node, list) {
  for (const name of kAttributes) node.element.removeAttribute(name);
  for (const part of list.split(';')) {
    const cut = part.indexOf('=');
    const name = part.slice(0, cut);
    if (name === 'photo' && node.role === kImage) pictures.show(node.element, part.slice(cut + 1));
    if (cut > 0 && kAttributes.includes(name)) node.element.setAttribute(name, part.slice(cut + 1));
  }
}

/** @param {Mirrored} node @param {string} options "code TAB label" a line */
export function setOptions(node, options) {
  const { element } = node;
  if (node.role !== kSelect) return;
  element.replaceChildren(...options.split('\n').filter(Boolean).map((line) => {
    const cut = line.indexOf('\t');
    const option = document.createElement('option');
    option.value = cut < 0 ? line : line.slice(0, cut);
    option.textContent = cut < 0 ? line : line.slice(cut + 1);
    return option;
  }));
  /** @type {HTMLSelectElement} */ (element).value = node.value;
}

/** property: 0 level, 1 count, 2 now, 4 font size in px, 5 active option, 6 controlled element
 * @param {Mirrored} node @param {number} property @param {number} value */
export function setNumber(node, property, value) {
  const { element, role } = node;
  if (property === 4) element.style.fontSize = `${value}px`;
  else if (property === 5) refer(element, 'aria-activedescendant', value);
  else if (property === 6) refer(element, 'aria-controls', value);
  else if (role === kHeading && property === 0) setLevel(node, value);
  else if (role === kRow && property === 0) element.setAttribute('aria-rowindex', String(value));
  else if (role === kTable && property === 0) element.setAttribute('aria-colcount', String(value));
  else if (role === kTable && property === 1) element.setAttribute('aria-rowcount', String(value));
  else if (role === kProgress) setProgress(/** @type {HTMLProgressElement} */ (element), property, value);
}

/** @param {HTMLElement} element @param {string} name @param {number} id 0 = none */
function refer(element, name, id) {
  if (id === 0) element.removeAttribute(name);
  else element.setAttribute(name, `n${id >>> 0}`);
}

/** @param {HTMLProgressElement} element @param {number} property @param {number} value */
function setProgress(element, property, value) {
  if (property === 1 && value > 0) element.max = value;
  if (property === 1 && value === 0) element.removeAttribute('value');
  if (property === 2) element.value = value;
}

/** A heading's tag is its level, so another level is another element.
 * @param {Mirrored} node @param {number} level */
function setLevel(node, level) {
  const old = node.element;
  if (old.tagName === `H${level}`) return;
  const fresh = document.createElement(`h${Math.min(Math.max(level, 1), 6)}`);
  for (const { name, value } of old.attributes) {
    if (name !== 'style') fresh.setAttribute(name, value);
  }
  for (const side of /** @type {const} */ (['left', 'top', 'width', 'height', 'fontSize'])) {
    fresh.style[side] = old.style[side];
  }
  fresh.textContent = old.textContent;
  const focused = document.activeElement === old;
  old.replaceWith(fresh);
  node.element = fresh;
  node.content = fresh;
  if (focused) fresh.focus({ preventScroll: true });
}
