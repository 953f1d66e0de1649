import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../src/policy/anchors.ts';
import { askedOf, EVENTS, type FactType, factTypeOf, isOfUnit, SCOPES, sourceOf } from '../../src/policy/factNames.ts';

/** Every fact of which the library knows what it is, each by what it is. */
const KNOWN: Readonly<Record<Exclude<FactType, 'attribute'>, string>> = {
  moment: `placed payment invoice dispatch last-dispatch delivery first-delivery last-delivery estimate last-scan asked
    authorization sent-back received-back now`,
  money: `order.total order.goods order.discount order.keptGoods order.discountOnKept line.listPrice line.price
    line.amount line.priceDrop shipping.charged shipping.actual shipping.standard claim.goods claim.tax
    claim.shippingCost`,
  number: `order.units order.lines order.keptUnits line.quantity line.claimedUnits line.claimedOfProduct claim.units
    item.quantity`,
  text: `order.channel order.currency line.product customer.id destination.country destination.region parcel.state
    parcel.id claim.kind claim.reasonCode claim.remedy claim.cause item.product`,
  list: 'payment.kinds',
  boolean: `line.discounted line.wholeClaimed line.bundleComplete destination.addressComplete claim.wholeOrder
    claim.partOfLine claim.damagedUnits item.arrivedDamaged item.replaceable`,
};

const known = Object.entries(KNOWN).flatMap(([type, names]) => names.split(/\s+/).map((name) => [name, type] as const));

describe('a fact', () => {
  it('of the library is what it is', () => {
    expect(Object.fromEntries(known.map(([name]) => [name, factTypeOf(name)]))).toEqual(Object.fromEntries(known));
  });

  it('is one of these', () => {
    const names = Object.entries(SCOPES).flatMap(([scope, { known: own }]) =>
      Object.keys(own).map((name) => `${scope}.${name}`),
    );
    expect([...EVENTS, ...names].sort()).toEqual(known.map(([name]) => name).sort());
  });

  it.each(['order', 'line', 'customer', 'parcel', 'claim', 'item'])('that the shop names may be of the %s', (scope) => {
    expect(factTypeOf(`${scope}.ownWord`)).toBe('attribute');
  });

  it.each(['condition', 'evidence'])('that the policy names may be a %s, which is there or is not', (scope) => {
    expect(factTypeOf(`${scope}.own-word`)).toBe('boolean');
  });

  it.each(['destination.city', 'shipping.paid', 'payment.fee', 'weather.rain', 'line', 'line.', 'birthday', ''])(
    'there is none that is called %j',
    (name) => {
      expect(factTypeOf(name)).toBeUndefined();
    },
  );

  it.each(['toString', 'constructor', '__proto__'])(
    '%s of an object is none, and as a word of a shop is nothing else',
    (name) => {
      expect(factTypeOf(`${name}.x`)).toBeUndefined();
      expect(factTypeOf(`line.${name}`)).toBe('attribute');
      expect(factTypeOf(`destination.${name}`)).toBeUndefined();
    },
  );
});

describe('units of one claim', () => {
  it.each([
    'line.category',
    'parcel.state',
    'item.grade',
    'condition.unused',
    'dispatch',
    'delivery',
    'estimate',
    'last-scan',
    'sent-back',
    'received-back',
  ])('may differ in %s', (name) => {
    expect(isOfUnit(name)).toBe(true);
  });

  it.each(['order.total', 'customer.tier', 'claim.cause', 'evidence.photo', 'placed', 'asked', 'last-delivery'])(
    'are alike in %s',
    (name) => {
      expect(isOfUnit(name)).toBe(false);
    },
  );
});

describe('whoever is asked for a fact', () => {
  it.each(['claim.cause', 'item.grade', 'condition.unused', 'evidence.photo', 'asked', 'sent-back', 'delivery'])(
    'is the customer for %s',
    (name) => {
      expect(askedOf(name)).toBe('customer');
    },
  );

  it.each(['order.channel', 'line.category', 'customer.tier', 'parcel.state', 'placed', 'invoice', 'received-back'])(
    'is the store for %s',
    (name) => {
      expect(askedOf(name)).toBe('store');
    },
  );
});

it('what is computed is asked for by what it is computed from', () => {
  expect(sourceOf('claim.shippingCost')).toBe('shipping.actual');
  expect(sourceOf('line.priceDrop')).toBe('line.currentPrice');
  expect(sourceOf('line.bundleComplete')).toBe('line.bundle');
  expect(sourceOf('line.category')).toBe('line.category');
});

it('a clock is counted from every event in it', () => {
  const from = (event: string) => ({ from: event, period: { amount: 1, unit: 'day' } }) as const;
  expect(anchorsOf(from('delivery'))).toEqual(['delivery']);
  expect(anchorsOf({ latestOf: [from('delivery'), { earliestOf: [from('placed'), from('invoice')] }] })).toEqual([
    'delivery',
    'placed',
    'invoice',
  ]);
  expect(anchorsOf({ firstKnown: [from('payment'), { on: '2026-03-01' }] })).toEqual(['payment']);
  expect(anchorsOf({ on: '2026-03-01' })).toEqual([]);
  expect(anchorsOf({ unlimited: true })).toEqual([]);
});
