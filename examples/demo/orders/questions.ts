import type { CarrierFinding, Claim, ClaimedUnits, Order } from 'redress';
import { addDays, noonOf } from '../localTime.ts';
import { type Moments, ZONE } from '../olist.ts';

/** One question, asked of every order whose facts raise it. */
export interface Question {
  readonly name: string;
  /** Undefined where the facts of the order do not raise the question. */
  ask(real: RealOrder): Asked | undefined;
}

/** An order of the file, ready to be asked about. */
export interface RealOrder {
  /** As facts for the library, parsed once. */
  readonly order: Order;
  readonly moments: Moments;
  /** The word that the data have for the state of the order. */
  readonly status: string;
}

export interface Asked {
  readonly claim: Claim;
  /** The moment of evaluation. */
  readonly at: string;
  /** The one line that the claim is about; left out where it is about the whole order. */
  readonly line?: string;
  /** Facts that the data do not have and the question supposes. */
  readonly suppose?: Supposed;
}

/** A carrier that has found every parcel lost, and a judgement of the address. */
export interface Supposed {
  readonly finding: CarrierFinding;
  readonly addressComplete?: boolean;
}

export const QUESTIONS: readonly Question[] = [
  {
    name: 'cancel, an hour after purchase',
    ask: ({ moments }) => cancelling(anHourAfterPurchase(moments)),
  },
  {
    name: 'cancel, at the last known fact',
    ask: ({ moments }) => cancelling(lastFact(moments)),
  },
  {
    name: 'canceled or unavailable in data',
    // The day of the cancellation is not in the data: asked after an hour, decided with all that is known.
    ask: ({ status, moments }) => {
      if (status !== 'canceled' && status !== 'unavailable') return undefined;
      const asked = anHourAfterPurchase(moments);
      return cancelling(asked, later(asked, lastFact(moments)));
    },
  },
  {
    name: 'return all, day 3',
    ask: (real) => afterDelivery(3, real, (at) => returning(real.order, at)),
  },
  {
    name: 'return all, day 9',
    ask: (real) => afterDelivery(9, real, (at) => returning(real.order, at)),
  },
  {
    name: 'return all, day unknown',
    ask: (real) =>
      arrivedSomeDay(real) && hasLines(real) ? returning(real.order, noonAfterEstimate(real, 3)) : undefined,
  },
  {
    name: 'item missing, before the check',
    ask: (real) => afterDelivery(2, real, (at) => missingItem(real.order, at, at)),
  },
  {
    name: 'item missing, confirmed day 4',
    ask: (real) =>
      afterDelivery(2, real, (asked) =>
        afterDelivery(4, real, (at) => missingItem(real.order, asked, at, 'confirmed')),
      ),
  },
  {
    name: 'item missing, parcel overdue',
    ask: (real) => (hasLines(real) ? whileNotDelivered(1, real, (at) => missingItem(real.order, at, at)) : undefined),
  },
  {
    name: 'defect, day 2',
    ask: (real) => afterDelivery(2, real, (at) => defective(real.order, at)),
  },
  {
    name: 'parcel missing, estimated day',
    ask: (real) => whileNotDelivered(0, real, (at) => missingPackage(real.order, at)),
  },
  {
    name: 'parcel missing, a day later',
    ask: (real) => whileNotDelivered(1, real, (at) => missingPackage(real.order, at)),
  },
  {
    name: 'parcel missing, 30 days later',
    ask: (real) => whileNotDelivered(30, real, (at) => missingPackage(real.order, at)),
  },
  {
    name: 'parcel lost, address complete',
    ask: (real) => lost(real, { addressComplete: true }),
  },
  {
    name: 'parcel lost, address not judged',
    ask: (real) => lost(real, {}),
  },
  {
    name: 'delivery disputed, day 1',
    ask: (real) => afterDelivery(1, real, (at) => missingPackage(real.order, at)),
  },
];

/** When it is asked: the moments. */

const AN_HOUR = 3_600_000;

