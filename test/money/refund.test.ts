import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceRefund } from '../../src/money/refund.ts';
import type { PlannedDeduction } from '../../src/money/takeDeductions.ts';
import { refusalOf } from '../refusalOf.ts';
import { amountsOf, booksOf, plan, units } from './books.ts';

/** Two shirts for 40.00 with 6.40 tax in it, a hat for 10.00; 5.00 shipping, 1.00 duty, 0.50 fees. */
const order = amountsOf(
  [
    { quantity: 2, amount: 4000, tax: 640 },
    { quantity: 1, amount: 1000, tax: 160 },
  ],
  { shipping: 500, shippingTax: 80, duty: 100, fees: 50 },
);
const books = booksOf(order);

const fee = (amount: number, others: Partial<PlannedDeduction> = {}): PlannedDeduction =>
  ({ code: 'fee', amount, ...others }) as PlannedDeduction;
const share = (
  part: number,
  of: 'goods' | 'list-price' | 'refund' | 'remaining' = 'goods',
  others: Partial<PlannedDeduction> = {},
): PlannedDeduction => ({ code: 'share', share: [part, 100], of, rounding: 'down', ...others }) as PlannedDeduction;

const taking = (...deductions: PlannedDeduction[]) => plan({ deductions });
const amounts = (...deductions: PlannedDeduction[]) =>
  priceRefund(books, [units(0, 2), units(1, 1)], taking(...deductions)).deductions.map(({ amount }) => amount);

describe('what some units of an order come to', () => {
  it('is their goods with the tax in them, and their share of shipping, duties and fees', () => {
    const refund = priceRefund(books, [units(0, 1)], plan());
    expect(refund.rows).toEqual([
      { goods: 1680, goodsTax: 320, duties: 40, fees: 20, shipping: 168, shippingTax: 32, deducted: 0 },
    ]);
    expect(refund).toMatchObject({ total: 2260, uncapped: 2260, owed: 0, deductions: [] });
    expect(refund.wholeOrder).toEqual({ shipping: 0, tax: 0, overpaid: 0, deducted: 0 });
    expect(refund.kept).toEqual({ shipping: 0, duties: 0, fees: 0 });
  });

  it('has the tax on top where prices have none', () => {
    const net = booksOf({ ...order, pricesIncludeTax: false });
    const refund = priceRefund(net, [units(0, 1)], plan());
    expect(refund.rows).toEqual([
      { goods: 2000, goodsTax: 320, duties: 40, fees: 20, shipping: 200, shippingTax: 32, deducted: 0 },
    ]);
    expect(refund.total).toBe(2612);
  });

  it('leaves out what does not come back, and says what that was', () => {
    const some = units(0, 1, { shipping: false, duties: false, fees: false });
    const refund = priceRefund(books, [some, units(1, 1, { fees: false })], plan());
    expect(refund.rows[0]).toMatchObject({ duties: 0, fees: 0, shipping: 0, shippingTax: 0 });
    expect(refund.kept).toEqual({ shipping: 200, duties: 40, fees: 30 });
    expect(refund.total).toBe(2000 + 1000 + 100 + 20);
  });

  it('goes on from the units that came back before, each part from its own', () => {
    const line = { ...booksOf(amountsOf([{ quantity: 3, amount: 100 }], { duty: 100, shipping: 100, fees: 100 })) };
    const account = line.lines.get('0') ?? expect.fail();
    const refunded = { goods: 2, shipping: 1, duties: 0, fees: 1 };
    const later = { ...line, lines: new Map([['0', { ...account, refunded }]]) };
    expect(priceRefund(later, [units(0, 1)], plan()).rows[0]).toMatchObject({
      goods: 34,
      shipping: 33,
      duties: 33,
      fees: 33,
    });
  });

  it('is the same for units of one line in two rows as in one', () => {
    const apart = priceRefund(books, [units(0, 1), units(0, 1)], plan());
    const together = priceRefund(books, [units(0, 2)], plan());
    const [one, other] = apart.rows;
    const sum = (part: 'goods' | 'goodsTax' | 'shipping' | 'shippingTax' | 'duties' | 'fees') =>
      (one?.[part] ?? 0) + (other?.[part] ?? 0);
    expect(together.rows).toEqual([
      {
        goods: sum('goods'),
        goodsTax: sum('goodsTax'),
        shipping: sum('shipping'),
        shippingTax: sum('shippingTax'),
        duties: sum('duties'),
        fees: sum('fees'),
        deducted: 0,
      },
    ]);
  });

  it('has import tax among the duties', () => {
    const imported = booksOf({ ...order, importTax: 200 });
    expect(priceRefund(imported, [units(1, 1)], plan()).rows[0]?.duties).toBe(20 + 40);
  });

  it('is refused for a line or units that there are not', () => {
    expect(refusalOf(() => priceRefund(books, [units(7, 1)], plan()))).toBe('the account has no line 7');
    expect(refusalOf(() => priceRefund(books, [units(0, 3)], plan()))).toBe('there are 2 units, not 3');
  });
});

