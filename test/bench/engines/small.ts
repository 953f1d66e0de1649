import type { Order, ReturnClaim } from 'redress';
import { sevenDaysAfter } from '../byHand/zone.ts';
import { OF_EACH, type Request, requestOf } from '../requests.ts';

/**
 * The part of a return that rule engines can decide: units of one line from one delivered parcel, the seven days to the
 * end of the local day, the four conditions, and what was paid for the units. Evidence, information, the way back,
 * deadlines, tenders and next steps are left to the library.
 */
export interface Small {
  readonly delivered: string;
  readonly asked: string;
  readonly zone: string;
  /** What was paid for the line, after all discounts. */
  readonly paid: number;
  readonly ordered: number;
  readonly quantity: number;
  readonly unused: boolean;
  readonly unopened: boolean;
  readonly undamaged: boolean;
  readonly packaged: boolean;
}

export interface SmallAnswer {
  readonly reasons: readonly string[];
  /** 0 where there are reasons. */
  readonly amount: number;
}

export const WINDOW = 'return-window-closed';

/** The conditions by their names in the small facts and in the policy. */
export const CONDITIONS = [
  ['unused', 'unused'],
  ['unopened', 'unopened'],
  ['undamaged', 'undamaged'],
  ['packaged', 'original-packaging'],
] as const;

/** The yardstick of the small decision. */
export function decideSmall(facts: Small): SmallAnswer {
  const { closes } = sevenDaysAfter(facts.zone, Date.parse(facts.delivered));
  const reasons: string[] = [];
  if (Date.parse(facts.asked) >= closes) reasons.push(WINDOW);
  for (const [fact, condition] of CONDITIONS) if (!facts[fact]) reasons.push(condition);
  return { reasons, amount: reasons.length > 0 ? 0 : Math.floor((facts.paid * facts.quantity) / facts.ordered) };
}

/** The window as engines without dates get it: worked out before. */
export function numbersOf(facts: Small) {
  const { closes } = sevenDaysAfter(facts.zone, Date.parse(facts.delivered));
  return { ...facts, asked: Date.parse(facts.asked), closes };
}

/** A request with its small facts, where it is one of those that the engines can decide. */
export function smallOf({ order, claim }: Request): Small | undefined {
  const { items: [item, ...more] = [] } = claim as ReturnClaim;
  const { lines: [line] = [], parcels: [parcel, ...others] = [] } = order;
  if (item === undefined || line === undefined || parcel === undefined || more.length + others.length > 0)
    return undefined;
  const { condition, quantity, inspection, arrivedDamaged } = item;
  const isPlain = order.ledger === undefined && inspection === undefined && arrivedDamaged === undefined;
  const isThere = parcel.contents?.[0]?.quantity === line.quantity && quantity <= line.quantity;
  if (!isPlain || !isThere || parcel.delivered === undefined || Object.keys(condition ?? {}).length !== 4)
    return undefined;
  if (String(parcel.delivered) > String(claim.asked)) return undefined;
  return {
    delivered: String(parcel.delivered),
    asked: String(claim.asked),
    zone: order.destination?.zone ?? 'UTC',
    paid: paidFor(order),
    ordered: line.quantity,
    quantity,
    unused: condition?.unused === true,
    unopened: condition?.unopened === true,
    undamaged: condition?.undamaged === true,
    packaged: condition?.['original-packaging'] === true,
  };
}

function paidFor({ lines: [line], discounts = [] }: Order): number {
  const goods = (line?.amount ?? 0) - (line?.discount ?? 0);
  const discount = discounts.reduce((sum, { amount }) => sum + amount, 0);
  return goods - Math.min(goods, discount);
}

/** The numbers of the return requests that the engines can decide. */
export function smallNumbers(most: number): number[] {
  const numbers: number[] = [];
  for (let number = 0; number < OF_EACH && numbers.length < most; number++) {
    if (smallOf(requestOf('return', 1, number)) !== undefined) numbers.push(number);
  }
  return numbers;
}
