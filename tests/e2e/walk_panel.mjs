// The part of the walk (walk.mjs) that goes through the Citizens' Panel: its page, members, sign-ups, segments,
// invitations, bodies, targets, import, and the form that somebody fills in on this device.
import { panelIds } from './fixed_panel.mjs';

export async function panel(person, url, visit) {
  const open = async (place, words, name) => {
    await person.goto(`${url}/#/${place}`);
    await person.sees(words);
    await visit(name);
  };
  await open('panel', 'Active members', 'panel');
  await open('panel/targets', 'Areas of postcodes', 'panel-targets');
  await members(person, open, visit);
  await open('panel/sign-ups', 'They may be the same person', 'sign-ups');
  await person.click('button', 'Enter a paper card');
  await person.sees('Signed on');
  await visit('sign-ups-card');
  await open('panel/segments', 'Under 25 in Corby', 'segments');
  await open('panel/invitations', 'Evening on urgent care', 'invitations');
  await open(`panel/invitations/${panelIds.invitation}`, 'Answer to note down', 'invitation');
  await person.click('tab', 'Whom to ask');
  await person.choose('Choose from', 'All active members');
  await person.sees('Can be asked');
  await visit('invitation-whom');
  await person.click('tab', 'List to send it by');
  await person.sees('What the list is for');
  await visit('invitation-list');
  await open('panel/bodies', 'Patient Advisory Group', 'panel-bodies');
  await open('panel/import', 'File of postcodes', 'panel-import');
  await join(person, open, visit);
}

async function members(person, open, visit) {
  await open('panel/members', 'Ayodele Marsh', 'members');
  await person.click('button', 'Show filters');
  await person.sees('Age from');
  await visit('members-filters');
  await person.click('button', 'Hide filters');
  await open(`panel/members/${panelIds.member}`, 'What they agreed to', 'member');
  await person.click('button', 'Withdraw from the panel');
  await person.sees('How they told us');
  await visit('dialog-withdraw');
  await person.page.keyboard.press('Escape');
  await person.seesNot('How they told us');
  await person.click('button', 'Erase this person');
  await person.sees('What goes');
  await visit('dialog-erase-member');
  await person.page.keyboard.press('Escape');
  await person.seesNot('What goes');
}

async function join(person, open, visit) {
  await open('join', 'Code to leave the form', 'join');
  await person.fill('Code to leave the form', '4711');
  await person.click('button', 'Start');
  await person.sees('Who you are');
  await visit('join-form');
  await person.click('button', 'For staff: leave this form');
  await person.fill('Code to leave the form', '4711');
  await person.click('button', 'Leave');
  await person.sees('People join on this device');
}
