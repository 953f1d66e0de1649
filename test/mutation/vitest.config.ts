import { defineConfig, mergeConfig } from 'vitest/config';
import everything from '../../vitest.config.ts';
import { FOLDERS, type Folder } from './folders.ts';

const tests: readonly string[] = FOLDERS[(process.env.MUTATED ?? 'time') as Folder];

/** Only the tests that judge the folder: each mutant runs those of them that reach it. */
export default mergeConfig(
  { ...everything, test: { ...everything.test, include: [] } },
  defineConfig({ test: { include: tests.flatMap((name) => [`test/${name}.test.ts`, `test/${name}/**/*.test.ts`]) } }),
);
