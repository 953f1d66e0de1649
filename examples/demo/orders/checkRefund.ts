import type { Order, Refund } from 'redress';

/** Everything that is wrong with the arithmetic of a refund; nothing, if the library is right. */
export function wrongWith(refund: Refund, order: Order): string[] {
  const { parts, lines, wholeOrder, deductions, tenders, total } = refund;
  const deducted = sum(deductions.map(({ amount }) => amount));
  const ofOrder = wholeOrder.shipping + wholeOrder.tax + wholeOrder.overpaid - wholeOrder.deducted;
  const captured = new Map(order.tenders?.map(({ id, amount }) => [id, amount]));
  const amounts = [total, ...Object.values(parts), ...lines.map((line) => line.total), ...tenders.map((t) => t.amount)];
  const checks: readonly (readonly [string, boolean])[] = [
    ['the parts do not add up to the total', sum(Object.values(parts)) - deducted === total],
    ['the lines do not add up to the total', sum(lines.map((line) => line.total)) + ofOrder === total],
    ['the tenders do not add up to the total', sum(tenders.map(({ amount }) => amount)) === total],
    ['more than was paid comes back', total <= paidFor(order)],
    [
      'a tender gets back more than it paid',
      tenders.every(({ tender, amount }) => tender === 'account-balance' || amount <= (captured.get(tender) ?? 0)),
    ],
    ['an amount is negative', amounts.every((amount) => amount >= 0)],
  ];
  return checks.filter(([, holds]) => !holds).map(([what]) => what);
}

/** What was captured for an order. */
export function paidFor({ tenders = [] }: Order): number {
  return sum(tenders.map(({ amount }) => amount));
}

export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
