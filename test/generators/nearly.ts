import fc from 'fast-check';
import type { Claim } from '../../src/facts/claim.ts';
import type { Order, Parcel } from '../../src/facts/order.ts';
import { startOfDay, toEpochDay, toLocalDate } from '../../src/time/index.ts';
import { type Case, firstMomentOf } from './cases.ts';
import { cheerfulCase } from './cheerful.ts';
import { CLAIM_KINDS } from './claims/kinds.ts';
import { CONDITIONS } from './claims/wayBack.ts';
import { type OrderOptions, zoneOf } from './order.ts';

/** One thing that keeps a case from being approved; most of them can be put right. */
type Flaw = (one: Case) => Case;

const inClaim =
  (change: (claim: Claim) => object): Flaw =>
  (one) => ({ ...one, claim: stated({ ...one.claim, ...change(one.claim) }) as Claim });

const inItems = (change: (item: Readonly<Record<string, unknown>>) => object): Flaw =>
  inClaim((claim) =>
    'items' in claim && claim.items !== undefined
      ? { items: claim.items.map((item) => stated({ ...item, ...change({ ...item }) })) }
      : {},
  );

const inParcels =
  (change: (parcel: Parcel) => Partial<Parcel>): Flaw =>
  (one) =>
    one.order.parcels === undefined
      ? one
      : {
          ...one,
          order: { ...one.order, parcels: one.order.parcels.map((parcel) => stated({ ...parcel, ...change(parcel) })) },
        };

/** A field that is undefined is left out. */
const stated = <T extends object>(facts: T): T =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;

const conditionOf = (item: Readonly<Record<string, unknown>>) =>
  (item.condition ?? {}) as Readonly<Record<string, boolean>>;

const hasCondition = (item: Readonly<Record<string, unknown>>) => item.condition !== undefined;

/** The goods are nowhere on their way back. */
const NOT_SENT = { sentBack: undefined, receivedBack: undefined, inspection: undefined };

