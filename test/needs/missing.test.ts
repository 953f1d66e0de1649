import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/index.ts';
import { answer, cancelled, deductions, lost, missing, policyThat, WITHOUT, where } from './shop.ts';

const days = (from: string, amount: number): Clock => ({ from, period: { amount, unit: 'day' } });

describe('missing: parcels that do not come, and what is not in them', () => {
  it('refused-undeliverable: a refused parcel counts as cancelled, less 25 %, at least 5.00, and its way back', () => {
    const policy = policyThat({
      facts: { 'parcel.ending': { default: 'none' } },
      exceptions: [
        where(
          'refused-parcel',
          { fact: 'parcel.ending', in: ['refused', 'unclaimed', 'undeliverable'] },
          {
            cancellation: {
              shipped: 'allow',
              refund: {
                shipping: 'nothing',
                deductions: [
                  { kind: 'percent', code: 'refused', basisPoints: 2500, atLeast: { EUR: 500 } },
                  { kind: 'cost', code: 'way-back', fact: 'parcel.costBack' },
                ],
                minimum: { EUR: 1 },
              },
            },
          },
        ),
      ],
    });
    const parcel = (attributes: Readonly<Record<string, string | number>>) => ({
      parcel: { delivered: undefined, attributes },
    });
    const refused = cancelled(policy, { on: '2026-03-09' }, parcel({ ending: 'refused', costBack: 650 }));
    expect(deductions(refused)).toEqual(['refused 1225', 'way-back 650']);
    expect(answer(refused)).toBe('approved: refund 3025');
    const cheap = { ...parcel({ ending: 'refused', costBack: 650 }), lines: [{ amount: 1100 }] };
    expect(answer(cancelled(policy, { on: '2026-03-09' }, cheap))).toBe('denied: refund-below-minimum');
    expect(answer(cancelled(policy, { on: '2026-03-09' }, parcel({})))).toBe('denied: already-shipped');
    expect(answer(cancelled(policy))).toBe('approved: refund 4900');
  });

  it('lost-window: 120 days from the dispatch to claim a loss', () => {
    const policy = policyThat({ missingPackage: { claim: { ...days('dispatch', 120), unknownDay: 'ask' } } });
    expect(answer(lost(policy, { on: '2026-07-01' }))).toBe('approved: refund 4900');
    expect(answer(lost(policy, { on: '2026-07-02' }))).toBe('denied: package-window-closed');
    expect(answer(lost(WITHOUT, { on: '2026-07-02' }))).toBe('approved: refund 4900');
  });

  it('item-missing-rule: reported within two days of the parcel, then sent or refunded', () => {
    const policy = policyThat({
      missingItem: { report: { ...days('delivery', 2), unknownDay: 'ask' }, storeCheck: false, evidence: [] },
    });
    const asked = (on: string) => missing(policy, { on, items: [{ check: undefined, replaceable: true }] });
    expect(answer(asked('2026-03-07'))).toBe('approved: replacement 0');
    expect(answer(asked('2026-03-08'))).toBe('denied: report-window-closed');
    expect(answer(missing(WITHOUT, { items: [{ check: undefined }] }))).toBe('awaiting: store-check-pending');
  });

  it('item-missing-rule: nothing before fourteen days from the dispatch', () => {
    const policy = policyThat({
      missingItem: { report: { unlimited: true, opens: days('dispatch', 14), unknownDay: 'ask' } },
    });
    expect(answer(missing(policy, { on: '2026-03-10' }))).toBe('too-early: window-not-open');
    expect(answer(missing(policy, { on: '2026-03-18' }))).toBe('approved: refund 4900');
  });

  it('carrier-confirm: the carrier must have said that it is lost, or need not be asked', () => {
    const silent = { parcel: { carrier: undefined } };
    const found = { parcel: { carrier: { state: 'in-transit' } } } as const;
    expect(answer(lost(WITHOUT, {}, silent))).toBe('awaiting: carrier-check-pending');
    expect(answer(lost(WITHOUT, {}, found))).toBe('awaiting: still-in-transit');
    expect(answer(lost(WITHOUT))).toBe('approved: refund 4900');
    const trusting = policyThat({ missingPackage: { carrierCheck: 'not-needed', inTransit: 'grant' } });
    expect(answer(lost(trusting, {}, silent))).toBe('approved: refund 4900');
    expect(answer(lost(trusting, {}, found))).toBe('approved: refund 4900');
  });

  it('delivered-window: said to be delivered, not received: after a day, within five', () => {
    const policy = policyThat({
      exceptions: [
        where(
          'said-to-be-delivered',
          { fact: 'parcel.state', is: 'delivered' },
          {
            missingPackage: {
              claim: {
                ...days('delivery', 5),
                opens: { from: 'delivery', period: { amount: 24, unit: 'hour' } },
                unknownDay: 'ask',
              },
              disputedDelivery: 'grant',
            },
          },
        ),
      ],
    });
    const delivered = { parcel: { delivered: '2026-03-09T16:00:00Z', carrier: undefined } };
    const asked = (on: string) => lost(policy, { on }, delivered);
    expect(answer(asked('2026-03-10T12:00:00Z'))).toBe('too-early: window-not-open');
    expect(answer(asked('2026-03-10T17:00:00Z'))).toBe('approved: refund 4900');
    expect(answer(asked('2026-03-15T12:00:00Z'))).toBe('denied: package-window-closed');
    expect(answer(lost(policy, { on: '2026-03-30' }))).toBe('approved: refund 4900');
  });

  it('address-fault: no cover where a wrong address caused the loss', () => {
    const wrong = {
      destination: { addressComplete: false },
      parcel: { carrier: { state: 'lost', at: '2026-03-09', causedByAddress: true } },
    } as const;
    expect(answer(lost(WITHOUT, {}, wrong))).toBe('denied: lost-by-incomplete-address');
    const fee = policyThat({
      missingPackage: {
        lostByIncompleteAddress: 'refund',
        refund: {
          deductions: [
            {
              kind: 'flat',
              code: 'address-fee',
              amounts: { EUR: 500 },
              when: { fact: 'destination.addressComplete', is: false },
            },
          ],
        },
      },
    });
    expect(answer(lost(fee, {}, wrong))).toBe('approved: refund 4400');
    expect(answer(lost(fee))).toBe('approved: refund 4900');
  });

  it('delivered-denied: what the carrier says was delivered was delivered', () => {
    const policy = policyThat({ missingPackage: { disputedDelivery: 'deny' } });
    const delivered = { parcel: { delivered: '2026-03-09', carrier: undefined } };
    expect(answer(lost(policy, {}, delivered))).toBe('denied: delivered-by-carrier');
    expect(answer(lost(WITHOUT, {}, delivered))).toBe('review: delivery-disputed');
    expect(answer(lost(policy))).toBe('approved: refund 4900');
  });

  it('force-majeure: in a strike ten more days before a parcel counts as missing', () => {
    const claim = (amount: number) =>
      ({ unlimited: true, opens: days('estimate', amount), unknownDay: 'allow' }) as const;
    const policy = policyThat({
      facts: { 'parcel.disruption': { default: 'none' } },
      missingPackage: { claim: claim(0), carrierCheck: 'not-needed' },
      exceptions: [
        where(
          'disrupted',
          { fact: 'parcel.disruption', in: ['strike', 'storm'] },
          { missingPackage: { claim: claim(10) } },
        ),
      ],
    });
    const late = (attributes: Readonly<Record<string, string>>) => ({ parcel: { carrier: undefined, attributes } });
    expect(answer(lost(policy, { on: '2026-03-16' }, late({})))).toBe('approved: refund 4900');
    expect(answer(lost(policy, { on: '2026-03-16' }, late({ disruption: 'strike' })))).toBe(
      'too-early: before-estimate',
    );
    expect(answer(lost(policy, { on: '2026-03-17' }, late({ disruption: 'strike' })))).toBe('approved: refund 4900');
  });
});
