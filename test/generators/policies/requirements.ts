import fc from 'fast-check';
import type { Condition } from '../../../src/policy/condition.ts';
import type { Consequence, Limit, Quantity, Requirement } from '../../../src/policy/requirement.ts';
import { compact, facts, oneOf, seldom, sometimes, weighted } from '../choices.ts';
import { anyClock } from './clocks.ts';
import { anyAmounts, anyCondition, maybeWhen } from './conditions.ts';
import type { Place } from './options.ts';

const says = seldom(fc.constant('As our policy page says.'));

/** Something that mostly holds: one of two conditions, and where nobody knows, yes. */
const anyMust = (place: Place): fc.Arbitrary<Condition> =>
  weighted<Condition>(
    [1, anyCondition(place)],
    [2, fc.tuple(anyCondition(place, 1), anyCondition(place, 1)).map(([one, other]) => ({ any: [one, other] }))],
  );

const anyRequirement = (place: Place, code: string): fc.Arbitrary<Requirement> =>
  fc
    .record({
      when: maybeWhen(place),
      must: anyMust(place),
      otherwise: oneOf<Requirement['otherwise']>([1, undefined], [1, 'deny'], [1, 'review'], [1, 'wait'], [1, 'refer']),
      turn: fc.constantFrom(undefined, 'customer', 'store', 'carrier'),
      until: sometimes(anyClock(place, 1)),
      to: fc.constant('manufacturer'),
      says,
    })
    .map(({ otherwise, turn, until, to, ...rest }) =>
      compact<Requirement>({
        code,
        ...rest,
        otherwise,
        ...(otherwise === 'wait' ? { turn, until } : {}),
        ...(otherwise === 'refer' ? { to } : {}),
      }),
    );

const anyQuantity: fc.Arbitrary<Quantity> = fc.oneof(
  fc.integer({ min: 1, max: 4 }),
  fc.integer({ min: 500, max: 10_000 }).map((basisPoints) => ({ basisPoints })),
);

const anyLimit = (place: Place, code: string): fc.Arbitrary<Limit> =>
  fc
    .record({
      when: maybeWhen(place),
      per: fc.constantFrom(undefined, 'line', 'product', 'claim'),
      how: weighted([1, fc.constant('tolerated')], [3, fc.constant('most')]),
      quantity: anyQuantity,
      says,
    })
    .map(({ how, quantity, ...rest }) => compact<Limit>({ code, ...rest, [how]: quantity }));

const anyConsequence = (place: Place, code: string): fc.Arbitrary<Consequence> =>
  facts<Consequence>({
    code: fc.constant(code),
    who: fc.constantFrom('customer', 'store', 'carrier'),
    when: maybeWhen(place),
    on: fc.constantFrom(undefined, 'grant', 'any'),
    for: sometimes(fc.constant(['refund', 'replacement'] as const)),
    by: sometimes(anyClock(place, 1)),
    amounts: sometimes(anyAmounts(2000)),
    fact: fc.constant(undefined),
    says,
  });

/** At most two, mostly none, each with a code of its own. */
function few<T>(
  codes: readonly [string, string],
  one: (code: string) => fc.Arbitrary<T>,
): fc.Arbitrary<T[] | undefined> {
  const [first, second] = codes;
  return weighted<T[] | undefined>(
    [5, fc.constant(undefined)],
    [2, one(first).map((only) => [only])],
    [1, fc.tuple(one(first), one(second))],
  );
}

/** What the terms of every claim may say, besides remedies and refund. */
export function claimTerms(place: Place) {
  const none = fc.constant(undefined);
  if (place.plain) return { requirements: none, limits: none, choice: none, consequences: none };
  return {
    requirements: few(['not-final-sale', 'registered'], (code) => anyRequirement(place, code)),
    limits: few(['breakage-tolerance', 'two-a-customer'], (code) => anyLimit(place, code)),
    choice: oneOf<'customer' | 'first' | undefined>([3, undefined], [1, 'customer'], [1, 'first']),
    consequences: few(['points-reversed', 'coupon-restored'], (code) => anyConsequence(place, code)),
  };
}
