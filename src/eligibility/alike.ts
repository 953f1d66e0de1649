import type { PlacedUnit } from '../evaluation/context.ts';
import type { ParcelFacts } from '../evaluation/facts.ts';
import type { ClaimKind } from '../facts/claim.ts';
import type { ParsedLine } from '../facts/orderSchema.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { looksAtWhole } from '../policy/looksAtWhole.ts';
import { termsFor } from './claimFacts.ts';
import { memo } from './memo.ts';

/** What terms tell units by that are alike, besides facts of the whole claim: their money, their names, other units. */
const TELLING = [
  'line.product',
  'line.listPrice',
  'line.price',
  'line.amount',
  'line.discounted',
  'line.claimedUnits',
  'line.claimedOfProduct',
  'line.priceDrop',
  'item.product',
  'parcel.id',
  'limits',
  'count',
];

const known = /* @__PURE__ */ memo<boolean>();

/** Whether the terms of a kind of claim say the same of units that are alike, but for the money of each. */
export function treatsAlike(policy: PolicyDocument, kind: ClaimKind): boolean {
  return known([policy, kind], () => {
    const text = JSON.stringify(termsFor(policy, kind));
    return !looksAtWhole(policy) && TELLING.every((name) => !text.includes(`"${name}"`));
  });
}

const lines = /* @__PURE__ */ new WeakMap<ParsedLine, string>();
const parcels = /* @__PURE__ */ new WeakMap<ParcelFacts, string>();

/** The same text for units of which the facts say the same, save for their money and their names. */
export function likeness({ line, quantity, place }: PlacedUnit): string {
  const ofLine = lines.get(line) ?? JSON.stringify([line.quantity, line.attributes]);
  lines.set(line, ofLine);
  return `${quantity} ${ofLine} ${place.kind} ${placeText(place)}`;
}

function placeText(place: PlacedUnit['place']): string {
  if (place.kind === 'unknown') return JSON.stringify(place.parcels);
  return place.kind === 'gone' || place.parcel === undefined ? '' : parcelText(place.parcel);
}

function parcelText(parcel: ParcelFacts): string {
  const before = parcels.get(parcel);
  if (before !== undefined) return before;
  const { id: _, contents: __, ...facts } = parcel;
  const text = JSON.stringify(facts);
  parcels.set(parcel, text);
  return text;
}
