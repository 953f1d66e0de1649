import type { Claim } from '../../src/facts/claim.ts';
import type { Order, Parcel } from '../../src/facts/order.ts';
import { isLocalDate, localDayAt, startOfDay } from '../../src/time/index.ts';
import { sum } from './choices.ts';
import {
  type Case,
  CLAIM_KINDS,
  discountOf,
  goodsOf,
  LEDGER_KINDS,
  midnightZones,
  paidOf,
  sumOfParts,
  zoneOf,
} from './index.ts';
import { read } from './moments.ts';

/** What generated facts must reach now and then, so that no property holds only because nothing interesting came by. */

/** Whether nothing happened before what it follows from; by the day where only the day is known. */
export function isCausal(order: Order, { dispatched, delivered }: Parcel): boolean {
  const zone = zoneOf(order);
  const events = [order.placed, dispatched, delivered].filter((when) => when !== undefined && when !== 'day-unknown');
  return events.every((when, index) => {
    const before = events[index - 1];
    if (index === 0) return true;
    const [first = 0, second = 0] = [read(before, zone), read(when, zone)];
    const byDay = [before, when].some((event) => isLocalDate(String(event)));
    return byDay ? localDayAt(zone, first) <= localDayAt(zone, second) : first <= second;
  });
}

const unitsSent = ({ parcels = [] }: Order, line: string) =>
  parcels.flatMap(({ contents = [] }) =>
    contents.filter((units) => units.line === line).map(({ quantity }) => quantity),
  );
const someParcel = (test: (parcel: Parcel) => boolean) => (order: Order) => (order.parcels ?? []).some(test);
const someDiscount = ({ discounts = [] }: Order) => sum(discounts.map(({ amount }) => amount));