describe('where less is left than the units come to', () => {
  const all = [units(0, 2), units(1, 1)];

  it('of a line, its goods go first, then tax, duties and fees; other lines lose nothing', () => {
    const line = books.lines.get('0') ?? expect.fail();
    const given = (amount: number) =>
      priceRefund({ ...books, lines: new Map([...books.lines, ['0', { ...line, given: amount }]]) }, all, plan()).rows;
    expect(given(4120 - 3400)[0]).toMatchObject({ goods: 3360, goodsTax: 40, duties: 0, fees: 0, shipping: 336 });
    expect(given(4120 - 4090)[0]).toMatchObject({ goods: 3360, goodsTax: 640, duties: 80, fees: 10 });
    expect(given(9999)[0]).toMatchObject({ goods: 0, goodsTax: 0, duties: 0, fees: 0, shipping: 336 });
    expect(given(9999)[1]).toMatchObject({ goods: 840, goodsTax: 160, duties: 20, fees: 10 });
  });

  it('of a line that is refunded alone, the same', () => {
    const line = books.lines.get('0') ?? expect.fail();
    const short = { ...books, lines: new Map([['0', { ...line, given: 1000 }]]) };
    expect(priceRefund(short, [units(0, 2)], plan()).rows[0]).toMatchObject({ goods: 3120, goodsTax: 0, duties: 0 });
  });

  it('of the shipping charge, its own part is cut, then its tax', () => {
    const shipped = (given: number) =>
      priceRefund({ ...books, shipping: { ...books.shipping, given } }, all, plan()).rows.map((row) => [
        row.shipping,
        row.shippingTax,
      ]);
    expect(shipped(0)).toEqual([
      [336, 64],
      [84, 16],
    ]);
    expect(shipped(50)).toEqual([
      [336, 30],
      [84, 0],
    ]);
    expect(shipped(100)).toEqual([
      [336, 0],
      [64, 0],
    ]);
    expect(shipped(600)).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it('of the order, goods go first, then shipping, then what was overpaid', () => {
    const short = (paid: number) => priceRefund({ ...books, paid, overpaid: 30 }, all, plan({ nothingKept: true }));
    expect(short(5680)).toMatchObject({ total: 5680, uncapped: 5680, wholeOrder: { overpaid: 30 } });
    expect(short(5670)).toMatchObject({ total: 5670, uncapped: 5680, wholeOrder: { overpaid: 20 } });
    expect(short(5400).rows.map(({ shipping, shippingTax }) => [shipping, shippingTax])).toEqual([
      [250, 0],
      [0, 0],
    ]);
    expect(short(0).total).toBe(0);
  });

  it('what was given above the payment asks for nothing back', () => {
    expect(priceRefund({ ...books, given: 99_999 }, all, plan()).total).toBe(0);
  });
});

describe('what comes back besides the units, once nothing is kept', () => {
  const nothingKept = (shipping: 'nothing' | 'above-actual-cost' | 'everything') =>
    plan({ nothingKept: true, shippingWhenNothingIsKept: shipping });
  const goodsOnly = [units(0, 2, { shipping: false }), units(1, 1, { shipping: false })];
  const withCost = (given = 0) => ({
    ...books,
    shipping: { ...books.shipping, aboveActual: { amount: 200, tax: 32 }, given },
  });

  it.each([
    ['nothing', 0, 0, 500],
    ['above-actual-cost', 168, 32, 300],
    ['everything', 420, 80, 0],
  ] as const)('of the shipping charge: %s', (due, shipping, tax, kept) => {
    const refund = priceRefund(withCost(), goodsOnly, nothingKept(due));
    expect(refund.wholeOrder).toEqual({ shipping, tax, overpaid: 0, deducted: 0 });
    expect(refund.kept.shipping).toBe(kept);
    expect(refund.total).toBe(5150 + shipping + tax);
  });

  it('is no more than what the units have not brought back already', () => {
    const all = [units(0, 2), units(1, 1)];
    expect(priceRefund(withCost(), all, nothingKept('everything')).wholeOrder).toMatchObject({ shipping: 0, tax: 0 });
    const some = [units(0, 2, { shipping: false }), units(1, 1)];
    const refund = priceRefund(withCost(), some, nothingKept('above-actual-cost'));
    expect(refund.wholeOrder).toMatchObject({ shipping: 84, tax: 16 });
    expect(refund.kept.shipping).toBe(300);
  });

  it('is no more than what earlier refunds have not given', () => {
    const refund = priceRefund(withCost(150), goodsOnly, nothingKept('everything'));
    expect(refund.wholeOrder).toMatchObject({ shipping: 294, tax: 56 });
    expect(refund.kept.shipping).toBe(0);
    expect(priceRefund(withCost(150), goodsOnly, nothingKept('above-actual-cost')).wholeOrder).toMatchObject({
      shipping: 42,
      tax: 8,
    });
  });

  it('is the charge that can come back where that is less than what is above the cost', () => {
    const capped = { ...withCost(), shipping: { ...withCost().shipping, refundable: { amount: 100, tax: 16 } } };
    expect(priceRefund(capped, goodsOnly, nothingKept('above-actual-cost')).wholeOrder).toMatchObject({
      shipping: 84,
      tax: 16,
    });
  });

  it('is nothing while something is kept, what was overpaid included', () => {
    const refund = priceRefund({ ...withCost(), overpaid: 70 }, goodsOnly, plan());
    expect(refund.wholeOrder).toEqual({ shipping: 0, tax: 0, overpaid: 0, deducted: 0 });
    expect(refund.kept.shipping).toBe(500);
  });
});

describe('deductions', () => {
  const all = [units(0, 2), units(1, 1)];

  it('are borne by all units, by what these come to', () => {
    const refund = priceRefund(books, all, taking(fee(1130)));
    expect(refund.deductions).toEqual([{ code: 'fee', basis: 1130, amount: 1130 }]);
    // 45.20 and 11.30 come back: four parts and one.
    expect(refund.rows.map(({ deducted }) => deducted)).toEqual([904, 226]);
    expect(refund).toMatchObject({ total: 4520, uncapped: 4520, wholeOrder: { deducted: 0 } });
  });

  it('of some units are borne by these first, and the others leave them room', () => {
    const refund = priceRefund(books, all, taking(fee(4520), fee(226, { rows: [1] })));
    // 2.26 of the hat, then 45.20 over what is left of both: 45.20 and 9.04.
    expect(refund.rows.map(({ deducted }) => deducted)).toEqual([3767, 753 + 226]);
    expect(refund.total).toBe(5650 - 4746);
  });

  it('that name all units are those of all', () => {
    const refund = priceRefund(books, all, taking(share(10, 'remaining', { rows: [0, 1] }), share(10, 'remaining')));
    expect(refund.deductions.map(({ basis }) => basis)).toEqual([5650, 5085]);
    const goodsOnly = all.map((some) => ({ ...some, shipping: false }));
    const withShipping = plan({
      nothingKept: true,
      shippingWhenNothingIsKept: 'everything',
      deductions: [share(10, 'refund', { rows: [0, 1] })],
    });
    expect(priceRefund(books, goodsOnly, withShipping).deductions).toMatchObject([{ basis: 5650 }]);
  });

  it('beyond what there is take it all, and the rest is owed', () => {
    expect(priceRefund(books, all, taking(fee(9000)))).toMatchObject({ total: 0, owed: 3350 });
    const ofOne = priceRefund(books, all, taking(fee(2000, { rows: [1] })));
    expect(ofOne).toMatchObject({ total: 4520, owed: 870 });
    const twice = priceRefund(books, all, taking(fee(5000), fee(1000, { rows: [1] })));
    expect(twice).toMatchObject({ total: 520, owed: 870 });
  });

  it('that no unit can bear fall on the rest of the refund', () => {
    const free = units(0, 2, { shipping: false });
    const everything = plan({
      nothingKept: true,
      shippingWhenNothingIsKept: 'everything',
      deductions: [fee(5500)],
    });
    const refund = priceRefund(books, [free, units(1, 1, { shipping: false })], everything);
    expect(refund).toMatchObject({ total: 150, wholeOrder: { shipping: 420, tax: 80, deducted: 350 } });
  });

  it.each([
    ['goods', 500],
    ['list-price', 500],
    ['refund', 565],
    ['remaining', 555],
  ] as const)('a tenth of %s is %i', (of, amount) => {
    expect(amounts(fee(100), share(10, of))).toEqual([100, amount]);
  });

  it('a share of the list price does not see discounts', () => {
    const discounted = booksOf({ ...order, discount: 1000 });
    const ofGoods = priceRefund(discounted, all, taking(share(10, 'goods'), share(10, 'list-price')));
    expect(ofGoods.deductions.map(({ basis }) => basis)).toEqual([4000, 5000]);
  });

  it('a share of some units is of what these come to', () => {
    const of = (basis: 'goods' | 'list-price' | 'refund' | 'remaining') => share(10, basis, { rows: [0] });
    expect(amounts(of('goods'), of('list-price'), of('refund'), of('remaining'))).toEqual([400, 400, 452, 326]);
  });

  it('of what is left see what others took of the same units, by what these come to', () => {
    expect(amounts(fee(1130), share(50, 'remaining', { rows: [0] }))).toEqual([1130, (4520 - 904) / 2]);
    expect(amounts(fee(1000, { rows: [0] }), share(50, 'remaining'))).toEqual([1000, 2325]);
    expect(amounts(fee(1000, { rows: [0] }), share(50, 'remaining', { rows: [1] }))).toEqual([1000, 565]);
  });

  it.each([
    ['down', 333, 666],
    ['half-up', 333, 667],
    ['up', 334, 667],
  ] as const)('a third of 10.00 is rounded %s to %i, two thirds to %i', (rounding, one, two) => {
    const third = { code: 'share', share: [1, 3], of: 'goods', rounding, rows: [1] } as const;
    expect(amounts(third)).toEqual([one]);
    expect(amounts({ ...third, share: [2, 3] })).toEqual([two]);
    const half = { code: 'share', share: [1, 2], of: 'goods', rounding, rows: [0] } as const;
    expect(amounts(half)).toEqual([2000]);
  });

  it('keep to their bounds: an amount, or a share of the goods', () => {
    expect(amounts(fee(100, { atLeast: 300 }))).toEqual([300]);
    expect(amounts(fee(100, { atMost: 40 }))).toEqual([40]);
    expect(amounts(fee(100, { atLeast: { basisPoints: 1000 } }))).toEqual([500]);
    expect(amounts(fee(100, { atMost: { basisPoints: 100 } }))).toEqual([50]);
    expect(amounts(fee(100, { atLeast: 300, atMost: 200 }))).toEqual([200]);
  });

  it('leave out what earlier refunds took of them', () => {
    expect(amounts(fee(100, { taken: 60 }))).toEqual([40]);
    expect(amounts(fee(100, { taken: 160 }))).toEqual([0]);
    expect(amounts(fee(100, { taken: 60, atMost: 90 }))).toEqual([30]);
  });

  it('that share their bounds take in turn, the last one up to the least', () => {
    const together = (amount: number, others: Partial<PlannedDeduction> = {}) =>
      fee(amount, { together: 'wear', ...others });
    expect(amounts(together(100, { atMost: 150 }), together(100, { atMost: 150 }))).toEqual([100, 50]);
    expect(amounts(together(100, { atLeast: 300 }), together(100, { atLeast: 300 }))).toEqual([100, 200]);
    expect(amounts(together(100, { atMost: 150 }), fee(100, { atMost: 150 }))).toEqual([100, 100]);
    expect(amounts(fee(100, { atMost: 150 }), fee(100, { atMost: 150 }))).toEqual([100, 100]);
  });

  it('are taken of what money there is', () => {
    const refund = priceRefund({ ...books, paid: 3000 }, all, taking(fee(1000)));
    // What is due is 46.50, and 30.00 are left.
    expect(refund).toMatchObject({ total: 3000, uncapped: 4650 });
  });
});

describe('a share of the refund', () => {
  const all = (...shares: [Parameters<typeof units>[2], Parameters<typeof units>[2]]) => [
    units(0, 2, shares[0]),
    units(1, 1, shares[1]),
  ];

  it('withholds the rest, after all deductions', () => {
    const half = { share: { basisPoints: 5000 } };
    const refund = priceRefund(books, all(half, {}), taking(fee(1130)));
    expect(refund.deductions).toEqual([
      { code: 'fee', basis: 1130, amount: 1130 },
      { code: 'withheld', basis: 4520, amount: 1808 },
    ]);
    expect(refund).toMatchObject({ total: 2712, uncapped: 2712, wholeOrder: { deducted: 0 } });
    expect(refund.rows.map(({ deducted }) => deducted)).toEqual([904 + 1808, 226]);
  });

  it('as an amount is never more than the refund', () => {
    const given = (amount: number) => priceRefund(books, all({ share: { amount } }, {}), plan());
    expect(given(1000)).toMatchObject({ total: 2130, deductions: [{ code: 'withheld', basis: 5650, amount: 3520 }] });
    expect(given(9999)).toMatchObject({ total: 5650, deductions: [] });
  });

  it('of money that is short is not known beforehand', () => {
    const half = { share: { basisPoints: 5000 } };
    const refund = priceRefund({ ...books, paid: 3000 }, all(half, half), plan());
    expect(refund).toMatchObject({ total: 1500, uncapped: 5650 });
  });
});

describe('whatever the order and the plan', () => {
  const amount = fc.nat(3000);
  const anyLine = fc
    .record({ quantity: fc.integer({ min: 1, max: 3 }), amount, permille: fc.nat(300) })
    .map(({ permille, ...line }) => ({ ...line, tax: Math.floor((line.amount * permille) / 1000) }));
  const anyOrder = fc
    .record({
      lines: fc.array(anyLine, { minLength: 1, maxLength: 3 }),
      pricesIncludeTax: fc.boolean(),
      discount: fc.nat(500),
      shipping: amount,
      duty: amount,
      fees: amount,
      step: fc.constantFrom(1, 10),
    })
    .map(({ lines, ...others }) => amountsOf(lines, { ...others, shippingTax: Math.floor(others.shipping / 10) }));
  const anyDeduction = fc.oneof(
    amount.map((some) => fee(some)),
    amount.map((some) => fee(some, { rows: [0] })),
    fc
      .tuple(fc.nat(100), fc.constantFrom('goods', 'list-price', 'refund', 'remaining'))
      .map(([part, of]) => share(part, of)),
  );
  const cases = fc.record({
    order: anyOrder,
    deductions: fc.array(anyDeduction, { maxLength: 3 }),
    given: fc.oneof(fc.constant(0), amount),
    nothingKept: fc.boolean(),
  });

  it('the parts add up, none is negative, and no more comes back than was paid', () => {
    fc.assert(
      fc.property(cases, ({ order: some, deductions, given, nothingKept }) => {
        const account = booksOf(some, { given });
        const refund = priceRefund(
          account,
          some.lines.map(({ quantity }, i) => units(i, quantity)),
          plan({ deductions, nothingKept, shippingWhenNothingIsKept: 'everything' }),
        );
        const { shipping, tax, overpaid, deducted } = refund.wholeOrder;
        const parts = refund.rows.flatMap(({ deducted: _, ...row }) => Object.values(row));
        const off = refund.rows.map((row) => row.deducted);
        const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
        expect(Math.min(...parts, ...off, shipping, tax, overpaid, deducted, refund.owed)).toBeGreaterThanOrEqual(0);
        expect(refund.total).toBe(sum(parts) + shipping + tax + overpaid - sum(off) - deducted);
        expect(sum(off) + deducted).toBe(sum(refund.deductions.map((one) => one.amount)));
        expect(refund.total).toBeGreaterThanOrEqual(0);
        expect(refund.total).toBeLessThanOrEqual(Math.max(0, account.paid - given));
        expect(refund.uncapped).toBeGreaterThanOrEqual(refund.total);
      }),
      { seed: 20260309, numRuns: 300 },
    );
  });
});
