import type { ClaimKind } from '../facts/claim.ts';
import type { ParsedOrder } from '../facts/orderSchema.ts';
import type { Count } from '../policy/condition.ts';
import { deadlineAfter, resolveMoment } from '../time/index.ts';
import type { Context, PlacedUnit } from './context.ts';

type PastClaim = NonNullable<NonNullable<ParsedOrder['customer']>['history']>[number];

/**
 * How often something was claimed before the claim. The ledger knows what this order was given; the customer's history
 * knows the rest, so without it only counts per line and order are known.
 */
export function countOf<K extends ClaimKind>(
  { kinds, per, within, where }: Count,
  unit: Pick<PlacedUnit, 'line'> | undefined,
  context: Context<K>,
): number | undefined {
  const { facts, asked, policy } = context;
  const history = facts.order.customer?.history;
  if (per === 'line' && unit === undefined) return undefined;
  if (per === 'customer' && history === undefined) return undefined;
  const countIn = (past: readonly PastClaim[]) =>
    past.filter((claim) => {
      const at = resolveMoment(claim.at, facts.zone);
      if (at.ms > asked.ms) return false;
      if (kinds !== undefined && !kinds.includes(claim.kind)) return false;
      if (within !== undefined && asked.ms >= deadlineAfter(at, within, facts.zone, policy.calendar).closes)
        return false;
      if (where !== undefined && attribute(claim, where.attribute) !== where.is) return false;
      if (per === 'customer') return true;
      if (claim.order !== facts.order.number) return false;
      return per === 'order' || claim.line === unit?.line.id;
    }).length;
  // Both may tell of the same claim, so the one that knows of more counts.
  return per === 'customer'
    ? countIn(history ?? [])
    : Math.max(countIn(history ?? []), countIn(fromLedger(context, per)));
}

function attribute({ attributes }: PastClaim, name: string): unknown {
  return attributes !== undefined && Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}

/** Each entry is a claim of the order, and one of each line that it names, however many units. */
function fromLedger<K extends ClaimKind>({ facts }: Context<K>, per: Count['per']): PastClaim[] {
  return facts.ledger.flatMap((entry) => {
    if (entry.kind === 'goodwill') return [];
    const claim = { kind: entry.kind, at: entry.at, order: facts.order.number };
    if (per !== 'line') return [claim];
    return [...new Set((entry.lines ?? []).map(({ line }) => line))].map((line) => ({ ...claim, line }));
  });
}
