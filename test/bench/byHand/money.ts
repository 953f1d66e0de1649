import type { Decision, Order, Refund, RefundLine } from '../../../src/index.ts';
import { outside } from './outside.ts';

/** What was paid for each line, with its tax and its share of shipping. */
export interface Shares {
  readonly goods: number[];
  readonly tax: number[];
  readonly shipping: number[];
  readonly shippingTax: number[];
  readonly charged: number;
  readonly paidShippingTax: number;
  /** The part of the shipping charge above the store's cost. */
  readonly above: number;
}

export interface GrantedUnits {
  /** Position of the line in the order. */
  readonly at: number;
  readonly quantity: number;
  readonly parcel: string | undefined;
  readonly payable: 'now' | 'after-inspection';
}

/** Largest remainder: quotas rounded down, the rest one by one to the largest remainders, ties to the earlier. */
function allocate(total: number, weights: readonly number[]): number[] {
  if (weights.length === 1) return [total];
  let all = 0;
  for (const weight of weights) all += weight;
  if (total * all > Number.MAX_SAFE_INTEGER) outside('amounts so large');
  if (all === 0) outside('an order of nothing');
  const shares: number[] = [];
  const remainders: number[] = [];
  let left = total;
  for (const weight of weights) {
    const product = total * weight;
    const share = Math.floor(product / all);
    shares.push(share);
    remainders.push(product - share * all);
    left -= share;
  }
  for (; left > 0; left -= 1) {
    let best = 0;
    for (let i = 1; i < remainders.length; i += 1) {
      if ((remainders[i] as number) > (remainders[best] as number)) best = i;
    }
    remainders[best] = -1;
    (shares[best] as number)++;
  }
  return shares;
}

export function shareOut(order: Order): Shares {
  const { lines, shipping } = order;
  let discount = 0;
  for (const { amount } of order.discounts ?? []) discount += amount;
  const goods = lines.map((line) => line.amount - (line.discount ?? 0));
  let all = 0;
  for (const amount of goods) all += amount;
  const discounts = allocate(Math.min(discount, all), goods);
  let isTaxed = false;
  const tax = lines.map((line, i) => {
    goods[i] = (goods[i] as number) - (discounts[i] as number);
    const own = Math.min(line.tax ?? 0, goods[i] as number);
    isTaxed ||= own > 0;
    return own;
  });
  const charged = shipping?.charged ?? 0;
  const paidShippingTax = shipping?.tax ?? 0;
  const shippingShares = allocate(charged, goods);
  let shippingTax = allocate(paidShippingTax, isTaxed ? tax : shippingShares);
  if (isTaxed && shippingTax.some((one, i) => one > (shippingShares[i] as number))) {
    shippingTax = allocate(paidShippingTax, shippingShares);
  }
  let paid = 0;
  for (const { amount } of order.tenders ?? []) paid += amount;
  if (order.tenders !== undefined && paid !== all - Math.min(discount, all) + charged) outside('payments that differ');
  const above = shipping?.actual === undefined ? 0 : Math.min(charged, Math.max(0, charged - shipping.actual));
  return { goods, tax, shipping: shippingShares, shippingTax, charged, paidShippingTax, above };
}

/** The first so many of a line's units: what they come to, rounded down; all of them come to all. */
const upTo = (total: number, quantity: number, units: number) =>
  units === quantity ? total : Math.floor((total * units) / quantity);

/** Tax is split like the price, or, where a unit could have more tax than it costs, by the price. */
function taxUpTo(gross: number, tax: number, quantity: number, units: number): number {
  if (units === quantity || tax === 0) return tax;
  const lastGross = gross - upTo(gross, quantity, quantity - 1);
  const lastTax = tax - upTo(tax, quantity, quantity - 1);
  const alone = Math.floor(gross / quantity) >= Math.ceil(tax / quantity) && lastGross >= lastTax;
  return alone ? upTo(tax, quantity, units) : Math.floor((tax * upTo(gross, quantity, units)) / gross);
}

