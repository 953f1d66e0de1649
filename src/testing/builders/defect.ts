import type { DefectClaim, DefectiveUnits } from '../../facts/claim.ts';
import type { Order } from '../../facts/order.ts';
import { changesOf, checkedClaim, stated } from './checked.ts';
import { type ClaimChanges, completed, orderOf } from './items.ts';
import { anOrder } from './order.ts';
import { afterDelivery } from './receipt.ts';

const USE = { name: 'aDefect', right: "aDefect(order, { items: [{ line: 'RING-7', quantity: 1 }] })" };

/**
 * "This is defective": one unit of the first line, reported the day after it came, with the information and the evidence
 * that the built-in policy asks for. It is granted for `anOrder()`.
 *
 * @param order - the order that it is about
 * @param changes - what else is to be stated, or otherwise; of items only what matters
 * @returns the claim, plain data
 * @throws `TypeError` with the right use
 * @example
 * ```ts
 * import { evaluateDefect } from 'redress';
 * import { aDefect, anOrder } from 'redress/testing';
 *
 * evaluateDefect(anOrder(), aDefect()).outcome; //=> 'approved'
 * evaluateDefect(anOrder(), aDefect(anOrder(), { evidence: [] })).reasons[0]?.code; //=> 'evidence-missing'
 * ```
 * @since 0.2.0
 */
export function aDefect(order: Order = anOrder(), changes: ClaimChanges<DefectClaim> = {}): DefectClaim {
  const { number } = orderOf(order, USE);
  const { items = [{}] } = changesOf(changes, USE);
  const claim: DefectClaim = {
    asked: afterDelivery(order),
    orderNumber: number,
    evidence: [{ kind: 'defect-photo' }],
    ...changes,
    kind: 'defect',
    items: completed<DefectiveUnits>(order, items, ({ product }) => ({ product }), USE),
  };
  return checkedClaim<'defect'>(stated(claim), USE);
}
