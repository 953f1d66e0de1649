import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, Order } from '../../src/index.ts';
import { type Case, CONDITION_WORDS, EVIDENCE_WORDS, nearlyCase } from '../generators/index.ts';
import { evaluate, mixedCase, policies, rank } from './evaluate.ts';
import { Reached } from './reached.ts';
import { runs } from './settings.ts';

type Facts = Pick<Case, 'order' | 'claim'>;
type Better = (facts: Facts) => Facts;

const inClaim =
  (change: (claim: Claim, order: Order) => object): Better =>
  ({ order, claim }) => ({ order, claim: { ...claim, ...change(claim, order) } as Claim });

/** Changes every item of a claim that has items. */
const inItems = (change: (item: Readonly<Record<string, unknown>>, claim: Claim, order: Order) => object): Better =>
  inClaim((claim, order) =>
    'items' in claim && claim.items !== undefined
      ? { items: claim.items.map((item) => ({ ...item, ...change({ ...item }, claim, order) })) }
      : {},
  );

const without = <T extends object>(facts: T, key: keyof T): Partial<T> => {
  const { [key]: _, ...rest } = facts;
  return rest as Partial<T>;
};

const hold = (condition: unknown, names: readonly string[]) => ({
  ...(condition as object | undefined),
  ...Object.fromEntries(names.map((name) => [name, true])),
});

/** Each change makes the facts better for the customer, whatever they were. */
function betterments(kinds: readonly string[], names: readonly string[]): Readonly<Record<string, Better>> {
  return {
    'more evidence': inClaim((claim) =>
      'evidence' in claim || claim.kind === 'return' || claim.kind === 'missing-item' || claim.kind === 'defect'
        ? { evidence: [...(claim.evidence ?? []), ...kinds.map((kind) => ({ kind }))] }
        : {},
    ),
    'a better condition': inItems((item, claim) =>
      claim.kind === 'return' ? { condition: hold(item.condition, names) } : {},
    ),
    'a better inspection': inItems((item) =>
      item.inspection === undefined
        ? {}
        : {
            inspection: {
              ...(item.inspection as object),
              condition: hold((item.inspection as { condition: object }).condition, names),
            },
          },
    ),
    'all of the condition better': inItems((item, claim) => ({
      ...(claim.kind === 'return' ? { condition: hold(item.condition, names) } : {}),
      ...(item.inspection === undefined
        ? {}
        : { inspection: { ...(item.inspection as object), condition: hold({}, CONDITION_WORDS) } }),
    })),
    'not damaged on arrival': inItems((_, claim) => (claim.kind === 'return' ? { arrivedDamaged: false } : {})),
    'the store confirms': inItems((item, claim) =>
      claim.kind === 'missing-item' || claim.kind === 'defect'
        ? { check: { ...(item.check as object | undefined), finding: 'confirmed' } }
        : {},
    ),
    'the store can replace': inItems((_, claim) =>
      claim.kind === 'missing-item' || claim.kind === 'defect' ? { replaceable: true } : {},
    ),
    'the right order number': inClaim((_, order) => ({ orderNumber: order.number })),
    'the right product codes': inItems((item, claim, order) =>
      claim.kind === 'return' || claim.kind === 'defect'
        ? { product: order.lines.find(({ id }) => id === item.line)?.product }
        : {},
    ),
    'a reason': inClaim((claim) => (claim.kind === 'return' ? { reason: 'It does not fit.' } : {})),
    'the costs of the way back known': inClaim((claim) =>
      claim.kind === 'return' && claim.returnCosts !== undefined
        ? { returnCosts: claim.returnCosts.map((cost) => ({ amount: 100, ...cost })) }
        : {},
    ),
    'found after all on the way back': ({ order, claim }) => ({
      order,
      claim:
        claim.kind === 'return' || claim.kind === 'defect'
          ? ({ ...claim, items: claim.items.map((item) => without(item, 'lostOnTheWayBack')) } as Claim)
          : claim,
    }),
    'the carrier confirms the loss': ({ order, claim }) =>
      claim.kind !== 'missing-package'
        ? { order, claim }
        : {
            claim,
            order: {
              ...order,
              ...(order.parcels && {
                parcels: order.parcels.map((parcel) =>
                  parcel.dispatched === undefined ||
                  parcel.delivered !== undefined ||
                  parcel.carrier?.state === 'delivered'
                    ? parcel
                    : { ...parcel, carrier: { causedByAddress: false, ...parcel.carrier, state: 'lost' as const } },
                ),
              }),
            },
          },
    'the address not at fault': ({ order, claim }) => ({
      claim,
      order: {
        ...order,
        ...(order.parcels && {
          parcels: order.parcels.map((parcel) =>
            parcel.carrier === undefined
              ? parcel
              : { ...parcel, carrier: { ...parcel.carrier, causedByAddress: false } },
          ),
        }),
      },
    }),
    'a complete address': ({ order, claim }) => ({
      claim,
      order: { ...order, destination: { ...order.destination, addressComplete: true } },
    }),
  };
}

const NAMES = Object.keys(betterments([], []));

describe('more evidence, a better condition, a favourable finding never make the outcome worse', () => {
  // A policy may be stricter with what is in a good state, or ask for more than a refund comes to: such are left out.
  it.each(policies({ without: ['stated'], minimum: false }))('under %s', (_, anyPolicy) => {
    const reached = new Reached('better', 'changed');
    const change = fc.record({
      names: fc.subarray(NAMES, { minLength: 1, maxLength: NAMES.length }),
      kinds: fc.subarray([...EVIDENCE_WORDS], { minLength: 1 }),
      conditions: fc.subarray([...CONDITION_WORDS], { minLength: 1 }),
    });
    fc.assert(
      fc.property(
        fc.oneof(mixedCase(), nearlyCase()),
        anyPolicy,
        change,
        ({ order, claim, at }, policy, { names, kinds, conditions }) => {
          const all = betterments(kinds, conditions);
          const better = names.reduce<Facts>((facts, name) => all[name]?.(facts) ?? facts, { order, claim });
          const before = evaluate(order, claim, { at, policy });
          const after = evaluate(better.order, better.claim, { at, policy });
          expect(after.lines.map(({ line, quantity }) => [line, quantity])).toEqual(
            before.lines.map(({ line, quantity }) => [line, quantity]),
          );
          before.lines.forEach((line, index) => {
            expect(after.lines[index] && rank(after.lines[index])).toBeGreaterThanOrEqual(rank(line));
          });
          reached.run();
          reached.saw('changed', JSON.stringify(after.lines) !== JSON.stringify(before.lines));
          reached.saw(
            'better',
            before.lines.some((line, index) => (after.lines[index] ? rank(after.lines[index]) : 0) > rank(line)),
          );
        },
      ),
      runs(200),
    );
    reached.expectAtLeast(8, 'changed');
    reached.expectAtLeast(3, 'better');
  });
});
