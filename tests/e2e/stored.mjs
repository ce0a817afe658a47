// All that a person's browser keeps for the application, as one text to be searched for what must not be there:
// every value of every IndexedDB database, the local store, and the caches' addresses.

// Runs inside the page.
/* c8 ignore start */
async function everything() {
  const parts = [];
  const take = (value, depth = 0) => {
    if (depth > 8 || value === null || value === undefined) return;
    if (value instanceof ArrayBuffer) return void parts.push(new TextDecoder('latin1').decode(value));
    if (ArrayBuffer.isView(value)) return void parts.push(new TextDecoder('latin1').decode(value));
    if (typeof value !== 'object') return void parts.push(String(value));
    for (const [key, inner] of Object.entries(value)) {
      parts.push(key);
      take(inner, depth + 1);
    }
  };
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const rows = database.transaction(store).objectStore(store);
      parts.push(...(await done(rows.getAllKeys())).map(String));
      for (const value of await done(rows.getAll())) take(value);
    }
    database.close();
  }
  parts.push(JSON.stringify({ ...localStorage }));
  for (const cache of await caches.keys()) {
    parts.push(...(await (await caches.open(cache)).keys()).map((request) => request.url));
  }
  return parts.join('\n');
}
/* c8 ignore stop */

export function stored(person) {
  return person.page.evaluate(everything);
}
