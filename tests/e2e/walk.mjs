// A walk through every screen and dialog of the application over the fixed workspace, for the journeys
// that ask the same of all of them: accessibility, kept trees.
// Must stay true: a new screen gets a line here. Each stop leaves the application fit for the next one.
import { until } from './person.mjs';
import { ids } from './fixed_workspace.mjs';
import { admin } from './server.mjs';
import { go, waitSaved } from './steps.mjs';
import { panel } from './walk_panel.mjs';
import { stakeholders, whoToTalkTo } from './walk_stakeholders.mjs';

async function signedOut(person, url, visit) {
  await person.goto(`${url}/#/first-admin/used-up`);
  await person.sees('Create the first administrator');
  await visit('first-administrator');
  await person.click('button', 'Create account');
  await person.sees('There is a problem');
  await visit('first-administrator-errors');
  await person.goto(`${url}/#/sign-in`);
  await person.sees('Sign in to Earshot');
  await visit('sign-in');
  await person.click('button', 'Sign in');
  await person.sees('There is a problem');
  await visit('sign-in-errors');
}

// Readable without an account: the verdict on the device, and what a public body must tell.
async function statements(person, url, visit) {
  for (const [name, heading] of [
    ['device', 'Device check'],
    ['about', 'About Earshot'],
    ['accessibility', 'Accessibility statement'],
    ['privacy', 'Privacy notice'],
  ]) {
    await person.goto(`${url}/#/${name}`);
    await person.sees(heading);
    if (name === 'device') {
      // The first visit ends before the service worker has taken over: this is how it stands from then on.
      await person.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
      await person.reload();
      await person.sees('Checks');
    }
    await visit(name);
  }
}

// The dialogs that open over any screen.
async function everywhere(person, url, visit) {
  await person.goto(`${url}/#/log`);
  await person.sees('Search the log');
  await person.page.keyboard.press('Control+k');
  await person.sees('What are you looking for?');
  await visit('find-anything');
  await person.fill('What are you looking for?', 'market');
  await person.sees('Stall at the market');
  await visit('find-results');
  await person.fill('What are you looking for?', 'urgent');
  await person.click('button', 'Show only Urgent care');
  await person.sees('Only Urgent care');
  await visit('log-one-project');
  await person.click('button', 'Show all projects');
  await person.page.keyboard.press('Control+/');
  await person.sees('Ctrl+K');
  await visit('keyboard-shortcuts');
  await person.page.keyboard.press('Escape');
  await person.seesNot('Ctrl+K');
}

async function workspaces(person, visit) {
  await person.fill('User name', admin.name);
  await person.fill('Password', admin.password);
  await person.click('button', 'Sign in');
  await person.sees('North Town engagement');
  await person.seesNot('Asking the server');
  await visit('workspaces');
  await person.click('button', 'North Town engagement');
  await person.sees('Write-ups due');
  await person.sees('Saved on this');
}

async function log(person, url, visit) {
  await person.goto(`${url}/#/log`);
  await person.sees('4 activities');
  await visit('log');
  await person.fill('Search the log', 'library');
  await person.sees('1 activity');
  await visit('log-results');
  await person.click('button', 'Save this view');
  await person.sees('Name of the view');
  await visit('log-save-view');
  await person.click('button', 'Save this view');
  await person.fill('Search the log', 'zebra crossing on the moon');
  await person.sees('Nothing matches');
  await visit('log-nothing');
  await person.fill('Search the log', '');
  await person.click('tab', 'Timeline');
  await person.sees('March 2026');
  await visit('log-timeline');
  await person.click('tab', 'Calendar');
  await person.sees('Earlier month');
  await visit('log-calendar');
  await person.click('tab', 'List');
  await person.click('button', 'Choose several');
  await person.sees('What to change');
  await visit('log-several');
  await person.click('button', 'Stop choosing');
  await person.goto(`${url}/#/log/import`);
  await person.sees('Save your spreadsheet as CSV');
  await visit('import');
}

