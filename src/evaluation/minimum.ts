import type { Refund } from '../decision/decision.ts';
import type { ObjectionReason } from '../decision/reasons.ts';
import type { ClaimKind } from '../facts/claim.ts';
import { sectionOf } from '../policy/sectionOf.ts';
import { amountIn } from './conditions.ts';
import type { Context, PlacedUnit } from './context.ts';
import type { Served } from './served.ts';

/** Units that get too little, and how little. */
export type BelowMinimum = ReadonlyMap<PlacedUnit, ObjectionReason>;

const NONE: BelowMinimum = /* @__PURE__ */ new Map();

/** The policy gives no refund that is so small, counted over all units that have the same minimum. */
export function belowMinimum<K extends ClaimKind>(
  units: readonly Served<K>[],
  { lines, total }: Refund,
  { claim, books }: Context<K>,
): BelowMinimum {
  if (units.every(({ unit }) => sectionOf(unit.terms.policy, claim.kind).refund.minimum === undefined)) return NONE;
  const groups = new Map<number, { units: PlacedUnit[]; amount: number }>();
  for (const [i, { unit }] of units.entries()) {
    const { minimum: amounts } = sectionOf(unit.terms.policy, claim.kind).refund;
    const minimum = (amounts && amountIn(amounts, books.currency.code)) ?? 0;
    const group = groups.get(minimum) ?? { units: [], amount: 0 };
    groups.set(minimum, group);
    group.units.push(unit);
    group.amount += lines[i]?.total ?? 0;
  }
  const below = new Map<PlacedUnit, ObjectionReason>();
  for (const [minimum, group] of groups) {
    // What belongs to no line counts where all units are one group.
    const amount = groups.size === 1 ? total : group.amount;
    if (amount >= minimum) continue;
    for (const unit of group.units) {
      below.set(unit, { code: 'refund-below-minimum', verdict: 'denied', clause: 'T4', amount, minimum });
    }
  }
  return below;
}
