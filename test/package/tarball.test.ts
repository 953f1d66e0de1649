import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as redress from 'redress';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MINUTES = 60_000;

/** Runs a program in a folder and gives what it printed. */
function run(program: string, args: readonly string[], cwd: string): string {
  return execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

describe('the packed tarball', () => {
  let folder: string;
  let tarball: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'redress-'));
    run('npm', ['pack', '--pack-destination', folder], ROOT);
    tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    run('npm', ['install', '--no-audit', '--no-fund', '--offline', tarball], folder);
  }, 5 * MINUTES);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('needs nothing else at run time', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['redress']);
  });

  const decide = `
    const decision = redress.evaluateCancellation(
      { number: 'A-1', currency: 'EUR', lines: [{ id: '1', product: 'RING-7', quantity: 1, amount: 4900 }] },
      { kind: 'cancellation', asked: '2026-03-02T09:00:00Z' },
    );
    console.log(decision.outcome, decision.refund.total);
  `;

  it('can be imported', () => {
    writeFileSync(join(folder, 'esm.mjs'), `import * as redress from 'redress';${decide}`);
    expect(run('node', ['esm.mjs'], folder)).toBe('approved 4900\n');
  });

  it('can be required', () => {
    writeFileSync(join(folder, 'cjs.cjs'), `const redress = require('redress');${decide}`);
    expect(run('node', ['cjs.cjs'], folder)).toBe('approved 4900\n');
  });

  it('decides where code may not be generated from strings', () => {
    expect(run('node', ['--disallow-code-generation-from-strings', 'esm.mjs'], folder)).toBe('approved 4900\n');
  });

  it('exports the same names to both, and no others than the sources do', () => {
    const names = 'console.log(JSON.stringify(Object.keys(redress).sort()))';
    writeFileSync(join(folder, 'names.mjs'), `import * as redress from 'redress';${names}`);
    writeFileSync(join(folder, 'names.cjs'), `const redress = require('redress');${names}`);
    const imported = run('node', ['names.mjs'], folder);
    expect(run('node', ['names.cjs'], folder)).toBe(imported);
    expect(JSON.parse(imported)).toEqual(Object.keys(redress).sort());
  });

  it('satisfies publint, strictly', { timeout: MINUTES }, () => {
    expect(run('npx', ['publint', '--strict', tarball], ROOT)).toContain('All good!');
  });

  it('has types that resolve for every kind of import', { timeout: 2 * MINUTES }, () => {
    expect(run('npx', ['attw', '--no-color', '--no-emoji', tarball], ROOT)).toContain('No problems found');
  });
});
