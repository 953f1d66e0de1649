import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const asked = read('package.json');
const locked: Record<string, { version: string; integrity?: string; hasInstallScript?: boolean }> =
  read('package-lock.json').packages;

/** Packages that may run a program while they are installed: each is code of others that runs before any test. */
const MAY_RUN = ['esbuild'];

describe('what is installed', () => {
  it('for users is nothing', () => {
    expect(asked.dependencies).toBeUndefined();
    expect(asked.optionalDependencies).toBeUndefined();
    expect(asked.peerDependenciesMeta).toEqual({ 'fast-check': { optional: true } });
  });

  it('for development is named exactly, and locked as it is named', () => {
    for (const [name, version] of Object.entries<string>(asked.devDependencies)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(locked[`node_modules/${name}`]?.version, name).toBe(version);
    }
    expect(locked['']).toMatchObject({ version: asked.version, devDependencies: asked.devDependencies });
  });

  it('is what was locked: every package has its checksum', () => {
    const without = Object.entries(locked).filter(([path, { integrity }]) => path !== '' && integrity === undefined);
    expect(without.map(([path]) => path)).toEqual([]);
  });

  it('runs no program while it is installed but those that were looked at', () => {
    const running = Object.entries(locked).flatMap(([path, { hasInstallScript }]) =>
      hasInstallScript ? [path.replace(/.*node_modules\//, '')] : [],
    );
    expect([...new Set(running)].sort()).toEqual(MAY_RUN);
  });
});
