import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { build } from 'esbuild';
import { rollup } from 'rollup';

/** A program as a browser gets it, with the map to where it came from. */
export interface Bundle {
  readonly code: string;
  readonly map: string;
}

/** How users bundle: esbuild, also inside other tools; and Rollup, as Vite did and does in spirit. */
export const BUNDLERS = { esbuild: byEsbuild, 'Rollup, terser': byRollup } as const;

/** Bundles a program that stands in a folder, for browsers. */
export async function byEsbuild(program: string, folder: string): Promise<Bundle> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    sourcemap: 'external',
    outdir: folder,
    logLevel: 'error',
  });
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { code: textOf('.js'), map: textOf('.map') };
}

const PROGRAM = '\0program';

/** The same with Rollup and terser. */
export async function byRollup(program: string, folder: string): Promise<Bundle> {
  const bundle = await rollup({
    input: PROGRAM,
    plugins: [
      {
        name: 'program',
        load: (id) => (id === PROGRAM ? program : undefined),
        async resolveId(id, importer) {
          if (id === PROGRAM) return id;
          return importer === PROGRAM ? this.resolve(id, `${folder}/program.js`) : undefined;
        },
      },
      nodeResolve({ browser: true }),
      terser({ ecma: 2020, module: true }),
    ],
    onwarn: (warning) => {
      throw new Error(warning.message);
    },
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return { code: output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('\n'), map: '' };
}
