import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, type Change, type Decision, whatWouldChange } from '../../src/index.ts';
import { type Case, nearlyCase } from '../generators/index.ts';
import { evaluate, mixedCase, policies } from './evaluate.ts';
import { Reached } from './reached.ts';
import { runs } from './settings.ts';

/** Often only one thing or two are missing. */
const cases: fc.Arbitrary<Case> = fc.oneof(mixedCase(), nearlyCase(), nearlyCase());

const units = ({ lines }: Decision, verdict: string) =>
  lines.reduce((sum, line) => sum + (line.verdict === verdict ? line.quantity : 0), 0);

const money = ({ remedies }: Decision) => Math.max(0, ...remedies.map(({ refund }) => refund.total + refund.bonus));

/** What stands in the way of units that are not granted, and that the carrier alone cannot clear. */
const inTheWay = ({ lines, reasons }: Decision) =>
  (lines.length === 0 ? reasons : lines.flatMap((line) => line.reasons)).filter(
    (reason) => reason.verdict !== 'granted' && !('turn' in reason && reason.turn === 'carrier'),
  ).length;

/** Worse: fewer units are granted, or less money comes back, or else more stands in the way. */
function isWorse(one: Decision, than: Decision): boolean {
  const by =
    units(one, 'granted') - units(than, 'granted') || money(one) - money(than) || inTheWay(than) - inTheWay(one);
  return by < 0;
}

describe('what would change an answer changes it', () => {
  it.each(policies())(
    'applied, each set gives the decision that it promises, a better one, under %s',
    (name, anyTerms) => {
      const codes: readonly Change['code'][] = [
        'provide-information',
        'provide-evidence',
        'state-condition',
        'confirm-claim',
        'wait-until',
        'state-fact',
      ];
      const reached = new Reached('a set', 'granted by it', 'two sets', 'of several changes', ...codes);
      fc.assert(
        fc.property(cases, anyTerms, ({ order, claim, at }, policy) => {
          const now = evaluate(order, claim, { at, policy });
          const sets = whatWouldChange(order, claim, { at, policy });
          reached.run();
          reached.saw('a set', sets.length > 0);
          reached.saw('two sets', sets.length > 1);
          reached.saw(
            'of several changes',
            sets.some(({ changes }) => changes.length > 1),
          );
          reached.saw(
            'granted by it',
            sets.some(({ decision }) => units(decision, 'granted') > units(now, 'granted')),
          );
          for (const { changes, decision } of sets) {
            const decide = (some: readonly Change[]) => {
              const facts = applyChanges({ order, claim, at }, some);
              return evaluate(facts.order, facts.claim, { at: facts.at, policy });
            };
            expect(changes.length).toBeGreaterThan(0);
            expect(decide(changes)).toEqual(decision);
            expect(isWorse(now, decision), JSON.stringify(changes)).toBe(true);
            for (const change of changes) {
              const fewer = decide(changes.filter((other) => other !== change));
              expect(isWorse(fewer, decision), JSON.stringify({ change, changes })).toBe(true);
              if (codes.includes(change.code)) reached.saw(change.code);
            }
          }
        }),
        runs(200),
      );
      reached.expectAtLeast(15, 'a set');
      reached.expectAtLeast(10, 'granted by it');
      reached.expectAtLeast(2, 'of several changes');
      if (name === 'the built-in policy') {
        for (const code of ['provide-information', 'provide-evidence', 'confirm-claim'] as const)
          reached.expectAtLeast(0.5, code);
      } else if (name === 'any policy') {
        reached.expectAtLeast(1, 'state-fact');
        reached.expectAtLeast(1, 'two sets');
      }
    },
  );

  it.each(policies())('nothing would change what is granted, under %s', (_, anyTerms) => {
    const reached = new Reached('approved');
    fc.assert(
      fc.property(mixedCase(), anyTerms, ({ order, claim, at }, policy) => {
        const isApproved = evaluate(order, claim, { at, policy }).outcome === 'approved';
        reached.run();
        reached.saw('approved', isApproved);
        if (isApproved) expect(whatWouldChange(order, claim, { at, policy })).toEqual([]);
      }),
      runs(60),
    );
    reached.expectAtLeast(10, 'approved');
  });

  it('nobody can change a denial of the built-in policy', () => {
    const reached = new Reached('denied');
    fc.assert(
      fc.property(cases, ({ order, claim, at }) => {
        const isDenied = evaluate(order, claim, { at }).outcome === 'denied';
        reached.run();
        reached.saw('denied', isDenied);
        if (isDenied) expect(whatWouldChange(order, claim, { at })).toEqual([]);
      }),
      runs(300),
    );
    reached.expectAtLeast(15, 'denied');
  });

  it('inputs stay as they are', () => {
    fc.assert(
      fc.property(cases, ({ order, claim, at }) => {
        const before = JSON.stringify({ order, claim });
        whatWouldChange(order, claim, { at });
        expect(JSON.stringify({ order, claim })).toBe(before);
      }),
      runs(40),
    );
  });
});
