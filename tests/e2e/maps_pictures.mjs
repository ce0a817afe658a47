// Pictures of stakeholder maps with few, some and many on them: the drawing (SVG) painted by the browser, the picture
// (PNG) that the page saves, and the screen at two sizes in light and dark. For a person to look at: names that lie
// over each other, anything cut. `node maps_pictures.mjs [folder]`; nothing judges the pictures here.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { FixedTown } from './fixed_workspace.mjs';
import { until } from './person.mjs';
import { admin } from './server.mjs';

const folder = resolve(process.argv[2] ?? fileURLToPath(new URL('../../build/maps', import.meta.url)));
mkdirSync(folder, { recursive: true });

const sizes = [
  { name: 'desktop', width: 1280, height: 800 },
  { name: 'phone', width: 390, height: 844 },
];
const crowds = [12, 60, 150];
const written = `${Date.parse('2026-03-01T09:00:00Z').toString(16).padStart(12, '0')}000033e4eda7a98043c0`;
const ulid = (number) => `01KM000000000000000000${String(number).padStart(4, '0')}`;
const record = (type, id, fields) => ({ _id: `${type}:${id}`, type, schema: 1, clock: { _: written }, ...fields });

const names = [
  'Healthwatch Northamptonshire', 'Corby Voice', 'The MP for Corby', 'Evening Echo', 'Oakley Vale Residents\' Association',
  'Bożena Błaszczyk', 'انجمن خواتین کوربی', 'ਕੋਰਬੀ ਸਿੱਖ ਸੰਗਤ', 'Overview and Scrutiny Committee', 'GP practices', 'Carers', 'Unison',
];
const kinds = ['organisation', 'group', 'person', 'organisation', 'group', 'person', 'group', 'group', 'body', 'segment', 'segment', 'organisation'];

// The same each time; near each other now and then, as on real maps.
function placeOf(nth, shift) {
  const spread = (step) => (nth * step + shift) % 97;
  return { x: 2 + spread(37), y: 2 + ((spread(61) + Math.floor(nth / 7) * 3) % 97) };
}

function town(count, base) {
  const project = `project:${ulid(base)}`;
  const map = (at, grid, day) => record('map', ulid(base + at), { project, grid, drawn_on: day, took_part: 'Zofia, Asha and Ben' });
  const records = [
    record('project', ulid(base), { title: `Urgent care in ${count} places`, state: 'active', lead: 'Zofia' }),
    map(1, 'influence-interest', '2026-01-12'), map(2, 'influence-interest', '2026-03-02'), map(3, 'active-supportive', '2026-03-02'),
  ];
  for (let nth = 0; nth < count; nth += 1) {
    const who = ulid(base + 10 + nth);
    const round = Math.floor(nth / names.length);
    const kind = kinds[nth % names.length];
    records.push(record('stakeholder', who, {
      name: names[nth % names.length] + (round ? ` ${round + 1}` : ''), kind,
      ...(nth % 12 === 2 ? { roles: { politician: written } } : {}),
    }));
    for (const [at, shift] of [[1, 5], [2, nth % 3 ? 5 : 17], [3, 40]]) {
      const reason = at === 2 && nth % 3 === 0 ? 'They joined the programme board after the winter' : undefined;
      records.push(record('position', `${ulid(base + at)}:${who}`, {
        map: `map:${ulid(base + at)}`, stakeholder: `stakeholder:${who}`, ...placeOf(nth, shift), ...(reason ? { reason } : {}),
      }));
    }
  }
  return { records, maps: [[`${count}-influence`, `map:${ulid(base + 2)}`], [`${count}-support`, `map:${ulid(base + 3)}`]] };
}

async function shoot(person, name) {
  await person.page.mouse.move(0, 0);
  for (const { name: size, width, height } of sizes) {
    await person.resize(width, height);
    for (const colorScheme of ['light', 'dark']) {
      await person.page.emulateMedia({ colorScheme });
      const theme = () => person.page.evaluate(() => document.documentElement.dataset.theme);
      await until(async () => (await theme()) === colorScheme, () => `${colorScheme} is not shown`);
      await person.picture(join(folder, `${name}-${size}-${colorScheme}.png`));
    }
  }
  await person.page.emulateMedia({ colorScheme: 'light' });
  await person.resize(sizes[0].width, sizes[0].height);
}

// Saves the files of the map that is shown, and paints the drawing as a picture program would.
async function takeFiles(person, name) {
  const drawing = await person.download(() => person.click('button', 'Save as a drawing (SVG)'));
  writeFileSync(join(folder, `${name}.svg`), drawing);
  writeFileSync(join(folder, `${name}.png`), await person.download(() => person.click('button', 'Save as a picture (PNG)')));
  const painted = await person.context.newPage();
  await painted.setContent(drawing.toString('utf8').replace(/^<\?xml[^>]*>/, '<body style="margin:0">'));
  await painted.screenshot({ path: join(folder, `${name}-painted.png`), fullPage: true });
  await painted.close();
}

const place = await FixedTown.start();
try {
  const groups = crowds.map((count, index) => town(count, 100 + index * 1000));
  for (const { records } of groups) await place.hold('earshot_town', records);
  const person = await place.enter(admin.name);
  for (const [name, map] of groups.flatMap((group) => group.maps)) {
    await person.goto(`${place.server.url}/#/map/${map}`);
    await person.sees('Save as a drawing (SVG)');
    await takeFiles(person, name);
    await shoot(person, name);
  }
} finally {
  await place.end();
}
console.log(`The pictures to look at are in ${folder}`);
