import type { LedgerEntry, LedgerLine, OrderLine } from '../../facts/order.ts';
import { changesOf, checkedEntry, stated } from './checked.ts';
import { eachOf } from './contents.ts';
import { DELIVERED, hoursAfter } from './days.ts';
import { aLine } from './line.ts';

const USE = { name: 'aLedgerEntry', right: "aLedgerEntry([{ line: 'RING-7', quantity: 1, amount: 4900 }])" };

/** On the evening of the delivery of the example, before claims are asked. */
const GIVEN = /* @__PURE__ */ hoursAfter(DELIVERED, 6) as string;

/**
 * Something that was given back already: by a return, on 5 March 2026 in the evening, unless it says otherwise.
 *
 * @param lines - what was settled: lines of the order with all their units and their amount, or ledger lines. Default: the
 * line of `aLine()`
 * @param changes - what else is to be stated, or otherwise
 * @returns the entry, plain data
 * @throws `TypeError` with the right use
 * @example
 * ```ts
 * import { evaluateReturn } from 'redress';
 * import { aLedgerEntry, anOrder, aReturn } from 'redress/testing';
 *
 * const order = anOrder({ ledger: [aLedgerEntry()] });
 * evaluateReturn(order, aReturn(order)).reasons[0]?.code; //=> 'already-refunded'
 * ```
 * @since 0.2.0
 */
export function aLedgerEntry(
  lines: readonly (OrderLine | LedgerLine)[] = [aLine()],
  changes: Partial<LedgerEntry> = {},
): LedgerEntry {
  const entry = { id: 'refund-1', at: GIVEN, kind: 'return' as const, lines: eachOf(lines, USE).map(settled) };
  return checkedEntry(stated({ ...entry, ...changesOf(changes, USE) }), USE);
}

/** A line of the order is settled whole. */
function settled(line: OrderLine | LedgerLine): LedgerLine {
  if (!('id' in line)) return line;
  return { line: line.id, quantity: line.quantity, amount: line.amount - (line.discount ?? 0) };
}
