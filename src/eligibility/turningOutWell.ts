import type { Claim } from '../facts/claim.ts';
import type { FoundUnits, Look } from './look.ts';

/** The claim as it is once the store has confirmed it. */
export function confirmed(claim: Claim): Claim {
  if (claim.kind !== 'missing-item' && claim.kind !== 'defect') return claim;
  return {
    ...claim,
    items: claim.items.map((item) => ({ ...item, check: { finding: 'confirmed' as const } })),
  } as Claim;
}

/** The facts as they are once the carrier has found that the parcels were lost, by nobody's fault. */
export function lost(units: readonly FoundUnits[], look: Look): Look {
  const { order, at } = look;
  const named = new Set(units.map(({ parcel }) => parcel));
  const parcels = (order.parcels ?? []).map((parcel) =>
    named.has(parcel.id) && parcel.delivered === undefined
      ? { ...parcel, carrier: { state: 'lost' as const, at, causedByAddress: false } }
      : parcel,
  );
  return { ...look, order: { ...order, parcels, destination: { ...order.destination, addressComplete: true } } };
}
