import fc from 'fast-check';
import type { Destination, Order, PastClaim } from '../../src/facts/order.ts';
import type { EpochDay } from '../../src/time/index.ts';
import { anyAttributes } from './attributes.ts';
import { anyAnswer, compact, facts, often, seldom, sometimes, weighted } from './choices.ts';
import { CLAIM_KINDS } from './claims/kinds.ts';
import { stepOf } from './currencies.ts';
import { anyGoods, type Goods, hasUnits } from './goods.ts';
import { anyLedgerChoice, type EntryChoice, ledgerFrom } from './ledger.ts';
import {
  after,
  anyDayIn,
  anyForm,
  anyInstantForm,
  anyTimeOfDay,
  type Form,
  instantOn,
  type Later,
  later,
  type TimeOfDay,
  written,
} from './moments.ts';
import { anyShipmentChoice, parcelsFrom, type ShipmentChoice, type ShipmentOptions } from './parcels.ts';
import { sumOfParts } from './sumOfParts.ts';
import { anyTenderChoice, type TenderChoice, tendersFrom } from './tenders.ts';
import { anyZone, countryOf } from './zones.ts';

/** What generated orders may be like. */
export interface OrderOptions extends ShipmentOptions {
  /**
   * Now and then facts contradict each other: delivered before dispatched, dispatched before placed, lost and
   * delivered, paid less than the parts. Default: false.
   */
  readonly contradictions?: boolean | undefined;
  /** The zone of the destination. Default: any, and sometimes none. */
  readonly zone?: string | undefined;
  /** The year in which it was placed. Default: any. */
  readonly year?: number | undefined;
  /** Whether something was given back before. Default: as often as not. */
  readonly ledger?: boolean | undefined;
  /** The order has at least one unit. Default: false. */
  readonly units?: boolean | undefined;
  /** Whether the address was judged complete. Default: yes, no and not known. */
  readonly addressComplete?: boolean | undefined;
}

/** The zone that counts where neither the order nor the policy names another one. */
export const DEFAULT_ZONE = 'UTC';

/** The zone in which the days of an order are counted by the built-in policy. */
export function zoneOf({ destination }: Pick<Order, 'destination'>): string {
  return destination?.zone ?? DEFAULT_ZONE;
}

/** So long after the placing, and how it is written. */
interface AfterPlacing {
  readonly later: Later;
  readonly form: Form;
}

interface PastChoice extends AfterPlacing {
  readonly kind: PastClaim['kind'];
  readonly line: string | undefined;
  readonly other: boolean;
  readonly confirmed: boolean | undefined;
}

interface CustomerChoice extends Omit<NonNullable<Order['customer']>, 'history'> {
  readonly history: readonly PastChoice[] | undefined;
}

const anySoonAfter = facts<AfterPlacing>({ later: later(0, 10), form: anyForm });

const anyPast = facts<PastChoice>({
  kind: fc.constantFrom(...CLAIM_KINDS),
  line: sometimes(fc.constantFrom('line-1', 'line-2')),
  other: fc.boolean(),
  confirmed: sometimes(fc.boolean()),
  later: weighted([3, later(-400, -1)], [1, later(0, 20)]),
  form: anyForm,
});

const anyCustomer = facts<CustomerChoice>({
  id: sometimes(fc.constant('customer-1')),
  attributes: anyAttributes('customer'),
  history: sometimes(fc.array(anyPast, { maxLength: 3 })),
});

interface OrderChoice {
  readonly goods: Goods;
  readonly day: EpochDay;
  readonly time: TimeOfDay;
  readonly placedForm: Form | undefined;
  readonly shipment: ShipmentChoice | undefined;
  readonly destination: Omit<Destination, 'zone'> | undefined;
  readonly customer: CustomerChoice | undefined;
  readonly paid: AfterPlacing | undefined;
  readonly invoiced: AfterPlacing | undefined;
  readonly channel: string | undefined;
  readonly tenders: TenderChoice;
  readonly ledger: readonly EntryChoice[];
  readonly attributes: Order['attributes'];
}

