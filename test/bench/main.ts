import { readFileSync, writeFileSync } from 'node:fs';
import { withTable } from '../size/pageTables.ts';
import { aboveBudget, measureAgainstByHand, ratioTable, requireAgreement } from './againstByHand.ts';
import { engineTable } from './engines.ts';
import { MANY, requests } from './requests.ts';

const PAGE = 'docs/performance.md';
const has = (option: string) => process.argv.includes(option);
const COUNT = has('--quick') ? 8_192 : MANY;
const ROUNDS = has('--quick') ? 9 : 11;

const all = requests(COUNT);
console.log(`${requireAgreement(all)} decisions are the same by hand\n`);
const measured = await measureAgainstByHand(all, ROUNDS);
const byHand = ratioTable(measured);
console.log(byHand);
const failures = aboveBudget(measured);
console.log(`\nabove their budget: ${failures.length === 0 ? 'none' : failures.join('; ')}\n`);
if (has('--write')) write('by-hand', byHand);
const engines = await engineTable(all, 5);
console.log(engines);
if (has('--write')) write('engines', engines);
if (has('--check') && failures.length > 0) process.exitCode = 1;

function write(id: string, text: string): void {
  writeFileSync(PAGE, withTable(readFileSync(PAGE, 'utf8'), { id, text }));
}
