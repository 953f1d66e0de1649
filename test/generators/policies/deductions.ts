import fc from 'fast-check';
import type { RemedyKind } from '../../../src/facts/claim.ts';
import type {
  CostDeduction,
  Deduction,
  DeductionStep,
  FlatDeduction,
  PercentDeduction,
  ProRataDeduction,
  SteppedDeduction,
} from '../../../src/policy/deduction.ts';
import { compact, facts, seldom, sometimes, weighted } from '../choices.ts';
import { anyAnchor } from './clocks.ts';
import { anyAmounts, maybeWhen } from './conditions.ts';
import type { Place } from './options.ts';
import { anyPeriod } from './periods.ts';

/** All remedies. */
export const REMEDY_KINDS: readonly RemedyKind[] = ['refund', 'account-balance', 'replacement', 'repair', 'allowance'];

const anyPoints = weighted([3, fc.integer({ min: 0, max: 3000 })], [1, fc.constantFrom(10_000, 9_999, 1)]);

const anyWaiver = sometimes(fc.subarray([...REMEDY_KINDS]));

const any = (place: Place) => ({
  when: maybeWhen(place),
  waivedFor: anyWaiver,
  per: place.plain ? fc.constant(undefined) : fc.constantFrom(undefined, 'claim', 'line', 'unit', 'order'),
  atLeast: place.plain ? fc.constant(undefined) : seldom(anyAmounts(800)),
  atMost: place.plain ? fc.constant(undefined) : seldom(anyAmounts(4000)),
});

const share = (place: Place) => ({
  of: place.plain ? fc.constant(undefined) : fc.constantFrom(undefined, 'goods', 'list-price', 'refund', 'remaining'),
  rounding: place.plain ? fc.constant(undefined) : fc.constantFrom(undefined, 'down', 'up', 'half-up'),
});

const percent = (place: Place): fc.Arbitrary<PercentDeduction> =>
  facts<PercentDeduction>({
    kind: fc.constant('percent'),
    code: fc.constant('restocking-fee'),
    basisPoints: anyPoints,
    ...share(place),
    ...any(place),
  });

const flat = (place: Place): fc.Arbitrary<FlatDeduction> =>
  facts<FlatDeduction>({
    kind: fc.constant('flat'),
    code: fc.constant('label-fee'),
    amounts: anyAmounts(4000),
    ...any(place),
  });

const cost = (place: Place): fc.Arbitrary<CostDeduction> =>
  facts<CostDeduction>({
    kind: fc.constant('cost'),
    code: fc.constant('actual-cost'),
    fact: fc.constantFrom(
      'claim.labelCost',
      'shipping.actual',
      'shipping.standard',
      ...(place.kinds.includes('missing-package') ? [] : ['item.repairCost']),
      ...(place.without?.includes('cents') ? [] : ['claim.shippingCost', 'line.priceDrop', 'order.discountOnKept']),
    ),
    unknown: fc.constantFrom('no', undefined, 'ask', 'review'),
    ...any(place),
  });

const steps = (place: Place): fc.Arbitrary<SteppedDeduction> =>
  facts<SteppedDeduction>({
    kind: fc.constant('steps'),
    code: fc.constant('wear'),
    steps: fc.array(anyStep(place), { minLength: 1, maxLength: 3 }),
    ...share(place),
    ...any(place),
  });

const anyStep = (place: Place): fc.Arbitrary<DeductionStep> =>
  fc
    .tuple(
      maybeWhen(place),
      fc.oneof(
        anyPoints.map((basisPoints) => ({ basisPoints })),
        anyAmounts(4000).map((amounts) => ({ amounts })),
      ),
    )
    .map(([when, how]) => compact({ when, ...how }));

const proRata = (place: Place): fc.Arbitrary<ProRataDeduction> =>
  facts<ProRataDeduction>({
    kind: fc.constant('pro-rata'),
    code: fc.constant('use'),
    from: anyAnchor(place),
    to: weighted([3, fc.constant(undefined)], [1, anyAnchor(place)]),
    over: anyPeriod(place.units).filter(({ unit }) => unit !== 'minute' && unit !== 'hour'),
    ...share(place),
    ...any(place),
  });

/** Any deduction of some kinds; a fixed amount is known in some currencies only. */
export function anyDeductionIn(place: Place): fc.Arbitrary<Deduction> {
  const plain = [[2, percent(place)] as const, [2, flat(place)] as const];
  if (place.plain) return weighted<Deduction>(...plain);
  return weighted<Deduction>(...plain, [1, cost(place)], [1, steps(place)], [1, proRata(place)]);
}

/** A list of deductions, none of them twice. */
export function anyDeductions(place: Place): fc.Arbitrary<Deduction[]> {
  const some = fc.uniqueArray(anyDeductionIn(place), {
    minLength: 1,
    maxLength: 3,
    size: 'max',
    selector: ({ code }) => code,
  });
  return weighted<Deduction[]>([2, fc.constant([])], [2, some]);
}
