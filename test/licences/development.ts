import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT } from '../bundles/publicEntries.ts';

/** What the lockfile says about one installed package. */
interface Locked {
  readonly version: string;
  readonly license?: string;
}

/** Packages that are installed to build and test, under one licence. */
export interface UnderLicence {
  readonly licence: string;
  readonly packages: number;
  /** Those of them that this package asks for by name. */
  readonly direct: readonly string[];
}

/** All that the lockfile installs for development, by licence; the same on every platform, unlike `node_modules`. */
export function developmentPackages(): UnderLicence[] {
  const lock: { packages: Record<string, Locked> } = JSON.parse(
    readFileSync(resolve(ROOT, 'package-lock.json'), 'utf8'),
  );
  const { devDependencies } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8'));
  const byLicence = new Map<string, { packages: number; direct: string[] }>();
  for (const [path, { license = 'not stated' }] of Object.entries(lock.packages)) {
    if (path === '') continue;
    const group = byLicence.get(license) ?? { packages: 0, direct: [] };
    byLicence.set(license, group);
    group.packages += 1;
    const name = path.replace(/^node_modules\//, '');
    if (name in devDependencies) group.direct.push(name);
  }
  return [...byLicence]
    .map(([licence, group]) => ({ licence, ...group }))
    .sort((a, b) => b.packages - a.packages || (a.licence < b.licence ? -1 : 1));
}
