import type {
  CheckedUnits,
  Claim,
  ClaimedUnits,
  ClaimKind,
  Condition,
  DefectiveUnits,
  Evidence,
  ReturnCost,
  ReturnedUnits,
  SentBackUnits,
  StoreCheck,
} from '../../../src/facts/claim.ts';
import type { Order, OrderLine } from '../../../src/facts/order.ts';
import type { Random } from '../../bench/random.ts';
import { compact } from '../../generators/choices.ts';
import { read } from '../../generators/moments.ts';
import { CONDITIONS, DEFECT_EVIDENCE, MISSING_ITEM_EVIDENCE, RETURN_PHOTOS } from '../words.ts';
import { answer, maybe, several, shuffled, some } from './draw.ts';
import type { Timeline } from './timeline.ts';

/** How willing a claimant is: the careful give and get everything right, so that enough claims are granted. */
type Care = number;

const EVIDENCE: Readonly<Record<ClaimKind, readonly string[]>> = {
  cancellation: ['receipt'],
  return: RETURN_PHOTOS,
  'missing-item': MISSING_ITEM_EVIDENCE,
  defect: DEFECT_EVIDENCE,
  'missing-package': ['receipt'],
};

/** From and to how many days after an event a claim is asked. */
const DAYS: Readonly<Record<ClaimKind, readonly [number, number]>> = {
  cancellation: [-1, 2],
  return: [0, 8],
  'missing-item': [0, 8],
  defect: [0, 8],
  'missing-package': [-6, 6],
};

/** What every claim is drawn from. */
interface Draw {
  readonly order: Order;
  readonly time: Timeline;
  readonly random: Random;
  readonly care: Care;
  readonly asked: number;
}

/** A claim of a kind about an order: in time or late, complete or not, for units that are there and beyond. */
export function drawClaim(kind: ClaimKind, order: Order, time: Timeline, random: Random): Claim {
  const care = random.one([1, 1, 1, 0.95, 0.8]);
  const asked = time.draw(random, DAYS[kind], eventsFor(kind, order, time));
  const draw: Draw = { order, time, random, care, asked };
  const every = {
    kind,
    asked: time.write(random, asked, 0.15),
    orderNumber: right(draw, order.number, 'A-9999'),
    reason: random.chance(care) ? 'It does not fit.' : random.one([undefined, ' ']),
    remedy: random.one([undefined, undefined, 'refund', 'account-balance', 'replacement', 'repair'] as const),
    evidence: evidenceFor(kind, draw),
  };
  return compact({ ...every, ...restOf(kind, draw) } as Claim);
}

/** What most claims of a kind are asked soon after; none where it may be anything. */
function eventsFor(kind: ClaimKind, { parcels = [], placed }: Order, { zone }: Timeline): number[] {
  const events = {
    cancellation: [placed],
    return: parcels.map(({ delivered }) => delivered),
    'missing-item': parcels.map(({ delivered }) => delivered),
    defect: parcels.map(({ delivered }) => delivered),
    'missing-package': parcels.flatMap(({ estimate, carrier }) => [
      typeof estimate === 'string' ? estimate : estimate?.to,
      carrier?.at,
    ]),
  }[kind];
  return events.map((when) => read(when, zone)).filter((ms) => ms !== undefined);
}

function restOf(kind: ClaimKind, draw: Draw): object {
  const { random, order, time, asked } = draw;
  const receivedOn = maybe(random, 0.15, () => time.write(random, time.draw(random), 0.6));
  switch (kind) {
    case 'cancellation':
      return { items: maybe(random, 0.6, () => items(draw, unitsOf)) };
    case 'return':
      return {
        items: items(draw, returned),
        receivedOn,
        returnCosts: maybe(random, 0.3, () => several(random, 0, 2, () => returnCost(draw))),
      };
    case 'missing-item':
      return {
        items: items(draw, checked),
        receivedOn,
        cause: maybe(random, 0.2, () => random.one(['packing-mistake', 'parcel-damaged', 'items-removed'])),
      };
    case 'defect':
      return { items: items(draw, defective), receivedOn };
    case 'missing-package': {
      const ids = some(random, order.parcels ?? [], 0.6).map(({ id }) => id);
      return {
        parcels: ids.length === 0 ? undefined : maybe(random, 0.6, () => ids),
        replaceable: answer(random),
        // Losses are found after they were asked for too.
        asked: time.write(random, random.chance(0.3) ? time.drawFrom(random, asked, [0, 20]) : asked, 0.15),
      };
    }
  }
}

function right({ random, care }: Draw, value: string, wrong: string): string | undefined {
  return random.chance(care) ? value : random.one([undefined, wrong]);
}

