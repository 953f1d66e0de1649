import { aboveBudget, measureAgainstByHand, ratioTable, requireAgreement } from './againstByHand.ts';
import { MANY, requests } from './requests.ts';

const has = (option: string) => process.argv.includes(option);
const COUNT = has('--quick') ? 8_192 : MANY;
const ROUNDS = has('--quick') ? 7 : 11;

const all = requests(COUNT);
console.log(`${requireAgreement(all)} decisions are the same by hand\n`);
const measured = measureAgainstByHand(all, ROUNDS);
console.log(ratioTable(measured));
for (const { kind, lines, facts, library, byHand } of measured) {
  console.log(`${kind} ${lines} ${facts}: ${library.toFixed(2)} µs, by hand ${byHand.toFixed(2)} µs`);
}
const failures = aboveBudget(measured);
console.log(`\nabove their budget: ${failures.length === 0 ? 'none' : failures.join('; ')}`);
if (has('--check') && failures.length > 0) process.exitCode = 1;
