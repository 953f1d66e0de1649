import type {
  CancellationClaim,
  CheckedUnits,
  Claim,
  ClaimKind,
  DefectClaim,
  DefectiveUnits,
  MissingItemClaim,
  MissingPackageClaim,
  Order,
  OrderLine,
  Parcel,
  ReturnClaim,
  ReturnedUnits,
} from '../../src/index.ts';

/** One question to decide, as plain objects. */
export interface Request<C extends Claim = Claim> {
  readonly order: Order;
  readonly claim: C;
  readonly at: string;
}

/** So many that no cache of answers helps. */
export const MANY = 65_536;

export const KINDS = ['cancellation', 'return', 'missing-item', 'defect', 'missing-package'] as const;

export const ZONES = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/Berlin',
  'Europe/London',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Pacific/Auckland',
  'Africa/Cairo',
  'Asia/Tokyo',
  'America/Los_Angeles',
  'America/St_Johns',
  'Europe/Lisbon',
  'Asia/Kathmandu',
  'America/Chicago',
  'Atlantic/Azores',
  'Asia/Beirut',
  'UTC',
];

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY = 24 * HOUR;
const START = Date.UTC(2024, 0, 1);
const TWO_YEARS = 731 * DAY;

const CONDITIONS = ['unused', 'unopened', 'undamaged', 'original-packaging'];

/** Numbers that look random and are the same on every machine: mulberry32. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Chooses the facts of one request. */
class Chooser {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = numbersFrom(seed);
  }

  whole(from: number, to: number): number {
    return from + Math.floor(this.#next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.#next() < probability;
  }

  one<T>(list: readonly T[]): T {
    return list[this.whole(0, list.length - 1)] as T;
  }
}

/** The request of this number: its kind and its number of lines alternate, the rest looks random. */
export function requestOf(index: number): Request {
  const choose = new Chooser(index * 7919 + 1);
  const kind = KINDS[index % KINDS.length] as ClaimKind;
  const lineCount = Math.floor(index / KINDS.length) % 2 === 0 ? 1 : 5;
  const placed = START + choose.whole(0, TWO_YEARS / SECOND) * SECOND;
  const parcels = parcelsFor(kind, lineCount, placed, choose);
  const order = orderOf(index, lineCount, placed, parcels, choose);
  const arrived = latestOf(parcels);
  const asked = (arrived ?? placed + 3 * DAY) + choose.whole(HOUR, (choose.chance(0.8) ? 6 : 12) * DAY);
  const at = asked + (choose.chance(0.5) ? 0 : choose.whole(0, 8 * DAY));
  const claim = CLAIMS[kind](order, { asked, at, arrived: arrived ?? asked }, choose);
  return { order, claim, at: instant(at) };
}

/** The first so many requests. */
export function requests(count = MANY): Request[] {
  return Array.from({ length: count }, (_, index) => requestOf(index));
}

/** Requests of one kind and size. */
export function requestsOf<K extends ClaimKind>(
  all: readonly Request[],
  kind: K,
  lineCount?: number,
): Request<Extract<Claim, { kind: K }>>[] {
  return all.filter(
    (request): request is Request<Extract<Claim, { kind: K }>> =>
      request.claim.kind === kind && (lineCount === undefined || request.order.lines.length === lineCount),
  );
}

const instant = (ms: number) => new Date(ms).toISOString();

function linesOf(lineCount: number, choose: Chooser): OrderLine[] {
  return Array.from({ length: lineCount }, (_, i) => {
    const quantity = choose.whole(1, 3);
    const amount = quantity * choose.whole(300, 20_000) + choose.whole(0, 2);
    const tax = Math.floor((amount * choose.one([7, 19, 21])) / 130);
    return { id: String(i + 1), product: `RING-${choose.whole(1, 500)}`, quantity, amount, tax };
  });
}

type Contents = 'first' | 'second' | 'all';

