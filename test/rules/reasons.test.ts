import { describe, expect, it } from 'vitest';
import {
  type Decision,
  evaluateCancellation,
  type Order,
  type PolicyDocument,
  parsePolicy,
  type ReturnClaim,
  type ReturnTerms,
  sevenDayPolicy,
} from '../../src/index.ts';
import { arrived, codes, decide, easyReturn, sendBack, shop } from '../language/shop.ts';

const isGold = { fact: 'customer.tier', is: 'gold' } as const;
const days = (amount: number, from: string) => ({
  from,
  period: { amount, unit: 'day' as const },
  unknownDay: 'ask' as const,
});

/** The only reason, with nothing in it that is not said. */
function reasonOf({ reasons }: Decision) {
  expect(reasons).toHaveLength(1);
  const { lines: _, ...said } = reasons[0] as { readonly lines?: unknown };
  return said;
}

const decided = (terms: Partial<ReturnTerms>, claim?: ReturnClaim, order?: Order) => decide(shop(terms), order, claim);

describe('a requirement that waits', () => {
  const requirement = {
    code: 'authorized',
    must: { fact: 'authorization', happened: true },
    otherwise: 'wait',
    until: { from: 'delivery', period: { amount: 3, unit: 'day' } },
  } as const;
  // Delivered on 5 March: until the end of the 8th.
  const at = (asked: string, turn?: 'customer' | 'store') =>
    reasonOf(decided({ requirements: [{ ...requirement, ...(turn && { turn }) }] }, sendBack([{}], { asked })));
  const said = { clause: 'T2', term: 'authorized' };

  it('does so until its term has ended', () => {
    const pending = { code: 'requirement-pending', verdict: 'awaiting', ...said };
    const until = { until: '2026-03-09T00:00:00.000Z', lastDay: '2026-03-08' };
    expect(at('2026-03-08T23:59:59Z')).toStrictEqual({ ...pending, ...until, turn: 'store' });
    expect(at('2026-03-08T23:59:59Z', 'customer')).toStrictEqual({ ...pending, ...until, turn: 'customer' });
  });

  it('is too late from then on, where the customer had to act', () => {
    const late = { code: 'requirement-not-met', verdict: 'denied', ...said };
    expect(at('2026-03-09T00:00:00Z', 'customer')).toStrictEqual(late);
  });

  it('is looked into from then on, where somebody else had to', () => {
    const judged = { code: 'requirement-to-be-judged', verdict: 'review', ...said };
    expect(at('2026-03-09T00:00:00Z')).toStrictEqual(judged);
    expect(at('2026-03-09T00:00:00Z', 'store')).toStrictEqual(judged);
  });
});

describe('a unit beyond a limit', () => {
  const beyond = { code: 'beyond-limit', verdict: 'denied', clause: 'T3', term: 'none' };

  it('is told with the sentence of the policy, if it has one', () => {
    expect(reasonOf(decided({ limits: [{ code: 'none', most: 0 }] }))).toStrictEqual(beyond);
    const says = 'Only one of each.';
    expect(reasonOf(decided({ limits: [{ code: 'none', most: 0, says }] }))).toStrictEqual({ ...beyond, says });
  });
});

describe('a deduction that a person judges', () => {
  const wear = { kind: 'cost', code: 'wear', fact: 'item.wear', unknown: 'review' } as const;
  const judged = { code: 'amount-to-be-judged', verdict: 'review', clause: 'T4', deduction: 'wear' };
  const withBound = (atMost?: { EUR: number } | { USD: number } | { basisPoints: number }) =>
    reasonOf(
      decided({
        refund: { ...easyReturn.refund, deductions: [{ ...wear, ...(atMost && { atMost }) } as typeof wear] },
      }),
    );

  it('is told with the most it can be, where that is an amount', () => {
    expect(withBound({ EUR: 5000 })).toStrictEqual({ ...judged, atMost: 5000 });
    expect(withBound({ USD: 5000 })).toStrictEqual(judged);
    expect(withBound({ basisPoints: 5000 })).toStrictEqual(judged);
    expect(withBound()).toStrictEqual(judged);
  });
});

describe('what the customer can get', () => {
  it('is not known while a fact that decides on the only remedy is not', () => {
    const reason = reasonOf(decided({ remedies: [{ kind: 'refund', when: isGold }] }));
    expect(reason).toStrictEqual({
      code: 'fact-unknown',
      verdict: 'awaiting',
      clause: 'T5',
      turn: 'store',
      fact: 'customer.tier',
      of: 'remedy',
    });
  });

  it('may be nothing, which a person looks at', () => {
    const order = arrived([{}], { customer: { id: 'K', attributes: { tier: 'silver' } } });
    const decision = decided({ remedies: [{ kind: 'refund', when: isGold }] }, sendBack([{}]), order);
    expect(reasonOf(decision)).toStrictEqual({ code: 'no-remedy-available', verdict: 'review', clause: 'T5' });
  });
});

