import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vitest/config';
import everything from '../../vitest.config.ts';
import { FOLDERS, type Folder } from './folders.ts';
import { unloadable } from './unloadable.ts';

const TEST = fileURLToPath(new URL('../', import.meta.url));
const all = readdirSync(TEST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'));

/** Folders whose tests load little more than the folder. Those of the others load nearly all sources, each file anew. */
const ALONE: readonly Folder[] = ['time', 'money'];

const folder = (process.env.MUTATED ?? 'time') as Folder;

/** In the order in which they are named: those that are nearest to the folder come first, and most mutants end there. */
const tests = FOLDERS[folder].flatMap((name) =>
  all.filter((file) => file === `${name}.test.ts` || file.startsWith(`${name}/`)),
);

/** Only the tests that judge the folder: each mutant runs those of them that reach it, until one fails. */
export default mergeConfig(
  { ...everything, test: { ...everything.test, include: [] } },
  defineConfig({
    test: {
      include: ALONE.includes(folder) ? tests.map((file) => `test/${file}`) : ['test/mutation/together.ts'],
      reporters: [unloadable],
      setupFiles: ['test/mutation/seed.ts'],
      // A slow machine is no reason to call a mutant noticed; one that never ends is stopped all the same.
      testTimeout: 300_000,
      env: {
        TESTS: tests.map((file) => `${TEST}${file}`).join('\n'),
        // Where a property is what notices, a tenth of its cases does.
        REDRESS_RUNS: '0.1',
      },
    },
  }),
);