/** What orders must reach, by name. */
export const ORDER_FEATURES: Readonly<Record<string, (order: Order) => boolean>> = {
  'one line': ({ lines }) => lines.length === 1,
  'four lines': ({ lines }) => lines.length === 4,
  'a line of no units': ({ lines }) => lines.some(({ quantity }) => quantity === 0),
  'a line of no units with a price': ({ lines }) => lines.some(({ quantity, amount }) => quantity === 0 && amount > 0),
  'a price of zero': ({ lines }) => lines.some(({ quantity, amount }) => quantity > 0 && amount === 0),
  'nothing but prices of zero': ({ lines }) => lines.every(({ amount }) => amount === 0),
  'less money than units': ({ lines }) => lines.some(({ quantity, amount }) => amount > 0 && amount < quantity),
  'a line discount': ({ lines }) => lines.some(({ discount = 0 }) => discount > 0),
  'a line for nothing by its discount': ({ lines }) =>
    lines.some(({ discount, amount }) => amount > 0 && discount === amount),
  'an order discount': (order) => someDiscount(order) > 0 && someDiscount(order) < goodsOf(order),
  'discounts above the goods': (order) => goodsOf(order) > 0 && someDiscount(order) > goodsOf(order),
  'discounts of exactly the goods': (order) => discountOf(order) > 0 && someDiscount(order) === goodsOf(order),
  'tax inside prices': ({ pricesIncludeTax, lines }) =>
    pricesIncludeTax === true && lines.some(({ tax = 0 }) => tax > 0),
  'tax on top of prices': ({ pricesIncludeTax, lines }) =>
    pricesIncludeTax === false && lines.some(({ tax = 0 }) => tax > 0),
  'tax of the order': ({ tax = 0 }) => tax > 0,
  'tax on shipping': ({ shipping }) => (shipping?.tax ?? 0) > 0,
  'no shipping stated': ({ shipping }) => shipping === undefined,
  'free shipping': ({ shipping }) => shipping?.charged === 0,
  'free shipping that cost the store': ({ shipping }) => shipping?.charged === 0 && (shipping.actual ?? 0) > 0,
  'shipping above its cost': ({ shipping }) => shipping?.actual !== undefined && shipping.actual < shipping.charged,
  'shipping below its cost': ({ shipping }) => shipping?.actual !== undefined && shipping.actual > shipping.charged,
  'standard shipping': ({ shipping }) => shipping?.standard !== undefined && shipping.standard < shipping.charged,
  'a duty': ({ fees = [] }) => fees.some(({ kind }) => kind === 'duty'),
  'import tax': ({ fees = [] }) => fees.some(({ kind }) => kind === 'import-tax'),
  'another fee': ({ fees = [] }) => fees.some(({ kind }) => kind === 'other'),
  'yen, dinars and unidades': ({ currency }) => ['JPY', 'KWD', 'CLF'].includes(currency as string),
  'a step': ({ currency }) => typeof currency !== 'string' && (currency.step ?? 1) > 1,
  'no tenders': ({ tenders }) => tenders === undefined,
  'one tender': ({ tenders }) => tenders?.length === 1,
  'several tenders': ({ tenders }) => (tenders?.length ?? 0) > 1,
  'paid exactly': (order) => order.tenders !== undefined && paidOf(order) === sumOfParts(order),
  'paid more than the parts': (order) => paidOf(order) > sumOfParts(order),
  'no parcels': ({ parcels }) => parcels === undefined,
  'a partial shipment': (order) =>
    (order.parcels ?? []).every(({ contents }) => contents !== undefined) &&
    order.lines.some(({ id, quantity }) => sum(unitsSent(order, id)) > 0 && sum(unitsSent(order, id)) < quantity),
  'a line over several parcels': (order) => order.lines.some(({ id }) => unitsSent(order, id).length > 1),
  'unknown contents': someParcel(({ contents }) => contents === undefined),
  'a parcel in the store': someParcel(
    ({ dispatched, delivered }) => dispatched === undefined && delivered === undefined,
  ),
  'dispatched by the day': someParcel(({ dispatched }) => isLocalDate(String(dispatched))),
  'dispatched on an unknown day': someParcel(({ dispatched }) => dispatched === 'day-unknown'),
  'delivered by the day': someParcel(({ delivered }) => isLocalDate(String(delivered))),
  'delivered on an unknown day': someParcel(({ delivered }) => delivered === 'day-unknown'),
  'delivered without a hand-over': someParcel(
    ({ dispatched, delivered }) => delivered !== undefined && dispatched === undefined,
  ),
  'an estimated day': someParcel(({ estimate }) => typeof estimate === 'string'),
  'an estimated range': someParcel(({ estimate }) => typeof estimate === 'object' && estimate.from < estimate.to),
  'no estimate': someParcel(({ estimate }) => estimate === undefined),
  'in transit': someParcel(({ carrier }) => carrier?.state === 'in-transit'),
  'delivered by the carrier’s word alone': someParcel(
    ({ carrier, delivered }) => carrier?.state === 'delivered' && delivered === undefined,
  ),
  'lost by its address': someParcel(({ carrier }) => carrier?.state === 'lost' && carrier.causedByAddress === true),
  'lost otherwise': someParcel(({ carrier }) => carrier?.state === 'lost' && carrier.causedByAddress === false),
  'lost for unknown reasons': someParcel(
    ({ carrier }) => carrier?.state === 'lost' && carrier.causedByAddress === undefined,
  ),
  'a finding with a date': someParcel(({ carrier }) => carrier?.at !== undefined),
  'a finding without a date': someParcel(({ carrier }) => carrier !== undefined && carrier.at === undefined),
  'a complete address': ({ destination }) => destination?.addressComplete === true,
  'an incomplete address': ({ destination }) => destination?.addressComplete === false,
  'an address that nobody judged': ({ destination }) => destination?.addressComplete === undefined,
  'no zone': ({ destination }) => destination?.zone === undefined,
  'a midnight zone': ({ destination }) => midnightZones.includes(destination?.zone ?? ''),
  'a delivery in the first instant of a day': (order) =>
    someParcel(({ delivered }) => isFirstInstant(order, delivered, 0))(order),
  'a delivery in the last millisecond of a day': (order) =>
    someParcel(({ delivered }) => isFirstInstant(order, delivered, 1))(order),
  'a ledger with tenders': ({ ledger = [] }) => ledger.some(({ tenders = [] }) => tenders.length > 0),
  'a ledger with parcels': ({ ledger = [] }) =>
    ledger.some(({ lines = [] }) => lines.some(({ parcel }) => parcel !== undefined)),
  'a deduction': ({ ledger = [] }) => ledger.some(({ deducted = 0 }) => deducted > 0),
  'a replacement': ({ ledger = [] }) =>
    ledger.some(({ lines = [] }) => lines.some(({ remedy }) => remedy === 'replacement')),
  'money without units': ({ ledger = [] }) =>
    ledger.some(({ lines = [] }) => lines.some(({ quantity, amount = 0 }) => quantity === 0 && amount > 0)),
  ...Object.fromEntries(
    LEDGER_KINDS.map((kind) => [
      `a ledger of ${kind}`,
      ({ ledger = [] }: Order) => ledger.some((entry) => entry.kind === kind && (entry.lines ?? []).length > 0),
    ]),
  ),
};

