import { describe, expect, it } from 'vitest';
import type { PolicyCondition, Requirement } from '../../src/index.ts';
import { answer, cancelled, defective, lost, policyThat, returned, steps, WITHOUT } from './shop.ts';

/** A return must meet one more requirement. */
const returnMust = (code: string, must: PolicyCondition, more: Partial<Requirement> = {}) =>
  policyThat({ return: { requirements: [{ code, must, ...more }] } });

const attributes = (facts: Readonly<Record<string, string | number | boolean>>) => ({ lines: [{ attributes: facts }] });

describe('eligibility: facts that must hold', () => {
  it('unused-original: worn shoes do not come back', () => {
    const worn = { items: [{ condition: { unused: false } }] };
    const policy = policyThat({ return: { conditions: ['unused'] } });
    expect(answer(returned(policy))).toBe('approved: refund 4900');
    expect(answer(returned(policy, worn))).toBe('denied: condition-not-met');
    expect(answer(returned(policyThat({ return: { conditions: [] } }), worn))).toBe('approved: refund 4900');
  });

  it('complete-packaging: box, labels and all accessories must be there', () => {
    const conditions = ['original-packaging', 'labels-attached', 'accessories-complete'];
    const policy = policyThat({ return: { conditions } });
    const with_ = (complete: boolean) => ({
      items: [{ condition: { 'labels-attached': true, 'accessories-complete': complete } }],
    });
    expect(answer(returned(policy, with_(true)))).toBe('approved: refund 4900');
    expect(answer(returned(policy, with_(false)))).toBe('denied: condition-not-met');
    expect(answer(returned(WITHOUT, with_(false)))).toBe('approved: refund 4900');
  });

  it('excluded-category: gift cards and swimwear never come back, defects of them do', () => {
    const policy = returnMust('returnable-goods', {
      not: { fact: 'line.category', in: ['gift-cards', 'swimwear', 'earrings'] },
    });
    expect(answer(returned(policy, {}, attributes({ category: 'swimwear' })))).toBe(
      'denied: requirement-not-met returnable-goods',
    );
    expect(answer(returned(policy, {}, attributes({ category: 'lamps' })))).toBe('approved: refund 4900');
    expect(answer(defective(policy, {}, attributes({ category: 'swimwear' })))).toBe('approved: refund 4900');
  });

  it('custom-excluded: engraved goods are neither returned nor cancelled, unless faulty', () => {
    const requirements = [{ code: 'not-personalised', must: { not: { fact: 'line.personalised', is: true } } }];
    const policy = policyThat({
      return: { requirements },
      cancellation: { requirements },
      facts: { 'line.personalised': { default: false } },
    });
    const engraved = attributes({ personalised: true });
    expect(answer(returned(policy, {}, engraved))).toBe('denied: requirement-not-met not-personalised');
    expect(answer(cancelled(policy, {}, engraved))).toBe('denied: requirement-not-met not-personalised');
    expect(answer(defective(policy, {}, engraved))).toBe('approved: refund 4900');
    expect(answer(returned(policy))).toBe('approved: refund 4900');
  });

  it('discretion: who has returned much is looked at by a person', () => {
    const policy = returnMust(
      'fair-use',
      { count: { kinds: ['return'], per: 'customer', within: { amount: 3, unit: 'month' } }, lessThan: 3 },
      { otherwise: 'review' },
    );
    const history = (times: number) => ({
      customer: { history: Array.from({ length: times }, () => ({ kind: 'return', at: '2026-01-10' }) as const) },
    });
    expect(answer(returned(policy, {}, history(2)))).toBe('approved: refund 4900');
    expect(answer(returned(policy, {}, history(3)))).toBe('review: requirement-to-be-judged fair-use');
    expect(answer(returned(WITHOUT, {}, history(3)))).toBe('approved: refund 4900');
  });

  it('sealed-only: hygiene goods and software only with their seal', () => {
    const policy = returnMust(
      'sealed',
      { fact: 'condition.sealed', is: true },
      { when: { fact: 'line.category', in: ['hygiene', 'software'] } },
    );
    const as = (sealed: boolean) => ({ items: [{ condition: { sealed } }] });
    expect(answer(returned(policy, as(true), attributes({ category: 'software' })))).toBe('approved: refund 4900');
    expect(answer(returned(policy, as(false), attributes({ category: 'software' })))).toBe(
      'denied: requirement-not-met sealed',
    );
    expect(answer(returned(policy, as(false), attributes({ category: 'lamps' })))).toBe('approved: refund 4900');
    expect(answer(returned(policy, {}, attributes({ category: 'software' })))).toBe(
      'awaiting: fact-unknown condition.sealed',
    );
  });

  it('final-sale: what was sold as final stays sold', () => {
    const policy = policyThat({
      return: { requirements: [{ code: 'not-final-sale', must: { fact: 'line.finalSale', is: false } }] },
      facts: { 'line.finalSale': { default: false } },
    });
    expect(answer(returned(policy, {}, attributes({ finalSale: true })))).toBe(
      'denied: requirement-not-met not-final-sale',
    );
    expect(answer(returned(policy))).toBe('approved: refund 4900');
  });

  it('status-gate: cancelled only before production', () => {
    const policy = policyThat({
      cancellation: {
        requirements: [{ code: 'not-in-production', must: { fact: 'order.stage', in: ['received', 'paid'] } }],
      },
    });
    const at = (stage: string) => ({ attributes: { stage } });
    expect(answer(cancelled(policy, {}, at('paid')))).toBe('approved: refund 4900');
    expect(answer(cancelled(policy, {}, at('in-production')))).toBe('denied: requirement-not-met not-in-production');
    expect(answer(cancelled(WITHOUT, {}, at('in-production')))).toBe('approved: refund 4900');
  });

  it('cancel-window: 24 hours to cancel free of charge, also where it was shipped meanwhile', () => {
    const request = { from: 'placed', period: { amount: 24, unit: 'hour' }, unknownDay: 'ask' } as const;
    const policy = policyThat({ cancellation: { request, shipped: 'allow' } });
    const shipped = { parcel: { dispatched: '2026-03-02T15:00:00Z', delivered: undefined } };
    expect(answer(cancelled(policy, { on: '2026-03-03T09:00:00Z' }, shipped))).toBe('approved: refund 4900');
    expect(answer(cancelled(WITHOUT, { on: '2026-03-03T09:00:00Z' }, shipped))).toBe('denied: already-shipped');
    expect(answer(cancelled(policy, { on: '2026-03-03T11:00:00Z' }))).toBe('denied: cancellation-window-closed');
  });

  it('rma-required: nothing for goods that were sent without an authorisation', () => {
    const policy = returnMust('authorised', { fact: 'authorization', known: true });
    expect(answer(returned(policy))).toBe('denied: requirement-not-met authorised');
    expect(answer(returned(policy, { authorized: '2026-03-07' }))).toBe('approved: refund 4900');
    const waiting = returnMust('authorised', { fact: 'authorization', known: true }, { otherwise: 'wait' });
    expect(answer(returned(waiting))).toBe('awaiting: requirement-pending authorised');
  });

  it('proof-id: the receipt, or an account in which the order stands', () => {
    const policy = returnMust('proof-of-purchase', {
      any: [
        { fact: 'evidence.receipt', is: true },
        { fact: 'customer.id', known: true },
      ],
    });
    expect(answer(returned(policy))).toBe('denied: requirement-not-met proof-of-purchase');
    expect(answer(returned(policy, { evidence: [{ kind: 'receipt' }] }))).toBe('approved: refund 4900');
    expect(answer(returned(policy, {}, { customer: { id: 'C-7' } }))).toBe('approved: refund 4900');
  });

  it('tamper-lock: the security tag must be on, the activation lock off', () => {
    const policy = policyThat({ return: { conditions: ['tag-on', 'lock-removed'] } });
    const as = (on: boolean, removed: boolean) => ({
      items: [{ condition: { 'tag-on': on, 'lock-removed': removed } }],
    });
    expect(answer(returned(policy, as(true, true)))).toBe('approved: refund 4900');
    expect(answer(returned(policy, as(true, false)))).toBe('denied: condition-not-met');
    expect(answer(returned(policy, as(false, true)))).toBe('denied: condition-not-met');
  });

  it('misuse-excluded: no remedy for what the customer broke', () => {
    const policy = policyThat({
      defect: {
        requirements: [
          { code: 'not-misused', must: { not: { fact: 'claim.reasonCode', in: ['dropped', 'water', 'wear'] } } },
        ],
      },
    });
    expect(answer(defective(policy, { reasonCode: 'seam-split' }))).toBe('approved: refund 4900');
    expect(answer(defective(policy, { reasonCode: 'water' }))).toBe('denied: requirement-not-met not-misused');
    expect(answer(defective(WITHOUT, { reasonCode: 'water' }))).toBe('approved: refund 4900');
  });

  it('delivery-conduct: live animals must be taken in at the first attempt', () => {
    const policy = policyThat({
      defect: { requirements: [{ code: 'taken-at-first-attempt', must: { fact: 'parcel.attempts', atMost: 1 } }] },
    });
    const delivered = (attempts: number) => ({ parcel: { attributes: { attempts } } });
    expect(answer(defective(policy, {}, delivered(1)))).toBe('approved: refund 4900');
    expect(answer(defective(policy, {}, delivered(2)))).toBe('denied: requirement-not-met taken-at-first-attempt');
  });

  it('no-change-of-mind: only the wrong item comes back', () => {
    const policy = returnMust('accepted-reason', { fact: 'claim.reasonCode', in: ['wrong-item', 'not-as-described'] });
    expect(answer(returned(policy, { reasonCode: 'wrong-item' }))).toBe('approved: refund 4900');
    expect(answer(returned(policy, { reasonCode: 'too-big' }))).toBe('denied: requirement-not-met accepted-reason');
    expect(answer(returned(policy))).toBe('awaiting: fact-unknown claim.reasonCode');
  });

  it('quantity-rule: tiles come back from ten pieces on', () => {
    const policy = policyThat({
      return: { evidence: [], requirements: [{ code: 'ten-or-more', must: { fact: 'claim.units', atLeast: 10 } }] },
    });
    const tiles = { lines: [{ id: 'tile', quantity: 40, amount: 20_000 }] };
    const some = (quantity: number) => answer(returned(policy, { items: [{ quantity }] }, tiles));
    expect(some(10)).toBe('approved: refund 5000');
    expect(some(9)).toBe('denied: requirement-not-met ten-or-more');
  });

  it('quantity-rule: of several opened units of one product only the first is refunded', () => {
    const policy = policyThat({
      return: {
        conditions: ['undamaged'],
        limits: [{ code: 'one-opened', per: 'product', most: 1, when: { fact: 'condition.unopened', is: false } }],
      },
    });
    const lines = [{ id: 'tea', quantity: 3, amount: 3000 }];
    const opened = { items: [{ condition: { unopened: false } }] };
    expect(answer(returned(policy, opened, { lines }))).toBe('partially-approved: refund 1000');
    expect(answer(returned(policy, {}, { lines }))).toBe('approved: refund 3000');
  });

  it('quantity-rule: more than five of one item cost 15 %, in however many parcels they came', () => {
    const policy = policyThat({
      return: {
        evidence: [],
        refund: {
          deductions: [
            { kind: 'percent', code: 'bulk', basisPoints: 1500, when: { fact: 'item.quantity', moreThan: 5 } },
          ],
        },
      },
    });
    const back = (quantity: number) => {
      const parcels = ['P1', 'P2'].map((id) => ({
        id,
        contents: [{ line: 'mask', quantity: 4 }],
        delivered: '2026-03-05',
      }));
      const sale = { lines: [{ id: 'mask', quantity: 8, amount: 8000 }], parcels };
      return answer(returned(policy, { items: [{ quantity }] }, sale));
    };
    expect(back(6)).toBe('approved: refund 5100');
    expect(back(5)).toBe('approved: refund 5000');
  });

  it('protection-addon: a package that went missing is covered only with the protection', () => {
    const policy = policyThat({
      missingPackage: { requirements: [{ code: 'protected', must: { fact: 'order.protection', is: true } }] },
      facts: { 'order.protection': { default: false } },
    });
    expect(answer(lost(policy, {}, { attributes: { protection: true } }))).toBe('approved: refund 4900');
    expect(answer(lost(policy))).toBe('denied: requirement-not-met protected');
    expect(answer(lost(WITHOUT))).toBe('approved: refund 4900');
  });

  it('usage-meter: fewer than fifty miles on the bicycle', () => {
    const policy = returnMust('fifty-miles', { fact: 'item.miles', lessThan: 50 });
    const ridden = (miles: number) => ({ items: [{ attributes: { miles } }] });
    expect(answer(returned(policy, ridden(30)))).toBe('approved: refund 4900');
    expect(answer(returned(policy, ridden(50)))).toBe('denied: requirement-not-met fifty-miles');
    expect(answer(returned(policy))).toBe('awaiting: fact-unknown item.miles');
  });

  it('seller-first: ask the seller, who has three business days, before the marketplace decides', () => {
    const policy = policyThat({
      facts: { 'claim.sellerAsked': { askOf: 'customer' } },
      missingPackage: {
        requirements: [
          {
            code: 'ask-the-seller-first',
            must: { fact: 'claim.sellerAsked', known: true },
            otherwise: 'wait',
            turn: 'customer',
          },
          {
            code: 'seller-has-three-days',
            when: { fact: 'claim.sellerAsked', known: true },
            must: {
              fact: 'now',
              after: { from: 'claim.sellerAsked', period: { amount: 3, unit: 'business-day' } },
            },
            otherwise: 'wait',
            until: { from: 'claim.sellerAsked', period: { amount: 3, unit: 'business-day' } },
          },
        ],
      },
    });
    const asked = { attributes: { sellerAsked: '2026-03-10' } };
    expect(answer(lost(policy))).toBe('awaiting: requirement-pending ask-the-seller-first');
    const waiting = lost(policy, { ...asked, at: '2026-03-12T10:00:00Z' });
    expect(answer(waiting)).toBe('awaiting: requirement-pending seller-has-three-days');
    expect(waiting.nextSteps[0]).toMatchObject({ who: 'store', lastDay: '2026-03-13' });
    expect(answer(lost(policy, { ...asked, at: '2026-03-14T10:00:00Z' }))).toBe('approved: refund 4900');
  });

  it('whole-unit: a bundle comes back whole or not at all', () => {
    const policy = returnMust(
      'whole-bundle',
      { fact: 'line.bundleComplete', is: true },
      { when: { fact: 'line.bundle', known: true } },
    );
    const attributes = { bundle: 'bedroom' };
    const lines = [
      { id: 'bed', amount: 30_000, attributes },
      { id: 'mattress', amount: 20_000, attributes },
      { id: 'lamp', amount: 4900 },
    ];
    const back = (...items: string[]) =>
      answer(returned(policy, { items: items.map((line) => ({ line })) }, { lines }));
    expect(back('bed', 'mattress')).toBe('approved: refund 50000');
    expect(back('bed')).toBe('denied: requirement-not-met whole-bundle');
    expect(back('lamp')).toBe('approved: refund 4900');
    expect(answer(returned(WITHOUT, { items: [{ line: 'bed' }] }, { lines }))).toBe('approved: refund 30000');
  });

  it('tolerance: three in a hundred tiles may break, only what is beyond them is replaced', () => {
    const policy = policyThat({
      defect: { limits: [{ code: 'breakage', tolerated: { basisPoints: 300 } }], remedies: ['replacement', 'refund'] },
    });
    const tiles = { lines: [{ id: 'tile', quantity: 300, amount: 90_000 }] };
    const broken = (quantity: number) => ({ items: [{ quantity, replaceable: true }] });
    const decision = defective(policy, broken(15), tiles);
    expect(answer(decision)).toBe('partially-approved: replacement 0');
    expect(decision.remedies[0]?.replaced).toEqual([{ line: 'tile', parcel: 'P1', quantity: 6 }]);
    expect(answer(defective(policy, broken(9), tiles))).toBe('denied: within-tolerance breakage');
    expect(defective(WITHOUT, broken(15), tiles).remedies[0]?.replaced[0]?.quantity).toBe(15);
  });

  it('same-market: returned only in the country of purchase', () => {
    const boughtAndReturnedIn = (country: string): PolicyCondition => ({
      all: [
        { fact: 'destination.country', is: country },
        { fact: 'claim.returnedIn', is: country },
      ],
    });
    const policy = returnMust('same-market', { any: ['ES', 'PT', 'FR'].map(boughtAndReturnedIn) });
    const back = (returnedIn: string) =>
      answer(returned(policy, { attributes: { returnedIn } }, { destination: { country: 'ES' } }));
    expect(back('ES')).toBe('approved: refund 4900');
    expect(back('PT')).toBe('denied: requirement-not-met same-market');
  });

  it('redirect-manufacturer: defects of tyres go to their maker', () => {
    const policy = policyThat({
      defect: {
        requirements: [
          {
            code: 'our-own-warranty',
            must: { not: { fact: 'line.category', is: 'tyres' } },
            otherwise: 'refer',
            to: 'manufacturer',
          },
        ],
      },
    });
    const decision = defective(policy, {}, attributes({ category: 'tyres' }));
    expect(answer(decision)).toBe('denied: referred our-own-warranty');
    expect(decision.nextSteps[0]).toMatchObject({ code: 'turn-to', to: 'manufacturer' });
    expect(steps(decision)).toContain('turn-to');
    expect(answer(defective(policy, {}, attributes({ category: 'lamps' })))).toBe('approved: refund 4900');
  });

  it('env-condition: no arrival guarantee for plants below five degrees outside', () => {
    const policy = policyThat({
      defect: { requirements: [{ code: 'warm-enough', must: { fact: 'parcel.degreesOutside', atLeast: 5 } }] },
    });
    const at = (degreesOutside: number) => ({ parcel: { attributes: { degreesOutside } } });
    expect(answer(defective(policy, {}, at(12)))).toBe('approved: refund 4900');
    expect(answer(defective(policy, {}, at(4.5)))).toBe('denied: requirement-not-met warm-enough');
  });

  it('chargeback-blocks: nothing moves while the bank is asked for the same money', () => {
    const policy = policyThat({
      return: {
        requirements: [
          { code: 'no-open-chargeback', must: { fact: 'order.chargebackOpen', is: false }, otherwise: 'wait' },
        ],
      },
      facts: { 'order.chargebackOpen': { default: false } },
    });
    expect(answer(returned(policy, {}, { attributes: { chargebackOpen: true } }))).toBe(
      'awaiting: requirement-pending no-open-chargeback',
    );
    expect(answer(returned(policy))).toBe('approved: refund 4900');
  });
});
