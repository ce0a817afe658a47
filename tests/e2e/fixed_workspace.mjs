// A workspace that never changes: the same records, ids and moment of the day on every run, so that what
// the mirror says can be kept in files and compared (snapshots.test.mjs). Nobody and no venue is real.
// Callers: walk.mjs. Must stay true: an id or text that changes here changes the kept files.
import { createHash } from 'node:crypto';

import { database as panel, panelRecords } from './fixed_panel.mjs';
import { until } from './person.mjs';
import { admin } from './server.mjs';
import { Town } from './town.mjs';

// A Tuesday morning; every date below is told from here.
export const now = '2026-03-10T10:00:00Z';

const author = '33e4eda7a98043c0';
const ulid = (number) => `01KK000000000000000000${String(number).padStart(4, '0')}`;
const stamp = (instant, count = 0) =>
  Date.parse(instant).toString(16).padStart(12, '0') + count.toString(16).padStart(4, '0') + author;

const written = stamp('2026-03-01T09:00:00Z');
const set = (...members) => Object.fromEntries(members.map((member) => [member, written]));

function record(type, id, fields) {
  return { _id: `${type}:${id}`, type, schema: 1, clock: { _: written }, ...fields };
}

const project = `project:${ulid(1)}`;
const question = `question:${ulid(2)}`;
const place = `place:${ulid(3)}`;

export const ids = {
  writtenUp: `activity:${ulid(11)}`,
  toWriteUp: `activity:${ulid(12)}`,
  planned: `activity:${ulid(13)}`,
  missed: `activity:${ulid(14)}`,
  project,
  decision: `decision:${ulid(31)}`,
  request: `case:${ulid(35)}`,
  profile: `area_profile:${ulid(39)}`,
  edition: `edition:${ulid(43)}`,
  map: `map:${ulid(66)}`,
  body: `stakeholder:${ulid(51)}`,
  carer: `stakeholder:${ulid(52)}`,
  outlet: `stakeholder:${ulid(53)}`,
};

const about = [
  record('workspace', 'main', { name: 'North Town engagement', organisation: 'North Town Health Team' }),
  record('actor', author, { person: 'Zofia', device: 'Red tablet' }),
  record('project', ulid(1), { title: 'Urgent care', state: 'active', lead: 'Zofia' }),
  record('question', ulid(2), { project, wording: 'What would make you choose the centre?', position: 1 }),
  record('place', ulid(3), { name: 'Market square', locality: 'North Town' }),
];

const activities = [
  record('activity', ulid(11), {
    title: 'Stall at the market', held_on: '2026-03-02', status: 'written-up', project, place,
    started_at: '2026-03-02T09:30:00.000+00:00', ended_at: '2026-03-02T11:30:00.000+00:00',
    written_up_at: '2026-03-03T08:00:00.000+00:00', engagement_type: 'busy-place', owner: 'Zofia',
    groups: set('patients-carers', 'wider-public'), questions: set(question), channels: set('event'),
    heads: { [author]: [42, 1] }, count_basis: 'counted', reached: 300,
    notes: 'People stopped to talk in spite of the rain.',
  }),
  record('activity', ulid(12), {
    title: 'Drop-in at the library', held_on: '2026-03-09', status: 'to-write-up', project,
    started_at: '2026-03-09T14:00:00.000+00:00', ended_at: '2026-03-09T16:00:00.000+00:00',
    engagement_type: 'survey', heads: { [author]: [7, 0] },
  }),
  record('activity', ulid(13), {
    title: 'Evening at the sports hall', held_on: '2026-03-12', status: 'planned', engagement_type: 'busy-place',
  }),
  record('activity', ulid(14), {
    title: 'Coffee morning', held_on: '2026-03-06', status: 'planned', engagement_type: 'busy-place',
  }),
];

const rows = [
  record('attendance', `${ulid(11)}:patients-carers`, {
    activity: ids.writtenUp, group: 'patients-carers', people: 31, basis: 'counted',
  }),
  record('attendance', `${ulid(11)}:wider-public`, {
    activity: ids.writtenUp, group: 'wider-public', people: 10, basis: 'estimated', remark: 'Families',
  }),
  record('feedback', ulid(21), {
    activity: ids.writtenUp, said: 'The last bus to the clinic leaves at six.', group: 'patients-carers',
    capacity: 'own-experience', themes: set('theme:transport'),
  }),
  record('feedback', ulid(22), { activity: ids.writtenUp, said: 'ہسپتال جانے والی بس شام چھ بجے بند ہو جاتی ہے۔' }),
];

const loop = [
  record('theme', 'transport', { name: 'Transport' }),
  record('theme', 'parking', { name: 'Parking', parent: 'theme:transport' }),
  record('decision', ulid(31), {
    title: 'A later bus on clinic days', outcome: 'in-part', decided_on: '2026-03-05', project,
    themes: set('theme:transport'), because: 'The operator runs it on two days of the week only.',
    body: 'Travel board', you_said: 'The last bus leaves too early.', we_did: 'Two later buses a week.',
  }),
  record('telling', ulid(32), {
    told_on: '2026-03-06', decisions: set(`decision:${ulid(31)}`), channel: 'email', waiting_told: true,
    groups: set('patients-carers'), project,
  }),
  record('phase', ulid(33), { project, phase: 'engagement', starts_on: '2026-02-01', ends_on: '2026-05-31' }),
  record('report_point', ulid(34), { project, body: 'Overview and Scrutiny', due_on: '2026-03-01' }),
  record('case', ulid(35), {
    kind: 'foi', title: 'Spending on parking', received_on: '2026-02-24', channel: 'email', owner: 'Zofia',
    asked: 'How much was spent on parking last year?',
  }),
  record('case', ulid(36), {
    kind: 'enquiry', title: 'Parking at the clinic', received_on: '2026-01-12', owner: 'Zofia',
    answer: 'Parking is free for blue badge holders.',
  }),
  record('case_event', ulid(37), { case: `case:${ulid(36)}`, event: 'replied', happened_on: '2026-01-14' }),
  record('routine', ulid(38), { title: 'Check the mailbox', every: 48, unit: 'hours', starts_on: '2026-03-01' }),
  record('area_profile', ulid(39), { name: 'North Town', residents: 60000, origin: 'Census', as_at: '2021-03-21' }),
  record('population_share', `${ulid(39)}:carer-yes`, {
    profile: `area_profile:${ulid(39)}`, group: 'carer-yes', people: 6000,
  }),
  record('tally', `${ulid(11)}:carer-yes`, {
    activity: ids.writtenUp, group: 'carer-yes', people: { [author]: [9, 1] },
  }),
];

