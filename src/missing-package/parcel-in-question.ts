import type { Unit } from '../evaluation/context.ts';
import type { Facts, ParcelFacts } from '../evaluation/facts.ts';
import type { Rule } from '../evaluation/rule.ts';
import { type Place, parcelOf } from '../evaluation/stock.ts';

/** The parcel that the claim is about, also where nobody knows what is in it. */
export function parcelInQuestion(place: Place, facts: Facts): ParcelFacts | undefined {
  if (place.kind === 'parcel') return place.parcel;
  return place.kind === 'unknown' ? facts.parcels.find(({ id }) => id === parcelOf(place)) : undefined;
}

/** The unit as one in that parcel: its events count also where nobody knows what is in it. */
export function inParcel<Item>(unit: Unit<Item>, parcel: ParcelFacts): Unit<Item> {
  return unit.place.kind === 'parcel' ? unit : { ...unit, place: { kind: 'parcel', parcel } };
}

/** A rule about a term, asked of the parcel in question. */
export function ofParcel({ name, clause, saw, objections }: Rule<'missing-package'>): Rule<'missing-package'> {
  const unitIn = (unit: Unit<undefined>, facts: Facts) => {
    const parcel = parcelInQuestion(unit.place, facts);
    return parcel === undefined ? unit : inParcel(unit, parcel);
  };
  return {
    name,
    clause,
    saw: (unit, context) => saw(unitIn(unit, context.facts), context),
    objections: (unit, context) => objections(unitIn(unit, context.facts), context),
  };
}
