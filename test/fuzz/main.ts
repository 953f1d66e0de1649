import { inspect, parseArgs } from 'node:util';
import { fuzz, inputsOf, type Tally } from './cases.ts';
import { ENTRIES } from './entries/index.ts';
import { heapOf } from './memory.ts';
import { expectNoPollution } from './oracle.ts';

/** Fuzzes every entry for long: `npm run fuzz -- --seed N --cases M [--only parse,explain] [--heap] [--show]` */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20260305' },
    cases: { type: 'string', default: '50000' },
    /** Entries whose name contains one of these, with commas between. */
    only: { type: 'string', default: '' },
    /** Looks at the heap too; with `--cases 0` at nothing else. */
    heap: { type: 'boolean', default: false },
    /** Prints the inputs of each finding. */
    show: { type: 'boolean', default: false },
  },
});

const tallies: Tally[] = [];
for (const entry of ENTRIES.filter(({ name }) => values.only.split(',').some((part) => name.includes(part)))) {
  const cases = Number(values.cases) * (entry.dear ? 1 : 6);
  const started = performance.now();
  const tally = fuzz(entry, cases, Number(values.seed), expectNoPollution);
  tallies.push(tally);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    [
      entry.name.padEnd(30),
      ...[tally.cases, tally.refused, tally.decided, tally.findings.size].map((n) => String(n).padStart(9)),
      `${seconds} s`.padStart(8),
    ].join(' '),
  );
  for (const [title, { recipe, times }] of tally.findings) {
    console.log(`  ${times} × ${title}\n    ${JSON.stringify(recipe)}`);
    if (values.show)
      console.log(inspect(inputsOf(entry, recipe), { depth: 6, maxStringLength: 100, maxArrayLength: 10 }));
  }
}
const heap = values.heap ? heapOf(ENTRIES, Number(values.seed)) : undefined;
for (const [calls, bytes] of heap?.after ?? []) {
  console.log(`heap after ${calls} hostile calls: ${(bytes / 2 ** 20).toFixed(1)} MB`);
}
if (heap?.isBounded === false) console.log('the heap grows');
process.exitCode = heap?.isBounded === false || tallies.some(({ findings }) => findings.size > 0) ? 1 : 0;
