// Rule: the table of journeys in docs/testing.md is the one that tests/e2e/matrix.mjs gives.
//
// Called by run.mjs. The matrix is what is run; a page that says more or less would be believed.
// @ts-check
import { table } from '../e2e/matrix.mjs';

/** @typedef {import('./source_tree.mjs').Source} Source */
/** @typedef {{path: string, line: number, what: string}} Complaint */

const kPage = 'docs/testing.md';

/** @param {Source[]} sources @returns {Complaint[]} */
function findStaleTable(sources) {
  const lines = sources.find((s) => s.path === kPage)?.lines ?? [];
  const start = lines.findIndex((line) => line.startsWith('| Journey |'));
  return table().flatMap((line, index) => (lines[start + index] === line ? [] : [{
    path: kPage, line: start + index + 1, what: 'not as node tests/e2e/run.mjs --table gives it' }])).slice(0, 1);
}

export const kTableRule = { name: 'the table of journeys is the matrix', find: findStaleTable };
