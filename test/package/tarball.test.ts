import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as redress from 'redress';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MINUTES = 60_000;

/** Each program that uses the package is a process, which takes its time on a busy machine. */
vi.setConfig({ testTimeout: MINUTES });

const LANGUAGES = ['en', 'ar', 'de', 'es', 'fr', 'ja', 'pt-BR', 'zh-Hans'].map((tag) => `languages/${tag}`);

/** Runs a program in a folder and gives what it printed. */
function run(program: string, args: readonly string[], cwd: string): string {
  return execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

describe('the packed tarball', () => {
  let folder: string;
  let tarball: string;
  let packed: string[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'redress-'));
    run('npm', ['pack', '--pack-destination', folder], ROOT);
    tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
    const [{ files }] = JSON.parse(run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], ROOT));
    packed = files.map(({ path }: { path: string }) => path);
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    run('npm', ['install', '--no-audit', '--no-fund', '--offline', tarball], folder);
  }, 5 * MINUTES);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('needs nothing else at run time', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['redress']);
  });

  it('holds what was looked at, and nothing else', () => {
    const reviewed = [
      /^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
      /^docs\/(?:conformance\/decisions\.json|policy\.schema\.json)$/,
      /^dist\/THIRD-PARTY-NOTICES\.txt$/,
      /^dist\/(?:index|testing|testing\/arbitraries|conformance)\.(?:js|cjs|d\.ts|d\.cts)$/,
      new RegExp(`^dist/(?:${LANGUAGES.join('|')})\\.(?:js|cjs|d\\.ts|d\\.cts)$`),
      // What several entries share; the types have the name of their first file.
      /^dist\/chunk-[A-Z0-9]{8}\.c?js$/,
      /^dist\/[a-zA-Z]+-[\w-]{8}\.d\.c?ts$/,
    ];
    expect(packed.filter((path) => !reviewed.some((pattern) => pattern.test(path)))).toEqual([]);
    expect(reviewed.filter((pattern) => !packed.some((path) => pattern.test(path)))).toEqual([]);
  });

  it('says nothing about the machine that built it, and carries the notices of others', () => {
    const installed = join(folder, 'node_modules', 'redress');
    for (const path of packed) {
      expect(readFileSync(join(installed, path), 'utf8'), path).not.toMatch(
        /\/(?:home|root|Users|tmp)\/|sourceMappingURL/,
      );
    }
    expect(readFileSync(join(installed, 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8')).toContain('Copyright (c)');
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

  /** What a program prints, imported and required. */
  function printed(names: string, from: string, program: string): string[] {
    writeFileSync(join(folder, 'printed.mjs'), `import ${names} from '${from}';\n${program}`);
    writeFileSync(join(folder, 'printed.cjs'), `const ${names.replace('* as', '')} = require('${from}');\n${program}`);
    return ['printed.mjs', 'printed.cjs'].map((file) => run('node', [file], folder).trim());
  }

  const both = (text: string) => [text, text];

  it('runs its conformance kit: every decision is as in the kit', { timeout: MINUTES }, () => {
    writeFileSync(
      join(folder, 'conformance.mjs'),
      `import { createRequire } from 'node:module';
       import { runConformance } from 'redress/conformance';
       const kit = createRequire(import.meta.url)('redress/conformance/decisions.json');
       const { passed, failed } = runConformance(kit);
       console.log(passed === kit.cases.length, passed > 400, failed.map(({ id }) => id).join());`,
    );
    expect(run('node', ['conformance.mjs'], folder)).toBe('true true \n');
    const required = printed('{ runConformance }', 'redress/conformance', 'console.log(typeof runConformance);');
    expect(required).toEqual(both('function'));
  });

  it('builds facts and matches decisions', () => {
    const program = `
      const [order, line] = [anOrder({ lines: [aLine('RING-7', 4900)] }), { line: 'RING-7' }];
      console.log(aReturn(order, { items: [line] }).items[0].product, typeof matchers.toBeApproved);`;
    expect(printed('{ aLine, anOrder, aReturn, matchers }', 'redress/testing', program)).toEqual(
      both('RING-7 function'),
    );
  });

  it('speaks its languages', () => {
    const program = 'console.log(Object.values(messages).map(({ language }) => language).join());';
    for (const entry of LANGUAGES) {
      expect(printed('* as messages', `redress/${entry}`, program)).toEqual(both(entry.replace('languages/', '')));
    }
  });

  it('generates facts where fast-check is installed', () => {
    for (const name of ['fast-check', 'pure-rand']) {
      cpSync(join(ROOT, 'node_modules', name), join(folder, 'with', 'node_modules', name), { recursive: true });
    }
    cpSync(join(folder, 'node_modules', 'redress'), join(folder, 'with', 'node_modules', 'redress'), {
      recursive: true,
    });
    const program = 'console.log(anyCase().generate !== undefined && anyPolicy().generate !== undefined);';
    for (const [file, text] of [
      ['with/facts.mjs', `import { anyCase, anyPolicy } from 'redress/testing/arbitraries';${program}`],
      ['with/facts.cjs', `const { anyCase, anyPolicy } = require('redress/testing/arbitraries');${program}`],
    ] as const) {
      writeFileSync(join(folder, file), text);
      expect(run('node', [file], folder)).toBe('true\n');
    }
  });

  it('has no code twice, and imports nothing but fast-check, for the arbitraries alone', () => {
    const dist = join(folder, 'node_modules', 'redress', 'dist');
    for (const ending of ['.js', '.cjs']) {
      const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending));
      const text = new Map(files.map((file) => [file, readFileSync(join(dist, file), 'utf8')]));
      const sources = [...text.values()].flatMap((code) => [
        ...new Set(code.match(/^\/\/ (?:src|test|node_modules)\/\S+$/gm)),
      ]);
      expect(sources.length).toBeGreaterThan(200);
      expect(sources.filter((source, i) => sources.indexOf(source) !== i)).toEqual([]);
      const foreign = [...text].flatMap(([file, code]) =>
        [...code.matchAll(/^(?:import|export) .*from '([^.'][^']*)'|= require\('([^.'][^']*)'\)/gm)].map(
          ([, imported, required]) => `${file} ${imported ?? required}`,
        ),
      );
      expect([...new Set(foreign)]).toEqual([`testing/arbitraries${ending} fast-check`]);
    }
  });

  it('satisfies publint, strictly', { timeout: MINUTES }, () => {
    expect(run('npx', ['publint', '--strict', tarball], ROOT)).toContain('All good!');
  });

  it('has types that resolve for every kind of import', { timeout: 2 * MINUTES }, () => {
    expect(
      run('npx', ['attw', '--no-color', '--no-emoji', '--include-entrypoints', ...LANGUAGES, '--', tarball], ROOT),
    ).toContain('No problems found');
  });
});
