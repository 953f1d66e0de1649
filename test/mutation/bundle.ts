import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { FOLDERS, type Folder } from './folders.ts';

/** The files of tests that judge a folder, in the order in which they are named. */
export function testsOf(folder: Folder): string[] {
  const all = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'));
  const named = FOLDERS[folder].flatMap((name) =>
    all.filter((file) => file === `${name}.test.ts` || file.startsWith(`${name}/`)).sort(),
  );
  return [...new Set(named)];
}

/** Each file still knows its own place: tests read examples that lie next to them. */
const ownPlaces: Plugin = {
  name: 'own-places',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const place = JSON.stringify(pathToFileURL(path).href);
      return { contents: (await readFile(path, 'utf8')).replaceAll('import.meta.url', place), loader: 'ts' };
    });
  },
};

/** One program of the tests and all that they load, which gives for each file what loads it, and nothing before. */
export async function bundleTests(files: readonly string[]): Promise<string> {
  const loaders = files.map((file) => `() => require('./test/${file}')`);
  const { outputFiles } = await build({
    // Where the sources with mutants are; this file is loaded somewhere else.
    absWorkingDir: process.cwd(),
    stdin: {
      contents: `import './test/mutation/seed.ts';\nmodule.exports = [${loaders.join(', ')}];`,
      resolveDir: process.cwd(),
    },
    write: false,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    alias: { redress: './src/index.ts' },
    external: ['vitest', 'ajv', 'typescript'],
    // The package has no side effects; its tests have.
    ignoreAnnotations: true,
    logLevel: 'error',
    plugins: [ownPlaces],
  });
  return outputFiles[0]?.text ?? '';
}
