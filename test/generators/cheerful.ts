import fc from 'fast-check';
import type { CheckedUnits, Claim, ClaimedUnits, ClaimKind, Evidence, ReturnCost } from '../../src/facts/claim.ts';
import type { Order } from '../../src/facts/order.ts';
import { localDayAt, toInstant } from '../../src/time/index.ts';
import { anyAttributes } from './attributes.ts';
import { type Case, firstMomentOf } from './cases.ts';
import { type Chance, chances } from './chances.ts';
import { compact, facts, oneOf, seldom, sometimes } from './choices.ts';
import { type ClaimOf, EVIDENCE } from './claims/anyClaim.ts';
import { anyAuthorized, anyReasonCode } from './claims/common.ts';
import { PERFECT, type WayBack, wayBackFrom } from './claims/wayBack.ts';
import { after, anyInstantForm, anyTimeOfDay, instantOn, later, read, written } from './moments.ts';
import { anyOrder, type OrderOptions, zoneOf } from './order.ts';
import type { ParcelStage } from './parcels.ts';

/** The parcels that give each kind of claim something to be about. */
const STAGES: Readonly<Record<ClaimKind, readonly ParcelStage[]>> = {
  cancellation: ['packed', 'packed', 'under-way'],
  return: ['delivered'],
  'missing-item': ['delivered'],
  defect: ['delivered'],
  'missing-package': ['lost', 'lost', 'delivered'],
};

/** A claim and the moment at which it is decided. */
export type Step<C extends Claim = Claim> = Pick<Case<C>, 'claim' | 'at'>;

/**
 * A case that the built-in policy is likely to approve, so that properties about money are not vacuous: all information
 * and evidence, in time (the last millisecond included), goods in perfect condition, checks and losses confirmed, the
 * address complete, units that are left.
 *
 * @param kind - which of the five claims
 * @param options - what the order may be like
 */
export function cheerfulCase<K extends ClaimKind>(kind: K, options: OrderOptions = {}): fc.Arbitrary<Case<ClaimOf<K>>> {
  return anyOrder({
    stages: STAGES[kind],
    fewest: kind === 'cancellation' ? 0 : 1,
    known: true,
    units: true,
    addressComplete: kind === 'missing-package' ? true : undefined,
    ...options,
  })
    .filter((order) => chances(kind, order).length > 0)
    .chain((order) => cheerfulStep(kind, order).map((step) => ({ order, ...step })));
}

/** Whether an order has units that a claim of a kind could get something for. */
export function canBeCheerful(kind: ClaimKind, order: Order): boolean {
  return chances(kind, order).length > 0;
}

/** A claim about a given order that is likely to be approved; see {@link canBeCheerful}. */
export function cheerfulStep<K extends ClaimKind>(kind: K, order: Order): fc.Arbitrary<Step<ClaimOf<K>>> {
  return fc
    .constantFrom(...chances(kind, order))
    .chain((chance) => makers[kind](order, chance) as fc.Arbitrary<Step<ClaimOf<K>>>);
}

const makers: { [K in ClaimKind]: (order: Order, chance: Chance) => fc.Arbitrary<Step<ClaimOf<K>>> } = {
  cancellation: cheerfulCancellation,
  return: cheerfulReturn,
  'missing-item': cheerfulMissingItem,
  defect: cheerfulDefect,
  'missing-package': cheerfulMissingPackage,
};

/** When a claim in time is asked: from 0 to 7 days after the event. */
function anyAskedInTime(order: Order, { event }: Chance): fc.Arbitrary<number> {
  const zone = zoneOf(order);
  return fc
    .tuple(oneOf([1, 0], [1, 1], [1, 3], [1, 6], [2, 7]), anyTimeOfDay)
    .map(([days, time]) => Math.max(event, after(zone, event, { days, time })));
}

/** The fields of a claim that has all it needs and nothing else. */
const plain = <R>(order: Order, asked: number, remedies: readonly R[]) => ({
  id: fc.constant(undefined),
  asked: anyInstantForm.map((form) => written(form, zoneOf(order), asked)),
  orderNumber: fc.constant(order.number),
  remedy: fc.constantFrom(...remedies),
  attributes: anyAttributes('claim'),
  reason: fc.constant('It does not fit.'),
  reasonCode: anyReasonCode,
  authorized: seldom(anyAuthorized({ zone: zoneOf(order), anchor: asked, asked })),
});

/** At least one unit of at least one line of the place. */
function anyOfUnits({ parcel, units }: Chance): fc.Arbitrary<ClaimedUnits[]> {
  return fc.subarray([...units], { minLength: 1 }).chain((some) =>
    fc.tuple(
      ...some.map(({ line, left }) =>
        facts<ClaimedUnits>({
          line: fc.constant(line.id),
          quantity: oneOf([1, left], [1, 1], [1, Math.ceil(left / 2)]),
          parcel: fc.constant(parcel?.id),
          product: fc.constant(line.product),
          attributes: anyAttributes('item'),
        }),
      ),
    ),
  );
}

const allEvidence = (kind: ClaimKind): fc.Arbitrary<Evidence[]> =>
  fc.constant(EVIDENCE[kind].map((name) => ({ kind: name })));

/** Decides at once, or a few days later. */
function decided<C extends Claim>(order: Order, claim: C, from = 0): fc.Arbitrary<Step<C>> {
  const zone = zoneOf(order);
  const first = Math.max(from, firstMomentOf(claim, zone));
  return sometimes(later(0, 20)).map((by) => ({
    claim,
    at: toInstant(by === undefined ? first : Math.max(first, after(zone, first, by))),
  }));
}

