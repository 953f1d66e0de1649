import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from '../bundles/publicEntries.ts';
import { projectWithPackage } from '../size/builtPackage.ts';

/** A package of others of which code is published with this one. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Its licence with the copyright notice, as it came with the package. */
  readonly text: string;
}

/** The packages of others inside the built package, found by its source maps: what is inside must keep its notice. */
export async function bundledPackages(): Promise<BundledPackage[]> {
  const project = await projectWithPackage();
  try {
    const dist = join(project.folder, 'node_modules', 'redress', 'dist');
    const maps = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js.map'));
    const sources = maps.flatMap((map): string[] => JSON.parse(readFileSync(join(dist, map), 'utf8')).sources);
    const names = sources.flatMap((source) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
    return [...new Set(names)].sort().map(bundled);
  } finally {
    project.remove();
  }
}

function bundled(name: string): BundledPackage {
  const folder = resolve(ROOT, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  if (file === undefined) throw new Error(`${name} came without the text of its licence`);
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  return { name, version, licence: license, text };
}
