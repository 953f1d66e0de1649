import { defineConfig } from 'vitest/config';
import { publicEntries, ROOT } from './publicEntries.ts';
import { suite } from './suite.ts';

/** The suite over the built package in Node, where no code may come from a string. */
export default defineConfig({
  root: ROOT,
  plugins: [publicEntries()],
  test: {
    include: (await suite()).flatMap(({ file, leftOut }) => (leftOut === undefined ? [file] : [])),
    setupFiles: ['test/bundles/noCodeFromStrings.ts'],
    // Answers are judged here, not speed; the machine may be busy.
    testTimeout: 60_000,
    pool: 'forks',
    execArgv: ['--disallow-code-generation-from-strings'],
    maxWorkers: '100%',
    // Node loads the built files by itself, as it does for users: they do not pass through the test runner's compiler.
    server: { deps: { external: [/\/dist\//] } },
  },
});
