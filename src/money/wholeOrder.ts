import type { Account, ShippingAccount, WithTax } from './account.ts';
import { type Row, shippingOf } from './rows.ts';
import { taxOfPart } from './shares.ts';
import { sum } from './sum.ts';

/** What decides about the parts of an order that belong to no line. */
export interface WholeOrderPlan {
  /** Nothing of the order is kept after this refund. */
  readonly nothingKept: boolean;
  readonly shippingWhenNothingIsKept: 'nothing' | 'above-actual-cost' | 'everything';
}

/** What comes back besides the units, once nothing of the order is kept. */
export function wholeOrder({ shipping, overpaid }: Account, plan: WholeOrderPlan, byUnits: number) {
  if (!plan.nothingKept) return { amount: 0, shipping: 0, tax: 0, overpaid: 0 };
  const before = shipping.given + byUnits;
  const due = shippingDue(shipping, plan);
  const amount = Math.max(0, due.amount - before);
  const tax = Math.min(
    amount,
    Math.max(0, due.tax - taxOfPart(shipping.tax, shipping.paid, Math.min(before, due.amount))),
  );
  return { amount, shipping: amount - tax, tax, overpaid };
}

/** What stays of the shipping charge: of the units their share, or once nothing is kept all that has not come back. */
export function keptShipping(
  { shipping }: Account,
  plan: WholeOrderPlan,
  shares: readonly Row[],
  units: readonly { readonly shipping: boolean }[],
  refunded: number,
): number {
  if (plan.nothingKept) return Math.max(0, shipping.paid - shipping.given - refunded);
  return sum(shares.map((row, i) => (units[i]?.shipping ? 0 : shippingOf(row))));
}

/** How much of the shipping charge comes back in all, once nothing of the order is kept. */
function shippingDue({ refundable, aboveActual }: ShippingAccount, plan: WholeOrderPlan): WithTax {
  switch (plan.shippingWhenNothingIsKept) {
    case 'everything':
      return refundable;
    case 'above-actual-cost':
      return aboveActual.amount < refundable.amount ? aboveActual : refundable;
    case 'nothing':
      return { amount: 0, tax: 0 };
  }
}
