import { build } from 'tsup';
import { ENTRIES } from './entries.ts';

/** Writes the declarations, for both kinds of modules. */
export async function writeTypes(dist: string): Promise<void> {
  await build({
    config: false,
    entry: { ...ENTRIES },
    outDir: dist,
    format: ['esm', 'cjs'],
    dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0' } },
    silent: true,
  });
}
