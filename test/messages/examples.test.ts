import { describe, expect, it } from 'vitest';
import {
  type Decision,
  evaluateCancellation,
  evaluateDefect,
  evaluateMissingPackage,
  evaluateReturn,
  explain,
  parsePolicy,
} from '../../src/index.ts';
import { arrived, chains, good, onTheWay, order, policy, products, ring, ringBack } from './facts.ts';

const letter = (decision: Decision) => explain(decision, { locale: 'en-GB', products }).text.split('\n\n');

describe('whole letters', () => {
  it('approves a return and says what to do by when', () => {
    const decision = evaluateReturn(arrived, { ...ringBack, remedy: 'refund' }, { policy });
    expect(letter(decision)).toEqual([
      'We accept your return from order A-1001.',
      'Your request meets our return policy.',
      'You can choose a refund of €49.00 to your original payment or a credit of €49.00 to your account; what follows is for the refund. We will refund €49.00 to your original payment once we have received and inspected the goods. This is for the goods. The €2.43 for shipping is not refunded.',
      'Please send the goods back by Thursday, 12 March 2026. You pay the carrier for the return shipping and for any customs fees. We recommend a shipping method with a tracking number.',
    ]);
  });

  it('denies a late return and says how to reach the service', () => {
    const decision = evaluateReturn(arrived, { ...ringBack, asked: '2026-03-14T10:00:00Z' }, { policy });
    expect(letter(decision)).toEqual([
      'Unfortunately, we cannot accept your return from order A-1001.',
      'The last day to ask for a return was Thursday, 12 March 2026; your request reached us on Saturday, 14 March 2026. The last day to send the goods back was Thursday, 12 March 2026; they had not been sent by then.',
      'If you have any questions, please contact our customer service by email at help@shop.example or by phone at +49 30 1234.',
    ]);
  });

  it('asks for photos and for the rest of the condition, each in one sentence', () => {
    const items = [{ ...chains, quantity: 1, condition: { unused: true, unopened: true } }];
    const decision = evaluateReturn(arrived, { ...ringBack, items }, { policy });
    expect(letter(decision)).toEqual([
      'Before we can decide on your return from order A-1001, we need something from you.',
      'We do not know yet whether the goods meet these conditions for a return: undamaged and in the original packaging. We still need a photo of the packaging and a photo of the item.',
      'Please tell us by Thursday, 12 March 2026 whether the goods meet these conditions for a return: undamaged and in the original packaging. Please send us a photo of the packaging and a photo of the item by Thursday, 12 March 2026. You can send the goods back until Thursday, 12 March 2026 (time zone Europe/Berlin).',
    ]);
  });

  it('says from when on a package may be claimed', () => {
    const claim = { kind: 'missing-package', asked: '2026-03-09T10:00:00Z', orderNumber: 'A-1001' } as const;
    expect(letter(evaluateMissingPackage(onTheWay, claim, { policy }))).toEqual([
      'It is too early to decide on your claim for a missing package of order A-1001.',
      'Parcel P1 counts as missing only after Tuesday, 10 March 2026.',
      'If parcel P1 has not reached you by then, please contact us again from Wednesday, 11 March 2026 on.',
    ]);
  });

  it('approves a part and names the goods where it says different things about them', () => {
    const items = [ring, { ...chains, condition: { ...good, unused: false, unopened: false } }];
    const decision = evaluateReturn(arrived, { ...ringBack, items, remedy: 'account-balance' }, { policy });
    expect(letter(decision)).toEqual([
      'We accept your return from order A-1001 in part.',
      '1 × Silver ring: Your request meets our return policy. 2 × Chain: You told us that the goods do not meet these conditions for a return: unused and unopened.',
      'You can choose a refund of €49.00 to your original payment or a credit of €49.00 to your account; what follows is for the credit to your account. We will credit €49.00 to your account once we have received and inspected the goods. This is for the goods. The €2.43 for shipping is not refunded.',
      'Please send 1 × Silver ring back by Thursday, 12 March 2026. You pay the carrier for the return shipping and for any customs fees. We recommend a shipping method with a tracking number.',
      'If you have any questions, please contact our customer service by email at help@shop.example or by phone at +49 30 1234.',
    ]);
  });

  it('lets the customer choose between a replacement and a refund', () => {
    const claim = {
      kind: 'defect',
      asked: '2026-03-06T10:00:00Z',
      items: [{ line: '1', quantity: 1, product: 'RING-7', replaceable: true }],
      evidence: [{ kind: 'defect-photo' }],
    } as const;
    expect(letter(evaluateDefect(arrived, claim, { policy }))).toEqual([
      'We accept your report of a defect in order A-1001.',
      'We accept that the goods are defective.',
      'You can choose a replacement for 1 × Silver ring or a refund of €49.00 to your original payment; what follows is for the replacement. We will send you a replacement for 1 × Silver ring.',
      'Please tell us which you prefer: the replacement or the refund.',
    ]);
  });

  it('says that a person decides, and why', () => {
    const claim = {
      kind: 'missing-package',
      asked: '2026-03-09T10:00:00Z',
      orderNumber: 'A-1001',
      parcels: ['P1'],
    } as const;
    expect(letter(evaluateMissingPackage(arrived, claim, { policy }))).toEqual([
      'A member of our team will decide on your claim for a missing package of order A-1001 and let you know.',
      'You told us that parcel P1 has not arrived, while our records show a delivery.',
    ]);
  });

  it('cancels what has not been shipped and says to which payment the money goes', () => {
    const tenders = [
      { id: 'gift card', amount: 3000 },
      { id: 'Visa', amount: 7390 },
    ];
    const claim = { kind: 'cancellation', asked: '2026-03-02T09:00:00Z' } as const;
    expect(letter(evaluateCancellation({ ...order, tenders }, claim, { policy }))).toEqual([
      'We accept your cancellation of order A-1001.',
      'The goods have not been shipped yet, so they can be cancelled.',
      'We will refund €103.90 to your original payment now. This is €99.00 for the goods and €4.90 for shipping. The money goes back as €30.00 to gift card and €73.90 to Visa.',
    ]);
  });

  it('points from a cancellation that comes too late to the return', () => {
    const claim = { kind: 'cancellation', asked: '2026-03-06T09:00:00Z' } as const;
    expect(letter(evaluateCancellation(arrived, claim, { policy }))).toEqual([
      'Unfortunately, we cannot accept your cancellation of order A-1001.',
      'Parcel P1 was delivered on Thursday, 5 March 2026, so the goods can no longer be cancelled.',
      'You can ask to return the goods instead until Thursday, 12 March 2026.',
      'If you have any questions, please contact our customer service by email at help@shop.example or by phone at +49 30 1234.',
    ]);
  });

  it('does not offer a return whose time is over', () => {
    const claim = { kind: 'cancellation', asked: '2026-03-20T09:00:00Z' } as const;
    expect(explain(evaluateCancellation(arrived, claim, { policy }), { locale: 'en-GB' }).nextSteps[0]).toBe(
      'The last day to ask for a return instead was Thursday, 12 March 2026.',
    );
  });

  it('explains money that is due in part, deductions and a bonus', () => {
    const items = [
      {
        ...ring,
        sentBack: '2026-03-09',
        receivedBack: '2026-03-11',
        inspection: { at: '2026-03-12', condition: good },
      },
      chains,
    ];
    const returnCosts = [{ kind: 'shipping', paidBy: 'store', amount: 600 }] as const;
    const withBonus = parsePolicy({ ...policy, money: { ...policy.money, accountBalanceBonus: 500 } });
    const claim = { ...ringBack, items, returnCosts, remedy: 'account-balance' } as const;
    const { refund, nextSteps } = explain(evaluateReturn(arrived, claim, { policy: withBonus }), { products });
    expect(refund).toEqual([
      'You can choose a refund of €93.00 to your original payment or a credit of €93.00 to your account with a bonus of €4.65; what follows is for the credit to your account.',
      'We will credit €93.00 to your account: €46.03 now and €46.97 once we have received and inspected the goods.',
      'Before deductions this is €99.00 for the goods.',
      'We deduct €6.00 for the return shipping that we paid.',
      'The €4.90 for shipping is not refunded.',
      'On top of it you get a bonus of €4.65 in your account.',
    ]);
    expect(nextSteps[0]).toBe('Please send the goods that you still have back by Thursday, March 12, 2026.');
  });

  it('names clauses where asked for', () => {
    const decision = evaluateReturn(arrived, ringBack, { policy });
    expect(explain(decision, { clauses: true }).reasons).toEqual(['Your request meets our return policy. (R6)']);
    expect(explain(decision, { clauses: true }).text).toContain('(R6)');
    expect(explain(decision).text).not.toContain('R6');
  });
});
