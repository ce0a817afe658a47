// The texts that Earshot's own search has of each record, for other indexes; and words to look for in them.
// Used by: search_bench.mjs, people_bench.mjs.
const kPage = 5000;

export async function documents(server, workspace, type) {
  const all = [];
  for (let start = `${type}:`; ;) {
    const range = `startkey=${encodeURIComponent(JSON.stringify(start))}&endkey=${encodeURIComponent(JSON.stringify(`${type};`))}`;
    const page = `limit=${kPage}&skip=${all.length ? 1 : 0}`; // the one that it starts with was in the page before
    const { status, body } = await server.api('GET', `/${workspace}/_all_docs?include_docs=true&${page}&${range}`);
    if (!body.rows) throw new Error(`the ${type} records of ${workspace} were refused: ${status} ${JSON.stringify(body)}`);
    all.push(...body.rows.map(({ doc }) => doc));
    if (body.rows.length < kPage) return all.filter(({ deleted }) => !deleted);
    start = all.at(-1)._id;
  }
}

// One { id, title, notes, place, project, said } an activity.
export async function textsOf(server, workspace) {
  const names = new Map();
  for (const type of ['place', 'project']) {
    for (const one of await documents(server, workspace, type)) names.set(one._id, one.name ?? one.title ?? '');
  }
  const said = new Map();
  for (const { activity, said: words } of await documents(server, workspace, 'feedback')) {
    said.set(activity, `${said.get(activity) ?? ''} ${words ?? ''}`);
  }
  return (await documents(server, workspace, 'activity')).map(({ _id: id, title, notes, place, project }) => ({
    id,
    title: title ?? '',
    notes: notes ?? '',
    place: names.get(place) ?? '',
    project: names.get(project) ?? '',
    said: said.get(id) ?? '',
  }));
}

// The same of stakeholders and of members: what Earshot looks through for each (core/app/stakeholders,
// core/app/members), under the names that other indexes are given.
export async function peopleOf(server, workspace, type) {
  const elements = (set) => Object.keys(set ?? {}).join(' ');
  return (await documents(server, workspace, type)).map((one) => ({
    id: one._id,
    title: one.name ?? '',
    notes: type === 'member' ? (one.postcode ?? '') : `${one.area ?? ''} ${elements(one.interests)}`,
    place: one.locality ?? '',
    project: one.organisation ?? '',
    said: one.email ?? '',
  }));
}

// Four that many have, four that few have, two pairs, and one that none has.
export function wordsOf(texts) {
  const counts = new Map();
  for (const { title, notes, said } of texts) {
    for (const word of new Set(`${title} ${notes} ${said}`.toLowerCase().match(/[a-z]{5,}/g))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  const often = ranked.slice(0, 4);
  const seldom = ranked.slice(-4);
  return [...often, ...seldom, `${often[0]} ${often[1]}`, `${often[2]} ${seldom[0]}`, 'zzxqj'];
}
