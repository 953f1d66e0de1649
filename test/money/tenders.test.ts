import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distribute, type TenderBalance, type TenderStrategy } from '../../src/money/tenders.ts';
import { refusalOf } from '../refusalOf.ts';

const GIFT = { id: 'gift', paid: 2000, given: 0 };
const CARD = { id: 'card', paid: 3500, given: 0 };

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** Pays refunds one after the other and books each on the tenders. */
function refundAll(
  refunds: readonly number[],
  tenders: readonly TenderBalance[],
  strategy: TenderStrategy,
): number[][] {
  let balances = tenders;
  return refunds.map((refund) => {
    const shares = distribute(refund, balances, strategy);
    balances = balances.map((tender, index) => ({ ...tender, given: tender.given + (shares[index] ?? 0) }));
    return shares;
  });
}

const strategy = (): fc.Arbitrary<TenderStrategy> =>
  fc.oneof(
    fc.constantFrom('in-order' as const, 'proportional' as const),
    fc.uniqueArray(fc.constantFrom('t0', 't1', 't2', 't3', 'unknown')),
  );
const fresh = () =>
  fc
    .array(fc.oneof(fc.nat(10), fc.nat(10_000)), { minLength: 1, maxLength: 5 })
    .map((paid) => paid.map((amount, index) => ({ id: `t${index}`, paid: amount, given: 0 })));
/** Tenders whose ledger followed no rule at all. */
const used = () =>
  fresh().chain((tenders) =>
    fc
      .tuple(...tenders.map((tender) => fc.nat(tender.paid)))
      .map((given) => tenders.map((tender, index) => ({ ...tender, given: given[index] ?? 0 }))),
  );
/** Tenders of which one was given a bonus on top. */
const withBonus = () =>
  fc
    .tuple(used(), fc.nat(500))
    .map(([tenders, bonus]) =>
      tenders.map((tender, index) => (index === 0 ? { ...tender, given: tender.paid + bonus } : tender)),
    );

/** Cuts what was paid into refunds that add up to it. */
const cut = (total: number, cuts: readonly number[]) => {
  const points = [...cuts.map((point) => point % (total + 1)), total].sort((a, b) => a - b);
  return points.map((point, index) => point - (points[index - 1] ?? 0));
};

describe('giving a refund back over the means of payment', () => {
  it('fills the tenders as they are listed', () => {
    expect(refundAll([1800, 2500, 1200], [GIFT, CARD], 'in-order')).toEqual([
      [1800, 0],
      [200, 2300],
      [0, 1200],
    ]);
  });

  it('fills the tenders in a stated order, those not stated last', () => {
    expect(refundAll([4000, 1500], [GIFT, CARD], ['card', 'gift'])).toEqual([
      [500, 3500],
      [1500, 0],
    ]);
    const points = { id: 'points', paid: 100, given: 0 };
    expect(distribute(3650, [points, GIFT, CARD], ['card', 'elsewhere'])).toEqual([100, 50, 3500]);
  });

  it('keeps two tenders of one id as listed', () => {
    expect(distribute(3000, [GIFT, GIFT], ['gift'])).toEqual([2000, 1000]);
  });

  it('goes by the first place of an id that is listed twice', () => {
    expect(distribute(4000, [GIFT, CARD], ['card', 'gift', 'card'])).toEqual([500, 3500]);
  });

  it('splits in proportion to what was paid, over all refunds together', () => {
    expect(refundAll([1800, 2500, 1200], [GIFT, CARD], 'proportional')).toEqual([
      [655, 1145],
      [909, 1591],
      [436, 764],
    ]);
  });

  it('splits three tenders in proportion', () => {
    const tenders = [1000, 1000, 2000].map((paid, index) => ({ id: `t${index}`, paid, given: 0 }));
    expect(refundAll([1001, 2999], tenders, 'proportional')).toEqual([
      [251, 250, 500],
      [749, 750, 1500],
    ]);
  });

  it('gives nothing more to a tender that got more than it paid', () => {
    const balance = { id: 'balance', paid: 100, given: 150 };
    expect(distribute(60, [balance, CARD], 'in-order')).toEqual([0, 60]);
    expect(distribute(60, [balance, CARD], 'proportional')).toEqual([0, 60]);
  });

  it('has nothing to give where nothing was paid', () => {
    expect(distribute(0, [], 'proportional')).toEqual([]);
    expect(distribute(0, [{ id: 'voucher', paid: 0, given: 0 }], 'proportional')).toEqual([0]);
  });

  it('refuses a refund above what is left', () => {
    const refused = (amount: number, ...tenders: TenderBalance[]) =>
      refusalOf(() => distribute(amount, tenders, 'in-order'));
    expect(refused(5501, GIFT, CARD)).toBe('5501 is more than the 5500 left of what was paid');
    expect(refused(-1, GIFT)).toMatch(/^the refund .* got -1$/);
    expect(refused(1, { ...GIFT, paid: Number.NaN })).toMatch(/^what a tender paid .* got NaN$/);
    expect(refused(1, { ...GIFT, given: -1 })).toMatch(/^what a tender was given back .* got -1$/);
  });

  it('adds up, is never negative and never above what is left, whatever the ledger holds', () => {
    fc.assert(
      fc.property(fc.oneof(used(), withBonus()), strategy(), fc.nat(), (tenders, chosen, wish) => {
        const left = tenders.map((tender) => Math.max(0, tender.paid - tender.given));
        const amount = wish % (sum(left) + 1);
        const shares = distribute(amount, tenders, chosen);
        expect(sum(shares)).toBe(amount);
        for (const [index, share] of shares.entries()) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(left[index] ?? 0);
        }
      }),
    );
  });

  it('ends with every tender at what it paid, whatever the sequence', () => {
    fc.assert(
      fc.property(fresh(), strategy(), fc.array(fc.nat(), { maxLength: 8 }), (tenders, chosen, cuts) => {
        const paid = tenders.map((tender) => tender.paid);
        const refunds = cut(sum(paid), cuts);
        const shares = refundAll(refunds, tenders, chosen);
        expect(tenders.map((_, index) => sum(shares.map((share) => share[index] ?? 0)))).toEqual(paid);
      }),
    );
  });

  it('gives the same in one refund as in several', () => {
    fc.assert(
      fc.property(fresh(), strategy(), fc.array(fc.nat(), { maxLength: 8 }), (tenders, chosen, cuts) => {
        const refunds = cut(sum(tenders.map((tender) => tender.paid)), cuts).slice(0, -1);
        const shares = refundAll(refunds, tenders, chosen);
        const together = tenders.map((_, index) => sum(shares.map((share) => share[index] ?? 0)));
        expect(together).toEqual(distribute(sum(refunds), tenders, chosen));
      }),
    );
  });

  it('gives each of two tenders its proportion within one minor unit', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), fc.nat(), (gift, card, wish) => {
        fc.pre(gift + card > 0);
        const amount = wish % (gift + card + 1);
        const tenders = [
          { id: 'gift', paid: gift, given: 0 },
          { id: 'card', paid: card, given: 0 },
        ];
        const [, toCard = 0] = distribute(amount, tenders, 'proportional');
        expect(toCard).toBe(Math.floor((card * amount) / (gift + card)));
      }),
    );
  });
});
