import type { ClaimKind, LedgerEntry, Order, OrderLine, Parcel, Units } from 'redress';
import type { Random } from './random.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export const text = (ms: number) => new Date(ms).toISOString();

/** Both hemispheres, odd offsets, days that begin at one o'clock, and a change of the clock by half an hour. */
export const ZONES = [
  'UTC',
  'Europe/London',
  'Europe/Paris',
  'Europe/Berlin',
  'Europe/Athens',
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Havana',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
];

const FIRST_DAY = Date.UTC(2024, 5, 1);
const DAYS = 730;

/** An order, and the moments that a claim on it goes by. */
export interface OrderOf {
  readonly order: Order;
  readonly asked: number;
  readonly delivered: number | undefined;
}

/** An order of a number of lines, far enough on its way for a claim of the kind to make sense, mostly. */
export function orderFor(kind: ClaimKind, size: number, random: Random): OrderOf {
  const placed = FIRST_DAY + random.whole(0, DAYS * DAY);
  const isTaxed = random.chance(0.6);
  const lines = Array.from({ length: size }, (_, i) => lineOf(String(i + 1), isTaxed, random));
  const way = wayOf(kind, placed, lines, random);
  const order: Order = {
    number: `A-${random.whole(1000, 999_999)}`,
    currency: random.one(['EUR', 'EUR', 'USD', 'GBP', 'BRL', 'JPY']),
    pricesIncludeTax: true,
    placed: text(placed),
    lines,
    ...(random.chance(0.3) ? { discounts: [{ amount: random.whole(1, Math.floor(goodsOf(lines) / 6)) }] } : {}),
    ...shippingOf(isTaxed, random),
    ...feesOf(random),
    ...(way.parcels.length === 0 ? {} : { parcels: way.parcels }),
    destination: {
      country: 'DE',
      zone: random.one(ZONES),
      ...(random.chance(0.7) ? { addressComplete: random.chance(0.6) } : {}),
    },
  };
  return { ...way, order: withLedger(withTenders(order, random), way, random) };
}

function lineOf(id: string, isTaxed: boolean, random: Random): OrderLine {
  const quantity = random.one([1, 1, 2, 3, 4]);
  const amount = quantity * random.whole(300, 40_000) - random.whole(0, 5);
  const discount = random.chance(0.25) ? random.whole(1, Math.floor(amount / 4)) : 0;
  return {
    id,
    product: `SKU-${random.whole(1, 9_999)}`,
    quantity,
    amount,
    ...(discount === 0 ? {} : { discount }),
    ...(isTaxed ? { tax: Math.floor(((amount - discount) * random.one([7, 19, 20])) / 120) } : {}),
  };
}

const goodsOf = (lines: readonly OrderLine[]) =>
  lines.reduce((sum, { amount, discount = 0 }) => sum + amount - discount, 0);

function shippingOf(isTaxed: boolean, random: Random): Pick<Order, 'shipping'> {
  if (random.chance(0.2)) return {};
  const charged = random.one([0, 490, 790, 1295]);
  const tax = isTaxed ? { tax: Math.floor((charged * 19) / 119) } : {};
  return { shipping: { charged, ...tax, ...(random.chance(0.4) ? { actual: random.whole(300, 900) } : {}) } };
}

function feesOf(random: Random): Pick<Order, 'fees'> {
  if (random.chance(0.85)) return {};
  const kinds = (['duty', 'import-tax', 'other'] as const).filter(() => random.chance(0.6));
  return { fees: kinds.map((kind) => ({ id: kind, kind, amount: random.whole(1, 1_500) })) };
}

interface Way extends Pick<OrderOf, 'asked' | 'delivered'> {
  readonly parcels: Parcel[];
}

