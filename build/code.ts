import { resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';
import { type OutputOptions, type Plugin, type RollupLog, rollup } from 'rollup';
import { ENTRIES, ROOT } from './entries.ts';
import { partOf } from './parts.ts';

/** Where the code goes, for whom, and whether with maps to its sources. */
export interface Wanted {
  readonly dist: string;
  readonly formats: readonly ('es' | 'cjs')[];
  readonly sourcemap: boolean;
}

/** Writes what is published of the code. What is not used of it drops out, here and in an application's bundle. */
export async function writeCode({ dist, formats, sourcemap }: Wanted): Promise<void> {
  const input = Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [name, resolve(ROOT, file)]));
  const bundle = await rollup({
    input,
    external: ['fast-check'],
    plugins: [nodeResolve({ extensions: ['.ts', '.js'] }), withoutTypes, withNotes],
    onwarn: unlessKnown,
  });
  for (const format of formats) await bundle.write({ ...filesOf(format), format, sourcemap, dir: dist });
  await bundle.close();
}

const filesOf = (format: 'es' | 'cjs'): OutputOptions => ({
  entryFileNames: `[name].${format === 'es' ? 'js' : 'cjs'}`,
  chunkFileNames: `shared/[name].${format === 'es' ? 'js' : 'cjs'}`,
  manualChunks: partOf,
  hoistTransitiveImports: false,
  interop: 'auto',
  plugins: [smaller],
});

const withoutTypes: Plugin = {
  name: 'without-types',
  async transform(text, id) {
    if (!id.endsWith('.ts')) return null;
    const { code, map } = await transform(text, { loader: 'ts', target: 'es2022', sourcefile: id, sourcemap: true });
    return { code: withoutIdleNotes(code), map };
  },
};

/** A note that what is returned has no effects tells nobody anything, and terser would put it where Rollup complains. */
const withoutIdleNotes = (code: string) =>
  code.replace(/return \/\* @__PURE__ \*\//g, (note) => 'return'.padEnd(note.length));

/** zod notes at `$constructor` that calls of it have no effects. That gets lost on the way, so the calls get the note. */
const withNotes: Plugin = {
  name: 'with-notes',
  transform: (code, id) =>
    id.includes('/zod/') ? { code: code.replace(/= (?=\$constructor\()/g, '= /* @__PURE__ */ '), map: null } : null,
};

/**
 * Half of what loading takes is reading the text. Functions and classes keep their names, for stack traces. Nothing is
 * rewritten: code that was put in another place may lose the notes by which bundlers see that it can be dropped.
 */
const smaller = terser({
  compress: false,
  mangle: { keep_fnames: true, keep_classnames: true },
  format: { comments: false, preserve_annotations: true },
});

/** Both are known and do no harm: a comment of zod's that speaks of such notes, and modules that need each other. */
function unlessKnown(warning: RollupLog): void {
  if (warning.code !== 'INVALID_ANNOTATION' && warning.code !== 'CIRCULAR_DEPENDENCY') throw new Error(warning.message);
}
