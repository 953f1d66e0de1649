import fc from 'fast-check';
import type { Destination, Order } from '../../src/facts/order.ts';
import type { EpochDay } from '../../src/time/index.ts';
import { anyAnswer, compact, facts, often, seldom, sometimes } from './choices.ts';
import { stepOf } from './currencies.ts';
import { anyGoods, type Goods, hasUnits } from './goods.ts';
import { anyLedgerChoice, type EntryChoice, ledgerFrom } from './ledger.ts';
import { anyDayIn, anyInstantForm, anyTimeOfDay, type Form, instantOn, type TimeOfDay, written } from './moments.ts';
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

interface OrderChoice {
  readonly goods: Goods;
  readonly day: EpochDay;
  readonly time: TimeOfDay;
  readonly placedForm: Form | undefined;
  readonly shipment: ShipmentChoice | undefined;
  readonly destination: Omit<Destination, 'zone'> | undefined;
  readonly customer: Order['customer'];
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
    day: anyDayIn(zone ?? DEFAULT_ZONE),
    time: anyTimeOfDay,
    placedForm: often(anyInstantForm),
    shipment: fewest > 0 ? anyShipmentChoice(options) : often(anyShipmentChoice(options)),
    destination: zone === undefined ? sometimes(anyAddress(zone, options)) : anyAddress(zone, options),
    customer: seldom(
      facts<NonNullable<Order['customer']>>({
        id: fc.constant('customer-1'),
        attributes: fc.constant({ tier: 'gold' }),
      }),
    ),
    channel: seldom(fc.constantFrom('web', 'store', 'marketplace')),
    tenders: anyTenderChoice(contradictions),
    ledger: ledger === false ? fc.constant([]) : anyLedgerChoice(ledger === true),
    attributes: seldom(fc.constant({ campaign: 'spring', express: true })),
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
  const order = compact<Order>({
    number: 'A-1001',
    placed: choice.placedForm && written(choice.placedForm, placed.zone, placed.ms),
    ...goods,
    parcels: shipment && parcelsFrom(shipment, goods.lines, placed),
    destination: choice.destination && compact<Destination>({ ...choice.destination, zone }),
    customer,
    channel,
    tenders: tendersFrom(choice.tenders, sumOfParts(goods), stepOf(goods.currency)),
    attributes,
  });
  return compact<Order>({ ...order, ledger: ledgerFrom(choice.ledger, order, placed.zone, placed.ms) });
}
