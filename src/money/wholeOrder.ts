import type { Account, ShippingAccount, WithTax } from './account.ts';
import { taxOfPart } from './shares.ts';

/** What decides about the parts of an order that belong to no line. */
export interface WholeOrderPlan {
  /** Nothing of the order is kept after this refund. */
  readonly nothingKept: boolean;
  readonly shippingWhenNothingIsKept: 'nothing' | 'above-actual-cost' | 'everything';
}

const NOTHING: WithTax = { amount: 0, tax: 0 };

/** What comes back besides the units, once nothing of the order is kept. */
export function wholeOrder({ shipping, overpaid }: Account, plan: WholeOrderPlan, byUnits: number) {
  if (!plan.nothingKept) return { amount: 0, tax: 0, overpaid: 0 };
  const before = shipping.given + byUnits;
  const due = shippingDue(shipping, plan.shippingWhenNothingIsKept);
  const amount = Math.max(0, due.amount - before);
  const taxBefore = taxOfPart(shipping.tax, shipping.paid, Math.min(before, due.amount));
  return { amount, tax: Math.min(amount, Math.max(0, due.tax - taxBefore)), overpaid };
}

/** How much of the shipping charge comes back in all, once nothing of the order is kept. */
function shippingDue({ refundable, aboveActual }: ShippingAccount, due: WholeOrderPlan['shippingWhenNothingIsKept']) {
  if (due === 'nothing') return NOTHING;
  return due === 'above-actual-cost' && aboveActual.amount < refundable.amount ? aboveActual : refundable;
}
