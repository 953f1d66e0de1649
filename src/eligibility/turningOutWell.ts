import { isHandedOver } from '../evaluation/facts.ts';
import type { Ground } from '../evaluation/ground.ts';
import type { ParsedClaim } from '../facts/claimSchema.ts';
import { memo } from './memo.ts';

/** The claim as it is once the store has confirmed it. */
export function confirmed(claim: ParsedClaim): ParsedClaim {
  if (claim.kind !== 'missing-item' && claim.kind !== 'defect') return claim;
  const items = claim.items.map((item) => ({ ...item, check: { finding: 'confirmed' as const } }));
  return { ...claim, items } as ParsedClaim;
}

const lost = /* @__PURE__ */ memo<Ground>();

/** The order as it is once the carrier has found that every parcel on its way was lost, by nobody's fault. */
export function lostOn(ground: Ground): Ground {
  return lost([ground], () => {
    const { order, ...facts } = ground.facts;
    const parcels = facts.parcels.map((parcel) =>
      isHandedOver(parcel) && parcel.delivered === undefined
        ? { ...parcel, carrier: 'lost' as const, causedByAddress: false }
        : parcel,
    );
    const destination = { ...order.destination, addressComplete: true };
    return { ...ground, facts: { ...facts, parcels, order: { ...order, destination } } };
  });
}
