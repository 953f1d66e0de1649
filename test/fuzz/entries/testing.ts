import { type ConformanceAnswer, type ConformanceKit, compareAnswers, runConformance } from 'redress/conformance';
import * as testing from 'redress/testing';
import { judge } from '../../conformance/run.ts';
import { keepOut } from '../hostile.ts';
import type { Inputs } from '../mutate.ts';
import type { Entry } from '../oracle.ts';
import { decisions, facts, kit, vectors } from '../seeds.ts';
import { noKit, trap, typeError } from '../throws.ts';
import { nth } from './nth.ts';

type Builder = (first: never, second: never) => unknown;

function builder(name: string, build: Builder, valid: (pick: number) => { first: unknown; second: unknown }): Entry {
  return {
    covers: [name],
    name,
    dear: true,
    valid,
    throws: typeError,
    call: ({ first, second }) => JSON.parse(JSON.stringify(build(first as never, second as never) ?? null)),
  };
}

const orderAt = (pick: number) => nth(facts(), pick).order as { readonly lines?: readonly object[] };
const linesAt = (pick: number) => orderAt(pick).lines;
const SOME = { id: 'P2', note: undefined };

const claims = Object.entries({
  aCancellation: testing.aCancellation,
  aDefect: testing.aDefect,
  aMissingItem: testing.aMissingItem,
  aReturn: testing.aReturn,
}).map(([name, build]) =>
  builder(name, build as Builder, (pick) => ({
    first: orderAt(pick),
    second: { reasonCode: 'change-of-mind', items: [{ quantity: 1 }] },
  })),
);

const BUILDERS: readonly Entry[] = [
  ...claims,
  builder('aMissingPackage', testing.aMissingPackage as Builder, (pick) => ({
    first: orderAt(pick),
    second: { remedy: 'refund' },
  })),
  builder('anOrder', ((changes: never) => testing.anOrder(changes)) as Builder, (pick) => ({
    first: orderAt(pick),
    second: undefined,
  })),
  builder(
    'aLine',
    ((changes: { product: never; amount: never }, second: never) =>
      testing.aLine(changes?.product, changes?.amount, second)) as never,
    () => ({
      first: keepOut({ product: 'RING-7', amount: 4900 }),
      second: { quantity: 2, discount: 100, tax: 1 },
    }),
  ),
  builder('aParcel', testing.aParcel as Builder, (pick) => ({ first: linesAt(pick), second: SOME })),
  builder('aParcelOnItsWay', testing.aParcelOnItsWay as Builder, (pick) => ({ first: linesAt(pick), second: SOME })),
  builder('aLostParcel', testing.aLostParcel as Builder, (pick) => ({ first: linesAt(pick), second: SOME })),
  builder('aLedgerEntry', testing.aLedgerEntry as Builder, (pick) => ({
    first: linesAt(pick),
    second: { id: 'refund-2', shipping: 100 },
  })),
];

const EXPECTED: Readonly<Record<string, readonly unknown[]>> = {
  toBeApproved: [undefined],
  toBePartiallyApproved: [undefined],
  toBeDenied: [undefined, 'return-window-closed'],
  toBeTooEarly: [undefined, 'not-delivered-yet'],
  toAwait: [undefined, 'customer', { who: 'store' }],
  toBeForReview: [undefined, 'facts-contradict'],
  toRefund: [4900, { total: 4900, goods: 4900 }],
  toCloseAt: ['2026-03-12', '2026-03-13T00:00:00Z'],
};

const MATCHERS: readonly Entry[] = Object.entries(testing.matchers).map(([name, match]) => ({
  covers: [`matchers.${name}`],
  name: `matchers.${name}`,
  dear: true,
  valid: (pick) => ({ received: nth(decisions(), pick), expected: nth(EXPECTED[name] ?? [undefined], pick >> 8) }),
  throws: typeError,
  call: ({ received, expected }) => {
    const { pass, message } = (match as (received: unknown, expected: never) => { pass: boolean; message(): string })(
      received,
      expected as never,
    );
    return { pass, message: message() };
  },
}));

function kitFor(pick: number): Inputs {
  const { formatVersion, policies, cases } = kit() as ConformanceKit;
  const some = [nth(cases, pick), nth(cases, pick >> 10)];
  const used = Object.fromEntries(
    some.flatMap(({ options }) =>
      options?.policy === undefined ? [] : [[options.policy, keepOut(policies[options.policy])]],
    ),
  );
  const answers = Object.fromEntries(
    some.map(({ id, decision, issues }) => [id, decision === undefined ? { issues } : { decision }]),
  );
  return { kit: { formatVersion, policies: used, cases: some }, answers };
}

/** Differences hold what was found there, which may be anything. */
const textOf = ({ passed, failed }: ReturnType<typeof runConformance>) => ({
  passed,
  failed: failed.map(({ differences }) => differences.length),
});

const CONFORMANCE: readonly Entry[] = [
  {
    covers: ['runConformance'],
    name: 'runConformance',
    dear: true,
    valid: kitFor,
    throws: noKit,
    call: (inputs) => textOf(runConformance(inputs.kit as ConformanceKit)),
  },
  {
    covers: ['compareAnswers'],
    name: 'compareAnswers',
    dear: true,
    valid: kitFor,
    throws: noKit,
    call: (inputs) =>
      textOf(compareAnswers(inputs.kit as ConformanceKit, inputs.answers as Record<string, ConformanceAnswer>)),
  },
  {
    covers: [],
    name: 'vectors',
    dear: true,
    valid: (pick) => ({ vector: nth(vectors(), pick) }),
    // What is no vector is a failed one and never an exception; a file has no getters.
    throws: trap,
    call: ({ vector }) => judge(vector, undefined),
  },
];

export const TESTING: readonly Entry[] = [...BUILDERS, ...MATCHERS, ...CONFORMANCE];
