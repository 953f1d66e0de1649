import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Claim,
  type Clock,
  type Decision,
  type Period,
  type PolicyDocument,
  parsePolicy,
  type ReasonCode,
  type SendBackTerms,
  type Window,
} from '../../src/index.ts';
import { anyCase, type Case, CLAIM_KINDS, cheerfulCase } from '../generators/index.ts';
import { complete, evaluate, policies, unitsWith } from './evaluate.ts';
import { asOf, shifted } from './facts.ts';
import { Reached } from './reached.ts';
import { runs } from './settings.ts';

const LATE: readonly ReasonCode[] = [
  'return-window-closed',
  'report-window-closed',
  'information-not-in-time',
  'evidence-not-in-time',
  'not-sent-back-in-time',
  'sent-back-late',
  'arrived-back-late',
  'not-arrived-back-in-time',
];

const isLate = (decision: Decision) =>
  decision.outcome === 'denied' &&
  decision.lines.length > 0 &&
  decision.lines.every(({ reasons }) => reasons.some(({ code }) => LATE.includes(code)));

const MINUTE = 60_000;
/** A minute to four years. */
const anyWhile = fc.oneof(
  fc.integer({ min: 1, max: 3000 }).map((minutes) => minutes * MINUTE),
  fc.integer({ min: 1, max: 1500 }).map((days) => days * 1440 * MINUTE),
);

const later = (at: string, ms: number) => new Date(Date.parse(at) + ms).toISOString();

const KINDS = ['return', 'missing-item', 'defect'] as const;

/** Cases of the kinds that have a term, often late. */
const anyLateCase: fc.Arbitrary<Case> = fc.constantFrom(...KINDS).chain(
  (kind): fc.Arbitrary<Case> =>
    fc.oneof(
      anyCase().filter(({ claim }) => claim.kind === kind),
      fc
        .tuple(cheerfulCase(kind), fc.integer({ min: 0, max: 12 }))
        .map(([{ order, claim, at }, days]) => ({ order, ...askedLater(claim, at, days * 1440 * MINUTE) })),
    ),
);

function askedLater(claim: Claim, at: string, ms: number): { claim: Claim; at: string } {
  return { claim: { ...claim, asked: shifted(claim.asked, ms) } as Claim, at: later(at, ms) };
}

/** Every item names its parcel, so that asking later is about the same units. */
function named({ order, claim }: Case): Claim {
  if (claim.kind === 'missing-package' || claim.items === undefined) return claim;
  const holding = (line: string) =>
    order.parcels?.find(({ contents }) => contents?.some((units) => units.line === line && units.quantity > 0))?.id;
  const items = claim.items.map((item) => {
    const parcel = item.parcel ?? holding(item.line);
    return parcel === undefined ? item : { ...item, parcel };
  });
  return { ...claim, items } as Claim;
}