// A frozen pack with figures that differ from today's.
const figures = '3. What we did\tContacts\t30\n8. Known gaps\tActivities not written up\t3\n';
const editions = [
  record('edition', ulid(43), {
    name: 'Urgent care, as at 1 March 2026', project, as_at: '2026-03-01', sent_to: 'Travel board',
    sent_on: '2026-03-02', page: '<!doctype html><title>Evidence of engagement</title>', figures,
    checksum: createHash('sha256').update(figures).digest('hex'),
  }),
];

const someone = (number) => `stakeholder:${ulid(number)}`;
const position = (map, number, x, y) => record('position', `${ulid(map)}:${ulid(number)}`, {
  map: `map:${ulid(map)}`, stakeholder: someone(number), x, y,
});
const mapping = [
  record('stakeholder', ulid(61), { name: 'Healthwatch', kind: 'organisation', groups: set('healthwatch') }),
  record('stakeholder', ulid(62), { name: 'Patients by the river', kind: 'group', groups: set('patients-carers') }),
  record('stakeholder', ulid(63), { name: 'Evening paper', kind: 'organisation', groups: set('news-media') }),
  record('identification', `${ulid(1)}:knows-subject:${ulid(63)}`, {
    project, question: 'knows-subject', stakeholder: someone(63),
  }),
  record('map', ulid(65), { project, grid: 'influence-interest', drawn_on: '2026-01-12' }),
  record('map', ulid(66), { project, grid: 'influence-interest', drawn_on: '2026-03-02', took_part: 'Zofia' }),
  position(65, 61, 35, 75), position(66, 61, 85, 80), position(66, 62, 70, 30),
];
// A body with a member, who said no, and an outlet; the last two look like the same one.
const stakeholders = [
  record('stakeholder', ulid(51), {
    name: 'North Town Youth Council', kind: 'body', locality: 'North Town', age_limit: 25,
    permission: 'published', permission_on: '2026-01-10', website: 'https://youth.north-town.example',
  }),
  record('stakeholder', ulid(52), {
    name: 'Irena Lis', kind: 'person', roles: set('advocate'), locality: 'North Town', languages: set('Polish'),
    formats: set('large-print'), permission: 'no', permission_on: '2026-02-02', permission_how: 'By phone',
  }),
  record('stakeholder', ulid(53), {
    name: 'North Town Echo', kind: 'organisation', roles: set('journalist'), email: 'desk@echo.example',
  }),
  record('stakeholder', ulid(54), { name: 'The North Town Echo', kind: 'organisation', phone: '01632 960123' }),
  record('membership', ulid(55), {
    body: ids.body, member: ids.carer, role: 'Chair', represents: set('carer'), starts_on: '2025-09-01',
  }),
  record('contact', ulid(56), {
    stakeholder: ids.body, happened_on: '2026-03-03', channel: 'meeting', direction: 'ours', project,
    subject: 'Opening hours of the centre', person: 'Zofia', follow_up_on: '2026-03-20',
  }),
];

export class FixedTown extends Town {
  static async start(...people) {
    const town = Object.setPrototypeOf(await Town.start(...people), FixedTown.prototype);
    await town.hold('earshot_town', [...about, ...activities, ...rows, ...loop, ...editions, ...mapping, ...stakeholders]);
    await town.server.api('PUT', `/${panel}`);
    await town.hold(panel, panelRecords);
    return town;
  }

  async hold(database, docs) {
    const reply = await this.server.api('POST', `/${database}/_bulk_docs`, { docs });
    const refused = Array.isArray(reply.body) ? reply.body.filter((row) => !row.ok) : [reply.body];
    if (refused.length === 0) return;
    await this.end();
    throw new Error(`the server refused ${JSON.stringify(refused)}`);
  }

  // A device whose clock stands at `now`; its timers run.
  async device(name = admin.name, engine = undefined, options = undefined) {
    const person = await super.device(name, engine, options);
    await person.page.clock.setFixedTime(now);
    return person;
  }

  // Some seconds pass on the device, which waits so long before it keeps what is being typed; then it shows
  // that it saves.
  async later(person) {
    const drawn = () => person.page.evaluate(() => globalThis.earshot.framesDrawn());
    await person.page.clock.setFixedTime(new Date(Date.parse(now) + 5000).toISOString());
    const before = await drawn();
    await until(async () => (await drawn()) > before, () => 'nothing happens although time has passed');
  }

  // Somebody else changes a field on the server, later than every change made here.
  async changeElsewhere(id, field, value) {
    const path = `/earshot_town/${encodeURIComponent(id)}`;
    const { body } = await this.server.api('GET', path);
    // The devices' stamps follow the server's clock, which is the real one.
    const later = stamp(new Date(Date.now() + 60000).toISOString());
    await this.server.api('PUT', path, { ...body, [field]: value, clock: { ...body.clock, [field]: later } });
  }
}