async function records(person, url, visit) {
  await person.goto(`${url}/#/log/${ids.writtenUp}`);
  await person.sees('Who took part');
  await visit('activity');
  await person.goto(`${url}/#/log/${ids.planned}`);
  await person.sees('Evening at the sports hall');
  await visit('activity-planned');
  await person.goto(`${url}/#/write-up/${ids.writtenUp}`);
  await person.sees('Detailed notes');
  await visit('write-up');
  await person.goto(`${url}/#/log/new`);
  await person.sees('Type of engagement');
  await visit('new-activity');
  await person.click('button', 'Save');
  await person.sees('There is a problem');
  await visit('new-activity-errors');
  await person.goto(`${url}/#/log/activity:nowhere`);
  await person.sees('This record is not on this device');
  await visit('record-not-here');
  await person.goto(`${url}/#/no-such-page`);
  await person.sees('Page not found');
  await visit('page-not-found');
}

async function capture(person, url, visit) {
  await person.goto(`${url}/#/capture`);
  await person.sees('Start session');
  await visit('capture-start');
  await person.click('button', 'Start session');
  await person.sees('There is a problem');
  await visit('capture-start-errors');
  await person.choose('Type of engagement', 'Stall in a busy place');
  await person.click('button', 'Start session');
  await person.sees('Add one person');
  await person.click('button', 'Add one person');
  await person.sees('1 person counted');
  await person.fill('Quote', 'I gave up ringing after forty minutes.');
  await person.click('button', 'Add quote');
  await person.sees('Heard so far: 1');
  await waitSaved(person);
  await visit('capture-session');
  await person.click('button', 'Show the code to join');
  await person.sees('QR code: the link to join');
  await visit('dialog-session-code');
  await person.page.keyboard.press('Escape');
  await person.seesNot('QR code: the link to join');
}

// From what was said to what was done, and who was told.
async function voices(person, url, visit) {
  await go(person, 'Voices');
  await person.sees('Unsorted');
  await visit('voices');
  await person.click('button', /ہسپتال/, { exact: false });
  await person.sees('Other themes');
  await visit('dialog-sort');
  await person.page.keyboard.press('Escape');
  await person.seesNot('Other themes');
  await person.goto(`${url}/#/voices/themes`);
  await person.sees('New theme');
  await visit('voices-themes');
  await person.goto(`${url}/#/voices/decisions`);
  await person.sees('New decision');
  await visit('voices-decisions');
  await person.goto(`${url}/#/voices/told`);
  await person.sees('Record who was told');
  await visit('voices-told');
  await person.goto(`${url}/#/voices/themes/theme:transport`);
  await person.sees('Feedback points by month');
  await visit('theme');
  await person.goto(`${url}/#/record/${ids.decision}`);
  await person.sees('A later bus on clinic days');
  await visit('decision');
  await person.goto(`${url}/#/new/decision/theme:parking`);
  await person.sees('New decision');
  await person.click('button', 'Save');
  await person.sees('There is a problem');
  await visit('new-decision-errors');
}

async function plans(person, url, visit) {
  await person.goto(`${url}/#/projects`);
  await person.sees('New project');
  await visit('projects');
  await person.goto(`${url}/#/projects/${ids.project}`);
  await person.sees('Who we heard');
  await visit('project');
  await whoToTalkTo(person, url, visit);
  await person.goto(`${url}/#/record/${ids.profile}`);
  await person.sees('Add a population group');
  await visit('area-profile');
  await person.goto(`${url}/#/incoming`);
  await person.sees('Spending on parking');
  await visit('incoming');
  await person.goto(`${url}/#/incoming/${ids.request}`);
  await person.sees('Answered before');
  await visit('case');
  await person.goto(`${url}/#/new/case`);
  await person.sees('What was asked or said');
  await visit('new-case');
  await person.goto(`${url}/#/deadlines`);
  await person.sees('Last heard from');
  await visit('deadlines');
  await person.goto(`${url}/#/deadlines/addresses`);
  await person.sees('Addresses to erase');
  await visit('erasures');
  await person.goto(`${url}/#/reports`);
  await person.sees('You said, we did');
  await visit('reports');
  await person.goto(`${url}/#/reports/${ids.project}`);
  await person.sees('Freeze an edition');
  await visit('evidence');
  await person.goto(`${url}/#/reports/${ids.project}/figure/contacts`);
  await person.sees('In the pack');
  await visit('figure');
  await person.goto(`${url}/#/record/${ids.edition}`);
  await person.sees('What has changed');
  await visit('edition');
  await person.goto(`${url}/#/more`);
  await person.sees('Every date on one board');
  await visit('more');
}

