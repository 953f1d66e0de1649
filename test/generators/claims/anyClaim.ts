import fc from 'fast-check';
import type {
  CancellationClaim,
  CheckedUnits,
  Claim,
  ClaimKind,
  DefectClaim,
  DefectiveUnits,
  MissingItemClaim,
  MissingPackageClaim,
  ReturnClaim,
  ReturnCost,
  ReturnedUnits,
} from '../../../src/facts/claim.ts';
import type { Order } from '../../../src/facts/order.ts';
import { compact, facts, oneOf, seldom, sometimes, weighted } from '../choices.ts';
import { anyCheck, anyEvery, anyEvidence, anyItems, anyReceivedOn, anyUnits, checkFrom } from './common.ts';
import { CLAIM_KINDS } from './kinds.ts';
import { anyTiming, type Timing } from './timing.ts';
import { anyCondition, anyWayBack, wayBackFrom } from './wayBack.ts';

/** The evidence that the built-in policy asks for, for each kind of claim. */
export const EVIDENCE: Readonly<Record<ClaimKind, readonly string[]>> = {
  return: ['packaging-photo', 'item-photo'],
  'missing-item': ['arrival-photo', 'parcel-declaration'],
  defect: ['defect-photo'],
  cancellation: [],
  'missing-package': [],
};

/** The claim of a kind. */
export type ClaimOf<K extends ClaimKind> = Extract<Claim, { kind: K }>;

/**
 * A claim of any kind about an order: `parseClaim` accepts it, and all that it names exists in the order.
 *
 * @param order - an order with at least one line
 */
export function anyClaim(order: Order): fc.Arbitrary<Claim> {
  return fc.constantFrom(...CLAIM_KINDS).chain((kind) => anyClaimOf<ClaimKind>(kind, order));
}

/**
 * A claim of one kind about an order: in time and late, complete and not, for units that are there and beyond.
 *
 * @param kind - which of the five
 * @param order - an order with at least one line
 * @example
 * fc.assert(fc.property(anyOrder().chain((order) => anyClaimOf('return', order)), (claim) => claim.items.length > 0));
 */
export function anyClaimOf<K extends ClaimKind>(kind: K, order: Order): fc.Arbitrary<ClaimOf<K>> {
  return anyTiming(kind, order).chain((timing) => makers[kind](order, timing) as fc.Arbitrary<ClaimOf<K>>);
}

const makers: { [K in ClaimKind]: (order: Order, timing: Timing) => fc.Arbitrary<ClaimOf<K>> } = {
  cancellation: anyCancellation,
  return: anyReturn,
  'missing-item': anyMissingItem,
  defect: anyDefect,
  'missing-package': anyMissingPackage,
};

function anyCancellation(order: Order, timing: Timing): fc.Arbitrary<CancellationClaim> {
  return facts<CancellationClaim>({
    kind: fc.constant('cancellation'),
    ...anyEvery(order, timing),
    items: sometimes(fc.array(anyUnits(order), { minLength: 1, maxLength: 3 })),
    evidence: seldom(anyEvidence(EVIDENCE.cancellation, timing)),
  });
}

function anyReturn(order: Order, timing: Timing): fc.Arbitrary<ReturnClaim> {
  return facts<ReturnClaim>({
    kind: fc.constant('return'),
    ...anyEvery(order, timing),
    items: anyItems<ReturnedUnits>(order, (units) =>
      fc
        .record({
          wayBack: anyWayBack,
          condition: oneOfConditions,
          arrivedDamaged: oneOf<boolean | undefined>([6, undefined], [3, false], [1, true]),
          replaceable: oneOf<boolean | undefined>([2, undefined], [1, false], [1, true]),
        })
        .map(({ wayBack, ...item }) => compact({ ...units, ...item, ...wayBackFrom(wayBack, timing) })),
    ),
    evidence: anyEvidence(EVIDENCE.return, timing),
    receivedOn: anyReceivedOn(timing),
    returnCosts: sometimes(fc.array(anyReturnCost, { minLength: 0, maxLength: 2 })),
  });
}

const oneOfConditions = weighted([6, anyCondition], [1, fc.constant(undefined)]);

const anyReturnCost = facts<ReturnCost>({
  kind: fc.constantFrom('shipping', 'customs'),
  paidBy: fc.constantFrom('customer', 'store'),
  amount: weighted([4, fc.integer({ min: 0, max: 3000 })], [1, fc.constant(undefined)]),
});

function anyMissingItem(order: Order, timing: Timing): fc.Arbitrary<MissingItemClaim> {
  return facts<MissingItemClaim>({
    kind: fc.constant('missing-item'),
    ...anyEvery(order, timing),
    items: anyItems<CheckedUnits>(order, (units) =>
      anyCheck.map((check) => compact({ ...units, ...checkFrom(check, timing) })),
    ),
    cause: seldom(fc.constantFrom('packing-mistake', 'parcel-damaged', 'items-removed')),
    evidence: anyEvidence(EVIDENCE['missing-item'], timing),
    receivedOn: anyReceivedOn(timing),
  });
}

function anyDefect(order: Order, timing: Timing): fc.Arbitrary<DefectClaim> {
  return facts<DefectClaim>({
    kind: fc.constant('defect'),
    ...anyEvery(order, timing),
    items: anyItems<DefectiveUnits>(order, (units) =>
      fc
        .record({ check: anyCheck, wayBack: seldom(anyWayBack) })
        .map(({ check, wayBack }) =>
          compact({ ...units, ...checkFrom(check, timing), ...(wayBack && wayBackFrom(wayBack, timing)) }),
        ),
    ),
    evidence: anyEvidence(EVIDENCE.defect, timing),
    receivedOn: anyReceivedOn(timing),
  });
}

function anyMissingPackage(order: Order, timing: Timing): fc.Arbitrary<MissingPackageClaim> {
  const ids = (order.parcels ?? []).map(({ id }) => id);
  return facts<MissingPackageClaim>({
    kind: fc.constant('missing-package'),
    ...anyEvery(order, timing),
    parcels: ids.length === 0 ? fc.constant(undefined) : sometimes(fc.subarray(ids, { minLength: 1 })),
    evidence: seldom(anyEvidence(EVIDENCE['missing-package'], timing)),
    replaceable: oneOf<boolean | undefined>([2, undefined], [1, false], [1, true]),
  });
}
