import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { Script } from 'node:vm';
import type { MutantCoverage } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type CompleteDryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { bundleTests, testsOf } from './bundle.ts';
import { isFolder } from './folders.ts';
import { stubs, type Told } from './stubs.ts';

/** Between a file and the name of a test in it. */
const SEPARATOR = ' > ';

/** What sources with mutants look at: which mutant is active, and what was reached. */
interface Shared {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: MutantCoverage | undefined;
}

/**
 * Runs the tests that judge a folder in this very process. For each mutant all is loaded anew, so that nothing stays from
 * the one before, but from one program that is compiled once: that takes a tenth of the time of a runner of tests, which
 * makes a thread for each mutant and loads hundreds of files into it.
 */
function inOneProcess(): TestRunner {
  const shared: Shared = {};
  Object.assign(globalThis, { __stryker__: shared });
  let files: readonly string[] = [];
  let start: (require: unknown, module: { exports: readonly (() => void)[] }) => void;

  /** Loads the files one after the other, as far as they are asked for, and runs the tests of one before the next. */
  async function run(asked: readonly string[] | undefined, stopsEarly: boolean): Promise<CompleteDryRunResult> {
    const ids = asked && new Set(asked);
    const askedFiles = asked && new Set(asked.map((id) => id.split(SEPARATOR)[0]));
    const results: TestResult[] = [];
    const note = async (id: string, work: () => unknown) => {
      const since = performance.now();
      const of = () => ({ id, name: id, timeSpentMs: performance.now() - since });
      try {
        await work();
        return { ...of(), status: TestStatus.Success } as const;
      } catch (error) {
        return { ...of(), status: TestStatus.Failed, failureMessage: String(error) } as const;
      }
    };
    const { vitest, told } = stubs();
    const ours = createRequire(`${process.cwd()}/test/mutation/runner.ts`);
    const module = { exports: [] as readonly (() => void)[] };
    start((name: string) => (name === 'vitest' ? vitest : ours(name)), module);
    for (const [i, file] of files.entries()) {
      if (askedFiles !== undefined && !askedFiles.has(file)) continue;
      let tests: readonly Told[] = [];
      shared.currentTestId = undefined;
      const loading = await note(file, () => {
        module.exports[i]?.();
        tests = told();
      });
      if (loading.status === TestStatus.Failed) results.push(loading);
      for (const { name, run } of tests) {
        const failed = results.at(-1)?.status === TestStatus.Failed;
        if (failed && stopsEarly) break;
        const id = `${file}${SEPARATOR}${name}`;
        if (ids !== undefined && !ids.has(id)) continue;
        shared.currentTestId = id;
        results.push(await note(id, run));
      }
      if (stopsEarly && results.at(-1)?.status === TestStatus.Failed) break;
    }
    return { status: DryRunStatus.Complete, tests: results };
  }

  return {
    capabilities: () => ({ reloadEnvironment: true }),

    async init() {
      const folder = process.env.MUTATED ?? '';
      if (!isFolder(folder)) throw new Error(`No folder that is mutated: ${folder}`);
      files = testsOf(folder);
      start = new Script(`(function (require, module) {${await bundleTests(files)}\n})`).runInThisContext();
    },

    async dryRun() {
      Object.assign(shared, { mutantCoverage: { static: {}, perTest: {} } });
      const result = await run(undefined, false);
      return { ...result, mutantCoverage: shared.mutantCoverage as MutantCoverage };
    },

    async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }: MutantRunOptions): Promise<MutantRunResult> {
      // What is only reached by tests may well be active before them: nothing that is loaded reaches it.
      Object.assign(shared, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
      const result = await run(testFilter, !disableBail);
      return toMutantRunResult(determineHitLimitReached(shared.hitCount, hitLimit) ?? result);
    },
  };
}

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'in-one-process', Object.assign(inOneProcess, { inject: [] as const })),
];
