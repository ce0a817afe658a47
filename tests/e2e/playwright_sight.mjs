// What Playwright has inside every page to find elements by role and name and to write the tree of a screen,
// as text for a browser that Playwright does not drive. So all engines are asked in the same words and by the
// same rules. Caller: webkit_page.mjs.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';

const options = {
  isUnderTest: false, sdkLanguage: 'javascript', testIdAttributeName: 'data-testid', stableRafCount: 2,
  browserName: 'webkit', shouldPrependErrorPrefix: false, isUtilityWorld: false, customEngines: [],
};

// The package bundles it as one string literal, after a comment with its file name; package.json pins the version.
function literal() {
  const bundle = readFileSync(createRequire(import.meta.url).resolve('playwright-core/lib/coreBundle'), 'utf8');
  const from = bundle.indexOf('// packages/playwright-core/src/generated/injectedScriptSource.ts');
  return /= ('(?:[^'\\]|\\.)*');/.exec(bundle.slice(from))[1];
}

let text;

// A script that puts it into the page as `earshotSight`.
export function sight() {
  text ??= `const module = {};
    ${runInNewContext(literal())}
    globalThis.earshotSight = new (module.exports.InjectedScript())(globalThis, ${JSON.stringify(options)});`;
  return text;
}

const quoted = (words, exact) => (words instanceof RegExp ? String(words) : `${JSON.stringify(words)}${exact ? 's' : 'i'}`);

export function byRole(role, { name, exact = false } = {}) {
  return `internal:role=${role}${name === undefined ? '' : `[name=${quoted(name, exact)}]`}`;
}

export function byLabel(words, { exact = false } = {}) {
  return `internal:label=${quoted(words, exact)}`;
}
