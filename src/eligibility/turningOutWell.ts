import type { Facts } from '../evaluation/facts.ts';
import type { Ground } from '../evaluation/ground.ts';
import type { ParsedClaim } from '../facts/claimSchema.ts';
import type { UnitsAt } from './template.ts';

/** The claim as it is once the store has confirmed it. */
export function confirmed(claim: ParsedClaim): ParsedClaim {
  if (claim.kind !== 'missing-item' && claim.kind !== 'defect') return claim;
  const items = claim.items.map((item) => ({ ...item, check: { finding: 'confirmed' as const } }));
  return { ...claim, items } as ParsedClaim;
}

/** The order as it is once the carrier has found that the parcels of units were lost, by nobody's fault. */
export function lostOn({ facts, ...ground }: Ground, units: readonly UnitsAt[]): Ground {
  const { order } = facts;
  const lost = new Set(units.map(({ parcel }) => parcel));
  const parcels = facts.parcels.map((parcel) =>
    lost.has(parcel.id) && parcel.delivered === undefined
      ? { ...parcel, carrier: 'lost' as const, causedByAddress: false }
      : parcel,
  );
  const destination = { ...order.destination, addressComplete: true };
  const changed: Facts = { ...facts, parcels, order: { ...order, destination } };
  return { ...ground, facts: changed };
}