function anHourAfterPurchase({ purchase }: Moments): string {
  return new Date(Date.parse(purchase) + AN_HOUR).toISOString();
}

function lastFact({ purchase, approved, carrier, delivered }: Moments): string {
  return [approved, carrier, delivered].filter((moment) => moment !== undefined).reduce(later, purchase);
}

/** Instants in UTC sort as text. */
function later(one: string, other: string): string {
  return one > other ? one : other;
}

function noonAfterEstimate({ moments }: RealOrder, days: number): string {
  return noonOf(addDays(moments.estimatedDay, days), ZONE);
}

/** At noon so many days after the delivery, where it has a day and there are lines to ask about. */
function afterDelivery(days: number, real: RealOrder, ask: (at: string) => Asked | undefined): Asked | undefined {
  const { deliveredDay } = real.moments;
  return deliveredDay !== undefined && hasLines(real) ? ask(noonOf(addDays(deliveredDay, days), ZONE)) : undefined;
}

/** At noon so many days after the estimated day, where nothing has been delivered by then. */
function whileNotDelivered(days: number, real: RealOrder, ask: (at: string) => Asked): Asked | undefined {
  const at = noonAfterEstimate(real, days);
  const { delivered } = real.moments;
  const arrivedByThen = arrivedSomeDay(real) || (delivered !== undefined && delivered <= at);
  return arrivedByThen ? undefined : ask(at);
}

/** Delivered, but the data do not say when. */
const arrivedSomeDay = ({ status, moments }: RealOrder) => status === 'delivered' && moments.delivered === undefined;
const hasLines = ({ order }: RealOrder) => order.lines.length > 0;

/** What is asked: the claims. */

function cancelling(asked: string, at = asked): Asked {
  return { claim: { kind: 'cancellation', asked }, at };
}

const AS_NEW = { unused: true, unopened: true, undamaged: true, 'original-packaging': true };

function returning(order: Order, at: string): Asked {
  const items = order.lines.map(({ id, product, quantity }) => ({ line: id, quantity, product, condition: AS_NEW }));
  const reason = 'I have changed my mind.';
  return { claim: { kind: 'return', asked: at, orderNumber: order.number, reason, items }, at };
}

/** The first line stands for any. */
function aboutFirstLine(order: Order): { units: ClaimedUnits & { product: string }; line?: string } {
  const [first] = order.lines;
  if (first === undefined) throw new RangeError('the order has no line');
  const units = { line: first.id, quantity: 1, product: first.product };
  return order.lines.length === 1 ? { units } : { units, line: first.id };
}

function missingItem(order: Order, asked: string, at: string, finding?: 'confirmed'): Asked {
  const { units, ...about } = aboutFirstLine(order);
  const { line, quantity } = units;
  const items = [{ line, quantity, ...(finding === undefined ? {} : { check: { finding, at } }) }];
  const evidence = [{ kind: 'arrival-photo' }, { kind: 'parcel-declaration' }];
  return { claim: { kind: 'missing-item', asked, orderNumber: order.number, items, evidence }, at, ...about };
}

function defective(order: Order, at: string): Asked {
  const { units, ...about } = aboutFirstLine(order);
  return { claim: { kind: 'defect', asked: at, items: [units], evidence: [{ kind: 'defect-photo' }] }, at, ...about };
}

function missingPackage(order: Order, at: string): Asked {
  return { claim: { kind: 'missing-package', asked: at, orderNumber: order.number }, at };
}

/** Handed over and never delivered: the carrier is supposed to confirm the loss 30 days after the estimate. */
function lost(real: RealOrder, judged: Pick<Supposed, 'addressComplete'>): Asked | undefined {
  const { carrier, delivered } = real.moments;
  if (carrier === undefined || delivered !== undefined || arrivedSomeDay(real)) return undefined;
  const at = noonAfterEstimate(real, 30);
  return { ...missingPackage(real.order, at), suppose: { finding: { state: 'lost', at }, ...judged } };
}
