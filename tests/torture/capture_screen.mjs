// The Capture screen, pressed and read inside the page: waiting costs no round trips, and what the screen
// says is taken from one state of the mirror, so a number and "Saved" belong together.
// Used by: browser_kill.mjs.
const limit = 60000; // far beyond any wait on a slow machine; reaching it is a failure

/* c8 ignore start */
// Runs inside the page: resolves with what is shown once it is saved and matches, or after the limit.
function whenShown({ wanted, limit }) {
  const sem = document.getElementById('sem');
  const read = () => {
    const words = sem.textContent;
    const count = /([\d,]+) (?:person|people) counted/.exec(words)?.[1];
    return {
      words,
      screen: sem.querySelector('main')?.getAttribute('aria-label'),
      saved: /Saved on this|Draft kept on this/.test(sem.querySelector('header')?.textContent),
      count: count === undefined ? undefined : Number(count.replace(',', '')),
      quotes: [...sem.querySelectorAll('main p')].map((e) => e.textContent).filter((said) => said.startsWith('Quote ')),
      restored: words.includes('Your records were restored'),
      emptied: words.includes('This device has lost its store'),
    };
  };
  const matches = (now) =>
    now.saved &&
    (wanted.screen === undefined || now.screen === wanted.screen) &&
    (wanted.count === undefined || now.count === wanted.count) &&
    (wanted.quote === undefined || now.quotes.includes(wanted.quote));
  const stuck = (now) => /Sign in to Earshot|Choose a workspace|This record is not on this device/.test(now.words);
  return new Promise((done) => {
    const end = (now) => {
      watch.disconnect();
      clearTimeout(timer);
      if (wanted.count !== undefined) globalThis.headShownAt = performance.now();
      done({ ...now, matched: matches(now), lost: stuck(now) });
    };
    const look = () => {
      const now = read();
      if (matches(now) || stuck(now)) end(now);
    };
    const watch = new MutationObserver(look);
    const timer = setTimeout(() => end(read()), limit);
    watch.observe(sem, { subtree: true, childList: true, characterData: true, attributes: true });
    look();
  });
}

// Runs inside the page: one more head, or the quote typed and added.
async function pressIn({ quote }) {
  const sem = document.getElementById('sem');
  const press = (name) => [...sem.querySelectorAll('button')].find((e) => e.textContent === name).click();
  if (quote === undefined) {
    // A second hit within 120 ms counts as the same thumb (wasm/ui/kit/tally.cc), so heads keep that pace.
    const early = (globalThis.headShownAt ?? -Infinity) + 200 - performance.now();
    if (early > 0) await new Promise((next) => setTimeout(next, early));
    return press('Add one person');
  }
  const field = sem.querySelector('main textarea');
  field.value = quote;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
  press('Add quote');
}
/* c8 ignore stop */

// What is to be saved: { count } for the next head, { quote } for a new record.
export function press(person, what) {
  return person.page.evaluate(pressIn, what);
}

// What the screen shows once it says that this is saved, or that the store is lost; fails when it never
// says either.
export async function shownSaved(person, wanted) {
  const now = await person.page.evaluate(whenShown, { wanted, limit });
  if (!now.matched && !now.lost) throw new Error(`${JSON.stringify(wanted)} is not shown as saved:\n${now.words}`);
  return now;
}

// The state after a start without a server: Today first, where a restored store is announced, then the
// session with its count and quotes. A device that has lost its store shows no session and so nothing saved.
export async function reopened(person, url, session) {
  await person.goto(`${url}/#/today`);
  const today = await shownSaved(person, { screen: 'Today' });
  if (today.lost) return { ...today, count: 0, quotes: [] };
  await person.page.evaluate((hash) => (location.hash = hash), session);
  const now = await shownSaved(person, { screen: 'Capture' });
  return { ...now, count: now.count ?? 0, restored: today.restored, emptied: today.emptied };
}
