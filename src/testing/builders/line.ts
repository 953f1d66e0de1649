import type { OrderLine } from '../../facts/order.ts';
import { misused, shown } from '../misuse.ts';
import { changesOf, checkedLine, stated } from './checked.ts';

const USE = { name: 'aLine', right: "aLine('RING-7', 4900, { quantity: 2 })" };

/**
 * A line of an order: one ring for 49.00, unless it says otherwise. Its id is the product code.
 *
 * @param product - the product code
 * @param amount - the price of all units of the line, minor units
 * @param changes - what else is to be stated, or otherwise
 * @returns the line, plain data
 * @throws `TypeError` with the right use
 * @example
 * ```ts
 * import { aLine } from 'redress/testing';
 *
 * aLine('RING-7', 9800, { quantity: 2 }); //=> { id: 'RING-7', product: 'RING-7', quantity: 2, amount: 9800 }
 * ```
 * @since 0.2.0
 */
export function aLine(product = 'RING-7', amount = 4900, changes: Partial<OrderLine> = {}): OrderLine {
  if (typeof product !== 'string') {
    misused(`${USE.name} takes the product code first, not ${shown(product)}`, USE.right);
  }
  if (!Number.isSafeInteger(amount)) {
    misused(`${USE.name} takes the amount in whole minor units second, not ${shown(amount)}`, USE.right);
  }
  return checkedLine(stated({ id: product, product, quantity: 1, amount, ...changesOf(changes, USE) }), USE);
}
