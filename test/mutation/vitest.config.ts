import { defineConfig, mergeConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import everything from '../../vitest.config.ts';
import { FOLDERS, type Folder } from './folders.ts';

const tests: readonly string[] = FOLDERS[(process.env.MUTATED ?? 'time') as Folder];

const placeOf = ({ moduleId }: TestSpecification) => tests.findIndex((name) => moduleId.includes(`/test/${name}`));

/** The tests that are nearest to the folder come first, in the order in which they are named: most mutants end there. */
class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.sort((a, b) => placeOf(a) - placeOf(b));
  }
}

/** Only the tests that judge the folder: each mutant runs those of them that reach it, until one fails. */
export default mergeConfig(
  { ...everything, test: { ...everything.test, include: [] } },
  defineConfig({
    test: {
      include: tests.flatMap((name) => [`test/${name}.test.ts`, `test/${name}/**/*.test.ts`]),
      sequence: { sequencer: NearestFirst },
      // Each mutant has a process of its own; its test files share it, so that the sources are loaded once for all of them.
      isolate: false,
      setupFiles: ['test/mutation/seed.ts'],
      // A slow machine is no reason to call a mutant noticed; one that never ends is stopped all the same.
      testTimeout: 300_000,
      // Where a property is what notices, a tenth of its cases does.
      env: { REDRESS_RUNS: '0.1' },
    },
  }),
);