/**
 * A valid order: `parseOrder` accepts it. It is plain JSON. What was paid is the sum of the parts or more, events stand
 * in causal order (a local date may be the day of the event before it), and the ledger gives back what can be given.
 *
 * @param options - what the orders may be like
 * @example
 * fc.assert(fc.property(anyOrder(), (order) => parseOrder(order).lines.length > 0));
 */
export function anyOrder(options: OrderOptions = {}): fc.Arbitrary<Order> {
  const zone = options.zone === undefined ? often(anyZone) : fc.constant(options.zone);
  return zone.chain((of) => orderIn(of, options));
}

function orderIn(zone: string | undefined, options: OrderOptions): fc.Arbitrary<Order> {
  const { contradictions = false, ledger, units = false, fewest = 0 } = options;
  const choice = facts<OrderChoice>({
    goods: units ? anyGoods.filter(hasUnits) : anyGoods,
    day: anyDayIn(zone ?? DEFAULT_ZONE, options.year),
    time: anyTimeOfDay,
    placedForm: often(anyInstantForm),
    shipment: fewest > 0 ? anyShipmentChoice(options) : often(anyShipmentChoice(options)),
    destination: zone === undefined ? sometimes(anyAddress(zone, options)) : anyAddress(zone, options),
    customer: sometimes(anyCustomer),
    paid: sometimes(anySoonAfter),
    invoiced: sometimes(anySoonAfter),
    channel: sometimes(fc.constantFrom('web', 'store', 'marketplace')),
    tenders: anyTenderChoice(contradictions),
    ledger: ledger === false ? fc.constant([]) : anyLedgerChoice(ledger === true),
    attributes: anyAttributes('order'),
  });
  return choice.map((chosen) => orderFrom(chosen, zone));
}

function anyAddress(zone: string | undefined, { addressComplete }: OrderOptions) {
  return facts<Omit<Destination, 'zone'>>({
    country: sometimes(fc.constant(zone && countryOf(zone))),
    region: seldom(fc.constant('Region 1')),
    addressComplete: addressComplete === undefined ? anyAnswer : fc.constant(addressComplete),
  });
}

function orderFrom(choice: OrderChoice, zone: string | undefined): Order {
  const { goods, shipment, customer, channel, attributes } = choice;
  const placed = { zone: zone ?? DEFAULT_ZONE, ms: instantOn(zone ?? DEFAULT_ZONE, choice.day, choice.time) };
  const since = ({ later, form }: AfterPlacing, first = placed.ms) =>
    written(form, placed.zone, Math.max(first, after(placed.zone, placed.ms, later)));
  const order = compact<Order>({
    number: 'A-1001',
    placed: choice.placedForm && written(choice.placedForm, placed.zone, placed.ms),
    paid: choice.paid && since(choice.paid),
    invoiced: choice.invoiced && since(choice.invoiced),
    ...goods,
    parcels: shipment && parcelsFrom(shipment, goods.lines, placed),
    destination: choice.destination && compact<Destination>({ ...choice.destination, zone }),
    customer: customer && customerFrom(customer, since),
    channel,
    tenders: tendersFrom(choice.tenders, sumOfParts(goods), stepOf(goods.currency)),
    attributes,
  });
  return compact<Order>({ ...order, ledger: ledgerFrom(choice.ledger, order, placed.zone, placed.ms) });
}

function customerFrom(
  { history, ...rest }: CustomerChoice,
  since: (choice: AfterPlacing, first?: number) => string,
): NonNullable<Order['customer']> {
  const past = history?.map((choice): PastClaim => {
    const { kind, line, other, confirmed } = choice;
    return compact<PastClaim>({
      kind,
      at: since(choice, Number.NEGATIVE_INFINITY),
      order: other ? undefined : 'A-1001',
      line: other ? undefined : line,
      attributes: confirmed === undefined ? undefined : { confirmed },
    });
  });
  return compact({ ...rest, history: past });
}
