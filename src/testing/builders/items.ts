import type { ClaimedUnits } from '../../facts/claim.ts';
import type { Order, OrderLine } from '../../facts/order.ts';
import { isFields, misused, shown } from '../misuse.ts';
import type { Use } from './checked.ts';

/**
 * Units that a claim is about, of which only what matters need be stated: the rest is what a claim needs to be granted.
 * The line is the first of the order, unless it says otherwise.
 *
 * @since 0.2.0
 */
export type AnItem<Item extends ClaimedUnits> = Partial<Item>;

/**
 * What a claim is to state, or otherwise.
 *
 * @since 0.2.0
 */
export type ClaimChanges<Claim extends { readonly items?: readonly ClaimedUnits[] | undefined }> = Partial<
  Omit<Claim, 'kind' | 'items'>
> & {
  readonly items?: readonly AnItem<NonNullable<Claim['items']>[number]>[] | undefined;
};

/** The order that a claim builder takes first. */
export function orderOf(order: Order, { name, right }: Use): Order {
  if (isFields(order) && Array.isArray(order.lines)) return order;
  return misused(`${name} takes the order first, not ${shown(order)}`, right);
}

/** The lines of an order that have units. */
export function linesOf(order: Order): readonly OrderLine[] {
  return order.lines.filter(({ quantity }) => quantity > 0);
}

/**
 * Completes items by what they need: `complete` gives it by line.
 *
 * @param items - as they were stated
 */
export function completed<Item extends ClaimedUnits>(
  order: Order,
  items: readonly AnItem<Item>[],
  complete: (line: OrderLine) => AnItem<Item>,
  { name, right }: Use,
): Item[] {
  if (!Array.isArray(items)) return misused(`${name} takes items as a list, not ${shown(items)}`, right);
  return items.map((item: AnItem<Item>) => {
    if (!isFields(item)) return misused(`${name} takes items as objects, not ${shown(item)}`, right);
    const line = order.lines.find(({ id }) => id === (item.line ?? linesOf(order)[0]?.id));
    if (line === undefined) {
      const known = order.lines.map(({ id }) => `'${id}'`).join(', ');
      return misused(`${name} found no line ${shown(item.line)} in the order, whose lines are ${known}`, right);
    }
    const whole: object = { line: line.id, quantity: 1, ...complete(line), ...item };
    return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as Item;
  });
}
