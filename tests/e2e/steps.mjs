// The steps that journeys share, in the person's words. Each works in every engine's adapter.
import { until } from './person.mjs';

const paragraph =
  'Wielu mieszkańców mówiło, że trudno dostać się do lekarza po pracy; żółty autobus odjeżdża za wcześnie. ' +
  'بہت سے لوگوں نے کہا کہ شام کے وقت ڈاکٹر سے ملنا مشکل ہے اور ترجمان نہیں ملتا۔ ' +
  'ਕਈ ਲੋਕਾਂ ਨੇ ਕਿਹਾ ਕਿ ਸ਼ਾਮ ਨੂੰ ਡਾਕਟਰ ਨੂੰ ਮਿਲਣਾ ਔਖਾ ਹੈ ਅਤੇ ਬੱਸ ਨਹੀਂ ਮਿਲਦੀ। ';

// 3,000 characters in Polish, Urdu and Punjabi.
export const note = [...paragraph.repeat(20)].slice(0, 2999).join('') + '.';

export async function signIn(person, url, name, password, workspace) {
  await person.goto(url);
  await person.fill('User name', name);
  await person.fill('Password', password);
  await person.click('button', 'Sign in');
  // Somebody with one workspace is taken there; an administrator, or somebody with several, chooses.
  await until(
    async () => {
      const tree = await person.tree();
      if (/heading "Choose a workspace"/.test(tree) && tree.includes(workspace) && !/Opening/.test(tree)) {
        await person.click('button', new RegExp(workspace), { exact: false, timeout: 1500 }).catch(() => {});
      }
      return /heading "Today"/.test(tree);
    },
    async () => `neither a workspace to choose nor Today:\n${await person.tree()}`,
    60000,
  );
  await person.sees('Today');
}

// "Saved on this device" is said in the status strip, and only when it is true.
export function waitSaved(person) {
  return person.sees(/Saved on this/);
}

// Presses Save and waits until the record is on the device.
export async function save(person) {
  await person.click('button', 'Save');
  await person.sees('Activity saved');
  await waitSaved(person);
}

export async function go(person, place) {
  await person.click('link', place);
}

// Something that may have been scrolled out above: whoever has a mouse turns the wheel first.
export async function clickAbove(person, role, name) {
  if (!person.reach) await person.find(role, name).focus();
  await person.click(role, name);
}

// Opens a folded part of a form; one with something in it stands open already.
export async function unfold(person, part) {
  if ((await person.find('button', part).getAttribute('aria-expanded')) === 'false') await person.click('button', part);
}

export async function logActivity(person, { title, notes, date: [day, month, year] }) {
  await go(person, 'Log');
  await person.click('link', 'New activity');
  await person.fill('Activity', title);
  await person.fillDate('Date', day, month, year);
  await person.choose('Type of engagement', 'Stall in a busy place');
  await person.fill('Detailed notes', notes);
  await save(person);
}

export async function startSession(person, url) {
  await person.goto(`${url}/#/capture`);
  await person.choose('Type of engagement', 'Stall in a busy place');
  await person.click('button', 'Start session');
  await person.sees('Add one person');
}

// One more person, as fast as a finger can: a hit within 120 ms of the last one is taken for a bounce of the
// same finger (PRODUCT.md 4.14), so the next step begins when that time has passed on the page's own clock.
export async function countOne(person, total) {
  await person.click('button', 'Add one person');
  const hit = await person.page.evaluate(() => performance.now());
  await person.sees(new RegExp(`\\b${total} (person|people) counted`));
  await person.page.waitForFunction((since) => performance.now() - since > 130, hit);
}

// What is to be written up offers that in place of editing.
export const toEdit = /^(Edit|Write up)$/;

export async function openActivity(person, title, { edit = false, count = false } = {}) {
  await go(person, 'Log');
  await person.fill('Search the log', '');
  await person.click('link', new RegExp(title), { exact: false });
  if (edit) await person.click('link', toEdit);
  if (count) await person.click('link', 'Count people');
}

export async function addGroup(person, number, group, people) {
  await person.click('button', 'Add group');
  await person.choose(`Group ${number}: Group`, group);
  await person.fill(`Group ${number}: How many`, String(people));
}

export async function addFeedback(person, number, said) {
  await person.click('button', 'Add feedback');
  await person.fill(`Feedback ${number}: What they said`, said);
}

// Signs in again when the session has ended, then sends and fetches until nothing waits.
export async function syncNow(person, name, password) {
  // On a phone it is one of those behind More.
  if ((await person.page.getByRole('link', { name: 'Sync', exact: true }).count()) === 0) await go(person, 'More');
  await go(person, 'Sync');
  await person.click('button', 'Sync now');
  await until(
    async () => {
      const tree = await person.tree();
      if (/Sign in again/.test(tree)) {
        await person.fill('User name', name);
        await person.fill('Password', password);
        await person.click('button', 'Sign in');
      }
      return /Nothing waits to be sent/.test(tree) && !/Syncing/.test(tree);
    },
    async () => `sync did not finish:\n${await person.tree()}`,
  );
}
