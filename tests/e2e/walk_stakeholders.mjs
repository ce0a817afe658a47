// The part of the walk (walk.mjs) that goes through stakeholders: questions, matrix, maps, list and cards.
import { ids } from './fixed_workspace.mjs';

// From the page of a project.
export async function whoToTalkTo(person, url, visit) {
  await person.click('link', 'Answer the six questions');
  await person.sees('Who knows the subject?');
  await visit('identify');
  await person.page.getByRole('combobox', { name: 'Who is affected directly?', exact: true }).first().fill('Ladywell Carers');
  await person.click('button', 'Add to Who is affected directly?');
  await person.sees('Ladywell Carers is not known yet');
  await visit('identify-new');
  await person.click('button', 'Do not add Ladywell Carers');
  await person.seesNot('Ladywell Carers is not known yet');
  await person.goto(`${url}/#/stakeholders/matrix`);
  await person.sees('Planned and never used');
  await visit('channel-matrix');
  await person.goto(`${url}/#/maps/${ids.project}`);
  await person.sees('Below their level');
  await visit('maps');
  await person.goto(`${url}/#/map/${ids.map}`);
  await person.sees('Not placed yet');
  await visit('map');
  await person.click('button', 'Evening paper');
  await person.sees('Save the place');
  await visit('dialog-place');
  await person.page.keyboard.press('Escape');
  await person.seesNot('Save the place');
}

// Who has an interest, and what the history of contacts says.
export async function stakeholders(person, url, visit) {
  await person.goto(`${url}/#/stakeholders`);
  await person.sees('7 stakeholders');
  await visit('stakeholders');
  await person.click('button', 'Show filters');
  await person.sees('No contact for');
  await visit('stakeholders-filters');
  await person.click('button', 'Asks again and again');
  await person.sees('Nobody sent three cases within twelve months.');
  await visit('stakeholders-asking');
  await person.click('button', 'Asks again and again');
  await person.click('button', 'Hide filters');
  await person.fill('Search stakeholders', 'zebra crossing');
  await person.sees('Nobody fits');
  await visit('stakeholders-nobody');
  await person.fill('Search stakeholders', '');
  await person.goto(`${url}/#/stakeholders/${ids.body}`);
  await person.sees('Opening hours of the centre');
  await visit('stakeholder-body');
  await person.goto(`${url}/#/stakeholders/${ids.carer}`);
  await person.sees('They asked us not to contact them');
  await visit('stakeholder-said-no');
  await person.goto(`${url}/#/stakeholders/${ids.outlet}`);
  await person.sees('These two may be the same');
  await visit('stakeholder-twice');
  await person.goto(`${url}/#/new/contact/${ids.body}/phone`);
  await person.sees('Get in touch again on');
  await visit('new-contact');
  await person.goto(`${url}/#/stakeholders/import`);
  await person.sees('contact cards (vCard 3 or 4)');
  await visit('stakeholders-import');
}
