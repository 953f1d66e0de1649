/**
 * Arbitraries of fast-check for valid facts: orders, claims, and cases to decide. They depend on nothing but the seed
 * and the time zone data of the runtime.
 */

export { ATTRIBUTES, type AttributeScope, anyAttributeValue } from './attributes.ts';
export { anyCase, anyCaseWith, anyMomentOf, type Case, firstMomentOf } from './cases.ts';
export { canBeCheerful, cheerfulCase, cheerfulStep, type Step } from './cheerful.ts';
export { anyClaim, anyClaimOf, type ClaimOf, EVIDENCE } from './claims/anyClaim.ts';
export { CLAIM_KINDS } from './claims/kinds.ts';
export { CONDITIONS } from './claims/wayBack.ts';
export { anyCurrency, stepOf } from './currencies.ts';
export { LEDGER_KINDS } from './ledger.ts';
export {
  anyInstant,
  anyInstantNearChange,
  anyInstantNearMidnight,
  anyLocalDate,
  anyTimeOfDay,
  anyZonedInstant,
  instantOn,
  type TimeOfDay,
} from './moments.ts';
export { nearlyCase } from './nearly.ts';
export { anyOrder, type OrderOptions, zoneOf } from './order.ts';
export type { ParcelStage, ShipmentOptions } from './parcels.ts';
export { anyCondition } from './policies/conditions.ts';
export { anyException } from './policies/exceptions.ts';
export type { FactGroup, PolicyOptions } from './policies/options.ts';
export { anyPeriod } from './policies/periods.ts';
export { CONDITION_WORDS, EVIDENCE_WORDS, factsIn } from './policies/words.ts';
export { anyDeduction, anyPolicy } from './policy.ts';
export { type ClaimSequence, claimSequence } from './sequence.ts';
export { type Charges, discountOf, goodsOf, paidOf, sumOfParts } from './sumOfParts.ts';
export { anyMidnightZone, anyZone, clockChanges, midnightZones } from './zones.ts';