function isFirstInstant(order: Order, when: Parcel['delivered'], plus: number): boolean {
  if (typeof when !== 'string' || isLocalDate(when) || when === 'day-unknown') return false;
  const ms = Date.parse(when) + plus;
  return startOfDay(zoneOf(order), localDayAt(zoneOf(order), ms)) === ms;
}

/** How many milliseconds before the exclusive end of a window of seven days, of the latest delivery, a moment lies. */
function leftOfWindow({ order, claim }: Case, when: Claim['asked'] | undefined): number | undefined {
  const zone = zoneOf(order);
  const deliveries = (order.parcels ?? [])
    .map(({ delivered }) => read(delivered, zone))
    .filter((ms) => ms !== undefined);
  const ms = read(when, zone);
  if (deliveries.length !== 1 || ms === undefined || claim.kind === 'cancellation') return undefined;
  return startOfDay(zone, localDayAt(zone, deliveries[0] ?? 0) + 8) - ms;
}

const itemsOf = (claim: Claim) => ('items' in claim ? (claim.items ?? []) : []);
const ofKind =
  <K extends Claim['kind']>(kind: K, test: (claim: Extract<Claim, { kind: K }>, question: Case) => boolean) =>
  (question: Case) =>
    question.claim.kind === kind && test(question.claim as Extract<Claim, { kind: K }>, question);

