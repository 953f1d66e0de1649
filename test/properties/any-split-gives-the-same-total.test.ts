import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CancellationClaim,
  type Claim,
  type ClaimedUnits,
  type ClaimKind,
  type Decision,
  type Order,
  shareOrder,
  toLedgerEntry,
} from '../../src/index.ts';
import { anyOrder, CONDITIONS, EVIDENCE, paidOf, sumOfParts } from '../generators/index.ts';
import { evaluate, total } from './evaluate.ts';
import { Reached } from './reached.ts';
import { runs } from './settings.ts';

const ASKED = '2038-01-05T10:00:00Z';

/** One unit, and the claim that it is settled by. */
interface Unit {
  readonly line: string;
  readonly kind: ClaimKind;
}

/** Every unit of an order, each with one of the kinds of claim. */
function unitsOf(order: Order, kinds: (line: string, index: number) => ClaimKind): Unit[] {
  return order.lines.flatMap(({ id, quantity }) =>
    Array.from({ length: quantity }, (_, index) => ({ line: id, kind: kinds(id, index) })),
  );
}

/** Batches of units, in any order and of any size; a batch is one claim for each kind in it. */
function anyBatches(units: readonly Unit[]): fc.Arbitrary<Unit[][]> {
  return fc
    .tuple(
      fc.shuffledSubarray([...units], { minLength: units.length }),
      fc.array(fc.boolean(), { minLength: units.length, maxLength: units.length, size: 'max' }),
    )
    .map(([shuffled, cuts]) => {
      const batches: Unit[][] = [];
      shuffled.forEach((unit, index) => {
        const open = batches.at(-1);
        if (open === undefined || cuts[index] === true) batches.push([unit]);
        else open.push(unit);
      });
      return batches;
    });
}

function claimsFor(order: Order, batch: readonly Unit[]): Claim[] {
  const kinds = [...new Set(batch.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const lines = batch.filter((unit) => unit.kind === kind).map(({ line }) => line);
    const items = [...new Set(lines)].map((line) => ({
      line,
      quantity: lines.filter((other) => other === line).length,
    }));
    return claimFor(kind, order, items);
  });
}

const PERFECT = Object.fromEntries(CONDITIONS.map((name) => [name, true]));

/** A claim that has all that the built-in policy asks for. */
function claimFor(kind: ClaimKind, order: Order, items: readonly ClaimedUnits[]): Claim {
  const every = { asked: ASKED, orderNumber: order.number, remedy: 'refund' } as const;
  const evidence = EVIDENCE[kind].map((word) => ({ kind: word }));
  const product = ({ line }: ClaimedUnits) => order.lines.find(({ id }) => id === line)?.product;
  const check = { finding: 'confirmed' } as const;
  switch (kind) {
    case 'cancellation':
      return { kind, ...every, items };
    case 'return': {
      const stated = items.map((item) => ({ ...item, product: product(item), condition: PERFECT }));
      return { kind, ...every, reason: 'too small', evidence, items: stated };
    }
    case 'missing-item':
      return { kind, ...every, evidence, items: items.map((item) => ({ ...item, check })) };
    case 'defect':
      return { kind, ...every, evidence, items: items.map((item) => ({ ...item, product: product(item), check })) };
    case 'missing-package':
      return { kind, ...every };
  }
}

/** Decides claims one after the other; each is granted whole, and carried out before the next. */
function carryOut(order: Order, claims: readonly Claim[]): Decision[] {
  const ledger = [...(order.ledger ?? [])];
  return claims.map((claim, index) => {
    const decision = evaluate({ ...order, ledger: [...ledger] }, claim, { at: ASKED });
    expect(decision.outcome, JSON.stringify(decision.reasons)).toBe('approved');
    ledger.push(toLedgerEntry(decision, { id: `refund-${index}`, at: ASKED }));
    return decision;
  });
}

/** What came back in all, by part. */
function backIn(decisions: readonly Decision[]) {
  const part = (key: keyof Decision['refund']['parts']) => total(decisions.map(({ refund }) => refund.parts[key]));
  return {
    goods: part('goods'),
    tax: part('tax'),
    shipping: part('shipping'),
    duties: part('duties'),
    fees: part('fees'),
    overpaid: part('overpaid'),
    total: total(decisions.map(({ refund }) => refund.total)),
  };
}