/** Which lines are in which parcel: all in one, or the first half and the second half. */
function holds(contents: Contents, index: number, lineCount: number): boolean {
  if (contents === 'all') return true;
  return index < Math.ceil(lineCount / 2) === (contents === 'first');
}

interface Sent {
  readonly contents: Contents;
  readonly dispatched?: number;
  readonly delivered?: number;
  readonly estimate?: number;
  readonly carrier?: Parcel['carrier'];
}

function parcelsFor(kind: ClaimKind, lineCount: number, placed: number, choose: Chooser): Sent[] {
  const isSplit = lineCount > 1 && choose.chance(0.5);
  const contents: readonly Contents[] = isSplit ? ['first', 'second'] : ['all'];
  const shipped = kind === 'cancellation' ? 0.3 : 0.97;
  const arrived = kind === 'missing-package' ? 0.15 : 0.92;
  return contents.flatMap((its): Sent[] => {
    if (!choose.chance(shipped)) return [];
    const dispatched = placed + choose.whole(HOUR, 3 * DAY);
    const estimate = dispatched + choose.whole(2, 8) * DAY;
    if (!choose.chance(arrived)) {
      const lost = kind === 'missing-package' && choose.chance(0.6);
      const state = lost ? ('lost' as const) : ('in-transit' as const);
      const carrier = {
        state,
        at: instant(dispatched + DAY),
        ...(lost ? { causedByAddress: choose.chance(0.2) } : {}),
      };
      return [{ contents: its, dispatched, estimate, ...(kind === 'missing-package' ? { carrier } : {}) }];
    }
    return [{ contents: its, dispatched, estimate, delivered: dispatched + choose.whole(DAY, 9 * DAY) }];
  });
}

function latestOf(parcels: readonly Sent[]): number | undefined {
  const known = parcels.flatMap(({ delivered, dispatched }) => delivered ?? dispatched ?? []);
  return known.length === 0 ? undefined : Math.max(...known);
}

function orderOf(index: number, lineCount: number, placed: number, sent: readonly Sent[], choose: Chooser): Order {
  const lines = linesOf(lineCount, choose);
  const goods = lines.reduce((sum, { amount }) => sum + amount, 0);
  // Below what any line holds beside its tax, so that a line never holds more tax than it costs.
  const discount = choose.whole(1, Math.floor(goods / 20));
  const charged = choose.whole(200, 1500);
  const total = goods - discount + charged;
  const onGiftCard = choose.whole(1, total - 1);
  const tenders = choose.chance(0.5)
    ? [{ id: 'card', kind: 'card', amount: total }]
    : [
        { id: 'gift', kind: 'gift-card', amount: onGiftCard },
        { id: 'card', kind: 'card', amount: total - onGiftCard },
      ];
  return {
    number: `A-${100_000 + index}`,
    currency: 'EUR',
    pricesIncludeTax: true,
    placed: instant(placed),
    lines,
    discounts: [{ id: 'WELCOME', amount: discount }],
    shipping: {
      charged,
      tax: Math.floor((charged * 19) / 119),
      ...(choose.chance(0.5) ? { actual: charged - 100 } : {}),
    },
    parcels: sent.map(({ contents, dispatched, delivered, estimate, carrier }, i) => ({
      id: `P${i + 1}`,
      contents: lines
        .filter((_, place) => holds(contents, place, lines.length))
        .map(({ id, quantity }) => ({ line: id, quantity })),
      ...(dispatched === undefined ? {} : { dispatched: instant(dispatched) }),
      ...(estimate === undefined ? {} : { estimate: instant(estimate).slice(0, 10) }),
      ...(delivered === undefined ? {} : { delivered: instant(delivered) }),
      ...(carrier === undefined ? {} : { carrier }),
    })),
    destination: { country: 'DE', zone: choose.one(ZONES), addressComplete: choose.chance(0.9) },
    tenders,
  };
}

interface When {
  readonly asked: number;
  readonly at: number;
  readonly arrived: number;
}

