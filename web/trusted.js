// The one Trusted Types policy (`earshot`, named in the server's header): a script address is accepted
// only when it is one of our own two workers.
//
// Used by: update.js and storage.js. Must stay true: nothing but these names passes.
// @ts-check

const kScripts = ['sw.js', 'store_worker.js'];

/** @param {string} name */
function checked(name) {
  if (!kScripts.includes(name)) throw new TypeError(`not a script of Earshot: ${name}`);
  return name;
}

/** @type {{createPolicy(name: string, rules: object): {createScriptURL(name: string): string}} | undefined} */
const types = /** @type {any} */ (globalThis).trustedTypes;
const policy = types?.createPolicy('earshot', { createScriptURL: checked });

/** @param {string} name @returns {string} */
export function scriptUrl(name) {
  return policy ? policy.createScriptURL(name) : checked(name);
}
