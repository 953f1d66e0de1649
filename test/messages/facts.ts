import { type Order, parsePolicy, type ReturnClaim, sevenDayPolicy } from '../../src/index.ts';

/** The order, claims and policy that the examples are about. */

export const policy = parsePolicy({
  ...sevenDayPolicy,
  contact: { email: 'help@shop.example', phone: '+49 30 1234' },
});

export const order: Order = {
  number: 'A-1001',
  currency: 'EUR',
  lines: [
    { id: '1', product: 'RING-7', quantity: 1, amount: 4900 },
    { id: '2', product: 'CHAIN-2', quantity: 2, amount: 5000 },
  ],
  shipping: { charged: 490 },
  destination: { zone: 'Europe/Berlin' },
};

const everything = [
  { line: '1', quantity: 1 },
  { line: '2', quantity: 2 },
];

export const arrived: Order = {
  ...order,
  parcels: [{ id: 'P1', contents: everything, dispatched: '2026-03-03T10:00:00Z', delivered: '2026-03-05T10:00:00Z' }],
};

export const onTheWay: Order = {
  ...order,
  parcels: [{ id: 'P1', contents: everything, dispatched: '2026-03-03T10:00:00Z', estimate: '2026-03-10' }],
};

export const good = { unused: true, unopened: true, undamaged: true, 'original-packaging': true };

export const ring = { line: '1', quantity: 1, product: 'RING-7', condition: good };
export const chains = { line: '2', quantity: 2, product: 'CHAIN-2', condition: good };

export const ringBack: ReturnClaim = {
  kind: 'return',
  asked: '2026-03-08T10:00:00Z',
  orderNumber: 'A-1001',
  reason: 'It does not fit.',
  items: [ring],
};

export const products = { '1': 'Silver ring', '2': 'Chain' };

/** Which blanks Intl uses between digits and words differs by its version. */
export function plainBlanks(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}
