// A spreadsheet of stakeholders as an office keeps it: made from a seed, with rows that are wrong on purpose, each
// in a way of its own, and the same file with those rows mended. Caller: journeys/stakeholders.test.mjs.
// Must stay true: the last row is the one whose quotation mark stays open, since it takes all that follows with it.
const headings = [
  'Name', 'Kind', 'Role', 'Town', 'E-mail', 'Phone', 'Website', 'Consent', 'Consent date',
  'Oldest age of its members', 'Reports to', 'Notes',
];

// Those whom the journey places on its maps.
export const known = [
  { Name: 'Healthwatch Corby', Kind: 'Organisation', 'E-mail': 'office@healthwatch.example' },
  { Name: 'Oakley Vale Residents', Kind: 'Group' },
  { Name: 'The MP for Corby', Kind: 'Person', Role: 'Politician' },
  { Name: 'Evening Echo', Kind: 'Organisation', Role: 'Media contact' },
  { Name: '=HYPERLINK("https://evil.example","Bonus")', Kind: 'Group' }, // a name that a spreadsheet would run
];

const first = ['Amara', 'Bożena', 'Chidi', 'Dilys', 'Evan', 'Farah', 'Gwen', 'Harjit', 'Ines', 'José'];
const last = ['Achebe', 'Błaszczyk', 'Clarke', 'Dhillon', 'Ekwueme', 'Fenn', 'Groß', 'Hussain', 'Ivanova', 'Jones'];
const towns = ['Corby', 'Kettering', 'Wellingborough', 'Rushden', 'Daventry'];

// What is wrong, what the person is told of it, and how it is mended.
const faults = [
  [{ Name: '' }, /“Name” is empty/, { Name: 'Rose Court Tenants' }],
  [{ Name: '  ' }, /“Name” is empty/, { Name: 'Priors Hall Allotments' }],
  [{ Name: 'Q' }, /“Name” says “Q”/, { Name: 'Queen Street Surgery' }],
  [{ Name: 'Very long '.repeat(17) }, /“Name” says “Very long .*160/, { Name: 'Very long name' }],
  [{ Kind: 'Limited company' }, /“Limited company” is not on the list/, { Kind: 'Organisation' }],
  [{ Kind: '' }, /“Kind” is empty/, { Kind: 'Person' }],
  [{ Role: 'Boss' }, /“Boss” is not on the list/, { Role: 'Advocate' }],
  [{ 'E-mail': 'office.example.org' }, /like name@example\.org/, { 'E-mail': 'office@example.org' }],
  [{ 'E-mail': 'front desk@example.org' }, /like name@example\.org/, { 'E-mail': 'desk@example.org' }],
  [{ 'E-mail': '=SUM(1;1)' }, /“=SUM\(1;1\)”.*like name@example\.org/, { 'E-mail': '' }],
  [{ Website: `https://example.org/${'x'.repeat(300)}` }, /“Website” says .*300/, { Website: 'https://example.org' }],
  [{ Phone: '01536 123456 '.repeat(4) }, /“Phone” says .*40/, { Phone: '01536 123456' }],
  [{ Consent: 'Yes, they agreed', 'Consent date': '31/02/2026' }, /It is not a date/, { 'Consent date': '28/02/2026' }],
  [{ Consent: 'Yes, they agreed', 'Consent date': '03/25/2026' }, /with the month first/, { 'Consent date': '2026-03-25' }],
  [{ Consent: 'Yes, they agreed', 'Consent date': '' }, /Enter the day on which they said so/, { 'Consent date': '2026-03-26' }],
  [{ 'Oldest age of its members': 'about 25' }, /Write a whole number/, { 'Oldest age of its members': '25' }],
  [{ 'Reports to': 'The moon' }, /There is no stakeholder called “The moon”/, { 'Reports to': '' }],
  [known[0], /the same name as in row 2/, { Name: 'Healthwatch Kettering' }],
  [{ Town: Buffer.from('Caf\xe9 Corby', 'latin1') }, /some letters cannot be read/, { Town: 'Café Corby' }],
  [{ Notes: Buffer.from('"He said yes') }, /a quotation mark is opened and never closed/, { Notes: 'He said yes' }],
];

// mulberry32
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

function rightRow(number, roll) {
  const agreed = roll(3) === 0;
  return {
    Name: `${first[roll(10)]} ${last[roll(10)]} ${number}`, Kind: 'Person', Town: towns[roll(5)],
    'E-mail': `person${number}@example.org`, Phone: `01536 ${100000 + roll(900000)}`,
    Consent: agreed ? 'Yes, they agreed' : 'Not asked yet', 'Consent date': agreed ? `2026-0${1 + roll(9)}-14` : '',
    Notes: roll(2) ? 'Came to the stall; said "call me", and left.' : '',
  };
}

// Bytes stand as they are: that is how a row gets what no writer of CSV would write.
const cell = (value = '') => (Buffer.isBuffer(value) ? value : Buffer.from(`"${value.replaceAll('"', '""')}"`));

function lineOf(row) {
  return Buffer.concat(headings.flatMap((heading, index) => [Buffer.from(index ? ',' : ''), cell(row[heading])]));
}

// `rows` rows below the headings. `wrong` has for each faulty one its number in the spreadsheet and what is told.
export function stakeholderFile({ rows, seed }) {
  const roll = dice(seed);
  const places = new Set([rows - 1]);
  while (places.size < faults.length) places.add(known.length + roll(rows - known.length));
  const order = [...places].sort((a, b) => a - b);
  const asKept = [], mended = [], wrong = [];
  for (let index = 0; index < rows; index += 1) {
    const row = known[index] ?? rightRow(index + 2, roll);
    const fault = order.indexOf(index);
    const [spoilt, told, right] = fault < 0 ? [{}, null, {}] : faults[fault];
    if (told) wrong.push({ row: index + 2, told });
    asKept.push({ ...row, ...spoilt });
    mended.push({ ...row, ...spoilt, ...right });
  }
  const bytes = (all) =>
    Buffer.concat([Buffer.from(headings.join(',')), ...all.flatMap((row) => [Buffer.from('\r\n'), lineOf(row)])]);
  return { faulty: bytes(asKept), mended: bytes(mended), wrong };
}
