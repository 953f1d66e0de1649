import type {
  CancellationClaim,
  CheckedUnits,
  Decision,
  DecisionDeadline,
  DefectClaim,
  DefectiveUnits,
  MissingItemClaim,
  MissingPackageClaim,
  Order,
  Parcel,
  PolicyDocument,
  ReturnClaim,
  ReturnedUnits,
} from '../../src/index.ts';
import { parsePolicy, sevenDayPolicy } from '../../src/index.ts';

/**
 * The example that all clause tests start from: two rings for 20.00 EUR each and 5.00 EUR shipping, ordered on Sunday
 * 1 March 2026, handed to the carrier on Monday, received on Thursday 5 March at noon. Seven days later is Thursday 12
 * March, so what must happen within seven days must happen before 13 March begins.
 */
export const PLACED = '2026-03-01T09:00:00.000Z';
export const HANDED_OVER = '2026-03-02T10:00:00.000Z';
export const RECEIVED = '2026-03-05T12:00:00.000Z';
export const ASKED = '2026-03-06T09:00:00.000Z';
export const LAST_DAY = '2026-03-12';
export const CLOSES = '2026-03-13T00:00:00.000Z';

/** So many milliseconds after an instant. */
export function ms(instant: string, by: number): string {
  return new Date(Date.parse(instant) + by).toISOString();
}

/** The last millisecond in time for an act that must happen before an instant. */
export const justBefore = (closes: string) => ms(closes, -1);

/** Two rings for 40.00, shipping 5.00, nothing shipped yet. */
export function order(changes: Partial<Order> = {}): Order {
  return {
    number: 'A-1001',
    currency: 'EUR',
    placed: PLACED,
    lines: [{ id: 'ring', product: 'RING-7', quantity: 2, amount: 4000 }],
    shipping: { charged: 500 },
    ...changes,
  };
}

/** A parcel with both rings, handed to the carrier and not delivered. */
export function parcel(changes: Partial<Parcel> = {}): Parcel {
  return { id: 'P1', contents: [{ line: 'ring', quantity: 2 }], dispatched: HANDED_OVER, ...changes };
}

/** The order on its way, in one parcel. */
export function shippedOrder(ofParcel: Partial<Parcel> = {}, changes: Partial<Order> = {}): Order {
  return order({ parcels: [parcel(ofParcel)], ...changes });
}

/** The order as received, in one parcel. */
export function receivedOrder(changes: Partial<Order> = {}, ofParcel: Partial<Parcel> = {}): Order {
  return shippedOrder({ delivered: RECEIVED, ...ofParcel }, changes);
}

/** The order with its deliveries to an address in a zone. */
export function receivedIn(zone: string, delivered: string): Order {
  return order({
    placed: undefined,
    destination: { zone },
    parcels: [parcel({ dispatched: undefined, delivered })],
  });
}

/** The rings in a parcel each: P1 came on 5 March, P2 on 9 March. */
export function splitOrder(changes: Partial<Order> = {}): Order {
  return order({
    parcels: [
      parcel({ id: 'P1', contents: [{ line: 'ring', quantity: 1 }], delivered: RECEIVED }),
      parcel({ id: 'P2', contents: [{ line: 'ring', quantity: 1 }], delivered: '2026-03-09T12:00:00Z' }),
    ],
    ...changes,
  });
}

export const PERFECT = { unused: true, unopened: true, undamaged: true, 'original-packaging': true } as const;

/** "Please cancel my order." */
export function cancellation(changes: Partial<CancellationClaim> = {}): CancellationClaim {
  return { kind: 'cancellation', asked: '2026-03-01T12:00:00Z', ...changes };
}

/** Rings to return, in perfect condition. */
export function rings(quantity: number, changes: Partial<ReturnedUnits> = {}): ReturnedUnits {
  return { line: 'ring', quantity, product: 'RING-7', condition: PERFECT, ...changes };
}

/** "I do not want the rings", with everything that such a claim needs. */
export function returning(items: readonly ReturnedUnits[], changes: Partial<ReturnClaim> = {}): ReturnClaim {
  return {
    kind: 'return',
    asked: ASKED,
    orderNumber: 'A-1001',
    reason: 'They do not fit.',
    evidence: RETURN_PHOTOS,
    items,
    ...changes,
  };
}

export const RETURN_PHOTOS = [{ kind: 'packaging-photo' }, { kind: 'item-photo' }] as const;

/** The same for both rings. */
export const returnBoth = (changes: Partial<ReturnedUnits> = {}, claim: Partial<ReturnClaim> = {}) =>
  returning([rings(2, changes)], claim);

/** The same for one of the two rings. */
export const returnOne = (changes: Partial<ReturnedUnits> = {}, claim: Partial<ReturnClaim> = {}) =>
  returning([rings(1, changes)], claim);

/** "One ring was not in the parcel", confirmed by the store, with everything that such a claim needs. */
export function missing(changes: Partial<CheckedUnits> = {}, claim: Partial<MissingItemClaim> = {}): MissingItemClaim {
  return {
    kind: 'missing-item',
    asked: ASKED,
    orderNumber: 'A-1001',
    evidence: [{ kind: 'arrival-photo' }, { kind: 'parcel-declaration' }],
    items: [{ line: 'ring', quantity: 1, check: { finding: 'confirmed' }, ...changes }],
    ...claim,
  };
}

/** "One ring is broken", with everything that such a claim needs. */
export function defective(changes: Partial<DefectiveUnits> = {}, claim: Partial<DefectClaim> = {}): DefectClaim {
  return {
    kind: 'defect',
    asked: ASKED,
    evidence: [{ kind: 'defect-photo' }],
    items: [{ line: 'ring', quantity: 1, product: 'RING-7', ...changes }],
    ...claim,
  };
}

