import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import { type Finding, runBlock } from './run.ts';
import { Tally } from './tally.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20261123' },
    /** So many cases that both have answered. */
    cases: { type: 'string', default: '100000' },
    /** The block to begin with; the last line of a run that was broken off names it. */
    from: { type: 'string', default: '0' },
    /** Stops after so many blocks with findings. */
    findings: { type: 'string', default: '5' },
  },
});
const [seed, cases, from, enough] = [values.seed, values.cases, values.from, values.findings].map(Number) as [
  number,
  number,
  number,
  number,
];

const tally = new Tally();
const started = performance.now();
const bar = new SingleBar({ noTTYOutput: true, notTTYSchedule: 60_000 }, Presets.shades_classic);
bar.start(cases, 0);
let block = from;
let found = 0;
for (; tally.compared < cases && found < enough; block++) {
  const findings = runBlock(seed, block, tally);
  bar.update(Math.min(cases, tally.compared));
  // The bar is drawn in between.
  await setImmediate();
  // One of a block says what is wrong; the others mostly say it again.
  const [first] = findings;
  if (first === undefined) continue;
  found++;
  print(first, findings.length);
}
bar.stop();
const seconds = (performance.now() - started) / 1000;
for (const line of tally.lines()) console.log(line);
console.log(
  `${Math.round(tally.compared / seconds)} cases a second, ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`,
);
console.log(`seed ${seed}, blocks ${from} to ${block - 1}; goes on with --from ${block}`);
console.log(found === 0 ? 'no findings' : `blocks with findings: ${found}`);
process.exitCode = found === 0 ? 0 : 1;

function print({ block, told }: Finding, times: number): void {
  const { question, compared } = told;
  console.log(`\n--seed ${seed} --from ${block}: ${times} cases\n${JSON.stringify(question)}`);
  console.log(`library ${JSON.stringify(compared?.library)}\nmodel   ${JSON.stringify(compared?.otherwise)}\n`);
}
