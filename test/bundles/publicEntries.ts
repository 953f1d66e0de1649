import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import packed from '../../tsup.config.ts';

/** The folder of the project, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The entry points as the build knows them, `testing: 'src/testing/index.ts'` ... */
const entries = Object.entries((packed as { entry: Record<string, string> }).entry);

/**
 * Files that export nothing at run time but what the main entry exports too. The generators of facts import these: they
 * are published in `redress/testing/arbitraries`, and may not bring all of the library along.
 */
const PARTS_OF_MAIN = ['src/money/currency.ts', 'src/policy/sevenDayPolicy.ts'];

/** The built file behind a source file that is an entry point; nothing for what users cannot import. */
const builtFrom = new Map([
  ...entries.map(([name, source]) => [resolve(ROOT, source), resolve(ROOT, `dist/${name}.js`)] as const),
  ...PARTS_OF_MAIN.map((part) => [resolve(ROOT, part), resolve(ROOT, 'dist/index.js')] as const),
]);

const builtAs = new Map(
  entries.map(([name]) => [name === 'index' ? 'redress' : `redress/${name}`, resolve(ROOT, `dist/${name}.js`)]),
);

/** Where the built package has what a test imports, by the package's name or by the path of a source file. */
export function builtFile(name: string, folder: string): string | undefined {
  return builtAs.get(name) ?? (name.startsWith('.') ? builtFrom.get(resolve(folder, name)) : undefined);
}

/** Gives tests the built package wherever they import one of its entry points, under either name. */
export function publicEntries(): Plugin {
  return {
    name: 'public-entries',
    enforce: 'pre',
    resolveId: (name, importer) => (importer === undefined ? undefined : builtFile(name, resolve(importer, '..'))),
  };
}
