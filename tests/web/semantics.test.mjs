// The DOM mirror decodes the stream of wasm/ui/semantics/patch.h (UI.md sections 2-4).
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { installDom } from './fake_dom.mjs';

const Role = { main: 1, heading: 7, text: 8, button: 9, link: 10, field: 11, select: 14, checkbox: 15, radio: 16, dialog: 23, scroll: 26,
  tab: 31, combobox: 33, listbox: 34, option: 35, file: 36 };
let document;
let mirror;
let sent;
let files;
let usesKeys;

beforeEach(async () => {
  document = installDom();
  sent = [];
  files = [];
  usesKeys = true;
  const seam = {
    send: (name, [id, action], [value, bytes]) => (name === 'file'
      ? files.push({ reading: id, name: value, bytes: [...bytes] })
      : sent.push({ name, id, action, value })) && usesKeys,
  };
  const { Semantics } = await import('../../web/semantics.js');
  mirror = new Semantics(seam, document.getElementById('sem'));
});

// Words as a list; a text stands as itself and becomes offset and length in the arena.
function apply(...operations) {
  const words = [];
  let arena = '';
  for (const word of operations.flat()) {
    if (typeof word === 'string') {
      words.push(arena.length, word.length);
      arena += word;
    } else {
      words.push(word);
    }
  }
  mirror.apply(Int32Array.from(words), (from, length) => arena.slice(from, from + length));
}
const create = (id, role, name) => [1, id, role, ...(name ? [6, id, 0, name] : [])];
const order = (parent, ...children) => [3, parent, children.length, ...children];
const element = (id) => mirror.nodes.get(id).element;
const names = (id) => [...element(id).childNodes].map((child) => Number(child.dataset.id));

test('real elements with their names', () => {
  apply(create(2, Role.main), create(3, Role.button, 'Save'), create(4, Role.field, 'Title'), order(1, 2), order(2, 3, 4));
  assert.equal(element(2).tagName, 'MAIN');
  assert.equal(element(3).textContent, 'Save');
  assert.equal(element(4).getAttribute('aria-label'), 'Title');
});

test('markup in a name stays text', () => {
  apply(create(3, Role.button, '<img src=x onerror=alert(1)>'), order(1, 3));
  assert.equal(element(3).textContent, '<img src=x onerror=alert(1)>');
  assert.equal(element(3).childElementCount, 0);
});

test('a link leads only inside the page', () => {
  apply(create(3, Role.link, 'Log'), order(1, 3), [6, 3, 1, '#/log']);
  assert.equal(element(3).getAttribute('href'), '#/log');
  apply([6, 3, 1, 'javascript:alert(1)']);
  assert.equal(element(3).getAttribute('href'), null);
});

test('a heading is the element of its level', () => {
  apply(create(3, Role.heading, 'Today'), order(1, 3), [7, 3, 0, 1]);
  assert.equal(element(3).tagName, 'H1');
  assert.equal(element(3).textContent, 'Today');
});

test('reordering never moves the element that has focus', () => {
  for (const wanted of [[5, 4, 3], [4, 3, 5], [3, 5, 4], [6, 3, 7, 4, 8, 5], [4]]) {
    installAgain();
    apply([3, 4, 5].map((id) => create(id, Role.field, `f${id}`)).flat(), order(1, 3, 4, 5));
    element(4).focus();
    const moves = element(4).moves;
    const fresh = wanted.filter((id) => id > 5);
    apply(fresh.flatMap((id) => create(id, Role.field, `f${id}`)), order(1, ...wanted), [3, 4, 5].filter((id) => !wanted.includes(id)).map((id) => [2, id]).flat());
    assert.deepEqual(names(1), wanted);
    assert.equal(element(4).moves, moves);
    assert.equal(document.activeElement, element(4));
  }
});

function installAgain() {
  mirror.nodes.get(1).element.replaceChildren();
  for (const id of [...mirror.nodes.keys()]) if (id !== 1) mirror.nodes.delete(id);
}

test('a row that has left serves as one that comes: the same elements, new texts, in the order asked', () => {
  const row = (id) => [create(id, 20), create(id + 100, Role.link, `Stall ${id}`), [6, id + 100, 2, `hint ${id}`]].flat();
  apply(create(2, 19, 'Log'), row(3), row(4), order(1, 2), order(2, 3, 4), order(3, 103), order(4, 104));
  const [first, link, still] = [element(3), element(103), element(4).moves];
  apply([10, 3, 5, 10, 103, 105], order(2, 4, 5), [6, 105, 0, 'Stall 5'], [6, 105, 2, 'hint 5'], [4, 5, 0, 800, 800, 384]);
  assert.equal(element(5), first);
  assert.equal(element(4).moves, still);
  assert.equal(element(105), link);
  assert.equal(link.textContent, 'Stall 5');
  assert.equal(link.dataset.id, '105');
  assert.equal(document.getElementById(link.getAttribute('aria-describedby')).textContent, 'hint 5');
  assert.deepEqual(names(2), [4, 5]);
  assert.equal(mirror.nodes.has(3), false);
  apply([2, 5, 2, 105], order(2, 4));
  assert.equal(document.getElementById('d105'), null);
});

