/** Which folder of `src`; `main.ts` sets it. */
const folder = process.env.MUTATED ?? 'time';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [`src/${folder}/*.ts`],
  testRunner: 'in-one-process',
  plugins: ['./test/mutation/runner.ts'],
  // A mutant is judged by the tests that reach it, and nothing is left out: also what runs once while loading counts.
  coverageAnalysis: 'perTest',
  ignoreStatic: false,
  // What was noticed before and has not changed is not tried again; `--force` tries all.
  incremental: true,
  incrementalFile: `coverage/mutation/${folder}.seen.json`,
  thresholds: { high: 95, low: 95, break: 95 },
  concurrency: 1,
  timeoutMS: 15_000,
  reporters: ['progress-append-only', 'json', 'html'],
  jsonReporter: { fileName: `coverage/mutation/${folder}.json` },
  htmlReporter: { fileName: `coverage/mutation/${folder}.html` },
  tempDirName: 'node_modules/.cache/stryker',
  ignorePatterns: ['coverage', 'dist', 'docs/api'],
};