/** The money of granted units, before it is known where it goes. */
export function priced(
  order: Order,
  granted: readonly GrantedUnits[],
  withShipping: boolean,
  clause: 'R3' | 'C1' | 'C2',
): Refund {
  const shares = shareOut(order);
  const lines: RefundLine[] = [];
  const parts = { goods: 0, tax: 0, shipping: 0, duties: 0, fees: 0, overpaid: 0 };
  let keptShipping = 0;
  let total = 0;
  let whole = granted.length === order.lines.length;
  let laterThanNow = 0;
  for (const { at, quantity, parcel, payable } of granted) {
    const line = order.lines[at] as Order['lines'][number];
    const gross = upTo(shares.goods[at] as number, line.quantity, quantity);
    const tax = taxUpTo(shares.goods[at] as number, shares.tax[at] as number, line.quantity, quantity);
    const ofShipping = upTo(shares.shipping[at] as number, line.quantity, quantity);
    let shipping = 0;
    let shippingTax = 0;
    if (withShipping) {
      const all = shares.shippingTax[at] as number;
      shippingTax = taxUpTo(shares.shipping[at] as number, all, line.quantity, quantity);
      shipping = ofShipping - shippingTax;
    } else keptShipping += ofShipping;
    whole &&= quantity === line.quantity;
    if (payable === 'after-inspection') laterThanNow += 1;
    parts.goods += gross - tax;
    parts.tax += tax + shippingTax;
    parts.shipping += shipping;
    total += gross + shipping + shippingTax;
    lines.push({
      line: line.id,
      ...(parcel === undefined ? {} : { parcel }),
      quantity,
      goods: gross - tax,
      tax,
      shipping,
      shippingTax,
      duties: 0,
      fees: 0,
      deducted: 0,
      total: gross + shipping + shippingTax,
      payable,
    });
  }
  const wholeOrder = { shipping: 0, tax: 0, overpaid: 0, deducted: 0 };
  if (whole && !withShipping) {
    const { above, charged, paidShippingTax } = shares;
    const tax = charged === 0 ? 0 : Math.min(above, Math.floor((paidShippingTax * above) / charged));
    wholeOrder.shipping = above - tax;
    wholeOrder.tax = tax;
    parts.shipping += above - tax;
    parts.tax += tax;
    total += above;
    keptShipping = charged - above;
  }
  return {
    currency: 'EUR',
    exponent: 2,
    to: 'original-payment',
    total,
    parts,
    deductions: [],
    kept: keptShipping > 0 ? [{ part: 'shipping', amount: keptShipping, clause }] : [],
    lines,
    wholeOrder,
    tenders: toTenders(order, total),
    bonus: 0,
    payable: laterThanNow === 0 ? 'now' : laterThanNow === lines.length ? 'after-inspection' : 'in-part',
  };
}

function toTenders({ tenders }: Order, total: number): Refund['tenders'] {
  if (tenders === undefined) return total > 0 ? [{ tender: 'payment', amount: total }] : [];
  const back: { tender: string; amount: number }[] = [];
  let rest = total;
  for (const { id, amount } of tenders) {
    const given = Math.min(rest, amount);
    if (given > 0) back.push({ tender: id, amount: given });
    rest -= given;
  }
  return back;
}

export function nothing(): Refund {
  return {
    currency: 'EUR',
    exponent: 2,
    to: 'original-payment',
    total: 0,
    parts: { goods: 0, tax: 0, shipping: 0, duties: 0, fees: 0, overpaid: 0 },
    deductions: [],
    kept: [],
    lines: [],
    wholeOrder: { shipping: 0, tax: 0, overpaid: 0, deducted: 0 },
    tenders: [],
    bonus: 0,
    payable: 'now',
  };
}

/** The steps by which the store pays. */
export function payments(refund: Refund, clause: 'R3' | 'R8' | 'C1' | 'C2'): Decision['nextSteps'] {
  let now = 0;
  let later = 0;
  for (const { payable, total } of refund.lines) {
    if (payable === 'now') now += total;
    else later += total;
  }
  const rest = refund.total - now - later;
  if (refund.payable === 'now') now += rest;
  else later += rest;
  const step = (amount: number, when: 'now' | 'after-inspection') =>
    ({ code: 'pay', who: 'store', clause, amount, to: refund.to, when }) as const;
  return [...(now > 0 ? [step(now, 'now')] : []), ...(later > 0 ? [step(later, 'after-inspection')] : [])];
}
