// The Citizens' Panel beside the fixed workspace (fixed_workspace.mjs): seven people, a segment, an
// invitation and a body. Nobody is real.
// Must stay true: an id or text that changes here changes the kept files.

export const database = 'earshot_town_panel';

const author = '33e4eda7a98043c0';
const written = Date.parse('2026-03-01T09:00:00Z').toString(16).padStart(12, '0') + '0000' + author;
const ulid = (number) => `01KK000000000000000000${String(number).padStart(4, '0')}`;
const set = (...members) => Object.fromEntries(members.map((member) => [member, written]));

function record(type, id, fields) {
  return { _id: `${type}:${id}`, type, schema: 1, clock: { _: written }, ...fields };
}

export const panelIds = {
  member: `member:${ulid(201)}`,
  joining: `member:${ulid(206)}`,
  invitation: `invitation:${ulid(231)}`,
};

const people = [
  ['Ayodele Marsh', 'active', 1961, 'NN17 1QG', 'Corby', 'male', ['mental-health', 'urgent-care']],
  ['Beatrix Lowe', 'active', 2005, 'NN17 2AB', 'Corby', 'female', ['mental-health']],
  ['Cezary Nowicki', 'active', 1979, 'NN16 0AA', 'Kettering', 'male', ['hospital-care']],
  ['Dhanvi Rao', 'active', 1988, 'NN16 8TR', 'Kettering', 'female', ['maternity-children']],
  ['Edwin Shaw', 'paused', 1948, 'NN8 1LT', 'Wellingborough', '', ['older-people']],
  ['Farida Haq', 'applied', 1994, 'NN8 2RP', '', 'female', []],
  ['Farida Haq', 'to-check', 1994, '', '', '', []],
];

const members = people.flatMap(([name, status, born, postcode, locality, sex, interests], place) => {
  const number = ulid(201 + place);
  const member = `member:${number}`;
  const rows = [
    record('member', number, {
      name, status, status_on: '2026-02-10', birth_year: born, source: 'tablet', joined_at: 'Stall at the market',
      ...(postcode && { postcode }), ...(locality && { locality }), ...(interests.length && { interests: set(...interests) }),
      ...(place !== 6 && { email: `${name.split(' ')[0].toLowerCase()}@example.org` }), reach_by: set('email'),
    }),
    record('consent', ulid(301 + place), {
      member, purpose: 'panel', answer: 'given', given_at: '2026-02-10T11:00:00.000+00:00', how: 'tablet', by_whom: 'themselves',
      wording: 'I agree to be a member of the panel.', wording_version: 1, until: place === 4 ? '2026-03-20' : '2028-02-10',
    }),
  ];
  if (sex) rows.push(record('equality', number, { member, sex, disability: 'prefer-not-to-say' }));
  return rows;
});

const bodies = [
  record('panel_body', ulid(221), { name: 'Patient Advisory Group', reports_to: 'Governing Body', seats: 4 }),
  record('panel_seat', `${ulid(221)}:${ulid(201)}`, {
    body: `panel_body:${ulid(221)}`, member: `member:${ulid(201)}`, role: 'Chair', starts_on: '2026-02-15',
  }),
];

const asked = [
  record('segment', ulid(211), {
    name: 'Under 25 in Corby', shows: JSON.stringify({ age_to: 24, interests: ['mental-health'], localities: ['Corby'] }),
  }),
  record('invitation', ulid(231), {
    title: 'Evening on urgent care', asked_by: 'North Town Health Team', reason: 'They told us that it matters to them.',
    channel: 'email', sent_on: '2026-03-03', answer_by: '2026-03-17',
  }),
  record('invited', `${ulid(231)}:${ulid(201)}`, {
    invitation: `invitation:${ulid(231)}`, member: `member:${ulid(201)}`, response: 'coming', responded_on: '2026-03-05',
  }),
  record('invited', `${ulid(231)}:${ulid(203)}`, { invitation: `invitation:${ulid(231)}`, member: `member:${ulid(203)}` }),
];

const settings = [
  record('panel', 'main', { name: 'North Town panel', target_size: 40 }),
  record('panel_target', 'sex:female', { dimension: 'sex', value: 'female', share: 5100, origin: 'The census of 2021' }),
  record('panel_target', 'sex:male', { dimension: 'sex', value: 'male', share: 4900, origin: 'The census of 2021' }),
  record('postcode_area', 'nn17', { code: 'NN17', locality: 'Corby', deprivation_decile: 3 }),
  record('panel_log', ulid(241), {
    what: 'export-invited', done_at: '2026-03-03T09:00:00.000+00:00', person: 'Zofia', people: 2, reason: 'They told us that it matters to them.',
  }),
];

export const panelRecords = [...settings, ...members, ...bodies, ...asked];
