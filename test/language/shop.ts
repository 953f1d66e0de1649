import {
  type Exception,
  evaluateReturn,
  type Order,
  type OrderLine,
  type PolicyDocument,
  parsePolicy,
  type ReturnClaim,
  type ReturnedUnits,
  type ReturnTerms,
  sevenDayPolicy,
} from '../../src/index.ts';

/** A shop that takes everything back within thirty days, no questions asked, and charges nothing. */
export const easyReturn: ReturnTerms = {
  request: { from: 'delivery', period: { amount: 30, unit: 'day' }, unknownDay: 'ask' },
  sendBack: null,
  information: [],
  evidence: [],
  conditions: [],
  arrivedDamaged: 'allow',
  returnCosts: 'store',
  remedies: ['refund'],
  refund: { shipping: 'nothing', duties: 'share', fees: 'nothing', deductions: [] },
};

/** That shop, with other terms for returns, and what else is otherwise. */
export function shop(terms: Partial<ReturnTerms> = {}, others: Partial<PolicyDocument> = {}): PolicyDocument {
  return parsePolicy({ ...sevenDayPolicy, id: 'easy', return: { ...easyReturn, ...terms }, ...others });
}

export function shopWith(...exceptions: readonly Exception[]): PolicyDocument {
  return shop({}, { exceptions });
}

export function refundTerms(terms: Partial<ReturnTerms['refund']>): Partial<ReturnTerms> {
  return { refund: { ...easyReturn.refund, ...terms } };
}

/** An order of single units that arrived on 5 March 2026. */
export function arrived(lines: readonly Partial<OrderLine>[], others: Partial<Order> = {}): Order {
  const all = lines.map((line, i) => ({
    id: String(i + 1),
    product: `P-${i + 1}`,
    quantity: 1,
    amount: 10_000,
    ...line,
  }));
  return {
    number: 'A-1001',
    currency: 'EUR',
    placed: '2026-03-01T10:00:00Z',
    lines: all,
    parcels: [
      {
        id: 'P1',
        contents: all.map(({ id, quantity }) => ({ line: id, quantity })),
        dispatched: '2026-03-02T10:00:00Z',
        delivered: '2026-03-05T10:00:00Z',
      },
    ],
    ...others,
  };
}

/** "I send these back", asked on 10 March 2026 unless it says otherwise. */
export function sendBack(items: readonly Partial<ReturnedUnits>[], others: Partial<ReturnClaim> = {}): ReturnClaim {
  return {
    kind: 'return',
    asked: '2026-03-10T10:00:00Z',
    items: items.map((item, i) => ({ line: String(i + 1), quantity: 1, ...item })),
    ...others,
  };
}

/** The whole way in one word: what a return of one unit for 100.00 comes to. */
export function decide(policy: PolicyDocument, order = arrived([{}]), claim = sendBack([{}])) {
  return evaluateReturn(order, claim, { policy });
}

export const codes = ({ reasons }: { readonly reasons: readonly { readonly code: string }[] }) =>
  reasons.map(({ code }) => code);
