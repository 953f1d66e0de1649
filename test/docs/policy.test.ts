import { safeParsePolicy, sevenDayPolicy } from 'redress';
import { describe, expect, it, vi } from 'vitest';
import { askedOf, EVENTS, isOfUnit, SCOPES } from '../../src/policy/factNames.ts';
import { textOf } from './snippets.ts';
import { ownText, quotedIn, rowsIn, section, sorted, type Table, tablesIn } from './tables.ts';
import { type DeclaredField, ownFields, typesWithFields } from './typeFields.ts';

/** The compiler takes its time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const PAGE = 'docs/policy.md';

const DOCUMENT = 'src/policy/document.ts';
const CONDITION = 'src/policy/condition.ts';
const CLOCK = 'src/policy/clock.ts';
const DEDUCTION = 'src/policy/deduction.ts';
const REMEDY = 'src/policy/remedy.ts';
const REQUIREMENT = 'src/policy/requirement.ts';
const EXCEPTION = 'src/policy/exception.ts';
const SET = 'src/policy/policySet.ts';
const PERIOD = 'src/time/period.ts';

/** The tables of fields on the page, and the types whose own fields they hold. */
const TABLES: readonly (readonly [heading: string, source: string, ...types: readonly string[]])[] = [
  ['## The document', DOCUMENT, 'PolicyDocument'],
  ['### Calendar', PERIOD, 'Calendar'],
  ['### Contact', DOCUMENT, 'Contact'],
  ['### Money', DOCUMENT, 'MoneyTerms'],
  ['### Declared facts', EXCEPTION, 'FactDeclaration'],
  ['## Conditions', CONDITION, 'AllOf', 'AnyOf', 'Not', 'FactTest', 'CountTest'],
  ['### Tests', CONDITION, 'Tests', 'NumberTests', 'FactBound'],
  ['### Counting', CONDITION, 'Count'],
  [
    '## Clocks',
    CLOCK,
    ...['PeriodClock', 'CountBackClock', 'CutOffClock', 'YearlyClock', 'DateClock'],
    ...['LatestOf', 'EarliestOf', 'FirstKnown', 'Unlimited'],
  ],
  ['### Periods', PERIOD, 'Period'],
  ['### Windows', DOCUMENT, 'Window'],
  ['### Every claim', DOCUMENT, 'ClaimTerms'],
  ['### Cancellation', DOCUMENT, 'CancellationTerms'],
  ['### Return', DOCUMENT, 'ReturnTerms'],
  ['### Missing item', DOCUMENT, 'ReportTerms'],
  ['### Defect', DOCUMENT, 'DefectTerms'],
  ['### Missing package', DOCUMENT, 'MissingPackageTerms'],
  ['### Sending back', DOCUMENT, 'SendBackTerms'],
  ['### Evidence', DOCUMENT, 'EvidenceTerm'],
  ['### Requirements', REQUIREMENT, 'Requirement'],
  ['### Limits', REQUIREMENT, 'Limit', 'Quantity'],
  ['### Remedies', REMEDY, 'RemedyRung'],
  ['### Consequences', REQUIREMENT, 'Consequence'],
  ['## Refund terms', DOCUMENT, 'RefundTerms'],
  ['### Deductions', DEDUCTION, 'AnyDeduction', 'Bound'],
  ['### Shares', DEDUCTION, 'Share'],
  ['### Tables of deductions', DEDUCTION, 'DeductionStep'],
  ['## Exceptions', EXCEPTION, 'Exception'],
  ['### What an exception may set', EXCEPTION, 'ExceptionTerms'],
  ['## Versions', SET, 'PolicySet', 'PolicyVersion'],
];

/** The kinds of deduction stand in one table, a row each. */
const DEDUCTION_KINDS = ['PercentDeduction', 'FlatDeduction', 'CostDeduction', 'SteppedDeduction', 'ProRataDeduction'];

const SOURCES_OF_FIELDS = [DOCUMENT, CONDITION, CLOCK, DEDUCTION, REMEDY, REQUIREMENT, EXCEPTION, SET, PERIOD];

/** The result of a computation; and some of the fields of other types. */
const NO_TABLE_OF_THEIR_OWN = ['PeriodDays', 'Otherwise'];

const fieldTables = (heading: string) =>
  tablesIn(ownText(PAGE, heading)).filter(({ head: [first] }) => first === 'field');

const rowsOf = (tables: readonly Table[]) => tables.flatMap(({ rows }) => rows);