const FLAWS: Readonly<Record<string, Flaw>> = {
  'no order number': inClaim(() => ({ orderNumber: undefined })),
  'another order number': inClaim(() => ({ orderNumber: 'A-9999' })),
  'no product codes': inItems(() => ({ product: undefined })),
  'another product code': inItems((item) => (item.product === undefined ? {} : { product: 'OTHER-9' })),
  'no reason': inClaim((claim) => (claim.kind === 'return' ? { reason: undefined } : {})),
  'no evidence': inClaim((claim) => ('evidence' in claim ? { evidence: undefined } : {})),
  'a piece of evidence': inClaim((claim) => ('evidence' in claim ? { evidence: claim.evidence?.slice(1) } : {})),
  'damaged, and no evidence': (one) =>
    inItems((item) => (hasCondition(item) ? { condition: { ...conditionOf(item), undamaged: false } } : {}))(
      inClaim((claim) => ('evidence' in claim ? { evidence: undefined } : {}))(one),
    ),
  'used goods': inItems((item) => (hasCondition(item) ? { condition: { ...conditionOf(item), unused: false } } : {})),
  'nothing known of the condition': inItems((item) => (hasCondition(item) ? { condition: {}, ...NOT_SENT } : {})),
  'condition not known, sent': inItems((item) =>
    hasCondition(item) && item.sentBack !== undefined ? { condition: {}, inspection: undefined } : {},
  ),
  'opened, as the inspection found': inItems((item) =>
    item.inspection === undefined
      ? {}
      : {
          inspection: {
            condition: { ...Object.fromEntries(CONDITIONS.map((name) => [name, true])), unopened: false },
          },
        },
  ),
  'damaged on arrival': inItems((item) => (hasCondition(item) ? { arrivedDamaged: true } : {})),
  'sent on an unknown day, decided later': (one) => ({
    ...inItems((item) => (hasCondition(item) ? { ...NOT_SENT, sentBack: 'day-unknown' } : {}))(one),
    at: laterBy(one.at, 30),
  }),
  'lost on the way back': inItems((item) =>
    hasCondition(item) ? { lostOnTheWayBack: true, receivedBack: undefined, inspection: undefined } : {},
  ),
  'costs not known': inClaim((claim) =>
    claim.kind === 'return' ? { returnCosts: [{ kind: 'shipping', paidBy: 'store' }] } : {},
  ),
  'no check': inItems(() => ({ check: undefined })),
  'refuted by the store': inItems((item) => (item.check === undefined ? {} : { check: { finding: 'refuted' } })),
  'delivered on an unknown day': inParcels((parcel) =>
    parcel.delivered === undefined ? {} : { delivered: 'day-unknown' },
  ),
  'not delivered yet': inParcels((parcel) =>
    parcel.delivered === undefined
      ? {}
      : { dispatched: parcel.dispatched ?? parcel.delivered, delivered: undefined, carrier: undefined },
  ),
  'contents not known': inParcels((parcel) => ({
    contents: undefined,
    dispatched: parcel.dispatched ?? parcel.delivered,
  })),
  'nothing known of the carrier': inParcels((parcel) =>
    parcel.carrier?.state === 'lost' ? { carrier: undefined, estimate: undefined } : {},
  ),
  'in transit': inParcels((parcel) =>
    parcel.carrier?.state === 'lost' ? { carrier: { state: 'in-transit' }, estimate: undefined } : {},
  ),
  'before its estimate': (one) =>
    inParcels((parcel) =>
      parcel.carrier?.state === 'lost' ? { carrier: undefined, estimate: dayLaterThan(one, 3) } : {},
    )(one),
  'address not judged': (one) => ({ ...one, order: withAddress(one.order, undefined) }),
  'address incomplete': (one) =>
    inParcels((parcel) =>
      parcel.carrier?.state === 'lost' ? { carrier: { state: 'lost', causedByAddress: true } } : {},
    )({ ...one, order: withAddress(one.order, false) }),
  'asked too late': (one) => {
    const asked = new Date(firstMomentOf(one.claim, zoneOf(one.order)) + 20 * DAY).toISOString();
    return {
      ...one,
      claim: { ...one.claim, asked } as Claim,
      at: new Date(Math.max(Date.parse(asked), Date.parse(one.at))).toISOString(),
    };
  },
  'decided a week later': (one) => ({ ...one, at: laterBy(one.at, 8) }),
  'decided at once': (one) => ({
    ...one,
    at: new Date(firstMomentOf(one.claim, zoneOf(one.order))).toISOString(),
  }),
};

const DAY = 86_400_000;
const laterBy = (at: string, days: number) => new Date(Date.parse(at) + days * DAY).toISOString();

function dayLaterThan({ order, at }: Case, days: number): string {
  const day = toEpochDay(at.slice(0, 10)) + days;
  // Far enough in every zone.
  return toLocalDate(startOfDay(zoneOf(order), day) > Date.parse(at) ? day : day + 1);
}

const withAddress = (order: Order, addressComplete: boolean | undefined): Order => ({
  ...order,
  destination: stated({ ...order.destination, addressComplete }),
});

/**
 * A case that the built-in policy would approve but for one thing or two, most of which can be put right: a piece of
 * evidence, a day, a finding. Where {@link cheerfulCase} is about money and `anyCase` about everything at once, this is
 * about one rule at a time.
 */
export function nearlyCase(options: OrderOptions = {}): fc.Arbitrary<Case> {
  const flaws = fc.subarray(Object.keys(FLAWS), { minLength: 1, maxLength: 2 });
  return fc
    .tuple(
      fc.constantFrom(...CLAIM_KINDS).chain((kind): fc.Arbitrary<Case> => cheerfulCase(kind, options)),
      fc.array(flaws, { minLength: 3, maxLength: 3 }),
    )
    .map(([one, tries]) => {
      // A flaw may not fit the kind of claim; one of the three that changes something is taken.
      const before = JSON.stringify(one);
      for (const names of tries) {
        const flawed = names.reduce((facts, name) => FLAWS[name]?.(facts) ?? facts, one);
        if (JSON.stringify(flawed) !== before) return flawed;
      }
      return one;
    });
}
