/**
 * What a fact is, for the tests it can be put to. An `attribute` is whatever the shop put there.
 */
export type FactType = 'moment' | 'money' | 'number' | 'text' | 'list' | 'boolean' | 'attribute';

/** Events, which are also what terms are counted from. */
export const EVENTS = [
  'placed',
  'payment',
  'invoice',
  'dispatch',
  'last-dispatch',
  'delivery',
  'first-delivery',
  'last-delivery',
  'estimate',
  'last-scan',
  'asked',
  'authorization',
  'sent-back',
  'received-back',
  'now',
] as const;

/** The facts that the library knows by scope; every other name of an open scope is an attribute that the shop names. */
export const SCOPES: Readonly<
  Record<string, { readonly open: FactType | undefined; readonly known: Record<string, FactType> }>
> = {
  order: {
    open: 'attribute',
    known: {
      channel: 'text',
      currency: 'text',
      /** What was paid for the whole order. */
      total: 'money',
      /** Price of all goods after all discounts. */
      goods: 'money',
      units: 'number',
      lines: 'number',
      discount: 'money',
      /** What stays with the customer after this claim and all before it: before order discounts, and how many units. */
      keptGoods: 'money',
      keptUnits: 'number',
      /** The share of the order's discounts that the kept goods carry. */
      discountOnKept: 'money',
    },
  },
  line: {
    open: 'attribute',
    known: {
      product: 'text',
      quantity: 'number',
      /** Of one unit: what it cost before and after all discounts. */
      listPrice: 'money',
      price: 'money',
      /** What the whole line cost after all discounts. */
      amount: 'money',
      discounted: 'boolean',
      /** Units of the line, and of its product, that this claim names, wherever they lie. */
      claimedUnits: 'number',
      claimedOfProduct: 'number',
      /** Every unit of the line is claimed, or was settled before. */
      wholeClaimed: 'boolean',
      /** Every unit of all lines with the same attribute `bundle` is claimed, or was settled before. */
      bundleComplete: 'boolean',
      /** How much lower than the price paid the attribute `currentPrice` is, a unit. */
      priceDrop: 'money',
    },
  },
  customer: { open: 'attribute', known: { id: 'text' } },
  destination: { open: undefined, known: { country: 'text', region: 'text', addressComplete: 'boolean' } },
  shipping: { open: undefined, known: { charged: 'money', actual: 'money', standard: 'money' } },
  payment: { open: undefined, known: { kinds: 'list' } },
  parcel: { open: 'attribute', known: { state: 'text', id: 'text' } },
  claim: {
    open: 'attribute',
    known: {
      kind: 'text',
      reasonCode: 'text',
      remedy: 'text',
      cause: 'text',
      units: 'number',
      /** What was paid for the goods claimed. */
      goods: 'money',
      /** The tax in it. */
      tax: 'money',
      /** Nothing of the order is kept after this claim. */
      wholeOrder: 'boolean',
      partOfLine: 'boolean',
      damagedUnits: 'boolean',
      /** The part of the actual shipping cost that belongs to the goods claimed, by value. */
      shippingCost: 'money',
    },
  },
  item: {
    open: 'attribute',
    known: { quantity: 'number', product: 'text', arrivedDamaged: 'boolean', replaceable: 'boolean' },
  },
  condition: { open: 'boolean', known: {} },
  evidence: { open: 'boolean', known: {} },
};

/** What a fact of this name is; `undefined` where there is no such fact. */
export function factTypeOf(name: string): FactType | undefined {
  if ((EVENTS as readonly string[]).includes(name)) return 'moment';
  const [scope = '', own = ''] = name.split('.');
  const found = Object.hasOwn(SCOPES, scope) ? SCOPES[scope] : undefined;
  if (found === undefined || own === '') return undefined;
  return Object.hasOwn(found.known, own) ? found.known[own] : found.open;
}

/** Whether a fact may differ between the units of one claim. */
export function isOfUnit(name: string): boolean {
  const [scope = ''] = name.split('.');
  return (
    ['line', 'parcel', 'item', 'condition'].includes(scope) ||
    ['dispatch', 'delivery', 'estimate', 'last-scan', 'sent-back', 'received-back'].includes(name)
  );
}

/** Who is asked for a fact. */
export function askedOf(name: string): 'customer' | 'store' {
  const [scope = ''] = name.split('.');
  const customer = ['claim', 'item', 'condition', 'evidence', 'asked', 'sent-back', 'delivery'];
  return customer.includes(scope) ? 'customer' : 'store';
}

/** What somebody must state for the fact to be known. */
export function sourceOf(name: string): string {
  return SOURCES[name] ?? name;
}

const SOURCES: Readonly<Record<string, string>> = {
  'claim.shippingCost': 'shipping.actual',
  'line.priceDrop': 'line.currentPrice',
  'line.bundleComplete': 'line.bundle',
};

/** Facts that hang on all units of a claim together, and not on one of them or on the order alone. */
export const OF_WHOLE_CLAIM = [
  'order.keptGoods',
  'order.keptUnits',
  'order.discountOnKept',
  'line.wholeClaimed',
  'line.bundleComplete',
  'claim.units',
  'claim.goods',
  'claim.tax',
  'claim.wholeOrder',
  'claim.shippingCost',
];
