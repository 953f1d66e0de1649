import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const GENERATORS = new URL('../generators/', import.meta.url);

it('generators, which are published in redress/testing/arbitraries, do not bring all of the library along', () => {
  const files = readdirSync(GENERATORS, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  const bringing = files.filter((file) =>
    /^import (?!type)[^;]*from '(?:\.\.\/)+src\/index\.ts';/m.test(readFileSync(new URL(file, GENERATORS), 'utf8')),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(bringing).toEqual([]);
});