/** Where the goods are: in the store, on their way, or delivered in one parcel or in two. */
function wayOf(kind: ClaimKind, placed: number, lines: readonly OrderLine[], random: Random): Way {
  const dispatched = placed + random.whole(HOUR, 3 * DAY);
  const arrived = dispatched + random.whole(DAY, 6 * DAY);
  const estimate = random.chance(0.85) ? { estimate: text(dispatched + random.whole(2, 8) * DAY).slice(0, 10) } : {};
  if (kind === 'cancellation' && random.chance(0.6)) {
    return { parcels: [], asked: placed + random.whole(0, 3 * DAY), delivered: undefined };
  }
  const [first, second] = split(lines, random);
  const isLost = kind === 'missing-package' && random.chance(0.6);
  const isOpen = isLost || random.chance(kind === 'missing-package' ? 0.8 : kind === 'cancellation' ? 0.5 : 0.08);
  const asked =
    kind === 'cancellation'
      ? placed + random.whole(0, 6 * DAY)
      : (isOpen ? dispatched : arrived) + Math.max(0, random.whole(-DAY, random.one([8, 12]) * DAY));
  const found = isLost
    ? {
        carrier: {
          state: random.one(['lost', 'lost', 'lost', 'in-transit']),
          at: text(asked + random.whole(0, DAY)),
          ...(random.chance(0.6) ? { causedByAddress: random.chance(0.3) } : {}),
        },
      }
    : {};
  const parcel = (id: string, contents: Units[], later: number): Parcel => ({
    id,
    contents,
    dispatched: text(dispatched),
    ...estimate,
    ...(isOpen ? {} : { delivered: text(arrived + later) }),
    ...found,
  });
  const parcels = [parcel('P1', first, 0)];
  if (second.length > 0) {
    const later = random.whole(0, 2 * DAY);
    if (random.chance(0.8)) parcels.push(parcel('P2', second, later));
    else parcels.push({ id: 'P2', contents: second });
  }
  return { parcels, asked, delivered: isOpen ? undefined : arrived + 2 * DAY };
}

/** Units for a first and a second parcel; some units may be in neither. */
function split(lines: readonly OrderLine[], random: Random): [Units[], Units[]] {
  const first: Units[] = [];
  const second: Units[] = [];
  const isSplit = random.chance(0.35);
  for (const { id, quantity } of lines) {
    const ofFirst = isSplit ? random.whole(0, quantity) : quantity;
    if (ofFirst > 0) first.push({ line: id, quantity: ofFirst });
    const rest = quantity - ofFirst;
    if (rest > 0 && random.chance(0.9)) second.push({ line: id, quantity: rest });
  }
  if (first.length > 0) return [first, second];
  return second.length > 0 ? [second, []] : [lines.map(({ id, quantity }) => ({ line: id, quantity })), []];
}

/** Paid at once, or with a gift card first; now and then a little too much. */
function withTenders(order: Order, random: Random): Order {
  if (random.chance(0.55)) return order;
  const goods = goodsOf(order.lines);
  const discount = (order.discounts ?? []).reduce((sum, { amount }) => sum + amount, 0);
  const fees = (order.fees ?? []).reduce((sum, { amount }) => sum + amount, 0);
  const paid =
    goods - Math.min(discount, goods) + (order.shipping?.charged ?? 0) + fees + (random.chance(0.05) ? 100 : 0);
  const card = random.chance(0.5) ? random.whole(1, Math.max(1, Math.floor(paid / 2))) : 0;
  const tenders = [
    ...(card === 0 ? [] : [{ id: 'gift-card', kind: 'gift-card', amount: card }]),
    { id: 'card', kind: 'card', amount: paid - card },
  ];
  return { ...order, tenders };
}

/** A unit of the first parcel that came back earlier, and a part of its price with it. */
function withLedger(order: Order, { asked, delivered, parcels }: Way, random: Random): Order {
  const [parcel] = parcels;
  const units = parcel?.contents?.[0];
  const line = order.lines.find(({ id }) => id === units?.line);
  if (delivered === undefined || parcel === undefined || line === undefined || random.chance(0.9)) return order;
  const amount = Math.floor((line.amount - (line.discount ?? 0)) / line.quantity / 3);
  const tender = order.tenders?.at(-1)?.id ?? 'payment';
  const entry: LedgerEntry = {
    id: 'L1',
    at: text(Math.max(asked, delivered)),
    kind: 'return',
    lines: [{ line: line.id, quantity: 1, parcel: parcel.id, amount }],
    tenders: [{ tender, amount }],
  };
  return { ...order, ledger: [entry] };
}