/** One to three, seldom two of one line. */
function items<T extends ClaimedUnits>(draw: Draw, item: (draw: Draw, line: OrderLine) => T): T[] {
  const { order, random } = draw;
  const full = order.lines.filter(({ quantity }) => quantity > 0);
  const lines = shuffled(random, random.chance(0.95) && full.length > 0 ? full : order.lines);
  const count = random.one([1, 1, 2, 3]);
  return Array.from({ length: count }, (_, i) => {
    const line = random.chance(0.9) ? lines[i % lines.length] : lines[0];
    return item(draw, line as OrderLine);
  });
}

function unitsOf(draw: Draw, { id, quantity, product }: OrderLine): ClaimedUnits {
  const { order, random, care } = draw;
  const holding = (order.parcels ?? []).filter(({ contents }) => contents?.some(({ line }) => line === id));
  const parcels = random.chance(0.9) ? holding : (order.parcels ?? []);
  return compact<ClaimedUnits>({
    line: id,
    quantity: random.chance(0.07) ? quantity + random.whole(1, 2) : random.whole(1, Math.max(1, quantity)),
    parcel: parcels.length === 0 ? undefined : maybe(random, 0.5, () => random.one(parcels).id),
    product: random.chance(care) ? product : random.one([undefined, 'OTHER-9']),
  });
}

function returned(draw: Draw, line: OrderLine): ReturnedUnits {
  const { random, care } = draw;
  return compact<ReturnedUnits>({
    ...unitsOf(draw, line),
    ...wayBack(draw),
    condition: random.chance(0.95) ? condition(draw) : undefined,
    arrivedDamaged: random.chance(care) ? random.one([undefined, false]) : true,
    replaceable: answer(random),
  });
}

function checked(draw: Draw, line: OrderLine): CheckedUnits {
  const { random, care, asked } = draw;
  const at = maybe(random, 0.4, () => momentFrom(asked, draw));
  const finding = random.chance(0.2) ? undefined : random.chance(care) ? 'confirmed' : 'refuted';
  return compact<CheckedUnits>({
    ...unitsOf(draw, line),
    check: finding && compact<StoreCheck>({ finding, at }),
    replaceable: answer(random),
  });
}

function defective(draw: Draw, line: OrderLine): DefectiveUnits {
  return compact<DefectiveUnits>({ ...checked(draw, line), ...(draw.random.chance(0.4) ? wayBack(draw) : {}) });
}

/** The way of goods back to the store, in causal order. */
function wayBack(draw: Draw): SentBackUnits | object {
  const { random, time, asked } = draw;
  const stage = random.one(['asked', 'asked', 'sent', 'sent', 'received', 'inspected', 'inspected', 'lost', 'found']);
  if (stage === 'asked') return {};
  const sent = random.chance(0.3) ? time.draw(random) : time.drawFrom(random, asked, [0, 4]);
  const received = time.drawFrom(random, sent, [0, 6]);
  const inspected = time.drawFrom(random, received, [0, 4]);
  const arrived = stage === 'received' || stage === 'inspected' || stage === 'found';
  return compact({
    sentBack: random.chance(0.15) ? 'day-unknown' : time.write(random, sent),
    receivedBack: arrived ? time.write(random, received) : undefined,
    lostOnTheWayBack: stage === 'lost' || stage === 'found' ? true : undefined,
    inspection:
      stage === 'inspected'
        ? compact({ at: maybe(random, 0.5, () => time.write(random, inspected)), condition: condition(draw) })
        : undefined,
  });
}

function condition({ random, care }: Draw): Condition {
  const of = (): boolean | undefined => (random.chance(0.96 * care + 0.04) ? true : random.one([false, undefined]));
  return compact(Object.fromEntries(CONDITIONS.map((name) => [name, of()]))) as Condition;
}

function returnCost({ random }: Draw): ReturnCost {
  return compact<ReturnCost>({
    kind: random.one(['shipping', 'customs']),
    paidBy: random.one(['customer', 'store']),
    amount: maybe(random, 0.85, () => random.whole(0, 3000)),
  });
}

function evidenceFor(kind: ClaimKind, draw: Draw): Evidence[] | undefined {
  const { random, care, asked } = draw;
  if (random.chance((1 - care) / 2)) return undefined;
  const kinds = [...some(random, EVIDENCE[kind], care), ...some(random, ['receipt', 'video', 'item-photo'], 0.1)];
  return kinds.map((name) => compact({ kind: name, at: maybe(random, 0.2, () => momentFrom(asked, draw)) }));
}

/** Mostly after the claim. */
function momentFrom(asked: number, { random, time }: Draw): string {
  return time.write(random, random.chance(0.8) ? time.drawFrom(random, asked, [0, 5]) : time.draw(random));
}
