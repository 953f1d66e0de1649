import type { OrderLine } from '../../facts/order.ts';
import type { Units } from '../../facts/values.ts';
import { isFields, misused, shown } from '../misuse.ts';
import type { Use } from './checked.ts';

/**
 * Lines of an order, whole, or units of them.
 *
 * @since 0.2.0
 */
export type LinesOrUnits = readonly (OrderLine | Units)[];

/** The same, of things that have fields. */
export function eachOf<T extends object>(list: readonly T[], use: Use): readonly T[] {
  const other = listOf(list, use).find((one) => !isFields<unknown>(one));
  if (other === undefined) return list;
  return misused(`${use.name} takes a list of lines first, and ${shown(other)} is none`, use.right);
}

/** The list that a builder takes first. */
export function listOf<T>(list: readonly T[], { name, right }: Use): readonly T[] {
  if (Array.isArray(list)) return list;
  return misused(`${name} takes a list of lines first, not ${shown(list)}`, right);
}

/** The units of lines: all of a line, so many of units. */
export function unitsOf(lines: LinesOrUnits, use: Use): Units[] {
  return eachOf(lines, use).map((one) => ({ line: 'id' in one ? one.id : one.line, quantity: one.quantity }));
}
