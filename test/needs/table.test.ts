import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { safeParsePolicy, sevenDayPolicy } from '../../src/index.ts';
import { CODES, NEEDS } from './codes.ts';

const PAGE = readFileSync(new URL('../../docs/needs.md', import.meta.url), 'utf8');

interface Row {
  readonly code: string;
  readonly meaning: string;
  readonly written: string;
  readonly test: string;
}

/** The rows of all tables: code, meaning, how it is written, test. */
const ROWS: readonly Row[] = [...PAGE.matchAll(/^\| `([a-z-]+)` +\| (.+?) +\| (.+?) +\| \[.+?\]\((.+?)\) +\|$/gm)].map(
  ([, code = '', meaning = '', written = '', test = '']) => ({ code, meaning, written, test }),
);

const textOf = (test: string) => readFileSync(new URL(test, new URL('../../docs/needs.md', import.meta.url)), 'utf8');

describe('docs/needs.md', () => {
  it('has a row for each need, once, in the order of its family', () => {
    expect(CODES).toHaveLength(145);
    expect(ROWS.map(({ code }) => code)).toEqual(CODES);
  });

  it.each(ROWS.map((row) => [row.code, row] as const))('%s has a test of its family', (code, { test, meaning }) => {
    expect(meaning).not.toBe('');
    const family = Object.entries(NEEDS).find(([, codes]) => (codes as readonly string[]).includes(code))?.[0];
    expect(test).toBe(`../test/needs/${family}.test.ts`);
    expect(textOf(test)).toMatch(new RegExp(`^ *it\\((?:'|")${code}: \\S`, 'm'));
  });

  it('has no test of a need that is not in the list', () => {
    const tested = Object.keys(NEEDS).flatMap((family) =>
      [...textOf(`../test/needs/${family}.test.ts`).matchAll(/^ *it\((?:'|")(\S+?):/gm)].map(([, code = '']) => code),
    );
    expect([...new Set(tested)].sort()).toEqual([...CODES].sort());
  });
});

describe('what docs/needs.md writes', () => {
  const written = ROWS.flatMap(({ code, written: how }) =>
    [...how.matchAll(/`([a-zA-Z.[\]]+)` `(\{.*?\})`/g)].map(([, path = '', json = '']) => [code, path, json] as const),
  );

  it.each(written)('%s: %s %s is accepted', (_, path, json) => {
    const policy = withFragment(JSON.parse(JSON.stringify(sevenDayPolicy)), path.split('.'), JSON.parse(json));
    const result = safeParsePolicy(policy);
    expect(result.success ? [] : result.issues).toEqual([]);
  });

  it('is most of it', () => {
    expect(new Set(written.map(([code]) => code)).size).toBeGreaterThan(130);
  });
});

type Data = Record<string, unknown>;

/** What an entry of a list has to say besides what a fragment shows. */
const ENTRIES: Readonly<Record<string, Data>> = {
  requirements: { code: 'a-requirement', must: { fact: 'now', known: true } },
  deductions: { kind: 'percent', code: 'a-fee', basisPoints: 1000 },
  exceptions: { id: 'an-exception', when: { fact: 'now', known: true }, then: { return: { returnCosts: 'store' } } },
};

const WINDOWS = ['request', 'report', 'claim', 'dispatch', 'arrival'];

/** The document with a fragment at its place. */
function withFragment(document: Data, [name = '', ...rest]: readonly string[], fragment: Data): Data {
  const isList = name.endsWith('[]');
  const key = isList ? name.slice(0, -2) : name;
  if (isList) {
    const entry = rest.length === 0 ? fragment : withFragment({ ...ENTRIES[key] }, rest, fragment);
    return { ...document, [key]: [entry] };
  }
  const old = (document[key] ?? {}) as Data;
  if (rest.length > 0) return { ...document, [key]: withFragment(old, rest, fragment) };
  if (WINDOWS.includes(key)) return { ...document, [key]: { unknownDay: 'ask', ...fragment } };
  const isSection = ['return', 'defect', 'cancellation', 'missingPackage', 'money', 'refund'].includes(key);
  return { ...document, [key]: isSection ? { ...old, ...fragment } : fragment };
}
