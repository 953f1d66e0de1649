import {
  evaluateReturn,
  type LedgerEntry,
  type Order as OrderFacts,
  type PolicyDocument,
  parsePolicy,
  sevenDayPolicy,
  shareOrder,
  toLedgerEntry,
} from '../../src/index.ts';
import type { UnitRounding } from '../../src/money/cumulative.ts';
import { asInteger, asList, asObject, asText, asWord, type Json, optional, requireKnownKeys } from './fields.ts';

/** The kind `order`: discount and shipping shared out once, then events that refund units or give goodwill. */

interface Line {
  readonly id: string;
  readonly qty: number;
  readonly amount: number;
}

type ShippingPolicy = 'proportional' | 'never' | 'onFullReturn';

type Event =
  | { readonly type: 'return'; readonly line: number; readonly qty: number; readonly deductionBp: number }
  | { readonly type: 'goodwill'; readonly amount: number };

interface Order {
  readonly lines: readonly Line[];
  readonly orderDiscount: number;
  readonly shippingPaid: number;
  readonly shippingPool: number;
  readonly shippingPolicy: ShippingPolicy;
  readonly roundingAdjustment: number;
  readonly rounding: UnitRounding;
  readonly events: readonly Event[];
}

interface Refund {
  readonly goods: number;
  readonly shipping: number;
  readonly goodwill: number;
  readonly rounding: number;
  readonly total: number;
}

/** Every event is decided by the library and goes into the ledger that the next one is decided with. */
export function order(inputs: Json): Json {
  const given = readOrder(inputs);
  const facts = orderFacts(given);
  const shares = shareOrder(facts, { shippingCap: 'standard' });
  const refunds: Refund[] = [];
  let ledger: readonly LedgerEntry[] = [];
  for (const [index, event] of given.events.entries()) {
    const id = `event-${index}`;
    const refunded = sum(refunds.map(({ total }) => total));
    const { refund, entry } =
      event.type === 'goodwill'
        ? goodwill(Math.min(event.amount, paidFor(given) - refunded), id)
        : returned(event, given, { ...facts, ledger }, id);
    refunds.push(refund);
    ledger = [...ledger, entry];
  }
  const refundedTotal = sum(refunds.map(({ total }) => total));
  return {
    discount: shares.map(({ orderDiscount }) => orderDiscount),
    net: shares.map(({ goods }) => goods),
    ...(given.shippingPolicy === 'proportional' ? { shippingShare: shares.map(({ shipping }) => shipping) } : {}),
    refunds,
    refundedTotal,
    retained: paidFor(given) - refundedTotal,
  };
}

const DAY = '2026-01-01';

function orderFacts(given: Order): OrderFacts {
  return {
    number: 'vector',
    currency: { code: 'XTS', exponent: 2, step: given.rounding.step ?? 1 },
    lines: given.lines.map(({ id, qty, amount }) => ({ id, product: id, quantity: qty, amount })),
    discounts: [{ amount: given.orderDiscount }],
    shipping: { charged: given.shippingPaid, standard: given.shippingPool },
    tenders: [{ id: 'all', amount: paidFor(given) }],
    parcels: [{ id: 'all', contents: given.lines.map(({ id, qty }) => ({ line: id, quantity: qty })), delivered: DAY }],
  };
}

function paidFor({ lines, orderDiscount, shippingPaid, roundingAdjustment }: Order): number {
  const goods = sum(lines.map(({ amount }) => amount));
  return goods - Math.min(orderDiscount, goods) + shippingPaid + roundingAdjustment;
}

function goodwill(amount: number, id: string): { refund: Refund; entry: LedgerEntry } {
  return {
    refund: { goods: 0, shipping: 0, goodwill: amount, rounding: 0, total: amount },
    entry: { id, at: DAY, kind: 'goodwill', other: amount, tenders: [{ tender: 'all', amount }] },
  };
}

