import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Decision,
  type LineDecision,
  type PolicyDocument,
  parsePolicy,
  type Reason,
  sevenDayPolicy,
} from '../../src/index.ts';
import { anyCaseWith, anyPolicy, nearlyCase } from '../generators/index.ts';
import { evaluate, mixedCaseFor, policies } from './evaluate.ts';
import { asOf } from './facts.ts';
import { Reached } from './reached.ts';
import { runs } from './settings.ts';

const of = ({ reasons }: Pick<LineDecision, 'reasons'>, verdict: Reason['verdict']) =>
  reasons.filter((reason) => reason.verdict === verdict);

/** What an awaiting reason is about; a few need no more than their code. */
const ABOUT = ['event', 'parcel', 'parcels', 'information', 'evidence', 'condition', 'cost', 'fact', 'term'];
const CODE_IS_ENOUGH = ['store-check-pending', 'sending-day-unknown', 'arrival-day-unknown', 'replaceability-unknown'];

function expectExplained(decision: Decision, line: LineDecision): void {
  const { verdict, reasons } = line;
  expect(reasons.length, JSON.stringify(line)).toBeGreaterThan(0);
  expect(of(line, verdict).length, verdict).toBeGreaterThan(0);
  if (verdict === 'denied' || verdict === 'granted') expect(of(line, verdict)).toHaveLength(reasons.length);
  for (const reason of reasons) {
    expect(reason.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(decision.reasons).toContainEqual(reason);
    if (reason.verdict === 'awaiting') {
      expect(['customer', 'store', 'carrier'], reason.code).toContain(reason.turn);
      expect(CODE_IS_ENOUGH.includes(reason.code) || ABOUT.some((key) => key in reason), reason.code).toBe(true);
    }
  }
}

describe('every answer is explained', () => {
  it.each(policies())('a reason for each unit, a next step for each decision, under %s', (_, anyPolicy) => {
    const reached = new Reached('denied', 'awaiting', 'too-early', 'review', 'approved');
    fc.assert(
      fc.property(
        fc.oneof(mixedCaseFor({ contradictions: true }), nearlyCase(), anyCaseWith('missing-package')),
        anyPolicy,
        ({ order, claim, at }, policy) => {
          const decision = evaluate(order, claim, { at, policy });
          expect(decision.reasons.length).toBeGreaterThan(0);
          expect(decision.nextSteps.length).toBeGreaterThan(0);
          for (const line of decision.lines) expectExplained(decision, line);
          if (decision.lines.some(({ verdict }) => verdict === 'denied') || decision.outcome === 'denied') {
            expect(decision.nextSteps.map(({ code }) => code)).toContain('contact-service');
          }
          if (decision.outcome === 'review') expect(decision.nextSteps.map(({ code }) => code)).toContain('decide');
          reached.run();
          const { outcome } = decision;
          if (outcome !== 'partially-approved') reached.saw(outcome);
        },
      ),
      runs(180),
    );
    for (const outcome of ['denied', 'awaiting', 'approved']) reached.expectAtLeast(8, outcome);
    reached.expectAtLeast(2, 'review');
  });

  /** The goods may be sent back for longer than a return may be asked for. */
  const longToSend = anyPolicy({ plain: true }).map(
    (policy): PolicyDocument =>
      parsePolicy({
        ...sevenDayPolicy,
        return: {
          ...policy.return,
          request: sevenDayPolicy.return.request,
          sendBack: {
            lostOnTheWayBack: 'customer',
            dispatch: { from: 'delivery', period: { amount: 40, unit: 'day' }, unknownDay: 'ask' },
          },
        },
      }),
  );

  it.each([...policies(), ['a policy that gives longer to send back', longToSend] as const])(
    'no term of something that is still awaited has passed, under %s',
    (_, anyPolicy) => {
      const reached = new Reached('a term');
      fc.assert(
        fc.property(
          fc.oneof(mixedCaseFor({ contradictions: true }), nearlyCase(), anyCaseWith('missing-package')),
          anyPolicy,
          ({ order, claim, at }, policy) => {
            const decision = evaluate(order, claim, { at, policy });
            for (const reason of decision.reasons) {
              if (reason.verdict !== 'awaiting' || reason.until === undefined) continue;
              reached.saw('a term');
              expect(
                Date.parse(reason.until),
                `${reason.code} until ${reason.until} at ${decision.at}`,
              ).toBeGreaterThan(Date.parse(decision.at));
            }
            reached.run();
          },
        ),
        runs(180),
      );
      reached.expectAtLeast(2, 'a term');
    },
  );

  // What hangs on the moment of evaluation itself moves on with it: such policies are left out.
  it.each(policies({ without: ['now'] }))('too early names when it is no longer, under %s', (_, anyPolicy) => {
    const reached = new Reached('too early');
    const cases = anyCaseWith('missing-package', {
      stages: ['under-way', 'under-way', 'lost'],
      fewest: 1,
      known: true,
    });
    /** Asked and decided at the hand-over, where that is known to the moment. */
    const early = cases.map(({ order, claim, at }) => {
      const sent = order.parcels?.map(({ dispatched }) => dispatched).find((when) => `${when}`.includes('T'));
      return sent === undefined ? { order, claim, at } : { order, claim: { ...claim, asked: sent }, at: `${sent}` };
    });
    fc.assert(
      fc.property(fc.oneof(cases, early), anyPolicy, ({ order, claim, at }, policy) => {
        // What is known at that moment, and nothing new.
        const known = asOf({ order, claim, at }, policy);
        const decision = evaluate(known.order, known.claim, { at, policy });
        const openings = decision.reasons.flatMap((reason) =>
          reason.verdict === 'too-early'
            ? [{ opens: reason.opens, parcel: 'parcel' in reason ? reason.parcel : undefined }]
            : [],
        );
        const isEarly = (moment: string, parcel: string | undefined) =>
          evaluate(known.order, known.claim, { at: moment, policy }).reasons.some(
            (reason) =>
              reason.verdict === 'too-early' &&
              reason.opens <= moment &&
              ('parcel' in reason ? reason.parcel : undefined) === parcel,
          );
        for (const { opens, parcel } of openings) {
          expect(Date.parse(opens)).toBeGreaterThan(Date.parse(decision.at));
          expect(isEarly(opens, parcel)).toBe(false);
        }
        reached.run();
        reached.saw('too early', openings.length > 0);
      }),
      runs(150),
    );
    reached.expectAtLeast(5, 'too early');
  });
});
