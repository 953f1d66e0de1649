import { readFileSync } from 'node:fs';
import type {
  Decision,
  Order,
  OrderLine,
  PolicyDocument,
  ReturnClaim,
  ReturnedUnits,
  WhenOrUnknown,
} from '../../src/index.ts';
import { evaluateReturn, parsePolicy } from '../../src/index.ts';

/** The policy of a kind of shop, from `examples/policies`. */
export function policyOf(shop: string): PolicyDocument {
  const file = new URL(`../../examples/policies/${shop}.json`, import.meta.url);
  return parsePolicy(JSON.parse(readFileSync(file, 'utf8')));
}

/** One unit unless it says otherwise. */
export interface Goods extends Partial<OrderLine> {
  readonly id: string;
  readonly amount: number;
}

export interface Sale extends Partial<Omit<Order, 'lines' | 'parcels' | 'placed'>> {
  readonly placed?: string;
  readonly shipped?: WhenOrUnknown;
  readonly delivered: WhenOrUnknown;
}

/** An order that arrived in one parcel, paid by card: dates are enough, and only what a policy reads need be said. */
export function sold(goods: readonly Goods[], { placed, shipped, delivered, ...facts }: Sale): Order {
  const lines = goods.map((one) => ({ product: one.id.toUpperCase(), quantity: 1, ...one }));
  const contents = lines.map(({ id, quantity }) => ({ line: id, quantity }));
  return {
    number: 'A-1001',
    currency: 'USD',
    ...(placed === undefined ? {} : { placed: momentOf(placed) }),
    lines,
    parcels: [{ id: 'P1', contents, dispatched: shipped, delivered }],
    tenders: [{ id: 'card', kind: 'card', amount: totalOf(lines, facts) }],
    ...facts,
  };
}

/** An order is placed at an instant; noon of a date will do. */
function momentOf(date: string): string {
  return date.includes('T') ? date : `${date}T12:00:00Z`;
}

function totalOf(lines: readonly OrderLine[], { discounts = [], shipping }: Partial<Order>): number {
  const off = discounts.reduce((sum, { amount }) => sum + amount, 0);
  return lines.reduce((sum, { amount }) => sum + amount, shipping?.charged ?? 0) - off;
}

/** A unit asked for and sent back on the same day, unless it says otherwise. */
export type Returned = Partial<ReturnedUnits> & { readonly line: string };

export interface Asking extends Partial<Omit<ReturnClaim, 'kind' | 'asked' | 'items'>> {
  readonly on: string;
}

/** "I send these back", decided by the policy of a kind of shop. */
export function returned(
  shop: string,
  order: Order,
  items: readonly Returned[],
  { on, ...facts }: Asking,
): Decision<'return'> {
  const claim: ReturnClaim = {
    kind: 'return',
    asked: on,
    items: items.map((item) => ({
      quantity: 1,
      ...(item.receivedBack === undefined ? { sentBack: on } : {}),
      ...item,
    })),
    ...facts,
  };
  return evaluateReturn(order, claim, { policy: policyOf(shop) });
}

/** The outcome, then the remedy with its money in minor units, or why there is none. */
export function answer({ outcome, remedy, refund, reasons }: Decision): string {
  const why = reasons.map((reason) => ('term' in reason ? `${reason.code} ${reason.term}` : reason.code));
  return remedy === undefined ? `${outcome}: ${why.join(', ')}` : `${outcome}: ${remedy} ${refund.total}`;
}

/** Where the money goes: `card 2000`. */
export function tenders({ refund }: Decision): string[] {
  return refund.tenders.map(({ tender, amount }) => `${tender} ${amount}`);
}

/** What was taken off: `restocking-fee 900`. */
export function deductions({ refund }: Decision): string[] {
  return refund.deductions.filter(({ amount }) => amount > 0).map(({ code, amount }) => `${code} ${amount}`);
}

/** Remedies on offer with their money: `refund 2000`. */
export function offers({ remedies }: Decision): string[] {
  return remedies.map(({ kind, refund }) => `${kind} ${refund.total}`);
}
