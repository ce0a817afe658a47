// What runs where: for each journey the ways in which its people can go it, and for each way that is missing
// the reason. Callers: run.mjs, and tests/tidy, which holds docs/testing.md to this table.
// Must stay true: `daily` pairs together stay within what ./dev test may take; a reason is measured, not assumed.

// Who the people of a run are (town.mjs has the class of each).
export const ways = {
  chromium: 'Chromium, mouse',
  keyboard: 'Chromium, keys alone',
  firefox: 'Firefox, mouse',
  'firefox-keyboard': 'Firefox, keys alone',
  webkit: 'WebKitGTK, mouse',
};

export const daily = 'daily'; // in ./dev test
export const full = 'full'; // in run.mjs --in all

// Reasons that several journeys share.
const media = 'The driver cannot ask for paper (`emulateMedia` does nothing over WebDriver).';
const files = 'The driver hands a page no file and takes none from it.';
const byKeys = 'It is by keys alone whoever goes it: see the columns with keys.';
const phone = 'It is about a phone (finger, soft keyboard), which Chromium\'s own protocol emulates.';
const screens = 'It asks what stands on a screen, however one came there; `snapshots` goes to every screen by keys.';

export const matrix = {
  offline_to_colleague: {
    asks: 'the main job: offline, closed and opened again, synced, merged',
    chromium: daily, keyboard: daily, firefox: daily, 'firefox-keyboard': full, webkit: daily,
  },
  bad_input: {
    asks: 'what was typed is kept, errors lead to fields',
    chromium: daily, keyboard: daily, firefox: full, 'firefox-keyboard': full, webkit: full,
  },
  accessibility: {
    asks: 'axe-core: all rules of WCAG 2.2 A, AA and best practice, 2 widths, every screen; 5 themes in Chromium, light elsewhere',
    chromium: daily, keyboard: screens, firefox: full, 'firefox-keyboard': screens, webkit: full,
  },
  snapshots: {
    asks: 'the tree of every screen is the kept one',
    chromium: daily, keyboard: full, firefox: full, 'firefox-keyboard': full, webkit: full,
  },
  focus: {
    asks: 'Tab order, ring seen, nothing covered, dialogs',
    chromium: byKeys, keyboard: daily, firefox: byKeys, 'firefox-keyboard': full, webkit: full,
  },
  real_fields: {
    asks: 'composition, dead keys, dictation, autofill, double delivery, a paste of 5 MB, right to left',
    chromium: daily, keyboard: full, firefox: full, 'firefox-keyboard': full, webkit: full,
  },
  phone: {
    asks: 'the stall by thumb: count, quote, undo, drag to scroll; every field of a form above the soft keyboard',
    chromium: daily, keyboard: phone, firefox: phone, 'firefox-keyboard': phone, webkit: phone,
  },
  reflow: {
    asks: 'every screen at 320 px wide, with text at 200 % (not in WebKitGTK: MiniBrowser has no setting for it), and both',
    chromium: daily, keyboard: screens, firefox: full, 'firefox-keyboard': screens, webkit: full,
  },
  lost_context: {
    asks: 'a form survives the loss of the drawing context, and is drawn again',
    chromium: daily, keyboard: full, firefox: full, 'firefox-keyboard': full, webkit: full,
  },
  without_webgl: {
    asks: 'the mirror is the interface: sign in, log, a long log',
    chromium: daily, keyboard: full, firefox: full, 'firefox-keyboard': full,
    webkit: full,
  },
  crash: {
    asks: 'the screen after a crash, and its backup',
    chromium: daily, keyboard: full, firefox: full, 'firefox-keyboard': full,
    webkit: 'The driver runs no script before the page\'s own, which is how the crash is made.',
  },
  in_and_out: {
    asks: 'import with preview and undo, tables without formulas, a frozen evidence pack',
    chromium: daily, keyboard: full, firefox: full, 'firefox-keyboard': full, webkit: files,
  },
  story: {
    asks: 'a year of the work: template, two phones on one stall by code, write-ups, a decision, the telling, the pack',
    chromium: daily, keyboard: phone, firefox: phone, 'firefox-keyboard': phone, webkit: phone,
  },
  panel: {
    asks: "people join on a shared tablet, a segment is counted and saved, one is erased and found nowhere, who may not see it holds nothing",
    chromium: daily, keyboard: full, firefox: full, 'firefox-keyboard': full, webkit: files,
  },
  stakeholders: {
    asks: 'three hundred rows with what is wrong told, two maps, a month compared, two devices apart, the map as a file',
    chromium: daily, keyboard: full, firefox: full, 'firefox-keyboard': full, webkit: files,
  },
  paper: {
    asks: 'a record and the log on paper',
    chromium: daily, keyboard: full, firefox: media, 'firefox-keyboard': media, webkit: media,
  },
  pouchdb_to_app: {
    asks: 'a foreign replicator',
    chromium: daily, keyboard: full, firefox: full, 'firefox-keyboard': full, webkit: full,
  },
  update_and_tabs: {
    asks: 'one writer, offline start, no idle frame',
    chromium: daily, keyboard: full, firefox: full, 'firefox-keyboard': full, webkit: full,
  },
};

const isRun = (cell) => cell === daily || cell === full;

// The pairs of a way, of `daily` or of `all`, whose journey has one of the words in its name.
export function pairs(where, words = []) {
  return Object.entries(matrix).flatMap(([journey, cells]) =>
    Object.entries(cells)
      .filter(([way, cell]) => isRun(cell) && (where === 'all' || where === way || where === cell))
      .filter(() => words.length === 0 || words.some((word) => journey.includes(word)))
      .map(([way]) => ({ journey, way })),
  );
}

// The lines of the table in docs/testing.md, and below it the reasons for what is not run.
export function table() {
  const reasons = [];
  const note = (reason) => {
    if (!reasons.includes(reason)) reasons.push(reason);
    return `no (${reasons.indexOf(reason) + 1})`;
  };
  const names = Object.keys(ways);
  const lines = Object.entries(matrix).map(([journey, { asks, ...cells }]) =>
    `| \`${journey}\` | ${asks} | ${names.map((way) => (isRun(cells[way]) ? cells[way] : note(cells[way]))).join(' | ')} |`);
  return [
    `| Journey | Asks | ${Object.values(ways).join(' | ')} |`,
    `|${'---|'.repeat(names.length + 2)}`,
    ...lines,
    '',
    ...reasons.map((reason, index) => `${index + 1}. ${reason}`),
  ];
}
