import fc from 'fast-check';
import type { ClaimKind } from '../../../src/facts/claim.ts';
import type {
  CancellationTerms,
  DefectTerms,
  EvidenceTerm,
  MissingPackageTerms,
  MoneyTerms,
  RefundTerms,
  ReportTerms,
  ReturnTerms,
  SendBackTerms,
} from '../../../src/policy/document.ts';
import { facts, once, oneOf, seldom, sometimes, weighted } from '../choices.ts';
import { anyClock, anyWindow } from './clocks.ts';
import { anyAmounts, anyCondition } from './conditions.ts';
import { anyDeductions } from './deductions.ts';
import type { Place, PolicyOptions } from './options.ts';
import { anyLength } from './periods.ts';
import { anyRemedies } from './remedies.ts';
import { claimTerms } from './requirements.ts';
import { CONDITION_WORDS, EVIDENCE_WORDS } from './words.ts';

const none = fc.constant(undefined);
const share = fc.constantFrom('share', 'nothing');

const anyRefundTerms = (place: Place) =>
  facts<RefundTerms>({
    shipping: share,
    duties: share,
    fees: share,
    deductions: anyDeductions(place),
    minimum: place.plain || place.minimum === false ? none : seldom(anyAmounts(3000)),
    belowZero: place.plain ? none : fc.constantFrom(undefined, 'nothing', 'owed'),
  });

const anyInformation = fc.subarray(['order-number', 'product-code', 'reason'] as const);

/** Of a claim that need not name its items. */
const anyInformationWithoutItems = fc.subarray<'order-number' | 'reason'>(['order-number', 'reason']);

const partOrDamaged = {
  any: [
    { fact: 'claim.partOfLine', is: true },
    { fact: 'claim.damagedUnits', is: true },
  ],
};

function anyEvidence(place: Place): fc.Arbitrary<EvidenceTerm[]> {
  // A return can be about damage; of other claims it is not said.
  const simple = place.kinds.includes('return') ? sometimes(fc.constant(partOrDamaged)) : none;
  const by = place.plain ? none : seldom(anyClock(place, 1));
  const when = place.plain ? simple : sometimes(anyCondition(place, 1));
  return fc
    .uniqueArray(fc.constantFrom(...EVIDENCE_WORDS), { maxLength: 3 })
    .chain((kinds) => fc.tuple(...kinds.map((kind) => facts<EvidenceTerm>({ kind: fc.constant(kind), when, by }))));
}

export const anyMoneyTerms = facts<MoneyTerms>({
  tenders: fc.oneof(
    fc.constantFrom('in-order', 'proportional'),
    fc.shuffledSubarray(['card', 'gift-card', 'tender-2', 'tender-3', 'unknown']),
  ),
  unitRounding: fc.constantFrom('floor', 'half-up'),
  shippingCap: fc.constantFrom('charged', 'standard'),
  shippingWhenNothingIsKept: fc.constantFrom('above-actual-cost', 'nothing', 'everything'),
  accountBalanceBonus: weighted([1, fc.constant(0)], [2, fc.integer({ min: 0, max: 10_000 })]),
});

const anySendBack = (place: Place): fc.Arbitrary<SendBackTerms> =>
  facts<SendBackTerms>({
    dispatch: anyWindow(place),
    arrival: place.plain ? none : seldom(anyWindow(place)),
    lostOnTheWayBack: fc.constantFrom('customer', 'store'),
  });

const claim = (place: Place) => ({
  remedies: anyRemedies(place),
  refund: anyRefundTerms(place),
  ...claimTerms(place),
});

const report = (place: Place) => ({
  report: anyWindow(place),
  information: anyInformation,
  evidence: anyEvidence(place),
  storeCheck: fc.boolean(),
  ...claim(place),
});

const in_ = (kind: ClaimKind, options: PolicyOptions): Place => ({ ...options, kinds: [kind] });

/** The fields of each section. */
export const SECTION_TERMS = {
  cancellation: once((options: PolicyOptions) => {
    const place = in_('cancellation', options);
    return facts<CancellationTerms>({
      request: place.plain ? none : seldom(anyWindow(place)),
      information: anyInformationWithoutItems,
      evidence: place.plain ? none : seldom(anyEvidence(place)),
      shipped: place.plain ? none : oneOf([3, undefined], [1, 'deny'], [1, 'allow']),
      shippedAfterRequest: fc.constantFrom('review', 'deny'),
      ...claim(place),
    });
  }),
  return: once((options: PolicyOptions) => {
    const place = in_('return', options);
    return facts<ReturnTerms>({
      request: anyWindow(place),
      sendBack: place.plain
        ? anySendBack(place)
        : weighted<SendBackTerms | null>([3, anySendBack(place)], [1, fc.constant(null)]),
      information: anyInformation,
      evidence: anyEvidence(place),
      conditions: fc.subarray([...CONDITION_WORDS]),
      arrivedDamaged: fc.constantFrom('deny', 'allow'),
      returnCosts: fc.constantFrom('customer', 'store'),
      ...claim(place),
    });
  }),
  missingItem: once((options: PolicyOptions) => facts<ReportTerms>(report(in_('missing-item', options)))),
  defect: once((options: PolicyOptions) => {
    const place = in_('defect', options);
    return facts<DefectTerms>({
      ...report(place),
      sendBack: weighted<SendBackTerms | null>([1, fc.constant(null)], [1, anySendBack(place)]),
    });
  }),
  missingPackage: once((options: PolicyOptions) => {
    const place = in_('missing-package', options);
    const sinceEstimate = anyLength(place.units).map((period): MissingPackageTerms['claim'] => ({
      unlimited: true,
      opens: { from: 'estimate', period },
      unknownDay: 'allow',
    }));
    return facts<MissingPackageTerms>({
      claim: place.plain ? sinceEstimate : weighted([2, sinceEstimate], [1, anyWindow(place)]),
      confirmedLossNeedNotWait: fc.boolean(),
      carrierCheck: place.plain ? none : fc.constantFrom(undefined, 'required', 'not-needed'),
      inTransit: place.plain ? none : fc.constantFrom(undefined, 'wait', 'grant'),
      disputedDelivery: place.plain ? none : fc.constantFrom(undefined, 'review', 'deny', 'grant'),
      information: anyInformationWithoutItems,
      evidence: place.plain ? none : seldom(anyEvidence(place)),
      lostByIncompleteAddress: fc.constantFrom('deny', 'refund'),
      ...claim(place),
    });
  }),
};
