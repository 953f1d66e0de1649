import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { builtFile, ROOT } from './publicEntries.ts';

/**
 * What a helper may take from the sources all the same, to make up facts with: calendar arithmetic and lists of names,
 * pure and without a state that they would have to share with the built package. Nothing of it is judged by such a test.
 */
const TOOLS = ['src/time/', 'src/policy/factNames.ts', 'src/policy/sectionOf.ts'];

/** What the built package is not the subject of, by what a test needs. */
const OTHER_SUBJECTS = new Map([
  ['node:child_process', 'starts programs that run the sources'],
  ['typescript', 'reads the sources'],
  ['playwright-core', 'browses a page with a bundle of its own'],
  ['@date-fns/tz', 'compares with a build that is right on hosts in UTC only'],
]);

/** A test file and what keeps it from judging the built package, or from running in a browser. */
export interface Suited {
  readonly file: string;
  /** Why it does not judge the built package. */
  readonly leftOut?: string;
  /** The modules of Node that it needs. */
  readonly needsOfNode: readonly string[];
}

/** All test files, each with whether it can judge the built package: found by following what it imports. */
export async function suite(): Promise<Suited[]> {
  const files = readdirSync(resolve(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .sort();
  const { inputs } = (await graphOf(files)).metafile;
  return files.map((file) => {
    const reached = reachedFrom(file, inputs);
    const leftOut = whyLeftOut(importsOf(file, inputs), reached);
    const needsOfNode = reached.filter((name) => name.startsWith('node:'));
    return { file, needsOfNode, ...(leftOut === undefined ? {} : { leftOut }) };
  });
}

function whyLeftOut(own: readonly string[], reached: readonly string[]): string | undefined {
  const other = reached.find((name) => OTHER_SUBJECTS.has(name));
  if (other !== undefined) return OTHER_SUBJECTS.get(other);
  const tested = own.find((name) => name.startsWith('src/'));
  if (tested !== undefined) return `tests ${tested}`;
  const used = reached.find((name) => name.startsWith('src/') && !TOOLS.some((tool) => name.startsWith(tool)));
  if (used !== undefined) return `uses ${used}`;
  return reached.includes('redress') ? undefined : 'asks nothing of the package';
}

/** What test files import, to the edge of the sources: entry points become `redress`, other source files stay. */
async function graphOf(files: readonly string[]) {
  return build({
    absWorkingDir: ROOT,
    entryPoints: [...files],
    bundle: true,
    write: false,
    outdir: 'out',
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
    plugins: [
      {
        name: 'edge-of-the-sources',
        setup: ({ onResolve }) =>
          onResolve({ filter: /./ }, ({ path, resolveDir }) => {
            if (builtFile(path, resolveDir) !== undefined) return { path: 'redress', external: true };
            const source = resolve(resolveDir, path).slice(ROOT.length);
            return path.startsWith('.') && source.startsWith('src/') ? { path: source, external: true } : undefined;
          }),
      },
    ],
  });
}

const importsOf = (file: string, inputs: Metafile['inputs']) => inputs[file]?.imports.map(({ path }) => path) ?? [];

function reachedFrom(file: string, inputs: Metafile['inputs']): string[] {
  const reached = new Set<string>([file]);
  for (const name of reached) for (const next of importsOf(name, inputs)) reached.add(next);
  return [...reached];
}
