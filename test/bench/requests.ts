import type {
  CancellationClaim,
  Claim,
  ClaimKind,
  DefectClaim,
  Evidence,
  MissingItemClaim,
  MissingPackageClaim,
  Order,
  Parcel,
  ReturnClaim,
  ReturnedUnits,
} from 'redress';
import { DAY, HOUR, type OrderOf, orderFor, text } from './orders.ts';
import { Random } from './random.ts';

/** One question to the variants: the facts as plain JSON, and the moment. */
export interface Request {
  readonly order: Order;
  readonly claim: Claim;
  readonly at: string;
}

export const KINDS = ['cancellation', 'return', 'missing-item', 'defect', 'missing-package'] as const;
export const SIZES = [1, 5] as const;
export type Size = (typeof SIZES)[number];

/** How many different requests there are over all kinds and sizes. */
export const REQUESTS = 65_536;

/** Requests of each kind and size. */
export const OF_EACH = Math.floor(REQUESTS / (KINDS.length * SIZES.length));

/**
 * A request by its number: always the same facts, and always new objects, so that nothing kept for an object of an
 * earlier round can flatter a variant.
 */
export function requestOf(kind: ClaimKind, size: Size, number: number): Request {
  const random = new Random(KINDS.indexOf(kind) * 1_000_003 + size * 100_003 + number);
  const made = orderFor(kind, size, random);
  const claim = CLAIMS[kind](made, random);
  const events = JSON.stringify([made.order, claim]).match(/\d{4}-\d\d-\d\dT[^"]+/g) ?? [];
  const latest = Math.max(...events.map((event) => Date.parse(event)));
  return { order: made.order, claim, at: text(latest + random.one([0, HOUR, random.whole(0, 3 * DAY)])) };
}

type Maker = (made: OrderOf, random: Random) => Claim;

const CLAIMS: Readonly<Record<ClaimKind, Maker>> = {
  cancellation: cancellationOf,
  return: returnOf,
  'missing-item': missingItemOf,
  defect: defectOf,
  'missing-package': missingPackageOf,
};

function head({ order, asked }: OrderOf, random: Random) {
  return {
    ...(random.chance(0.3) ? { id: `C-${random.whole(1, 99_999)}` } : {}),
    asked: text(asked),
    ...(random.chance(0.95) ? { orderNumber: order.number } : random.chance(0.5) ? { orderNumber: 'A-0' } : {}),
  };
}

/** Units of some lines; now and then one more than there are, and with the parcel that they came in. */
function unitsIn({ order }: OrderOf, random: Random) {
  const lines = order.lines.filter(() => order.lines.length === 1 || random.chance(0.7));
  const chosen = lines.length === 0 ? order.lines.slice(0, 1) : lines;
  return chosen.map((line) => {
    const { id, quantity, product } = line;
    const parcel = order.parcels?.find(({ contents = [] }) => contents.some((units) => units.line === id));
    return {
      line: id,
      quantity: random.chance(0.03) ? quantity + 1 : random.chance(0.6) ? quantity : random.whole(1, quantity),
      ...(parcel !== undefined && random.chance(0.2) ? { parcel: parcel.id } : {}),
      ...(random.chance(0.96) ? { product } : random.chance(0.5) ? { product: 'SKU-0' } : {}),
    };
  });
}

function piecesOf(kinds: readonly string[], { asked }: OrderOf, random: Random): { evidence?: Evidence[] } {
  const evidence = kinds
    .filter(() => random.chance(0.93))
    .map((kind) => (random.chance(0.2) ? { kind, at: text(asked + random.whole(0, DAY)) } : { kind }));
  return evidence.length === 0 ? {} : { evidence };
}

function cancellationOf(made: OrderOf, random: Random): CancellationClaim {
  const items = random.chance(0.4) ? {} : { items: unitsIn(made, random) };
  return { kind: 'cancellation', ...head(made, random), ...items };
}

function returnOf(made: OrderOf, random: Random): ReturnClaim {
  const costs = random.chance(0.15)
    ? [
        {
          kind: 'shipping',
          paidBy: 'store',
          ...(random.chance(0.8) ? { amount: random.whole(300, 900) } : {}),
        } as const,
        { kind: 'customs', paidBy: random.one(['customer', 'store']), amount: random.whole(0, 300) } as const,
      ]
    : undefined;
  return {
    kind: 'return',
    ...head(made, random),
    ...(random.chance(0.97) ? { reason: 'It does not fit.' } : {}),
    ...(random.chance(0.4) ? { remedy: random.one(['refund', 'account-balance'] as const) } : {}),
    items: unitsIn(made, random).map((units) => ({ ...units, ...stateOf(random), ...wayBackOf(made, random) })),
    ...piecesOf(['packaging-photo', 'item-photo'], made, random),
    ...(costs === undefined ? {} : { returnCosts: costs }),
  };
}

function stateOf(random: Random): Pick<ReturnedUnits, 'condition' | 'arrivedDamaged'> {
  const good = { unused: true, unopened: true, undamaged: true, 'original-packaging': true };
  if (random.chance(0.88)) return { condition: good };
  if (random.chance(0.5)) return { condition: { ...good, [random.one(['unused', 'unopened', 'undamaged'])]: false } };
  return random.chance(0.5)
    ? { condition: { unused: true, unopened: true } }
    : { condition: good, arrivedDamaged: true };
}

function wayBackOf({ asked, delivered }: OrderOf, random: Random): Partial<ReturnedUnits> {
  if (delivered === undefined || random.chance(0.55)) return {};
  const sent = Math.max(asked, delivered) + random.whole(0, 2 * DAY);
  const received = sent + random.whole(DAY, 5 * DAY);
  const sentBack = random.chance(0.9) ? { sentBack: text(sent) } : {};
  if (random.chance(0.03)) return { ...sentBack, lostOnTheWayBack: true };
  if (random.chance(0.4)) return sentBack;
  if (random.chance(0.3)) return { ...sentBack, receivedBack: text(received) };
  const condition = { unused: random.chance(0.97), undamaged: true };
  const at = text(received + random.whole(0, DAY));
  return { ...sentBack, receivedBack: text(received), inspection: { at, condition } };
}

/** What the store found, and whether it has the goods. */
function findingOf({ asked }: OrderOf, random: Random) {
  return {
    ...(random.chance(0.8)
      ? { check: { finding: random.one(['confirmed', 'confirmed', 'confirmed', 'refuted']), at: text(asked + DAY) } }
      : {}),
    ...(random.chance(0.6) ? { replaceable: random.chance(0.6) } : {}),
  } as const;
}

function missingItemOf(made: OrderOf, random: Random): MissingItemClaim {
  return {
    kind: 'missing-item',
    ...head(made, random),
    ...(random.chance(0.3) ? { remedy: random.one(['refund', 'replacement'] as const) } : {}),
    items: unitsIn(made, random).map((units) => ({ ...units, ...findingOf(made, random) })),
    ...piecesOf(['arrival-photo', 'parcel-declaration'], made, random),
  };
}

function defectOf(made: OrderOf, random: Random): DefectClaim {
  return {
    kind: 'defect',
    ...head(made, random),
    ...(random.chance(0.3) ? { remedy: random.one(['refund', 'replacement'] as const) } : {}),
    items: unitsIn(made, random).map((units) => ({ ...units, ...findingOf(made, random) })),
    ...piecesOf(['defect-photo'], made, random),
  };
}

function missingPackageOf(made: OrderOf, random: Random): MissingPackageClaim {
  const parcels = (made.order.parcels ?? []).map(({ id }: Parcel) => id);
  const named = parcels.length > 0 && random.chance(0.5) ? { parcels: [random.one(parcels)] } : {};
  return { kind: 'missing-package', ...head(made, random), ...named };
}