async function dialogs(person, town, visit) {
  const { url } = town.server;
  await person.goto(`${url}/#/settings`);
  await person.sees('Device name');
  await visit('settings');
  await person.click('link', 'Workspace settings');
  await person.sees('Add a place');
  await visit('workspace-settings');
  await person.goto(`${url}/#/settings`);
  await person.sees('Device name');
  await person.click('button', 'Sign out');
  await person.sees('Sign out on this device?');
  await visit('dialog-sign-out');
  await person.click('button', 'Cancel');
  await person.seesNot('Sign out on this device?');

  // Undo after a colleague has written in the same field.
  await person.goto(`${url}/#/write-up/${ids.planned}`);
  await person.fill('Owner', 'Zofia');
  await person.click('button', 'Save');
  await person.sees('Activity saved');
  await visit('activity-saved');
  await sent(person, url);
  await town.changeElsewhere(ids.planned, 'owner', 'Somebody else');
  await sent(person, url);
  await person.goto(`${url}/#/log/${ids.planned}`);
  await person.sees('Somebody else');
  await person.page.keyboard.press('Control+z');
  await person.sees('Somebody else has changed this since');
  await visit('dialog-undo');
  await person.click('button', 'Cancel');
  await person.seesNot('Somebody else has changed this since');
}

async function sent(person, url) {
  await person.goto(`${url}/#/sync`);
  await person.click('button', 'Sync now');
  await person.sees('Nothing waits to be sent');
  await person.seesNot('Syncing');
}

// What somebody sees whose work was interrupted, whose disk is full, who has two tabs, or who begins.
async function states(person, town, visit) {
  const { url } = town.server;
  await person.goto(`${url}/#/log/new`);
  await person.fill('Activity', 'Stall in the rain');
  await go(person, 'Log');
  await person.sees('Search the log');
  await town.later(person);
  await waitSaved(person);
  await person.goto(`${url}/#/log/new`);
  await person.reload();
  await person.sees('Your draft is back');
  await visit('draft-restored');
  await person.click('button', 'Discard draft');
  await person.seesNot('Your draft is back');

  const second = await person.tab();
  await second.resize(1280, 800);
  await second.goto(`${url}/#/log`);
  await second.sees('Work in this tab');
  await second.sees('5 activities');
  await visit('read-only', second);
  await second.page.close();

  await person.goto(`${url}/#/settings`);
  await person.page.evaluate(() => {
    globalThis.storing = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
  });
  await person.fill('Device name', 'Blue tablet');
  await person.click('button', 'Save device name');
  await person.sees('NOT saved');
  await visit('not-saved');
  await go(person, 'Today');
  await person.page.evaluate(() => {
    IDBDatabase.prototype.transaction = globalThis.storing;
  });
  await person.click('button', 'Retry');
  await person.seesNot('NOT saved');
  await waitSaved(person);

  await person.goto(`${url}/#/workspaces`);
  await person.fill('Workspace name', 'South Town');
  await person.click('button', 'Create a workspace');
  await person.sees('Nothing is logged yet');
  await visit('today-empty');
  await go(person, 'Log');
  await person.sees('Nothing is logged yet');
  await visit('log-empty');
}

// Calls visit(name, who) at each stop; `who` is the person, or their second tab. `person` has a device of a FixedTown that has not signed in.
export async function walk(person, town, look) {
  const visit = (screen, who = person) => look(screen, who);
  const { url } = town.server;
  await statements(person, url, visit);
  await signedOut(person, url, visit);
  await workspaces(person, visit);
  await person.goto(`${url}/#/today`);
  await person.sees('Planned next');
  await visit('today');
  await log(person, url, visit);
  await everywhere(person, url, visit);
  await records(person, url, visit);
  await voices(person, url, visit);
  await plans(person, url, visit);
  await stakeholders(person, url, visit);
  await panel(person, url, visit);
  await capture(person, url, visit);
  await sent(person, url);
  await visit('sync');
  await dialogs(person, town, visit);
  await states(person, town, visit);
  await until(() => person.errors.length === 0, () => person.errors.join('\n'), 0);
}