test('children stand inside their parent and follow its scrolling by one number', () => {
  apply(create(2, Role.scroll), create(3, Role.button, 'Save'), order(1, 2), order(2, 3), [4, 2, 0, 800, 8000, 4000], [4, 3, 80, 160, 800, 384]);
  assert.equal(element(2).style.top, '100px');
  assert.deepEqual([element(3).style.left, element(3).style.top, element(3).style.height], ['10px', '20px', '48px']);
  apply([7, 2, 3, 400]);
  assert.equal(mirror.nodes.get(2).content.style.transform, 'translateY(-50px)');
});

test('a press that follows a scroll at once finds what the scroll brought into view', () => {
  apply(create(2, Role.scroll), create(3, Role.button, 'Save'), order(1, 2), order(2, 3), [7, 2, 3, 400]);
  element(2).scrollTop = 120;
  mirror.settleScrolls();
  assert.deepEqual(sent.at(-1), { name: 'action', id: 2, action: 5, value: '170' });
  assert.equal(element(2).scrollTop, 0);
  const before = sent.length;
  mirror.settleScrolls();
  assert.equal(sent.length, before);
});

test("the browser's own scrolling to what has just taken the focus is put back and not handed over", () => {
  apply(create(2, Role.scroll), create(3, Role.field, 'Device name'), order(1, 2), order(2, 3), [7, 2, 3, 400]);
  element(3).focus();
  element(3).dispatch('focusin');
  element(2).scrollTop = 59;
  element(2).dispatch('scroll');
  assert.equal(element(2).scrollTop, 0);
  assert.deepEqual(sent.filter((action) => action.action === 5), []);
  mirror.focusedAt -= 1000;
  element(2).scrollTop = 59;
  element(2).dispatch('scroll');
  assert.deepEqual(sent.at(-1), { name: 'action', id: 2, action: 5, value: '109' });
});

test('what is typed goes out once and is not written back during composition', () => {
  apply(create(3, Role.field, 'Title'), order(1, 3), [6, 3, 1, 'a']);
  element(3).focus();
  element(3).value = 'ab';
  element(3).dispatch('input');
  element(3).dispatch('change');
  assert.deepEqual(sent.filter((action) => action.action === 2).map((action) => action.value), ['ab']);
  element(3).dispatch('compositionstart');
  apply([6, 3, 1, 'other']);
  assert.equal(element(3).value, 'ab');
});

test('a click that Dear ImGui had is not sent twice; one by a screen reader is', () => {
  apply(create(3, Role.button, 'Save'), order(1, 3));
  mirror.pointerHandled(element(3));
  element(3).dispatch('click');
  assert.equal(sent.length, 0);
  mirror.handled.at -= 100;
  element(3).dispatch('click');
  assert.deepEqual(sent.map((action) => [action.id, action.action]), [[3, 1]]);
});

test('a tick box shows what the application says, not what was clicked', () => {
  apply(create(3, Role.checkbox, 'Urgent'), order(1, 3), [5, 3, 0]);
  assert.equal(element(3).dispatch('click').prevented, true);
  assert.equal(element(3).checked, false);
  apply([5, 3, 2]);
  assert.equal(element(3).checked, true);
});

test('a select keeps its value when its options change', () => {
  apply(create(3, Role.select, 'Group'), order(1, 3), [6, 3, 3, '\tChoose\na\tCarers\n'], [6, 3, 1, 'a']);
  apply([6, 3, 3, '\tChoose\na\tCarers\nb\tPatients\n']);
  assert.equal(element(3).value, 'a');
  assert.deepEqual(element(3).childNodes.map((option) => option.textContent), ['Choose', 'Carers', 'Patients']);
});

test('everything outside a dialog is inert, and focus goes back to its opener', () => {
  apply(create(2, Role.main), create(3, Role.button, 'Open'), order(1, 2), order(2, 3));
  element(3).focus();
  apply(create(4, Role.dialog, 'Sure?'), create(5, Role.button, 'Yes'), order(1, 2, 4), order(4, 5), [8, 5]);
  assert.equal(element(2).inert, true);
  assert.equal(document.activeElement, element(5));
  assert.ok(element(4).contains(document.getElementById('live-polite')));
  apply(order(1, 2), [2, 4], [2, 5]);
  assert.equal(element(2).inert, false);
  assert.equal(document.activeElement, element(3));
  assert.equal(document.getElementById('live-polite').parentElement.id, 'live');
});

test('a hint is named by aria-describedby and goes with its field', () => {
  apply(create(3, Role.field, 'Date'), order(1, 3), [6, 3, 2, 'Day, month and year']);
  assert.equal(document.getElementById(element(3).getAttribute('aria-describedby')).textContent, 'Day, month and year');
  apply(order(1), [2, 3]);
  assert.equal(document.getElementById('d3'), null);
});

test('an unknown operation stops the stream', () => {
  assert.throws(() => apply([42, 1, 2]), /unknown operation 42/);
});

test('messages reach the live region as one element each', () => {
  apply([9, 1, 'NOT saved']);
  assert.equal(document.getElementById('live-assertive').childNodes[0].textContent, 'NOT saved');
});

