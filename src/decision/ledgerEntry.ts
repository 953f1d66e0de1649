import type { LedgerEntry, LedgerLine } from '../facts/order.ts';
import { readable } from '../facts/readable.ts';
import type { Decision, Remedy } from './decision.ts';

/**
 * What the shop says about an entry that it makes from a decision.
 *
 * @since 0.1.0
 */
export interface LedgerEntryOptions {
  /** Idempotency key of the entry. */
  readonly id: string;
  /** When the money was given or the replacement sent: an instant or a local date. */
  readonly at: string;
}

/**
 * Turns a decision that was carried out into the ledger entry that the next decisions must know: the units it settled,
 * what was given for them and to which tender. Record it when the money was moved or the replacement sent, and add it to
 * the order's `ledger`.
 *
 * @param decision - a decision that grants something
 * @param options - the entry's id and its moment
 * @returns the entry; without lines where the decision grants nothing
 * @throws {@link InvalidInputError} for what is no decision, such as one that a store has cut short
 * @example
 * ```ts
 * import { evaluateCancellation, toLedgerEntry } from 'redress';
 *
 * const order = { number: 'A-1', currency: 'EUR', lines: [{ id: '1', product: 'RING-7', quantity: 2, amount: 5001 }] };
 * const one = { kind: 'cancellation', asked: '2026-03-02T09:00:00Z', items: [{ line: '1', quantity: 1 }] } as const;
 * const first = evaluateCancellation(order, one);
 * first.refund.total; //=> 2500
 *
 * const ledger = [toLedgerEntry(first, { id: 'refund-1', at: '2026-03-02T09:05:00Z' })];
 * evaluateCancellation({ ...order, ledger }, { ...one, asked: '2026-03-03T09:00:00Z' }).refund.total; //=> 2501
 * ```
 * @since 0.1.0
 */
export function toLedgerEntry(decision: Decision, options: LedgerEntryOptions): LedgerEntry {
  const { id, at } = readable(['options'], () => ({ id: options.id, at: options.at }));
  return readable(['decision'], () => entryOf(decision, { id, at }));
}

function entryOf(decision: Decision, { id, at }: LedgerEntryOptions): LedgerEntry {
  const { refund } = decision;
  const chosen = decision.remedies.find(({ kind }) => kind === decision.remedy);
  // What is not given for goods that are kept can still be claimed for them later: it was not given and taken back.
  const notGiven = refund.lines.reduce((sum, line) => sum + (line.goodsKept ? line.deducted : 0), 0);
  const deducted = refund.deductions.reduce((sum, { amount }) => sum + amount, 0) - notGiven;
  return {
    id,
    at,
    kind: decision.kind,
    lines: [...refundedLines(decision), ...replacedLines(chosen)],
    shipping: refund.wholeOrder.shipping + refund.wholeOrder.tax,
    other: refund.wholeOrder.overpaid,
    deducted,
    ...(refund.deductions.length === 0
      ? {}
      : { deductions: refund.deductions.map(({ code, amount }) => ({ code, amount })) }),
    tenders: refund.tenders.filter(({ tender }) => refund.to === 'original-payment' || tender !== 'account-balance'),
  };
}

/** The tax of the shipping share went back with the shipping; the ledger counts both as shipping. */
function refundedLines({ refund }: Decision): LedgerLine[] {
  return refund.lines.map(({ line, parcel, quantity, total, deducted, shipping, shippingTax, goodsKept }) => ({
    line,
    // Goods that are kept for an allowance are not settled: only the money counts.
    quantity: goodsKept ? 0 : quantity,
    ...(parcel === undefined ? {} : { parcel }),
    remedy: 'refund',
    ...(goodsKept
      ? moneyAlone(total, shipping + shippingTax)
      : { amount: total + deducted - shipping - shippingTax, shipping: shipping + shippingTax }),
  }));
}

function replacedLines(chosen: Remedy | undefined): LedgerLine[] {
  return (chosen?.replaced ?? []).map((units) => ({ ...units, remedy: 'replacement', amount: 0, shipping: 0 }));
}

/** An allowance is for the goods first. */
function moneyAlone(total: number, shipping: number) {
  const ofShipping = Math.min(shipping, total);
  return { amount: total - ofShipping, shipping: ofShipping };
}