/** "My package has not come." */
export function notReceived(changes: Partial<MissingPackageClaim> = {}): MissingPackageClaim {
  return { kind: 'missing-package', asked: '2026-03-11T09:00:00Z', orderNumber: 'A-1001', ...changes };
}

/** The built-in policy with something read otherwise. */
export function policyWith(changes: Partial<PolicyDocument>): PolicyDocument {
  return parsePolicy({ ...sevenDayPolicy, id: 'another-shop', ...changes });
}

/** Every reason as `code clause`, in order. */
export function reasons({ reasons: given }: Pick<Decision, 'reasons'>): string[] {
  return given.map(({ code, clause }) => `${code} ${clause}`);
}

/** What happens to the units: `2 ring of P1: granted`. */
export function units({ lines }: Pick<Decision, 'lines'>): string[] {
  return lines.map(({ line, parcel, quantity, verdict }) =>
    parcel === undefined ? `${quantity} ${line}: ${verdict}` : `${quantity} ${line} of ${parcel}: ${verdict}`,
  );
}

/** The deadlines of an act: what they are about, their last day, and the instant before which it must happen. */
export function deadlines({ deadlines: given }: Pick<Decision, 'deadlines'>, act: DecisionDeadline['act']) {
  return given.filter((one) => one.act === act).map(({ closes, lastDay }) => ({ closes, lastDay }));
}

/** The codes of the next steps. */
export function steps({ nextSteps }: Pick<Decision, 'nextSteps'>): string[] {
  return nextSteps.map(({ code, who }) => `${who}: ${code}`);
}

/** Remedies on offer with their money: `refund 2000`. */
export function offers({ remedies }: Pick<Decision, 'remedies'>): string[] {
  return remedies.map(({ kind, refund }) => `${kind} ${refund.total}`);
}

/** The refund's tenders: `card 2000`. */
export function tenders({ refund }: Pick<Decision, 'refund'>): string[] {
  return refund.tenders.map(({ tender, amount }) => `${tender} ${amount}`);
}

export const NO_PARTS = { goods: 0, tax: 0, shipping: 0, duties: 0, fees: 0, overpaid: 0 } as const;

/**
 * Seven days in zones where the end of the last day is not where a clock would put it: days of 23 and 25 hours, days
 * that begin at one, and a day that never was.
 */
export const SEVEN_DAYS = [
  ['UTC', '2026-03-05T12:00:00Z', '2026-03-12', '2026-03-13T00:00:00.000Z'],
  ['UTC, received as the day begins', '2026-03-05T00:00:00Z', '2026-03-12', '2026-03-13T00:00:00.000Z'],
  ['UTC, received as the day ends', '2026-03-05T23:59:59.999Z', '2026-03-12', '2026-03-13T00:00:00.000Z'],
  ['America/New_York', '2026-03-06T03:00:00Z', '2026-03-12', '2026-03-13T04:00:00.000Z'],
  ['Asia/Seoul', '2026-03-05T16:00:00Z', '2026-03-13', '2026-03-13T15:00:00.000Z'],
  ['America/Santiago, 25-hour last day', '2026-03-28T15:00:00Z', '2026-04-04', '2026-04-05T04:00:00.000Z'],
  ['America/Santiago, next day begins at 1', '2026-08-29T15:00:00Z', '2026-09-05', '2026-09-06T04:00:00.000Z'],
  ['America/Santiago, 23-hour last day', '2026-08-30T15:00:00Z', '2026-09-06', '2026-09-07T03:00:00.000Z'],
  ['Africa/Cairo, 25-hour last day', '2026-10-22T10:00:00Z', '2026-10-29', '2026-10-29T22:00:00.000Z'],
  ['Africa/Cairo, next day begins at 1', '2026-04-16T10:00:00Z', '2026-04-23', '2026-04-23T22:00:00.000Z'],
  ['Africa/Cairo, 23-hour last day', '2026-04-17T10:00:00Z', '2026-04-24', '2026-04-24T21:00:00.000Z'],
  ['America/Nuuk, last day ends at 23', '2026-03-21T15:00:00Z', '2026-03-28', '2026-03-29T01:00:00.000Z'],
  ['America/Nuuk, 25-hour last day', '2026-10-17T15:00:00Z', '2026-10-24', '2026-10-25T02:00:00.000Z'],
  ['Pacific/Apia, before the day that never was', '2011-12-22T22:00:00Z', '2011-12-29', '2011-12-30T10:00:00.000Z'],
  ['Pacific/Apia, on the day that never was', '2011-12-23T22:00:00Z', '2011-12-31', '2011-12-31T10:00:00.000Z'],
  ['UTC, a plain date', '2026-03-05', '2026-03-12', '2026-03-13T00:00:00.000Z'],
  ['America/New_York, a plain date', '2026-03-05', '2026-03-12', '2026-03-13T04:00:00.000Z'],
  ['America/Santiago, a plain date', '2026-03-28', '2026-04-04', '2026-04-05T04:00:00.000Z'],
  ['Africa/Cairo, a plain date', '2026-10-22', '2026-10-29', '2026-10-29T22:00:00.000Z'],
  ['America/Nuuk, a plain date', '2026-03-21', '2026-03-28', '2026-03-29T01:00:00.000Z'],
  ['Pacific/Apia, a plain date', '2011-12-23', '2011-12-31', '2011-12-31T10:00:00.000Z'],
] as const;

/** `Africa/Cairo` of `Africa/Cairo, a plain date`. */
export const zoneIn = (title: string) => title.replace(/,.*/, '');