describe('how goods are', () => {
  const whoIsAsked = (fact: string, item: object) =>
    decided({ requirements: [{ code: 'whole', must: { fact, is: true } }] }, sendBack([item])).reasons.flatMap(
      (reason) => ('turn' in reason ? [reason.turn] : []),
    );

  it('the customer is asked until they are sent, and the store from then on', () => {
    expect(whoIsAsked('condition.whole', {})).toEqual(['customer']);
    expect(whoIsAsked('condition.whole', { sentBack: '2026-03-09' })).toEqual(['store']);
  });

  it('what else is to be said of them the customer is asked at any time', () => {
    expect(whoIsAsked('item.gift', { sentBack: '2026-03-09' })).toEqual(['customer']);
  });

  it('the customer is asked where the claim has no items to be sent', () => {
    const { cancellation } = sevenDayPolicy;
    const policy = parsePolicy({
      ...sevenDayPolicy,
      cancellation: { ...cancellation, requirements: [{ code: 'whole', must: { fact: 'condition.whole', is: true } }] },
    });
    const order = { ...arrived([{}]), parcels: [] };
    const claim = { kind: 'cancellation', asked: '2026-03-01T12:00:00Z', orderNumber: 'A-1001' } as const;
    expect(evaluateCancellation(order, claim, { policy }).reasons).toMatchObject([
      { code: 'fact-unknown', turn: 'customer', fact: 'condition.whole' },
    ]);
  });
});

describe('the first day of a term', () => {
  const asked = (request: ReturnTerms['request'], policy: PolicyDocument = shop({ request })) =>
    reasonOf(decide(policy, arrived([{}]), sendBack([{ sentBack: 'day-unknown' }])));

  it('the store looks for, if it is of what it did itself', () => {
    expect(asked(days(30, 'invoice'))).toMatchObject({ code: 'term-start-unknown', turn: 'store', event: 'invoice' });
  });

  it('the customer is asked for, if it is of the sending back', () => {
    expect(asked(days(30, 'sent-back'))).toMatchObject({
      code: 'term-start-unknown',
      turn: 'customer',
      event: 'sent-back',
    });
  });
});

it('a reason of nothing but spaces is none', () => {
  expect(codes(decided({ information: ['reason'] }, sendBack([{}], { reason: ' \t ' })))).toEqual([
    'information-missing',
  ]);
  expect(codes(decided({ information: ['reason'] }, sendBack([{}], { reason: ' no ' })))).toEqual(['return-accepted']);
});

describe('who keeps the goods for an allowance sends nothing back', () => {
  const late = { ...days(2, 'delivery'), unknownDay: 'ask' } as const;
  const sendBackTerms = { dispatch: late, arrival: late, lostOnTheWayBack: 'store' } as const;
  const allowance = { kind: 'allowance', share: { basisPoints: 5000 } } as const;
  const LATE = ['not-sent-back-in-time', 'not-arrived-back-in-time'];
  const chosen = (remedies: ReturnTerms['remedies'], remedy?: ReturnClaim['remedy']) =>
    codes(decided({ sendBack: sendBackTerms, remedies }, sendBack([{}], remedy && { remedy })));

  it('because it is what the customer chose', () => {
    expect(chosen(['refund', allowance], 'allowance')).toEqual(['return-accepted']);
    expect(chosen(['refund', allowance], 'refund')).toEqual(LATE);
    expect(chosen([allowance, 'refund'], 'refund')).toEqual(LATE);
  });

  it('because it comes first, and the customer chose nothing that there is', () => {
    expect(chosen([allowance, 'refund'])).toEqual(['return-accepted']);
    expect(chosen([allowance, 'refund'], 'repair')).toEqual(['return-accepted']);
    expect(chosen(['refund', allowance])).toEqual(LATE);
  });

  it('but nobody does while it is not known whether there is one', () => {
    expect(chosen([{ ...allowance, when: isGold }], 'allowance')).toEqual(LATE);
  });

  it('where only the arrival is late as well', () => {
    const arrivalOnly = { ...sendBackTerms, dispatch: days(60, 'delivery') };
    const kept = decided({ sendBack: arrivalOnly, remedies: [allowance] }, sendBack([{}]));
    expect(codes(kept)).toEqual(['return-accepted']);
    const back = decided({ sendBack: arrivalOnly, remedies: ['refund'] }, sendBack([{}]));
    expect(codes(back)).toEqual(['not-arrived-back-in-time']);
  });
});
