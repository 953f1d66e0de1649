import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const SOURCES = fileURLToPath(new URL('../src/index.ts', import.meta.url));

/**
 * Bundles programs for Node as the package is, into a folder of its own. A loader that translates on the fly would add
 * work of its own to every function, which long runs and benchmarks cannot have.
 */
export async function bundled(entryPoints: Readonly<Record<string, string>>, outdir: string): Promise<void> {
  await build({
    entryPoints: { ...entryPoints },
    outdir,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    alias: { redress: SOURCES },
    outExtension: { '.js': '.mjs' },
    logLevel: 'error',
  });
}