function returned(
  event: Extract<Event, { type: 'return' }>,
  given: Order,
  facts: OrderFacts,
  id: string,
): { refund: Refund; entry: LedgerEntry } {
  const line = given.lines[event.line]?.id ?? '';
  const decision = evaluateReturn(
    facts,
    { kind: 'return', asked: DAY, items: [{ line, quantity: event.qty }] },
    { policy: policyFor(given, event.deductionBp) },
  );
  const { parts, deductions, total } = decision.refund;
  const deducted = sum(deductions.map(({ amount }) => amount));
  return {
    refund: { goods: parts.goods - deducted, shipping: parts.shipping, goodwill: 0, rounding: parts.overpaid, total },
    entry: toLedgerEntry(decision, { id, at: DAY }),
  };
}

/** A policy that asks for nothing but money: no information, no evidence, no condition. */
function policyFor({ shippingPolicy, rounding }: Order, basisPoints: number): PolicyDocument {
  return parsePolicy({
    ...sevenDayPolicy,
    money: {
      ...sevenDayPolicy.money,
      unitRounding: rounding.rounding ?? 'floor',
      shippingCap: 'standard',
      shippingWhenNothingIsKept: shippingPolicy === 'onFullReturn' ? 'everything' : 'nothing',
    },
    return: {
      ...sevenDayPolicy.return,
      information: [],
      evidence: [],
      conditions: [],
      refund: {
        shipping: shippingPolicy === 'proportional' ? 'share' : 'nothing',
        duties: 'share',
        fees: 'nothing',
        deductions: [{ code: 'diminished-value', kind: 'percent', basisPoints }],
      },
    },
  });
}

function readOrder(inputs: Json): Order {
  requireKnownKeys(
    inputs,
    ['lines', 'orderDiscount', 'shipping', 'shippingPolicy', 'unitRounding', 'step', 'roundingAdjustment', 'events'],
    'order',
  );
  const lines = asList(inputs.lines, 'lines').map(readLine);
  const shipping = asObject(inputs.shipping ?? { paid: 0 }, 'shipping');
  requireKnownKeys(shipping, ['paid', 'refundableCap'], 'shipping');
  const shippingPaid = asInteger(shipping.paid, 'shipping.paid');
  const cap = optional(shipping.refundableCap, 'shipping.refundableCap', asInteger) ?? shippingPaid;
  return {
    lines,
    orderDiscount: asInteger(inputs.orderDiscount ?? 0, 'orderDiscount'),
    shippingPaid,
    shippingPool: Math.min(shippingPaid, cap),
    shippingPolicy: asWord(inputs.shippingPolicy ?? 'never', 'shippingPolicy', {
      proportional: 'proportional',
      never: 'never',
      onFullReturn: 'onFullReturn',
    }),
    roundingAdjustment: asInteger(inputs.roundingAdjustment ?? 0, 'roundingAdjustment'),
    rounding: {
      step: optional(inputs.step, 'step', asInteger),
      rounding: asWord(inputs.unitRounding ?? 'floor', 'unitRounding', { floor: 'floor', halfUp: 'half-up' }),
    },
    events: asList(inputs.events, 'events').map((event) => readEvent(asObject(event, 'an event'), lines)),
  };
}

function readLine(value: unknown): Line {
  const line = asObject(value, 'a line');
  requireKnownKeys(line, ['id', 'qty', 'amount'], 'a line');
  return {
    id: asText(line.id, 'id'),
    qty: asInteger(line.qty, 'qty'),
    amount: asInteger(line.amount, 'amount'),
  };
}

function readEvent(event: Json, lines: readonly Line[]): Event {
  const type = asWord(event.type, 'event type', { return: 'return', goodwill: 'goodwill' } as const);
  if (type === 'goodwill') {
    requireKnownKeys(event, ['type', 'amount'], 'a goodwill event');
    return { type, amount: asInteger(event.amount, 'amount') };
  }
  requireKnownKeys(event, ['type', 'line', 'qty', 'deductionBp'], 'a return event');
  const line = lines.findIndex(({ id }) => id === event.line);
  if (line < 0) throw new Error(`unknown line: ${event.line}`);
  return {
    type,
    line,
    qty: asInteger(event.qty, 'qty'),
    deductionBp: asInteger(event.deductionBp ?? 0, 'deductionBp'),
  };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((a, b) => a + b, 0);
}