function cheerfulCancellation(order: Order, chance: Chance): fc.Arbitrary<Step<ClaimOf<'cancellation'>>> {
  const { parcels = [] } = order;
  const nothingShipped = parcels.every(
    ({ dispatched, delivered }) => dispatched === undefined && delivered === undefined,
  );
  return anyAskedInTime(order, chance).chain((asked) =>
    facts<ClaimOf<'cancellation'>>({
      kind: fc.constant('cancellation'),
      ...plain(order, asked, [undefined]),
      items: nothingShipped ? sometimes(anyOfUnits(chance)) : anyOfUnits(chance),
      evidence: fc.constant(undefined),
    }).chain((claim) => decided(order, claim)),
  );
}

function cheerfulReturn(order: Order, chance: Chance): fc.Arbitrary<Step<ClaimOf<'return'>>> {
  return fc.tuple(anyAskedInTime(order, chance), anyWay).chain(([asked, way]) => {
    const zone = zoneOf(order);
    const end = instantOn(zone, localDayAt(zone, chance.event) + 7, 'last-millisecond');
    // Goods are sent back at the last moment or as soon as the claim is asked; only the latter are inspected.
    const anchor = way.stage === 'sent' ? end : asked;
    const events = wayBackFrom(way, { zone, anchor, asked });
    return facts<ClaimOf<'return'>>({
      kind: fc.constant('return'),
      ...plain(order, asked, [undefined, 'refund', 'account-balance']),
      items: anyOfUnits(chance).map((items) =>
        items.map((units) => compact({ ...units, ...events, product: productOf(order, units), condition: PERFECT })),
      ),
      reason: fc.constant('It does not fit.'),
      evidence: allEvidence('return'),
      receivedOn: fc.constant(undefined),
      returnCosts: sometimes(fc.array(anyReturnCost, { minLength: 1, maxLength: 2 })),
    }).chain((claim) => {
      if (way.stage === 'asked') return fc.constantFrom(asked, end).map((at) => ({ claim, at: toInstant(at) }));
      return decided(order, claim, read(claim.items[0]?.inspection?.at, zone) ?? anchor);
    });
  });
}

const anyReturnCost = facts<ReturnCost>({
  kind: fc.constantFrom('shipping', 'customs'),
  paidBy: fc.constantFrom('customer', 'store'),
  amount: fc.integer({ min: 0, max: 800 }),
});

/** Goods that are still with the customer, on their way, or back and found in perfect condition. */
const anyWay = facts<WayBack>({
  stage: oneOf<WayBack['stage']>([1, 'asked'], [2, 'inspected'], [1, 'sent']),
  sent: fc.constant({ days: 0, time: 'first-instant' }),
  sentForm: anyInstantForm,
  received: later(0, 6),
  receivedForm: anyInstantForm,
  inspected: later(0, 3),
  inspectedForm: anyInstantForm,
  condition: fc.constant(PERFECT),
});

const productOf = ({ lines }: Order, { line }: ClaimedUnits) => lines.find(({ id }) => id === line)?.product;

/** The store has confirmed what is claimed; whether it can send the units again may be unknown. */
const anyConfirmation: fc.Arbitrary<Pick<CheckedUnits, 'check' | 'replaceable'>> = oneOf<boolean | undefined>(
  [1, undefined],
  [1, false],
  [1, true],
).map((replaceable) => ({ check: { finding: 'confirmed' }, replaceable }));

const REMEDIES_OF_CHECKED = ['refund', undefined, 'replacement'] as const;

function cheerfulMissingItem(order: Order, chance: Chance): fc.Arbitrary<Step<ClaimOf<'missing-item'>>> {
  return anyAskedInTime(order, chance).chain((asked) =>
    facts<ClaimOf<'missing-item'>>({
      kind: fc.constant('missing-item'),
      ...plain(order, asked, REMEDIES_OF_CHECKED),
      items: fc
        .tuple(anyOfUnits(chance), anyConfirmation)
        .map(([items, confirmed]) => items.map((units) => compact({ ...units, ...confirmed }))),
      cause: fc.constantFrom(undefined, 'packing-mistake', 'parcel-damaged', 'items-removed'),
      evidence: allEvidence('missing-item'),
      receivedOn: fc.constant(undefined),
    }).chain((claim) => decided(order, claim)),
  );
}

function cheerfulDefect(order: Order, chance: Chance): fc.Arbitrary<Step<ClaimOf<'defect'>>> {
  return anyAskedInTime(order, chance).chain((asked) =>
    facts<ClaimOf<'defect'>>({
      kind: fc.constant('defect'),
      ...plain(order, asked, REMEDIES_OF_CHECKED),
      items: fc
        .tuple(anyOfUnits(chance), anyConfirmation)
        .map(([items, confirmed]) =>
          items.map((units) => compact({ ...units, product: productOf(order, units), ...confirmed })),
        ),
      evidence: allEvidence('defect'),
      receivedOn: fc.constant(undefined),
    }).chain((claim) => decided(order, claim)),
  );
}

function cheerfulMissingPackage(order: Order, chance: Chance): fc.Arbitrary<Step<ClaimOf<'missing-package'>>> {
  return anyAskedInTime(order, chance).chain((asked) =>
    facts<ClaimOf<'missing-package'>>({
      kind: fc.constant('missing-package'),
      ...plain(order, asked, [undefined]),
      parcels: fc.constant(chance.parcel && [chance.parcel.id]),
      evidence: fc.constant(undefined),
      replaceable: oneOf<boolean | undefined>([1, undefined], [1, false], [1, true]),
    }).chain((claim) => decided(order, claim)),
  );
}