const tendersIn = (decisions: readonly Decision[]) => {
  const tenders: Record<string, number> = {};
  for (const { tender, amount } of decisions.flatMap(({ refund }) => refund.tenders)) {
    tenders[tender] = (tenders[tender] ?? 0) + amount;
  }
  return tenders;
};

/** No parcel, or one that was handed over or delivered just before the claims; nothing was given back before. */
const bare = anyOrder({ stages: ['packed'], most: 0, ledger: false, units: true });

function deliveredWith(order: Order, contents: readonly ClaimedUnits[]): Order {
  return { ...order, parcels: [{ id: 'p', contents, delivered: '2038-01-04T10:00:00Z' }] };
}

const inFull = (order: Order) =>
  deliveredWith(
    order,
    order.lines.map(({ id, quantity }) => ({ line: id, quantity })),
  );

/** What the built-in policy withholds where all was delivered and nothing is kept: shipping at cost, other fees. */
function withheldOf(order: Order): number {
  const { shipping, fees = [], pricesIncludeTax = true } = order;
  const other = total(fees.map(({ kind, amount }) => (kind === 'other' ? amount : 0)));
  if (shipping === undefined) return other;
  const { charged, tax = 0, actual = charged } = shipping;
  const above = Math.max(0, charged - actual);
  const aboveTax = charged === 0 ? 0 : Number((BigInt(tax) * BigInt(above)) / BigInt(charged));
  return other + (pricesIncludeTax ? charged - above : charged + tax - above - aboveTax);
}

