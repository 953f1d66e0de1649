import type { ClaimKind } from '../facts/claim.ts';
import type { RemedyRung } from '../policy/remedy.ts';
import type { ItemOf, PlacedUnit, Unit } from './context.ts';
import { parcelOf } from './stock.ts';

/** A granted unit, and what it gets under one of the remedies. */
export interface Served<K extends ClaimKind> {
  readonly unit: Unit<ItemOf[K]>;
  readonly rung: RemedyRung;
}

/** Which units: the line, and the parcel where it is known. */
export function where({ line, place }: PlacedUnit): { line: string; parcel?: string } {
  const parcel = parcelOf(place);
  return parcel === undefined ? { line: line.id } : { line: line.id, parcel };
}
