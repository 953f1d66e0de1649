import { sevenDayPolicy } from '../../../src/index.ts';
import { aCancellation, aMissingPackage, anOrder, aReturn } from '../../../src/testing/index.ts';
import { type Draft, optionsOf, type Policies } from './drafts.ts';

const order = anOrder();
const [line] = order.lines;
const [parcel] = order.parcels ?? [];
const claim = aReturn(order);
const [item] = claim.items;

/** Facts that cannot be, by what is wrong with them. */
const ORDERS: Readonly<Record<string, unknown>> = {
  'no order': null,
  'an order that is a list': [],
  'no lines': { number: 'A-1', currency: 'EUR' },
  'an unknown field': { ...order, status: 'delivered' },
  'a currency that is none': { ...order, currency: 'EURO' },
  'a quantity of one and a half': { ...order, lines: [{ ...line, quantity: 1.5 }] },
  'a negative amount': { ...order, lines: [{ ...line, amount: -1 }] },
  'an amount as text': { ...order, lines: [{ ...line, amount: '49.00' }] },
  'an amount that is too large': {
    ...order,
    lines: [
      { ...line, amount: 9_007_199_254_740_991 },
      { ...line, id: '2' },
    ],
  },
  'a discount above the amount': { ...order, lines: [{ ...line, discount: 5000 }] },
  'tax, and nothing said of the prices': { ...order, lines: [{ ...line, tax: 100 }] },
  'tax above the amount': { ...order, pricesIncludeTax: true, lines: [{ ...line, tax: 5000 }] },
  'two lines of one id': { ...order, lines: [line, line] },
  'two parcels of one id': { ...order, parcels: [parcel, parcel] },
  'more in parcels than ordered': { ...order, parcels: [parcel, { ...parcel, id: 'P2' }] },
  'a parcel with an unknown line': { ...order, parcels: [{ ...parcel, contents: [{ line: 'none', quantity: 1 }] }] },
  'an estimate that runs backwards': {
    ...order,
    parcels: [{ ...parcel, estimate: { from: '2026-03-09', to: '2026-03-05' } }],
  },
  'a date that is none': { ...order, parcels: [{ ...parcel, delivered: '2026-02-30' }] },
  'an instant without its offset': { ...order, placed: '2026-03-01T09:00:00' },
  'a zone that is none': { ...order, destination: { zone: 'Europe/Atlantis' } },
  'a ledger with an unknown line': {
    ...order,
    ledger: [{ id: 'r', at: '2026-03-06', kind: 'return', lines: [{ line: 'none', quantity: 1 }] }],
  },
  'a ledger with an unknown tender': {
    ...order,
    ledger: [{ id: 'r', at: '2026-03-06', kind: 'goodwill', other: 1, tenders: [{ tender: 'none', amount: 1 }] }],
  },
  'several things at once': { currency: 'EUR', lines: [{ id: '', product: 7, quantity: -1 }], placed: 'yesterday' },
};

const CLAIMS: Readonly<Record<string, unknown>> = {
  'no claim': null,
  'a claim of no kind': { asked: claim.asked },
  'a claim of an unknown kind': { ...claim, kind: 'exchange' },
  'no moment of asking': { ...claim, asked: undefined },
  'no items': { ...claim, items: [] },
  'an unknown line': { ...claim, items: [{ ...item, line: 'none' }] },
  'an unknown parcel': { ...claim, items: [{ ...item, parcel: 'none' }] },
  'no unit of a line': { ...claim, items: [{ ...item, quantity: 0 }] },
  'a condition that is a word': { ...claim, items: [{ ...item, condition: { unused: 'yes' } }] },
  'a field of another kind of claim': { ...aCancellation(order), receivedOn: '2026-03-05' },
  'a package that is not of the order': aMissingPackage(order, { parcels: ['none'] }),
  'an unknown remedy': { ...claim, remedy: 'apology' },
};

const POLICIES: Readonly<Record<string, unknown>> = {
  'no policy': null,
  'a policy without its sections': { schemaVersion: 1, id: 'bare', version: '1' },
  'a policy with an unknown field': { ...sevenDayPolicy, windows: [] },
  'a policy with a zone that is none': { ...sevenDayPolicy, zone: 'Europe/Atlantis' },
  'a policy with an unknown fact': {
    ...sevenDayPolicy,
    exceptions: [{ id: 'odd', when: { fact: 'colours.order', is: true }, then: { return: { returnCosts: 'store' } } }],
  },
  'a policy with an exception that sets nothing': {
    ...sevenDayPolicy,
    exceptions: [{ id: 'idle', when: { fact: 'order.channel', is: 'web' }, then: {} }],
  },
  'a policy with much that does not fit': {
    ...sevenDayPolicy,
    facts: { 'line.size': { values: ['S', 'L'], default: 'XL' } },
    return: {
      ...sevenDayPolicy.return,
      request: { ...sevenDayPolicy.return.request, from: 'order.total' },
      requirements: [
        { code: 'a', must: { fact: 'line.size', is: 'M' } },
        { code: 'a', must: { fact: 'order.units', is: 'many' } },
      ],
    },
  },
  'versions of which none is named': { binding: 'placed', versions: [] },
  'two versions from one day': {
    binding: 'placed',
    versions: [
      { from: '2026-01-01', policy: sevenDayPolicy },
      { from: '2026-01-01', policy: sevenDayPolicy },
    ],
  },
};

const slug = (title: string) => title.replaceAll(' ', '-').replaceAll(',', '');

/** Facts, claims and policies that must be refused, each with everything that is wrong. */
export function hostileDrafts(policies: Policies): Draft[] {
  return [
    ...Object.entries(ORDERS).map(([title, facts]) => draft('order', title, { order: facts })),
    ...Object.entries(CLAIMS).map(([title, facts]) => draft('claim', title, { claim: facts })),
    ...Object.entries(POLICIES).map(([title, policy]) => {
      const name = `refused-${slug(title)}`;
      policies[name] = policy;
      return draft('policy', title, optionsOf(undefined, name));
    }),
    draft('at', 'decided before it was asked', optionsOf('2026-03-01T00:00:00Z')),
    draft('at', 'decided at a time without an offset', optionsOf('2026-03-10T00:00:00')),
  ];
}

function draft(input: string, title: string, changes: Partial<Draft>): Draft {
  return { id: `refused-${input}-${slug(title)}`, about: `Refused: ${title}.`, order, claim, ...changes };
}
