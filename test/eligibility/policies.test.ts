import { describe, expect, it } from 'vitest';
import { eligibilityOf, parsePolicySet, sevenDayPolicy, type Window } from '../../src/index.ts';
import { orderOf, policyThat, where } from '../needs/shop.ts';
import { first, page } from './page.ts';

/** The lamp as in `stages.test.ts`. */
const at = '2026-03-07T12:00:00Z';
const NEEDS = 'needs unused, unopened, undamaged, original-packaging, order-number, product-code, reason';

const within = (days: number): Window => ({
  from: 'delivery',
  period: { amount: days, unit: 'day' },
  unknownDay: 'ask',
});

describe('what the customer must state', () => {
  const onlyFaulty = policyThat({
    return: { requirements: [{ code: 'faulty', must: { fact: 'claim.reasonCode', in: ['defective', 'wrong-item'] } }] },
  });

  it('closed for a change of mind, open for defective goods', () => {
    expect(first(eligibilityOf(orderOf({}), { at, policy: onlyFaulty }), 'return')).toMatchObject({
      status: 'open',
      stated: { 'claim.reasonCode': 'defective' },
    });
  });

  it('the least that leads to the best answer', () => {
    const fee = { code: 'restocking', kind: 'flat', amounts: { EUR: 500 } } as const;
    const waived = { fact: 'claim.reasonCode', is: 'defective', unknown: 'no' } as const;
    const policy = policyThat({ return: { refund: { deductions: [{ ...fee, when: { not: waived } }] } } });
    expect(first(eligibilityOf(orderOf({}), { at, policy }), 'return')).toMatchObject({
      stated: { 'claim.reasonCode': 'defective' },
      remedies: [{ refund: { total: 4900 } }, { refund: { total: 4900 } }],
    });
  });

  it('that the goods were sent in time, where only that is still in time', () => {
    const policy = policyThat({ return: { request: within(30) } });
    expect(page({}, { at: '2026-03-20T12:00:00Z', policy })['return of lamp in P1']).toMatch(
      /^open until 2026-04-04: .* stating sent-back 2026-03-05; /,
    );
  });

  it('when they came, where an unknown day is denied', () => {
    const policy = policyThat({ defect: { report: { ...within(7), unknownDay: 'deny' } } });
    expect(page({ parcel: { delivered: 'day-unknown' } }, { at, policy })['defect of lamp in P1']).toBe(
      'open until 2026-03-14: refund 4900; stating delivery 2026-03-07; needs product-code, defect-photo',
    );
  });

  it('a piece of evidence that a condition looks at', () => {
    const must = { fact: 'evidence.receipt', is: true } as const;
    const policy = policyThat({ return: { requirements: [{ code: 'receipt', must }] } });
    expect(first(eligibilityOf(orderOf({}), { at, policy }), 'return')).toMatchObject({
      status: 'open',
      stated: { 'evidence.receipt': true },
    });
  });

  it('nothing that only the store knows', () => {
    const must = { fact: 'claim.approved', is: true } as const;
    const policy = policyThat({
      return: { requirements: [{ code: 'approved', must }] },
      facts: { 'claim.approved': { askOf: 'store' } },
    });
    const back = first(eligibilityOf(orderOf({}), { at, policy }), 'return');
    expect(back.stated).toEqual({});
    expect(back.needs.at(-1)).toMatchObject({ code: 'fact-unknown', turn: 'store', fact: 'claim.approved' });
  });
});

describe('the policy that binds', () => {
  const fortnight = policyThat({
    return: { request: within(14), sendBack: { dispatch: within(14), lostOnTheWayBack: 'customer' } },
  });
  const versions = [
    { from: '2026-01-01', policy: sevenDayPolicy },
    { from: '2026-03-04', policy: fortnight },
  ];
  const on = (binding: 'placed' | 'better') =>
    page({}, { at: '2026-03-15T12:00:00Z', policy: parsePolicySet({ binding, versions }) })['return of lamp in P1'];

  it('of several versions the one of the order, or the better one', () => {
    expect(on('placed')).toBe('closed: return-window-closed, not-sent-back-in-time');
    expect(on('better')).toBe(`open until 2026-03-19: refund 4900 or account-balance 4900; ${NEEDS}`);
  });

  it('exceptions hold for their units', () => {
    const sale = where('sale', { fact: 'line.finalSale', is: true, unknown: 'no' }, { return: { request: within(1) } });
    const policy = policyThat({ exceptions: [sale] });
    const lines = [{ attributes: { finalSale: true } }, { id: 'shade', amount: 1500 }];
    const shown = page({ lines }, { at, policy });
    expect(shown['return of lamp in P1']).toBe('closed: return-window-closed');
    expect(shown['return of shade in P1']).toMatch(/^open until 2026-03-12: refund 1500/);
  });

  it('a window that opens later, and deductions', () => {
    const policy = policyThat({
      return: {
        request: { ...within(30), opens: { from: 'delivery', period: { amount: 3, unit: 'day' } } },
        sendBack: { dispatch: within(30), lostOnTheWayBack: 'customer' },
        refund: { deductions: [{ code: 'label', kind: 'flat', amounts: { EUR: 595 } }] },
      },
    });
    expect(page({}, { at, policy })['return of lamp in P1']).toBe('not-yet from 2026-03-09: window-not-open');
    expect(page({}, { at: '2026-03-09T00:00:00Z', policy })['return of lamp in P1']).toBe(
      `open until 2026-04-04: refund 4305 or account-balance 4305; ${NEEDS}`,
    );
  });

  it('of several units only as many as the policy grants', () => {
    const policy = policyThat({ defect: { limits: [{ code: 'one-a-line', most: 1 }] } });
    expect(page({ lines: [{ quantity: 3, amount: 9000 }] }, { at, policy })['defect of lamp in P1']).toBe(
      'open until 2026-03-12: refund 3000; needs product-code, defect-photo',
    );
  });
});