describe('later never helps', () => {
  // What a policy makes hang on the moment of evaluation itself may change with it: such policies are left out.
  it.each(policies({ without: ['now'] }))(
    'a claim that is denied as late stays denied when it is decided later, under %s',
    (_, policy) => {
      const reached = new Reached('late');
      fc.assert(
        fc.property(anyLateCase, policy, anyWhile, ({ order, claim, at }, terms, ms) => {
          const known = asOf({ order, claim, at }, terms);
          const first = evaluate(known.order, known.claim, { at, policy: terms });
          reached.run();
          reached.saw('late', isLate(first));
          if (!isLate(first)) return;
          const second = evaluate(known.order, known.claim, { at: later(at, ms), policy: terms });
          expect(second.outcome).toBe('denied');
        }),
        runs(100),
      );
      reached.expectAtLeast(15, 'late');
    },
  );

  // What hangs on when it was asked, or counts what came before, is another claim when it is asked later: left out.
  it.each(policies({ without: ['now', 'asked'] }))('and when it is asked later, under %s', (_, policy) => {
    const reached = new Reached('late');
    fc.assert(
      fc.property(anyLateCase, policy, anyWhile, ({ order, claim, at }, terms, ms) => {
        const known = asOf({ order, claim: named({ order, claim, at }), at }, terms);
        const first = evaluate(known.order, known.claim, { at, policy: terms });
        reached.run();
        reached.saw('late', isLate(first));
        if (!isLate(first)) return;
        const asked = askedLater(known.claim, at, ms);
        const second = evaluate(known.order, asked.claim, { at: asked.at, policy: terms });
        expect(second.outcome).toBe('denied');
      }),
      runs(100),
    );
    reached.expectAtLeast(15, 'late');
  });

  it.each(policies())('a longer window never turns a grant into anything else, under %s', (_, policy) => {
    const reached = new Reached('a grant', 'a denial for lateness');
    const longer = fc.record({
      by: fc.integer({ min: 1, max: 30 }),
      which: fc.subarray(['request', 'sendBack', 'missingItem', 'defect', 'defectBack'] as const, { minLength: 1 }),
    });
    const cases = fc.oneof(
      anyLateCase,
      fc.constantFrom(...CLAIM_KINDS).chain((kind): fc.Arbitrary<Case> => cheerfulCase(kind)),
    );
    fc.assert(
      fc.property(cases, policy, longer, fc.boolean(), ({ order, claim, at }, terms, change, all) => {
        const asked = all ? complete(claim) : claim;
        const short = evaluate(order, asked, { at, policy: terms });
        const long = evaluate(order, asked, { at, policy: parsePolicy(lengthened(terms, change)) });
        reached.run();
        reached.saw('a grant', unitsWith(short, 'granted').length > 0);
        reached.saw('a denial for lateness', isLate(short));
        expect(long.lines).toHaveLength(short.lines.length);
        short.lines.forEach(({ verdict }, index) => {
          if (verdict === 'granted') expect(long.lines[index]?.verdict).toBe('granted');
        });
      }),
      runs(100),
    );
    reached.expectAtLeast(15, 'a grant');
    reached.expectAtLeast(5, 'a denial for lateness');
  });
});

interface Longer {
  readonly by: number;
  readonly which: readonly ('request' | 'sendBack' | 'missingItem' | 'defect' | 'defectBack')[];
}

/** The same clock with every length in it so many units longer, every date so many days later. */
function closingLater(clock: Clock, by: number): Clock {
  const more = (period: Period, amount: number): Period => ({
    ...period,
    amount: Math.min(10_000, Math.max(0, period.amount + amount)),
  });
  const all = (clocks: readonly Clock[]) => clocks.map((one) => closingLater(one, by));
  if ('latestOf' in clock) return { latestOf: all(clock.latestOf) };
  if ('earliestOf' in clock) return { earliestOf: all(clock.earliestOf) };
  if ('firstKnown' in clock) return { firstKnown: all(clock.firstKnown) };
  if ('period' in clock) return { ...clock, period: more(clock.period, by) };
  if ('before' in clock) return { ...clock, before: more(clock.before, -by) };
  if ('on' in clock && !('from' in clock)) return { on: shifted(clock.on, by * 1440 * MINUTE) };
  return clock;
}

function lengthened(policy: PolicyDocument, { by, which }: Longer): PolicyDocument {
  const longer = (name: Longer['which'][number], window: Window): Window =>
    which.includes(name) ? ({ ...window, ...closingLater(window, by) } as Window) : window;
  const longerBack = (name: Longer['which'][number], terms: SendBackTerms | null): SendBackTerms | null =>
    terms && {
      ...terms,
      dispatch: longer(name, terms.dispatch),
      ...(terms.arrival && { arrival: longer(name, terms.arrival) }),
    };
  const { return: returning, missingItem, defect } = policy;
  return {
    ...policy,
    return: {
      ...returning,
      request: longer('request', returning.request),
      sendBack: longerBack('sendBack', returning.sendBack),
    },
    missingItem: { ...missingItem, report: longer('missingItem', missingItem.report) },
    defect: {
      ...defect,
      report: longer('defect', defect.report),
      sendBack: longerBack('defectBack', defect.sendBack),
    },
  };
}