describe('any split, batch or order of the same refunds gives the same total', () => {
  it('cancellations; all of them give back all that was paid', () => {
    const reached = new Reached('several batches', 'shipping', 'rounding');
    const split = bare.chain((order) => fc.tuple(fc.constant(order), anyBatches(unitsOf(order, () => 'cancellation'))));
    fc.assert(
      fc.property(split, ([order, batches]) => {
        const whole: CancellationClaim = { kind: 'cancellation', asked: ASKED };
        const atOnce = carryOut(order, [whole]);
        const apart = carryOut(
          order,
          batches.flatMap((batch) => claimsFor(order, batch)),
        );
        expect(backIn(apart)).toEqual(backIn(atOnce));
        expect(tendersIn(apart)).toEqual(tendersIn(atOnce));
        expect(backIn(atOnce).total).toBe(paidOf(order));
        reached.run();
        reached.saw('several batches', batches.length > 1);
        reached.saw('shipping', (order.shipping?.charged ?? 0) > 0);
        reached.saw(
          'rounding',
          order.lines.some(({ quantity, amount }) => quantity > 1 && amount % quantity > 0),
        );
      }),
      runs(200),
    );
    reached.expectAtLeast(50, 'several batches');
    reached.expectAtLeast(30, 'shipping');
    reached.expectAtLeast(30, 'rounding');
  });

  const AFTER_DELIVERY = ['return', 'missing-item', 'defect'] as const;

  it.each([
    ['returns', ['return']],
    ['defects', ['defect']],
    ['returns, missing items and defects mixed', AFTER_DELIVERY],
  ] as const)('%s; all of them give back what was paid less what the policy withholds', (_, kinds) => {
    const reached = new Reached('several batches', 'withheld', 'several kinds');
    const split = bare.chain((order) =>
      fc
        .array(fc.constantFrom(...kinds), { minLength: 20, maxLength: 20 })
        .map((picked) => {
          let next = 0;
          return unitsOf(order, () => picked[next++ % picked.length] ?? 'return');
        })
        .chain((units) => fc.tuple(fc.constant(inFull(order)), fc.constant(units), anyBatches(units))),
    );
    fc.assert(
      fc.property(split, ([order, units, batches]) => {
        const atOnce = carryOut(order, claimsFor(order, units));
        const claims = batches.flatMap((batch) => claimsFor(order, batch));
        const apart = carryOut(order, claims);
        expect(backIn(apart)).toEqual(backIn(atOnce));
        expect(tendersIn(apart)).toEqual(tendersIn(atOnce));
        expect(backIn(atOnce).total).toBe(paidOf(order) - withheldOf(order));
        reached.run();
        reached.saw('several batches', claims.length > 1);
        reached.saw('withheld', withheldOf(order) > 0);
        reached.saw('several kinds', new Set(units.map(({ kind }) => kind)).size > 1);
      }),
      runs(120),
    );
    reached.expectAtLeast(50, 'several batches');
    reached.expectAtLeast(40, 'withheld');
    if (kinds.length > 1) reached.expectAtLeast(50, 'several kinds');
  });

  it('cancellations of unshipped and returns of delivered units of the same lines, in any order', () => {
    const reached = new Reached('both kinds', 'one line of both kinds');
    const split = bare
      .chain((order) =>
        fc.tuple(
          fc.constant(order),
          fc.tuple(...order.lines.map(({ quantity }) => fc.integer({ min: 0, max: quantity }))),
        ),
      )
      .chain(([order, sent]) => {
        const contents = order.lines.map(({ id }, index) => ({ line: id, quantity: sent[index] ?? 0 }));
        const sentOf = (line: string) => contents.find((units) => units.line === line)?.quantity ?? 0;
        const units = unitsOf(order, (line, index) => (index < sentOf(line) ? 'return' : 'cancellation'));
        return fc.tuple(fc.constant(deliveredWith(order, contents)), fc.constant(units), anyBatches(units));
      });
    fc.assert(
      fc.property(split, ([order, units, batches]) => {
        const kinds = new Set(units.map(({ kind }) => kind));
        const atOnce = carryOut(order, claimsFor(order, units));
        const apart = carryOut(
          order,
          batches.flatMap((batch) => claimsFor(order, batch)),
        );
        expect(backIn(apart)).toEqual(backIn(atOnce));
        reached.run();
        reached.saw('both kinds', kinds.size > 1);
        reached.saw(
          'one line of both kinds',
          order.lines.some(({ id }) => new Set(units.filter((u) => u.line === id).map(({ kind }) => kind)).size > 1),
        );
      }),
      runs(200),
    );
    reached.expectAtLeast(40, 'both kinds');
    reached.expectAtLeast(40, 'one line of both kinds');
  });

  it('refunds before and after a replacement of other units of the line', () => {
    const reached = new Reached('rounding');
    const split = bare.filter(({ lines }) => lines.some(({ quantity }) => quantity > 1));
    fc.assert(
      fc.property(split, (order) => {
        const given = inFull(order);
        const line = order.lines.find(({ quantity }) => quantity > 1)?.id ?? '';
        const refunded = claimFor('defect', order, [{ line, quantity: 1 }]);
        const replaced = claimFor('defect', order, [{ line, quantity: 1 }]);
        if (replaced.kind !== 'defect') throw new Error('a defect');
        const sentAgain: Claim = {
          ...replaced,
          remedy: 'replacement',
          items: replaced.items.map((item) => ({ ...item, replaceable: true })),
        };
        expect(backIn(carryOut(given, [refunded, sentAgain]))).toEqual(backIn(carryOut(given, [sentAgain, refunded])));
        reached.run();
        reached.saw(
          'rounding',
          order.lines.some(({ id, quantity, amount }) => id === line && amount % quantity > 0),
        );
      }),
      runs(60),
    );
    reached.expectAtLeast(25, 'rounding');
  });

  it('shares are handed out once and add up to what was paid', () => {
    fc.assert(
      fc.property(anyOrder({ units: true }), (order) => {
        const shares = shareOrder(order);
        const gross = total(
          shares.flatMap((share) => [share.goods, share.duty, share.importTax, share.fees, share.shipping]),
        );
        const taxes = total(shares.flatMap(({ tax, shippingTax }) => [tax, shippingTax]));
        expect(gross + (order.pricesIncludeTax === false ? taxes : 0)).toBe(sumOfParts(order));
      }),
      runs(150),
    );
  });
});
