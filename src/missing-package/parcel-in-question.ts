import type { Facts, ParcelFacts } from '../evaluation/facts.ts';
import { type Place, parcelOf } from '../evaluation/stock.ts';

/** The parcel that the claim is about, also where nobody knows what is in it. */
export function parcelInQuestion(place: Place, facts: Facts): ParcelFacts | undefined {
  if (place.kind === 'parcel') return place.parcel;
  return place.kind === 'unknown' ? facts.parcels.find(({ id }) => id === parcelOf(place)) : undefined;
}