type Claims = { readonly [K in ClaimKind]: (order: Order, when: When, choose: Chooser) => Extract<Claim, { kind: K }> };

const CLAIMS: Claims = {
  cancellation: (order, { asked }, choose): CancellationClaim => ({
    kind: 'cancellation',
    asked: instant(asked),
    orderNumber: order.number,
    ...(choose.chance(0.5)
      ? {}
      : { items: claimedOf(order, choose).map(({ line, quantity }) => ({ line, quantity })) }),
  }),
  return: (order, when, choose): ReturnClaim => ({
    kind: 'return',
    asked: instant(when.asked),
    ...informationOf(order, choose),
    remedy: choose.chance(0.2) ? 'account-balance' : 'refund',
    items: claimedOf(order, choose).map((units) => ({ ...units, ...returnedOf(when, choose) })),
    ...evidenceOf(['packaging-photo', 'item-photo'], choose),
  }),
  'missing-item': (order, when, choose): MissingItemClaim => ({
    kind: 'missing-item',
    asked: instant(when.asked),
    ...informationOf(order, choose),
    items: claimedOf(order, choose).map((units) => ({ ...units, ...checkedOf(choose) })),
    ...evidenceOf(['arrival-photo', 'parcel-declaration'], choose),
  }),
  defect: (order, when, choose): DefectClaim => ({
    kind: 'defect',
    asked: instant(when.asked),
    ...informationOf(order, choose),
    items: claimedOf(order, choose).map((units): DefectiveUnits => ({ ...units, ...checkedOf(choose) })),
    ...evidenceOf(['defect-photo'], choose),
  }),
  'missing-package': (order, when, choose): MissingPackageClaim => ({
    kind: 'missing-package',
    asked: instant(when.asked),
    ...informationOf(order, choose),
    ...(choose.chance(0.3) ? { replaceable: true } : {}),
  }),
};

function informationOf(order: Order, choose: Chooser) {
  return {
    ...(choose.chance(0.97) ? { orderNumber: order.number } : {}),
    ...(choose.chance(0.97) ? { reason: 'It is not what I thought.' } : {}),
  };
}

/** Some lines of the order, in their order, and some of their units. */
function claimedOf(order: Order, choose: Chooser) {
  const first = order.lines[0] as OrderLine;
  const chosen = order.lines.filter(() => choose.chance(0.6));
  return (chosen.length === 0 ? [first] : chosen).map(({ id, product, quantity }) => ({
    line: id,
    quantity: choose.chance(0.7) ? quantity : choose.whole(1, quantity),
    ...(choose.chance(0.98) ? { product } : {}),
  }));
}

function returnedOf({ asked, at }: When, choose: Chooser): Partial<ReturnedUnits> {
  const condition: Record<string, boolean> = {};
  for (const name of CONDITIONS) if (choose.chance(0.985)) condition[name] = choose.chance(0.97);
  const stated = { condition };
  const sentBack = asked + choose.whole(HOUR, 3 * DAY);
  if (sentBack > at || choose.chance(0.3)) return stated;
  const receivedBack = sentBack + choose.whole(HOUR, 4 * DAY);
  if (receivedBack > at) return { ...stated, sentBack: instant(sentBack) };
  const found = choose.chance(0.8) ? { inspection: { at: instant(receivedBack), condition } } : {};
  return { ...stated, sentBack: instant(sentBack), receivedBack: instant(receivedBack), ...found };
}

function checkedOf(choose: Chooser): Pick<CheckedUnits, 'check' | 'replaceable'> {
  return {
    ...(choose.chance(0.7) ? { check: { finding: choose.chance(0.8) ? 'confirmed' : 'refuted' } as const } : {}),
    ...(choose.chance(0.5) ? { replaceable: choose.chance(0.7) } : {}),
  };
}

function evidenceOf(kinds: readonly string[], choose: Chooser) {
  return { evidence: kinds.filter(() => choose.chance(0.93)).map((kind) => ({ kind })) };
}
