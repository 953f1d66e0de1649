import { allocate } from '../../src/money/allocate.ts';
import { between, type UnitRounding } from '../../src/money/cumulative.ts';
import { floorOfProduct } from '../../src/money/exact.ts';
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

/** What every line carries, frozen at order time. */
interface Shares {
  readonly discount: readonly number[];
  readonly net: readonly number[];
  readonly shippingShare: readonly number[];
  readonly paid: number;
}

interface Refund {
  readonly goods: number;
  readonly shipping: number;
  readonly goodwill: number;
  readonly rounding: number;
  readonly total: number;
}

interface State {
  readonly returned: readonly number[];
  readonly refunded: number;
}

export function order(inputs: Json): Json {
  const given = readOrder(inputs);
  const shares = shareOrder(given);
  const refunds: Refund[] = [];
  let state: State = { returned: given.lines.map(() => 0), refunded: 0 };
  for (const event of given.events) {
    const after = { ...state, returned: returnedAfter(state.returned, event, given.lines) };
    const refund = cutToLeft(wanted(event, given, shares, state, after), shares.paid - state.refunded);
    refunds.push(refund);
    state = { ...after, refunded: state.refunded + refund.total };
  }
  return {
    discount: shares.discount,
    net: shares.net,
    ...(given.shippingPolicy === 'proportional' ? { shippingShare: shares.shippingShare } : {}),
    refunds,
    refundedTotal: state.refunded,
    retained: shares.paid - state.refunded,
  };
}

function shareOrder(given: Order): Shares {
  const { step } = given.rounding;
  const amounts = given.lines.map((line) => line.amount);
  const discount = allocate(Math.min(given.orderDiscount, sum(amounts)), amounts, { step });
  const net = amounts.map((amount, index) => amount - (discount[index] ?? 0));
  return {
    discount,
    net,
    shippingShare: allocate(given.shippingPool, net, { step }),
    paid: sum(net) + given.shippingPaid + given.roundingAdjustment,
  };
}

/** Units beyond those that are left are not refunded. */
function returnedAfter(returned: readonly number[], event: Event, lines: readonly Line[]): readonly number[] {
  if (event.type === 'goodwill') return returned;
  return lines.map(({ qty }, index) => {
    const before = returned[index] ?? 0;
    return index === event.line ? Math.min(before + event.qty, qty) : before;
  });
}

/** What an event refunds before it is cut to what is left of the payment. */
function wanted(event: Event, given: Order, shares: Shares, before: State, after: State): Omit<Refund, 'total'> {
  if (event.type === 'goodwill') return { goods: 0, shipping: 0, goodwill: event.amount, rounding: 0 };
  const completes = isComplete(after, given.lines) && !isComplete(before, given.lines);
  const goods = unitsOf(shares.net, given, before, after);
  const shipping = {
    never: 0,
    onFullReturn: completes ? given.shippingPool : 0,
    proportional: unitsOf(shares.shippingShare, given, before, after),
  }[given.shippingPolicy];
  return {
    goods: goods - floorOfProduct(goods, event.deductionBp, 10_000),
    shipping,
    goodwill: 0,
    rounding: completes ? given.roundingAdjustment : 0,
  };
}

/** What the units that came back between two states carry of amounts that were shared out over the lines. */
function unitsOf(shares: readonly number[], given: Order, before: State, after: State): number {
  return sum(
    given.lines.map(({ qty }, index) =>
      between(shares[index] ?? 0, qty, before.returned[index] ?? 0, after.returned[index] ?? 0, given.rounding),
    ),
  );
}

function isComplete({ returned }: State, lines: readonly Line[]): boolean {
  return lines.every(({ qty }, index) => returned[index] === qty);
}

/** Cuts in the order goods, shipping, rounding. An adjustment below zero was never paid, so it cuts nothing else. */
function cutToLeft(refund: Omit<Refund, 'total'>, left: number): Refund {
  const goodwill = Math.min(refund.goodwill, left);
  const forParts = left - goodwill - Math.min(0, refund.rounding);
  const goods = Math.min(refund.goods, forParts);
  const shipping = Math.min(refund.shipping, forParts - goods);
  const rounding = Math.min(refund.rounding, left - goodwill - goods - shipping);
  return { goods, shipping, goodwill, rounding, total: goods + shipping + goodwill + rounding };
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