describe('every field of a policy', () => {
  it.each(TABLES)('%s', (heading, source, ...types) => {
    const declared = types.flatMap((type) => ownFields(source, type));
    const rows = rowsOf(fieldTables(heading));
    const named = rows.flatMap((row) => quotedIn(row.field ?? ''));
    expect(sorted(new Set(named))).toEqual(sorted(new Set(declared.map(({ name }) => name))));
    for (const row of rows) {
      const [name = '', ...more] = quotedIn(row.field ?? '');
      const field = declared.find((one) => one.name === name);
      if (more.length === 0 && field !== undefined) expectAsDeclared(row, field);
    }
  });

  /** What is optional says what it means to leave it out; what may be one of some words lists them. */
  function expectAsDeclared(row: Table['rows'][number], { name, optional, words }: DeclaredField): void {
    if (row['left out'] !== undefined) expect(row['left out'] !== '', `${name} is optional`).toBe(optional);
    if (row.values !== undefined && words !== undefined) {
      expect(sorted(quotedIn(row.values)), `values of ${name}`).toEqual(sorted(words));
    }
  }

  it('stands in a table', () => {
    const inTables = new Set([
      ...TABLES.flatMap(([, , ...types]) => types),
      ...DEDUCTION_KINDS,
      ...NO_TABLE_OF_THEIR_OWN,
    ]);
    const all = SOURCES_OF_FIELDS.flatMap(typesWithFields);
    expect(all.filter((type) => !inTables.has(type))).toEqual([]);
  });

  it('of each kind of deduction', () => {
    const [table] = tablesIn(ownText(PAGE, '### Deductions')).filter(({ head: [first] }) => first === 'kind');
    const onPage = (table?.rows ?? []).map(({ kind = '', fields = '' }) => [
      quotedIn(kind)[0],
      sorted(quotedIn(fields)),
    ]);
    const declared = DEDUCTION_KINDS.map((type) => {
      const fields = ownFields(DEDUCTION, type);
      const kind = fields.find(({ name }) => name === 'kind')?.words?.[0];
      return [kind, sorted(fields.map(({ name }) => name).filter((name) => name !== 'kind'))];
    });
    expect(onPage).toEqual(declared);
  });
});

describe('every fact', () => {
  it('that is an event, with who is asked for it', () => {
    const rows = tablesIn(ownText(PAGE, '### Events')).flatMap((table) => table.rows);
    const named = rows.map((row) => [quotedIn(row.event ?? '')[0], row['one for each'], row.asked]);
    const known = EVENTS.map((event) => [event, isOfUnit(event) ? 'unit' : 'claim', askedOf(event)]);
    expect(named).toEqual(known);
  });

  it('by its scope, with its type and who is asked for it', () => {
    const rows = tablesIn(section(PAGE, '### Facts by scope')).flatMap((table) => table.rows);
    const named = rows.map((row) => [quotedIn(row.fact ?? '')[0], row.type, row['one for each'], row.asked]);
    const known = Object.entries(SCOPES).flatMap(([scope, { open, known: facts }]) => [
      ...Object.entries(facts).map(([name, type]) => [`${scope}.${name}`, type] as const),
      ...(open === undefined ? [] : [[`${scope}.…`, open] as const]),
    ]);
    const of = (name: string) => (isOfUnit(name) ? 'unit' : 'claim');
    expect(named).toEqual(known.map(([name, type]) => [name, type, of(name), askedOf(name)]));
  });
});

it('names every section', () => {
  const named = rowsIn(ownText(PAGE, '## Sections')).map(([first = '']) => first.replaceAll('`', ''));
  const sections = ownFields(EXCEPTION, 'ExceptionTerms').map(({ name }) => name);
  expect(sorted(named)).toEqual(sorted(sections.filter((name) => name !== 'money')));
});

describe('a fragment of JSON', () => {
  const { return: terms } = sevenDayPolicy;
  const exception = { id: 'some', then: { return: { returnCosts: 'store' } } };
  const when = (condition: unknown) => ({ exceptions: [{ ...exception, when: condition }] });
  const returning = (change: object) => ({ return: { ...terms, ...change } });

  /** Where the fragments of a part of the page belong in a document. */
  const PLACES: Readonly<Record<string, (fragment: object) => object>> = {
    '### Declared facts': (fragment) => fragment,
    '### Tests': when,
    '### Counting': when,
    '### Windows': (request) => returning({ request }),
    '### Evidence': (evidence) => returning({ evidence }),
    '### Limits': (limits) => returning({ limits }),
    '### Remedies': (remedies) => returning({ remedies }),
    '### Consequences': (consequences) => returning({ consequences }),
    '### Tables of deductions': (deduction) => returning({ refund: { ...terms.refund, deductions: [deduction] } }),
    '### In an editor': (fragment) => fragment,
  };

  const fragmentsIn = (text: string) =>
    [...text.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, json = '']) => JSON.parse(json));

  const issuesOf = (change: object) => {
    const result = safeParsePolicy({ ...sevenDayPolicy, ...change });
    return result.success ? [] : result.issues;
  };

  it.each(Object.entries(PLACES))('under %s is part of a policy', (heading, place) => {
    const fragments = fragmentsIn(ownText(PAGE, heading));
    expect(fragments.length).toBeGreaterThan(0);
    for (const fragment of fragments) expect(issuesOf(place(fragment))).toEqual([]);
  });

  it('stands under a heading of these', () => {
    const known = Object.keys(PLACES).flatMap((heading) => fragmentsIn(ownText(PAGE, heading)));
    expect(fragmentsIn(textOf(PAGE))).toHaveLength(known.length);
  });

  it('of a clock is one, by the fields that its row names', () => {
    const rows = rowsOf(fieldTables('## Clocks'));
    for (const { field = '', example = '' } of rows) {
      const [json = ''] = quotedIn(example);
      const clock = JSON.parse(json);
      expect(Object.keys(clock)).toEqual(quotedIn(field));
      expect(issuesOf(when({ fact: 'asked', within: clock }))).toEqual([]);
    }
  });

  it('in the README is an exception', () => {
    const [season] = fragmentsIn(textOf('README.md'));
    expect(issuesOf({ exceptions: [season] })).toEqual([]);
  });
});
