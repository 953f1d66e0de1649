import type { ClaimKind } from '../../../src/facts/claim.ts';
import { EVENTS, isOfUnit } from '../../../src/policy/factNames.ts';
import { ATTRIBUTES, type Attribute } from '../attributes.ts';
import { CONDITIONS } from '../claims/wayBack.ts';
import type { FactGroup, Place } from './options.ts';

/** All that a policy may ask evidence of: what generated claims carry, and what they seldom or never do. */
export const EVIDENCE_WORDS = [
  'packaging-photo',
  'item-photo',
  'arrival-photo',
  'parcel-declaration',
  'defect-photo',
  'receipt',
  'police-report',
] as const;

/** All that a policy may ask of the goods. */
export const CONDITION_WORDS = [...CONDITIONS, 'complete'] as const;

/** The currencies in which policies state amounts; orders are sometimes in another one. */
export const POLICY_CURRENCIES = ['EUR', 'USD', 'JPY', 'KRW', 'KWD', 'CLF', 'MGA', 'CHF'] as const;

/** A fact that conditions may be about. */
export interface FactWord extends Omit<Attribute, 'type'> {
  readonly name: string;
  readonly type: Attribute['type'] | 'money';
  /** The claims that can state it. Left out: all. */
  readonly only?: readonly ClaimKind[];
  readonly group?: FactGroup;
}

const WITH_ITEMS: readonly ClaimKind[] = ['cancellation', 'return', 'missing-item', 'defect'];
const SENT_BACK: readonly ClaimKind[] = ['return', 'defect'];

const event = (name: string): FactWord => {
  if (name === 'now' || name === 'asked') return { name, type: 'moment', group: name };
  if (name === 'sent-back' || name === 'received-back') return { name, type: 'moment', only: SENT_BACK };
  return { name, type: 'moment' };
};

const KNOWN: readonly FactWord[] = [
  { name: 'order.channel', type: 'text', values: ['web', 'store', 'marketplace'] },
  { name: 'order.currency', type: 'text', values: ['EUR', 'JPY'] },
  { name: 'order.total', type: 'money' },
  { name: 'order.goods', type: 'money' },
  { name: 'order.units', type: 'number' },
  { name: 'order.lines', type: 'number' },
  { name: 'order.discount', type: 'money' },
  { name: 'order.keptGoods', type: 'money', group: 'cents' },
  { name: 'order.keptUnits', type: 'number' },
  { name: 'order.discountOnKept', type: 'money', group: 'cents' },
  { name: 'line.product', type: 'text', values: ['RING-7', 'SHOE-42'] },
  { name: 'line.quantity', type: 'number' },
  { name: 'line.listPrice', type: 'money' },
  { name: 'line.price', type: 'money', group: 'cents' },
  { name: 'line.amount', type: 'money', group: 'cents' },
  { name: 'line.discounted', type: 'boolean' },
  { name: 'line.wholeClaimed', type: 'boolean' },
  { name: 'line.bundleComplete', type: 'boolean' },
  { name: 'line.priceDrop', type: 'money', group: 'cents' },
  { name: 'customer.id', type: 'text', values: ['customer-1'] },
  { name: 'destination.country', type: 'text', values: ['FR', 'US', 'JP', 'CL', 'GB'] },
  { name: 'destination.region', type: 'text', values: ['Region 1'] },
  { name: 'destination.addressComplete', type: 'boolean', group: 'stated' },
  { name: 'shipping.charged', type: 'money' },
  { name: 'shipping.actual', type: 'money' },
  { name: 'shipping.standard', type: 'money' },
  { name: 'payment.kinds', type: 'list', values: ['card', 'gift-card', 'voucher'] },
  { name: 'parcel.state', type: 'text', values: ['delivered', 'lost', 'in-transit'], group: 'stated' },
  { name: 'parcel.id', type: 'text', values: ['parcel-1'] },
  { name: 'claim.kind', type: 'text', values: ['return', 'defect', 'cancellation'] },
  { name: 'claim.reasonCode', type: 'text', values: ['change-of-mind', 'defective', 'wrong-item'] },
  { name: 'claim.remedy', type: 'text', values: ['refund', 'account-balance', 'replacement'] },
  { name: 'claim.cause', type: 'text', values: ['packing-mistake', 'items-removed'], only: ['missing-item'] },
  { name: 'claim.units', type: 'number' },
  { name: 'claim.goods', type: 'money', group: 'cents' },
  { name: 'claim.tax', type: 'money', group: 'cents' },
  { name: 'claim.wholeOrder', type: 'boolean' },
  { name: 'claim.partOfLine', type: 'boolean', only: WITH_ITEMS },
  { name: 'claim.damagedUnits', type: 'boolean', only: ['return'], group: 'stated' },
  { name: 'claim.shippingCost', type: 'money', group: 'cents' },
  { name: 'item.quantity', type: 'number', only: WITH_ITEMS },
  { name: 'item.product', type: 'text', values: ['RING-7', 'OTHER-9'], only: WITH_ITEMS, group: 'stated' },
  { name: 'item.arrivedDamaged', type: 'boolean', only: ['return'], group: 'stated' },
  { name: 'item.replaceable', type: 'boolean', only: ['return', 'missing-item', 'defect'], group: 'stated' },
  ...CONDITION_WORDS.map(
    (name): FactWord => ({ name: `condition.${name}`, type: 'boolean', only: SENT_BACK, group: 'stated' }),
  ),
  ...EVIDENCE_WORDS.map((name): FactWord => ({ name: `evidence.${name}`, type: 'boolean', group: 'stated' })),
];

interface OwnFact extends FactWord {
  readonly type: Attribute['type'];
}

/** The names that a shop must explain. */
export const OWN_FACTS: readonly OwnFact[] = Object.entries(ATTRIBUTES).flatMap(([scope, own]) =>
  Object.entries(own as Readonly<Record<string, Attribute>>).map(
    ([name, attribute]): OwnFact => ({
      ...attribute,
      name: `${scope}.${name}`,
      ...(scope === 'item' ? { only: WITH_ITEMS } : {}),
    }),
  ),
);

const ALL: readonly FactWord[] = [...EVENTS.map(event), ...KNOWN, ...OWN_FACTS];

/** The facts that a term in some place may read. */
export function factsIn({ kinds, wholeClaim = false, without = [] }: Place): FactWord[] {
  return ALL.filter(
    ({ name, only, group }) =>
      kinds.every((kind) => only === undefined || only.includes(kind)) &&
      !(wholeClaim && isOfUnit(name)) &&
      !(group !== undefined && without.includes(group)),
  );
}

/** The facts of a type that a term in some place may read; a condition of a policy has something to choose from. */
export function factsOf(type: FactWord['type'], place: Place): string[] {
  return factsIn(place)
    .filter((word) => word.type === type)
    .map(({ name }) => name);
}
