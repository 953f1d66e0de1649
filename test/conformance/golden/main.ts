import { type ConformanceAnswer, compareAnswers } from '../../../src/conformance/index.ts';
import { collect } from './collect.ts';
import { readKit, writeKit } from './file.ts';

/**
 * `npm run golden`: decides every case of docs/conformance/decisions.json anew and says which decisions changed.
 * `npm run golden -- --new` chooses the cases of shops and the generated ones anew.
 */
const anew = process.argv.includes('--new');
const before = readKit();
const kit = collect(anew ? undefined : before);
writeKit(kit);

const answers = Object.fromEntries(kit.cases.map((one) => [one.id, one as ConformanceAnswer]));
const known = new Set(before?.cases.map(({ id }) => id));
const changed =
  before === undefined || anew ? [] : compareAnswers(before, answers).failed.filter(({ id }) => id in answers);
for (const { id, differences } of changed) {
  console.log(`${id}: ${differences.map(({ path }) => path.join('.')).join(', ')}`);
}
const added = kit.cases.filter(({ id }) => !known.has(id)).length;
const removed = [...known].filter((id) => !(id in answers)).length;
console.log(`${kit.cases.length} cases: ${changed.length} decided otherwise, ${added} added, ${removed} removed`);
