import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { anyCase } from '../generators/index.ts';
import { detailsOf, fieldsOf, PAGES, ROOT, textOf, wordsOf } from './snippets.ts';
import { ownText, quotedIn, rowsIn, section, sorted, wordsIn } from './tables.ts';
import { ownFields } from './typeFields.ts';

/** The compiler takes its time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

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
    const named = [...textOf('README.md').matchAll(/npm run ([\w-]+)/g)].map(([, name]) => name);
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
    const codes = [...verdicts].flatMap(([code, its]) => (its[0] === verdict ? [code] : []));
    expect(sorted(wordsIn(section('docs/decisions.md', heading)))).toEqual(sorted(codes));
  });

  it('next steps, with who does them', () => {
    const who = fieldsOf('src/decision/steps.ts', 'NextStep', 'code', 'who');
    const named = rowsIn(section('docs/decisions.md', '## Next steps'));
    const pairs = named.map(([code = '', parties = '']) => [code.replaceAll('`', ''), ...sorted(parties.split(', '))]);
    expect(sorted(pairs.map(String))).toEqual(sorted([...who].map(([code, its]) => String([code, ...sorted(its)]))));
  });

  it.each([
    ['## Reasons', 'src/decision/reasons.ts', 'Reason', ['code', 'verdict', 'clause', 'turn', 'until']],
    ['## Next steps', 'src/decision/steps.ts', 'NextStep', ['code', 'who', 'clause', 'by', 'lastDay']],
  ])('details under %s', (heading, source, type, common) => {
    const named = rowsIn(section('docs/decisions.md', heading)).map(
      (cells) => [quotedIn(cells[0] ?? '')[0] ?? '', sorted(quotedIn(cells.at(-1) ?? ''))] as const,
    );
    const declared = [...detailsOf(source, type, 'code')].map(([code, fields]) => {
      // What is awaited has a term or not; that stands above the table.
      const known = fields.includes('turn') ? [...common, 'lastDay'] : common;
      return [code, sorted(fields.filter((field) => !known.includes(field)))] as const;
    });
    expect(new Map(named)).toEqual(new Map(declared));
  });

  it.each([
    ['## Fields', 'Decision'],
    ['## Refund', 'Refund'],
  ])('docs/decisions.md %s', (heading, type) => {
    const named = rowsIn(ownText('docs/decisions.md', heading)).flatMap(([field = '']) => quotedIn(field));
    expect(sorted(named)).toEqual(sorted(ownFields('src/decision/decision.ts', type).map(({ name }) => name)));
  });

  it.each([
    ['docs/decisions.md', '## Deadlines', 'src/decision/decision.ts', 'DeadlineAct'],
    ['docs/decisions.md', '## Remedies', 'src/facts/claim.ts', 'RemedyKind'],
    ['docs/policy.md', '### Looking over a policy', 'src/policy/lint/finding.ts', 'PolicyFindingCode'],
    ['docs/modelling-an-order.md', '## What is refused', 'src/facts/invalid.ts', 'IssueCode'],
    ['docs/contradictions.md', '## Contradictions between events', 'src/decision/reasons.ts', 'Contradiction'],
  ])('%s %s', (page, heading, source, type) => {
    expect(sorted(wordsIn(section(page, heading)))).toEqual(sorted(wordsOf(source, type)));
  });

  it('clauses; the one about a false customs value is not modelled', () => {
    const clauses = [...wordsOf('src/decision/clauses.ts', 'ClauseId'), 'G2'];
    expect(sorted(wordsIn(textOf('docs/clauses.md')))).toEqual(sorted(clauses));
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
