import type { RunnerTestCase, RunnerTestFile } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Gives a file of tests that could not be loaded one test that failed. The mutation tool looks at tests only, so that it
 * took a mutant for unnoticed that broke whatever tests do before the first of them runs.
 *
 * @see https://github.com/stryker-mutator/stryker-js/issues/6150
 */
export const unloadable: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    for (const module of modules) {
      const [error] = module.errors();
      // The file as the tool sees it, which Vitest itself shows to reporters by its parts only.
      const file = (module as unknown as { readonly task: RunnerTestFile }).task;
      if (error === undefined) continue;
      const failed = { type: 'test', name: 'can be loaded', mode: 'run', file, suite: file, meta: {} };
      file.tasks.push({ ...failed, result: { state: 'fail', errors: [error] } } as unknown as RunnerTestCase);
    }
  },
};
