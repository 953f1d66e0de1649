import type { ParsedClaim } from '../facts/claimSchema.ts';
import type { ParsedOrder } from '../facts/orderSchema.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { policyOf, policySetOf } from '../policy/policyOf.ts';
import type { PolicySet, PolicyVersion } from '../policy/policySet.ts';
import { resolveMoment, startOfDay, toEpochDay } from '../time/index.ts';
import { earliestEvent } from './moment.ts';

/** A policy that may decide, and why it is in question. */
export interface BindingPolicy {
  readonly policy: PolicyDocument;
  /** In force when the order was placed, or when the claim was asked; nothing where a policy was passed by itself. */
  readonly inForce?: 'when-placed' | 'when-asked';
}

/** The policies of which the best for the customer decides: mostly one. */
export function bindingPolicies(
  given: PolicyDocument | PolicySet | undefined,
  order: ParsedOrder,
  claim: ParsedClaim,
): BindingPolicy[] {
  const set = policySetOf(given);
  if (set === undefined) return [{ policy: policyOf(given as PolicyDocument | undefined) }];
  const { versions, binding } = set;
  const byDate = [...versions].sort((a, b) => (a.from < b.from ? -1 : 1));
  const placed = inForceAt(byDate, order.placed ?? earliestEvent(order, claim));
  const asked = inForceAt(byDate, claim.asked);
  const ofOrder = { policy: policyOf(placed.policy), inForce: 'when-placed' } as const;
  if (binding === 'placed' || asked === placed) return [ofOrder];
  return [ofOrder, { policy: policyOf(asked.policy), inForce: 'when-asked' }];
}

/** The last version that had come into force; before all of them, the first. */
function inForceAt(byDate: readonly PolicyVersion[], event: string): PolicyVersion {
  const [first] = byDate as [PolicyVersion];
  return byDate.reduce((found, version) => {
    const { zone } = policyOf(version.policy);
    return startOfDay(zone, toEpochDay(version.from)) <= resolveMoment(event, zone).ms ? version : found;
  }, first);
}
