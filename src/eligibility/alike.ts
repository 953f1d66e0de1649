import type { Place } from '../evaluation/stock.ts';
import type { ClaimKind } from '../facts/claim.ts';
import type { ParsedLine } from '../facts/orderSchema.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { looksAtWhole } from '../policy/looksAtWhole.ts';
import { termsFor } from './claimFacts.ts';

/** What terms tell units by that are alike, besides facts of the whole claim: their money, their names, other units. */
const TELLING =
  /"(line\.(product|listPrice|price|amount|discounted|claimedUnits|claimedOfProduct|priceDrop)|item\.product|parcel\.id|limits|count)"/;

/** Whether the terms of a kind of claim say the same of units that are alike, but for the money of each. */
export function treatsAlike(policy: PolicyDocument, kind: ClaimKind): boolean {
  return !looksAtWhole(policy) && !TELLING.test(JSON.stringify(termsFor(policy, kind)));
}

/** The same text for units of which the facts say the same, save for their money and their names. */
export function likeness({ quantity, attributes }: ParsedLine, units: number, place: Place): string {
  // What else is in a parcel is a map, of which JSON says nothing.
  const parcel = 'parcel' in place && place.parcel && { ...place.parcel, id: '' };
  return JSON.stringify([units, quantity, attributes, { ...place, parcel }]);
}
