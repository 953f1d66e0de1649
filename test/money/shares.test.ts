import { describe, expect, it } from 'vitest';
import { paidForLine, shareOut, taxOfPart } from '../../src/money/shares.ts';
import { amountsOf } from './books.ts';

const shirt = { quantity: 2, amount: 4000 };
const hat = { quantity: 1, amount: 1000 };
const gift = { quantity: 1, amount: 0 };

const of = (part: keyof ReturnType<typeof shareOut>[number], ...args: Parameters<typeof amountsOf>) =>
  shareOut(amountsOf(...args)).map((line) => line[part]);

describe('what each line carries of what was paid', () => {
  it('is its own price less its own discount, with its own tax', () => {
    expect(shareOut(amountsOf([{ ...shirt, discount: 400, tax: 575 }]))).toEqual([
      {
        quantity: 2,
        orderDiscount: 0,
        goods: 3600,
        tax: 575,
        shipping: 0,
        shippingTax: 0,
        duty: 0,
        importTax: 0,
        fees: 0,
      },
    ]);
  });

  it('is nothing on a line without units, whatever stands on it', () => {
    const none = { quantity: 0, amount: 700, tax: 70 };
    expect(of('goods', [shirt, none])).toEqual([4000, 0]);
    expect(of('tax', [shirt, none])).toEqual([0, 0]);
    expect(of('tax', [shirt, none], { pricesIncludeTax: false })).toEqual([0, 0]);
    expect(of('shipping', [none], { shipping: 500 })).toEqual([0]);
    expect(of('shipping', [shirt, none], { shipping: 500 })).toEqual([500, 0]);
  });

  it('a discount on the order follows what the lines cost after their own', () => {
    const lines = [
      { ...shirt, discount: 2000 },
      { ...hat, discount: 0 },
    ];
    expect(of('orderDiscount', lines, { discount: 300 })).toEqual([200, 100]);
    expect(of('goods', lines, { discount: 300 })).toEqual([1800, 900]);
  });

  it('a discount is never more than the goods', () => {
    expect(of('goods', [shirt, hat], { discount: 9999 })).toEqual([0, 0]);
    expect(of('orderDiscount', [shirt, hat], { discount: 9999 })).toEqual([4000, 1000]);
  });

  it('a discount in steps never takes more off a line than it costs', () => {
    // In tens the line of 5 would bear 10 of it.
    const lines = [
      { quantity: 1, amount: 5 },
      { quantity: 1, amount: 5 },
    ];
    expect(of('orderDiscount', lines, { discount: 10, step: 10 })).toEqual([5, 5]);
    expect(of('orderDiscount', [shirt, shirt], { discount: 110, step: 10 })).toEqual([60, 50]);
    // A line may well be free afterwards.
    const small = { quantity: 1, amount: 10 };
    expect(of('orderDiscount', [small, { quantity: 1, amount: 25 }], { discount: 20, step: 10 })).toEqual([10, 10]);
  });

  it('tax, shipping, duty and fees follow the goods after all discounts', () => {
    const parts = { discount: 3500, tax: 150, shipping: 150, duty: 30, fees: 15, pricesIncludeTax: false };
    const lines = [
      { ...shirt, discount: 1000 },
      { ...hat, amount: 2000 },
    ];
    // After the discounts they cost 9.00 and 6.00.
    expect(of('goods', lines, parts)).toEqual([900, 600]);
    expect(of('tax', lines, parts)).toEqual([90, 60]);
    expect(of('shipping', lines, parts)).toEqual([90, 60]);
    expect(of('duty', lines, parts)).toEqual([18, 12]);
    expect(of('fees', lines, parts)).toEqual([9, 6]);
  });

  it('import tax follows goods, shipping and duty together', () => {
    const parts = { shipping: 500, duty: 1000, importTax: 650 };
    expect(of('importTax', [shirt, hat], parts)).toEqual([520, 130]);
    // In tens the whole of shipping and duty is on the first of two equal lines.
    const equal = [
      { quantity: 1, amount: 100 },
      { quantity: 1, amount: 100 },
    ];
    const inTens = { shipping: 10, duty: 10, importTax: 320, step: 10 };
    expect(of('importTax', equal, inTens)).toEqual([170, 150]);
    // A gift has no value, so no shipping, no duty and no import tax.
    expect(of('importTax', [shirt, gift], parts)).toEqual([650, 0]);
  });

  it('where all goods are free, all follow the units', () => {
    expect(of('shipping', [{ ...gift, quantity: 2 }, gift], { shipping: 300 })).toEqual([200, 100]);
    expect(of('importTax', [{ ...gift, quantity: 2 }, gift], { importTax: 300 })).toEqual([200, 100]);
  });

  it('tax in the goods is never more than these', () => {
    const lines = [{ quantity: 1, amount: 100, discount: 90, tax: 16 }, hat];
    expect(of('tax', lines)).toEqual([10, 0]);
    expect(of('tax', lines, { pricesIncludeTax: false })).toEqual([16, 0]);
  });

  it('tax on shipping follows the tax of the lines: books with 7 %, a pen with 19 %', () => {
    const lines = [
      { quantity: 1, amount: 1000, tax: 70 },
      { quantity: 1, amount: 1000, tax: 190 },
    ];
    const shipping = { shipping: 520, shippingTax: 52 };
    expect(of('shippingTax', lines, shipping)).toEqual([14, 38]);
    expect(of('shippingTax', lines, { ...shipping, pricesIncludeTax: false })).toEqual([14, 38]);
  });

  it('tax on shipping follows the shipping where no line is taxed, or a share would hold more tax than it has', () => {
    expect(of('shippingTax', [shirt, hat], { shipping: 500, shippingTax: 80 })).toEqual([64, 16]);
    const net = { shipping: 500, shippingTax: 80, pricesIncludeTax: false };
    expect(of('shippingTax', [shirt, hat], net)).toEqual([64, 16]);
    const onlyHat = [shirt, { ...hat, tax: 160 }];
    // All of the tax would go to the hat, whose share of the shipping is 1.00.
    expect(of('shippingTax', onlyHat, { shipping: 500, shippingTax: 80 })).toEqual([0, 80]);
    expect(of('shippingTax', onlyHat, { shipping: 500, shippingTax: 101 })).toEqual([81, 20]);
    expect(of('shippingTax', onlyHat, { ...net, shippingTax: 101 })).toEqual([0, 101]);
  });
});

describe('what was paid for a line', () => {
  const [line] = shareOut(amountsOf([{ ...shirt, tax: 640 }], { shipping: 500, duty: 100, importTax: 60, fees: 7 }));

  it('is goods, duties and fees, and the tax where it is on top; shipping is not in it', () => {
    expect(line && paidForLine(line, true)).toBe(4167);
    expect(line && paidForLine(line, false)).toBe(4807);
  });
});

describe('the tax in a part of an amount', () => {
  it.each([
    [80, 500, 500, 80],
    [80, 500, 250, 40],
    [80, 500, 249, 39],
    [80, 500, 0, 0],
    [0, 0, 0, 0],
  ])('%i on %i: of %i it is %i', (tax, amount, part, expected) => {
    expect(taxOfPart(tax, amount, part)).toBe(expected);
  });
});
