import { describe, expect, it } from 'vitest';
import type { EvidenceTerm } from '../../src/index.ts';
import { answer, defective, lost, missing, policyThat, returned, WITHOUT } from './shop.ts';

const defectWith = (...evidence: EvidenceTerm[]) => policyThat({ defect: { evidence } });

const sent = (...kinds: string[]) => ({ evidence: kinds.map((kind) => ({ kind })) });

const AWAITED = 'awaiting: evidence-missing';

describe('evidence: what must be shown', () => {
  it('photo: no claim for damage without one', () => {
    const policy = defectWith({ kind: 'damage-photo' }, { kind: 'label-photo' });
    expect(answer(defective(policy, sent('damage-photo', 'label-photo')))).toBe('approved: refund 4900');
    const without = defective(policy, sent('damage-photo'));
    expect(answer(without)).toBe(AWAITED);
    expect(without.nextSteps[0]).toMatchObject({ code: 'provide-evidence', evidence: 'label-photo' });
  });

  it('video: what is missing from a sealed bag must be seen on the film of its opening', () => {
    const policy = policyThat({ missingItem: { evidence: [{ kind: 'opening-video' }] } });
    expect(answer(missing(policy, sent('opening-video')))).toBe('approved: refund 4900');
    expect(answer(missing(policy, sent('item-photo')))).toBe(AWAITED);
  });

  it('doc-evidence: diamonds come back with their certificate', () => {
    const policy = policyThat({
      return: { evidence: [{ kind: 'certificate', when: { fact: 'line.category', is: 'diamonds' } }] },
    });
    const of = (category: string) => ({ lines: [{ attributes: { category } }] });
    expect(answer(returned(policy, sent('certificate'), of('diamonds')))).toBe('approved: refund 4900');
    expect(answer(returned(policy, {}, of('diamonds')))).toBe(AWAITED);
    expect(answer(returned(policy, {}, of('pearls')))).toBe('approved: refund 4900');
  });

  it('tracked-return: from 100.00 on the way back must be tracked', () => {
    const policy = policyThat({
      return: { evidence: [{ kind: 'tracking-number', when: { fact: 'claim.goods', atLeast: { EUR: 10_000 } } }] },
    });
    const worth = (amount: number) => ({ lines: [{ amount }] });
    expect(answer(returned(policy, {}, worth(10_000)))).toBe(AWAITED);
    expect(answer(returned(policy, sent('tracking-number'), worth(10_000)))).toBe('approved: refund 10000');
    expect(answer(returned(policy, {}, worth(9999)))).toBe('approved: refund 9999');
  });

  it('keep-packaging: whoever threw the box away has no claim for damage on the way', () => {
    const policy = policyThat({
      defect: { requirements: [{ code: 'box-was-kept', must: { fact: 'claim.boxKept', is: true } }] },
    });
    const kept = (boxKept: boolean) => answer(defective(policy, { attributes: { boxKept } }));
    expect(kept(true)).toBe('approved: refund 4900');
    expect(kept(false)).toBe('denied: requirement-not-met box-was-kept');
    expect(answer(defective(WITHOUT, { attributes: { boxKept: false } }))).toBe('approved: refund 4900');
  });

  it('carrier-note: damage to freight must stand on the delivery note', () => {
    const policy = defectWith({ kind: 'delivery-note', when: { fact: 'parcel.carrier', is: 'freight' } });
    const by = (carrier: string) => ({ parcel: { attributes: { carrier } } });
    expect(answer(defective(policy, sent(), by('freight')))).toBe(AWAITED);
    expect(answer(defective(policy, sent('delivery-note'), by('freight')))).toBe('approved: refund 4900');
    expect(answer(defective(policy, sent(), by('post')))).toBe('approved: refund 4900');
  });

  it('declaration: a signed word that nothing came', () => {
    const policy = policyThat({ missingPackage: { evidence: [{ kind: 'signed-declaration' }] } });
    expect(answer(lost(policy))).toBe(AWAITED);
    expect(answer(lost(policy, sent('signed-declaration')))).toBe('approved: refund 4900');
    expect(answer(lost(WITHOUT))).toBe('approved: refund 4900');
  });

  it('police-report: a parcel that was stolen after its delivery', () => {
    const policy = policyThat({
      missingPackage: {
        disputedDelivery: 'grant',
        evidence: [{ kind: 'police-report', when: { fact: 'claim.reasonCode', is: 'stolen' } }],
      },
    });
    const stolen = { parcel: { delivered: '2026-03-09', carrier: undefined } };
    const asked = { reasonCode: 'stolen' };
    expect(answer(lost(policy, asked, stolen))).toBe(AWAITED);
    expect(answer(lost(policy, { ...asked, ...sent('police-report') }, stolen))).toBe('approved: refund 4900');
    expect(answer(lost(WITHOUT, asked, stolen))).toBe('review: delivery-disputed');
  });

  it('value-evidence: from 500.00 on a police report, from 1000.00 on a person looks too', () => {
    const policy = policyThat({
      missingPackage: {
        evidence: [{ kind: 'police-report', when: { fact: 'order.total', moreThan: { EUR: 50_000 } } }],
        requirements: [
          {
            code: 'worth-a-look',
            must: { fact: 'order.total', atMost: { EUR: 100_000 } },
            otherwise: 'review',
          },
        ],
      },
    });
    const worth = (amount: number) => ({ lines: [{ amount }] });
    expect(answer(lost(policy, {}, worth(50_000)))).toBe('approved: refund 50000');
    expect(answer(lost(policy, {}, worth(50_001)))).toBe(AWAITED);
    expect(answer(lost(policy, sent('police-report'), worth(100_000)))).toBe('approved: refund 100000');
    expect(answer(lost(policy, sent('police-report'), worth(100_001)))).toBe(
      'review: requirement-to-be-judged worth-a-look',
    );
  });
});
