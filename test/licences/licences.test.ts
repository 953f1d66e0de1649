import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../bundles/publicEntries.ts';
import { DEFENCE } from '../size/dependencies.ts';
import { type BundledPackage, bundledPackages } from './bundled.ts';
import { developmentPackages } from './development.ts';
import { pages } from './pages.ts';

/** What they ask for is done by carrying the notice. */
const FINE_INSIDE = ['0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

describe('licences', () => {
  let bundled: BundledPackage[];
  beforeAll(async () => {
    bundled = await bundledPackages();
  }, 120_000);

  it('of what is inside the package ask for no more than their notice', () => {
    expect(bundled.filter(({ licence }) => !FINE_INSIDE.includes(licence))).toEqual([]);
    for (const { name, text } of bundled) expect(text, name).toMatch(/Copyright \(c\) \d{4}/);
  });

  it('are those of packages that are worth their bytes', () => {
    expect(bundled.map(({ name }) => name).sort()).toEqual(Object.keys(DEFENCE).sort());
  });

  it('are on the pages as they are: `npm run licences` writes them', () => {
    for (const [path, text] of pages(bundled, developmentPackages())) {
      expect(readFileSync(resolve(ROOT, path), 'utf8'), path).toBe(text);
    }
  });

  it('are stated by all that is installed', () => {
    expect(developmentPackages().filter(({ licence }) => licence === 'not stated')).toEqual([]);
  });
});
