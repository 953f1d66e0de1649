import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build as bundle } from 'esbuild';
import { build, type Options } from 'tsup';
import config from '../../tsup.config.ts';
import { ROOT } from '../bundles/publicEntries.ts';

/** A project of a user, in which the package is installed. */
export interface Project {
  /** The folder where the user's programs are. */
  readonly folder: string;
  readonly remove: () => void;
}

/**
 * Builds the package as it is published, into a project of its own: other tests build `dist` while this one runs. Maps
 * come with it, so that what a bundle holds can be traced to its sources; types and CommonJS do not.
 */
export async function projectWithPackage(): Promise<Project> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-size-'));
  const installed = join(folder, 'node_modules', 'redress');
  const { onSuccess: _, ...published } = config as Options;
  await build({
    ...published,
    config: false,
    outDir: join(installed, 'dist'),
    format: ['esm'],
    dts: false,
    sourcemap: true,
    silent: true,
  });
  await bundle({
    absWorkingDir: ROOT,
    entryPoints: ['src/time/index.ts'],
    bundle: true,
    format: 'esm',
    sourcemap: true,
    outfile: join(folder, 'time.js'),
  });
  cpSync(resolve(ROOT, 'package.json'), join(installed, 'package.json'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
