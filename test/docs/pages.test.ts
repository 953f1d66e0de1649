import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { sevenDayPolicy } from '../../src/policy/sevenDayPolicy.ts';
import { evaluate } from '../evaluate.ts';
import { anyCase } from '../generators/index.ts';
import { fieldsOf, PAGES, ROOT, textOf, wordsOf } from './snippets.ts';

/** The compiler takes its time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

/** The part of a page under a heading, to the next heading that is not below it. */
function section(page: string, heading: string): string {
  const text = textOf(page);
  const start = text.indexOf(`\n${heading}\n`);
  if (start < 0) throw new Error(`${page} has no ${heading}`);
  const below = text.slice(start + heading.length + 2);
  const level = heading.match(/^#+/)?.[0].length ?? 1;
  const end = below.search(new RegExp(`^#{1,${level}} `, 'm'));
  return end < 0 ? below : below.slice(0, end);
}

/** The rows of all tables in a text, cell by cell, without their heads. */
const rowsIn = (text: string) =>
  [...text.matchAll(/^\| (.*) \|$/gm)]
    .map(([, row = '']) => row.split(' | ').map((cell) => cell.trim()))
    .filter(([first]) => first?.startsWith('`'));

/** The words in the first column of all tables in a text. */
const wordsIn = (text: string) => rowsIn(text).map(([first = '']) => first.replaceAll('`', ''));

const sorted = (words: Iterable<string>) => [...words].sort();

describe('the README', () => {
  it('is short', () => {
    expect(textOf('README.md').split('\n').length).toBeLessThan(200);
  });

  it('names the two commands', () => {
    expect(textOf('README.md')).toContain(
      '`npm ci && npm run demo` runs the main job and `npm ci && npm test` passes the tests',
    );
  });

  it('names no script that there is not', () => {
    const { scripts } = JSON.parse(textOf('package.json'));
    const named = [...textOf('README.md').matchAll(/npm run (\w+)/g)].map(([, name]) => name);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
  });
});

describe('pages name all that there is, and nothing else', () => {
  it.each(['README.md', 'docs/decisions.md'])('outcomes in %s', (page) => {
    const heading = page === 'README.md' ? '## The six outcomes' : '## Outcomes';
    const words = wordsOf('src/decision/outcome.ts', 'Outcome');
    expect(sorted(wordsIn(section(page, heading)))).toEqual(sorted(words));
  });

  it.each([
    ['### Granted', 'granted'],
    ['### Denied', 'denied'],
    ['### Too early', 'too-early'],
    ['### Awaiting', 'awaiting'],
    ['### Review', 'review'],
  ])('reason codes under %s', (heading, verdict) => {
    const verdicts = fieldsOf('src/decision/reasons.ts', 'Reason', 'code', 'verdict');
    const codes = [...verdicts].flatMap(([code, its]) => (its === verdict ? [code] : []));
    expect(sorted(wordsIn(section('docs/decisions.md', heading)))).toEqual(sorted(codes));
  });

  it('next steps, with who does them', () => {
    const who = fieldsOf('src/decision/steps.ts', 'NextStep', 'code', 'who');
    const named = rowsIn(section('docs/decisions.md', '## Next steps'));
    const pairs = named.map(([code = '', party = '']) => `${code.replaceAll('`', '')} ${party}`);
    expect(sorted(pairs)).toEqual(sorted([...who].map((pair) => pair.join(' '))));
  });

  it.each([
    ['docs/decisions.md', '## Deadlines', 'src/decision/decision.ts', 'DeadlineAct'],
    ['docs/decisions.md', '## Remedies', 'src/facts/claim.ts', 'RemedyKind'],
    ['docs/modelling-an-order.md', '## What is refused', 'src/facts/invalid.ts', 'IssueCode'],
    ['docs/contradictions.md', '## Contradictions between events', 'src/decision/reasons.ts', 'Contradiction'],
  ])('%s %s', (page, heading, source, type) => {
    expect(sorted(wordsIn(section(page, heading)))).toEqual(sorted(wordsOf(source, type)));
  });

  it('clauses; the one about a false customs value is not modelled', () => {
    const clauses = [...wordsOf('src/decision/clauses.ts', 'ClauseId'), 'G2'];
    expect(sorted(wordsIn(textOf('docs/clauses.md')))).toEqual(sorted(clauses));
  });

  it('policy fields', () => {
    const fields = Object.entries(sevenDayPolicy).flatMap(([part, terms]) =>
      typeof terms === 'object' && part !== 'contact' ? Object.keys(terms).map((field) => `${part}.${field}`) : [part],
    );
    const named = ['calendar', ...fields];
    expect(sorted(wordsIn(section('docs/policy.md', '## Fields')))).toEqual(sorted(named));
  });
});

describe('clauses and reason codes', () => {
  const codesOfClause = new Map(
    rowsIn(textOf('docs/clauses.md')).map((cells) => [
      cells[0]?.replaceAll('`', ''),
      [...(cells.at(-2) ?? '').matchAll(/`([a-z-]+)`/g)].map(([, code]) => code),
    ]),
  );
  const reasons = rowsIn(section('docs/decisions.md', '## Reasons'));

  it('say the same on both pages', () => {
    const onDecisions = reasons.flatMap(([code = '', clauses = '']) =>
      clauses.split(', ').map((clause) => `${clause} ${code.replaceAll('`', '')}`),
    );
    const onClauses = [...codesOfClause].flatMap(([clause, codes]) => codes.map((code) => `${clause} ${code}`));
    expect(sorted(onClauses)).toEqual(sorted(onDecisions));
  });

  it('are what decisions say', () => {
    const onPage = new Map(
      reasons.map(([code = '', clauses = '', turns = '']) => [
        code.replaceAll('`', ''),
        { clauses: clauses.split(', '), turns: turns.split(', ') },
      ]),
    );
    fc.assert(
      fc.property(anyCase(), ({ order, claim, at }) => {
        for (const reason of evaluate(order, claim, { at }).reasons) {
          const listed = onPage.get(reason.code);
          expect(listed?.clauses, reason.code).toContain(reason.clause);
          if (reason.verdict === 'awaiting') expect(listed?.turns, reason.code).toContain(reason.turn);
        }
      }),
      { numRuns: 500, seed: 20_261_123 },
    );
  });
});

describe('tests of clauses', () => {
  const linked = rowsIn(textOf('docs/clauses.md')).flatMap(([clause = '', ...cells]) => {
    const test = cells.at(-1)?.match(/\(\.\.\/(test\/clauses\/[^)]+)\)/)?.[1];
    return test === undefined ? [] : [[clause.replaceAll('`', ''), test] as const];
  });

  it.each(linked)('%s has a part of %s', (clause, test) => {
    expect(textOf(test)).toMatch(new RegExp(`^describe\\('[^']*\\b${clause}\\b`, 'm'));
  });
});

describe('links', () => {
  it.each(PAGES)('of %s lead somewhere', (page) => {
    const links = [...textOf(page).matchAll(/\]\(([^)]+)\)/g)].flatMap(([, link = '']) =>
      /^https?:/.test(link) ? [] : [link],
    );
    expect(links.filter((link) => !leadsSomewhere(page, link))).toEqual([]);
  });

  function leadsSomewhere(page: string, link: string): boolean {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : posix.join(posix.dirname(page), path);
    if (!existsSync(`${ROOT}${target}`)) return false;
    return anchor === undefined || anchorsOf(target).includes(anchor);
  }

  const anchorsOf = (page: string) =>
    [...textOf(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\w\- ]/g, '')
        .replaceAll(' ', '-'),
    );
});