/** What cases must reach, by name. */
export const CASE_FEATURES: Readonly<Record<string, (question: Case) => boolean>> = {
  ...Object.fromEntries(CLAIM_KINDS.map((kind) => [kind, ({ claim }: Case) => claim.kind === kind])),
  'asked at the end of the window': (question) => leftOfWindow(question, question.claim.asked) === 0,
  'asked in the last millisecond of the window': (question) => leftOfWindow(question, question.claim.asked) === 1,
  'asked in time': (question) => (leftOfWindow(question, question.claim.asked) ?? -1) > 1,
  'asked late': (question) => (leftOfWindow(question, question.claim.asked) ?? 1) < 0,
  'decided in the last millisecond of the window': (question) => leftOfWindow(question, question.at) === 1,
  'decided at the end of the window': (question) => leftOfWindow(question, question.at) === 0,
  'asked by the day': ({ claim }) => isLocalDate(String(claim.asked)),
  'decided when asked': ({ claim, at }) => Date.parse(String(claim.asked)) === Date.parse(at),
  'more units than ordered': ({ order, claim }) =>
    itemsOf(claim).some(({ line, quantity }) =>
      order.lines.some(({ id, quantity: ordered }) => id === line && quantity > ordered),
    ),
  'a named parcel': ({ claim }) => itemsOf(claim).some(({ parcel }) => parcel !== undefined),
  'one line twice': ({ claim }) => new Set(itemsOf(claim).map(({ line }) => line)).size < itemsOf(claim).length,
  'the wrong order number': ({ claim }) => claim.orderNumber === 'A-9999',
  'no order number': ({ claim }) => claim.orderNumber === undefined,
  'the whole order cancelled': ofKind('cancellation', ({ items }) => items === undefined),
  'handed over after the request': ofKind('cancellation', ({ asked }, { order, at }) =>
    someParcel(({ dispatched }) => {
      const ms = read(dispatched, zoneOf(order));
      return ms !== undefined && ms > (read(asked, zoneOf(order)) ?? 0) && ms <= Date.parse(at);
    })(order),
  ),
  'not sent back': ofKind('return', ({ items }) => items.some(({ sentBack }) => sentBack === undefined)),
  'sent back late': (question) =>
    ofKind('return', ({ items }) => items.some(({ sentBack }) => (leftOfWindow(question, sentBack) ?? 1) < 0))(
      question,
    ),
  'sent back in the last millisecond': (question) =>
    ofKind('return', ({ items }) => items.some(({ sentBack }) => leftOfWindow(question, sentBack) === 1))(question),
  'sent back on an unknown day': ofKind('return', ({ items }) =>
    items.some(({ sentBack, receivedBack }) => sentBack === 'day-unknown' && receivedBack !== undefined),
  ),
  'lost on the way back': ofKind('return', ({ items }) =>
    items.some((item) => item.lostOnTheWayBack && item.receivedBack === undefined),
  ),
  'lost and found again': ofKind('return', ({ items }) =>
    items.some((item) => item.lostOnTheWayBack && item.receivedBack !== undefined),
  ),
  'an inspection that agrees': ofKind('return', ({ items }) =>
    items.some(({ inspection }) => inspection?.condition.unused === true),
  ),
  'an inspection that differs': ofKind('return', ({ items }) =>
    items.some(({ condition, inspection }) => condition?.unused === true && inspection?.condition.unused === false),
  ),
  'a condition that is not known': ofKind('return', ({ items }) =>
    items.some(({ condition }) => condition?.unused === undefined),
  ),
  'arrived damaged': ofKind('return', ({ items }) => items.some(({ arrivedDamaged }) => arrivedDamaged === true)),
  'the wrong product code': ofKind('return', ({ items }) => items.some(({ product }) => product === 'OTHER-9')),
  'no reason': ofKind('return', ({ reason }) => reason === undefined),
  'return costs of the store, not known': ofKind('return', ({ returnCosts = [] }) =>
    returnCosts.some(({ paidBy, amount }) => paidBy === 'store' && amount === undefined),
  ),
  'return costs of the store': ofKind('return', ({ returnCosts = [] }) =>
    returnCosts.some(({ paidBy, amount = 0 }) => paidBy === 'store' && amount > 0),
  ),
  'no evidence': ofKind('return', ({ evidence }) => evidence === undefined),
  'evidence with a date': ofKind('missing-item', ({ evidence = [] }) => evidence.some(({ at }) => at !== undefined)),
  'evidence of the wrong kind': ofKind('defect', ({ evidence = [] }) =>
    evidence.some(({ kind }) => kind !== 'defect-photo'),
  ),
  'a day of receipt': ofKind('defect', ({ receivedOn }) => receivedOn !== undefined),
  'a check that is not in': ofKind('defect', ({ items }) => items.some(({ check }) => check === undefined)),
  'a refuted check': ofKind('missing-item', ({ items }) => items.some(({ check }) => check?.finding === 'refuted')),
  'a check that comes after the decision': ofKind('missing-item', ({ items }, { order, at }) =>
    items.some(({ check }) => (read(check?.at, zoneOf(order)) ?? 0) > Date.parse(at)),
  ),
  'no replacement': ofKind('defect', ({ items }) => items.some(({ replaceable }) => replaceable === false)),
  'a package claimed at the end of its estimate': ofKind(
    'missing-package',
    ({ asked }, { order }) => around(order, asked) === 0,
  ),
  'a package claimed a millisecond too early': ofKind(
    'missing-package',
    ({ asked }, { order }) => around(order, asked) === -1,
  ),
  'no package named': ofKind('missing-package', ({ parcels }) => parcels === undefined),
};

/** How long after the end of some estimate a moment lies. */
function around(order: Order, when: Claim['asked']): number | undefined {
  const zone = zoneOf(order);
  const distances = (order.parcels ?? []).flatMap(({ estimate }) => {
    const last = read(typeof estimate === 'string' ? estimate : estimate?.to, zone);
    return last === undefined ? [] : [(read(when, zone) ?? 0) - startOfDay(zone, localDayAt(zone, last) + 1)];
  });
  return distances.find((distance) => Math.abs(distance) <= 1);
}

/** What only orders with contradictions reach, by name. */
export const CONTRADICTIONS: Readonly<Record<string, (order: Order) => boolean>> = {
  'paid less than the parts': (order) => paidOf(order) < sumOfParts(order),
  'lost and delivered': someParcel(({ carrier, delivered }) => carrier?.state === 'lost' && delivered !== undefined),
  'in transit and delivered': someParcel(
    ({ carrier, delivered }) => carrier?.state === 'in-transit' && delivered !== undefined,
  ),
  'events out of order': (order) => (order.parcels ?? []).some((parcel) => !isCausal(order, parcel)),
  'delivered before dispatched': (order) =>
    someParcel(
      ({ dispatched, delivered }) => !isCausal({ ...order, placed: undefined }, { id: 'p', dispatched, delivered }),
    )(order),
  'dispatched before placed': (order) =>
    someParcel(({ dispatched }) => !isCausal(order, { id: 'p', dispatched }))(order),
};