test('radios of one group share a name, so that the browser moves between them', () => {
  apply(create(3, Role.radio, 'Yes'), create(4, Role.radio, 'No'), order(1, 3, 4), [6, 3, 4, 'name=g2'], [6, 4, 4, 'name=g2']);
  assert.equal(element(3).getAttribute('name'), 'g2');
  assert.equal(element(4).getAttribute('name'), 'g2');
});

test('of the tabs only the chosen one is a stop of the Tab key', () => {
  apply(create(3, Role.tab, 'List'), create(4, Role.tab, 'Map'), order(1, 3, 4), [5, 3, 1 << 2], [5, 4, 1 << 15]);
  assert.deepEqual([element(3), element(4)].map((tab) => tab.getAttribute('aria-selected')), ['true', 'false']);
  assert.deepEqual([element(3), element(4)].map((tab) => tab.getAttribute('tabindex')), [null, '-1']);
  assert.equal(element(3).textContent, 'List');
});

test('a field names its open list and the suggestion that the keys stand on', () => {
  apply(create(3, Role.combobox, 'Place'), create(4, Role.listbox), create(5, Role.option, 'Library'), order(1, 3, 4), order(4, 5),
    [5, 3, 1 << 3], [7, 3, 6, 4], [7, 3, 5, 5]);
  assert.equal(element(3).getAttribute('aria-expanded'), 'true');
  assert.equal(element(3).getAttribute('aria-controls'), element(4).id);
  assert.equal(element(3).getAttribute('aria-activedescendant'), element(5).id);
  apply([7, 3, 6, 0], [7, 3, 5, 0]);
  assert.equal(element(3).getAttribute('aria-controls'), null);
  assert.equal(element(3).getAttribute('aria-activedescendant'), null);
});

test('keys of a list of suggestions go out, and stay with the browser when the application has no use for them', () => {
  apply(create(3, Role.combobox, 'Place'), order(1, 3));
  const press = (key, more = {}) => element(3).dispatch('keydown', { key, stopPropagation() {}, ...more });
  assert.equal(press('ArrowDown').prevented, true);
  assert.equal(press('a').prevented, false);
  assert.equal(press('Enter', { isComposing: true }).prevented, false);
  usesKeys = false;
  assert.equal(press('Escape').prevented, false);
  assert.deepEqual(sent.map(({ name, value }) => [name, value]), [['key', 'ArrowDown'], ['key', 'Escape']]);
});

test('the field keeps the focus while a suggestion is clicked', () => {
  apply(create(4, Role.listbox), create(5, Role.option, 'Library'), create(6, Role.button, 'Save'), order(1, 4, 6), order(4, 5));
  assert.equal(element(5).dispatch('mousedown').prevented, true);
  assert.equal(element(6).dispatch('mousedown').prevented, false);
});

test('a chosen file tells its name and then its bytes; a click is left to the browser', async () => {
  apply(create(3, Role.file, 'Photo: choose a file'), order(1, 3), [6, 3, 4, 'accept=image/*'], [6, 3, 1, 'stall.jpg']);
  assert.equal(element(3).value, '');
  assert.equal(element(3).getAttribute('accept'), 'image/*');
  assert.equal(element(3).dispatch('click').prevented, false);
  element(3).files = [{ name: 'rain.jpg', size: 3, arrayBuffer: async () => new Uint8Array([7, 8, 9]).buffer }];
  element(3).dispatch('change');
  assert.deepEqual(sent, [{ name: 'action', id: 3, action: 2, value: 'rain.jpg' }]);
  await new Promise((next) => setImmediate(next));
  assert.deepEqual(files, [{ reading: 0, name: 'rain.jpg', bytes: [7, 8, 9] }]);
});

test('what the camera gives is handed over whole and is not read here', () => {
  const handed = [];
  mirror.onPhotograph = (file) => handed.push(file.name);
  apply(create(3, Role.file, 'Photograph: Take a photograph'), order(1, 3), [6, 3, 4, 'accept=image/*;capture=environment']);
  assert.equal(element(3).getAttribute('capture'), 'environment');
  element(3).files = [{ name: 'rain.jpg', size: 3 }];
  element(3).dispatch('change');
  assert.deepEqual(handed, ['rain.jpg']);
  assert.deepEqual(sent, [{ name: 'action', id: 3, action: 2, value: 'rain.jpg' }]);
  assert.deepEqual(files, []);
});

test('a file that is too large or cannot be read is said to be so, without bytes', async () => {
  apply(create(3, Role.file, 'File: choose a file'), order(1, 3));
  const gone = async () => { throw new Error('it was moved'); };
  for (const file of [{ name: 'all.csv', size: 2 ** 30, arrayBuffer: gone }, { name: 'gone.csv', size: 3, arrayBuffer: gone }]) {
    element(3).files = [file];
    element(3).dispatch('change');
    await new Promise((next) => setImmediate(next));
  }
  assert.deepEqual(files, [{ reading: 1, name: 'all.csv', bytes: [] }, { reading: 2, name: 'gone.csv', bytes: [] }]);
});
