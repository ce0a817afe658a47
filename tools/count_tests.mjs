// Prints "<passed> <failed>" summed over the GoogleTest result files of a folder.
//
// Called by ./dev test after each CTest run: node tools/count_tests.mjs build/asan/results
// A crashed program leaves no result file; CTest's own exit code reports that.
// @ts-check
import * as fs from 'node:fs';
import * as path from 'node:path';

const folder = process.argv[2];
let passed = 0;
let failed = 0;
for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
  const result = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
  passed += result.tests - result.failures - result.errors;
  failed += result.failures + result.errors;
}
console.log(`${passed} ${failed}`);
