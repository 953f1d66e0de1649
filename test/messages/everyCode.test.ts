import { describe, expect, it } from 'vitest';
import {
  type Decision,
  type DecisionDeadline,
  english,
  evaluateReturn,
  explain,
  isInvalidInput,
  type NextStep,
  type NextStepCode,
  type Outcome,
  type Reason,
  type ReasonCode,
} from '../../src/index.ts';
import { CLAIM_KINDS } from '../generators/index.ts';
import { arrived, ringBack } from './facts.ts';

/** One of each code, so that also what no policy of the tests leads to has its words looked at. */

const due = { verdict: 'denied', clause: 'R1', closed: '2026-03-13T00:00:00Z', lastDay: '2026-03-12' } as const;
const until = { until: '2026-03-13T00:00:00Z', lastDay: '2026-03-12' };
const denied = { verdict: 'denied', clause: 'R1' } as const;
const granted = { verdict: 'granted', clause: 'R1' } as const;
const review = { verdict: 'review', clause: 'R1' } as const;
const awaits = { verdict: 'awaiting', clause: 'R1', turn: 'customer', ...until } as const;
const parcel = 'P1';

const reasons: { readonly [C in ReasonCode]: Extract<Reason, { code: C }> } = {
  'not-shipped': { code: 'not-shipped', ...granted },
  'cancellation-accepted': { code: 'cancellation-accepted', ...granted },
  'return-accepted': { code: 'return-accepted', ...granted },
  'confirmed-missing': { code: 'confirmed-missing', ...granted },
  'defect-accepted': { code: 'defect-accepted', ...granted },
  'lost-in-transit': { code: 'lost-in-transit', ...granted, parcel },
  'beyond-what-is-left': { code: 'beyond-what-is-left', ...denied },
  'already-refunded': { code: 'already-refunded', ...denied },
  'already-replaced': { code: 'already-replaced', ...denied },
  'already-shipped': { code: 'already-shipped', ...denied, pointsTo: 'return', parcel },
  'shipped-after-request': { code: 'shipped-after-request', ...review, parcel },
  'parcel-contents-unknown': { code: 'parcel-contents-unknown', ...awaits, parcels: ['P1', 'P2'] },
  'never-shipped': { code: 'never-shipped', ...denied, pointsTo: 'cancellation' },
  'not-delivered-yet': { code: 'not-delivered-yet', ...awaits, parcel, overdue: false },
  'delivery-day-unknown': { code: 'delivery-day-unknown', ...awaits, parcel },
  'term-start-unknown': { code: 'term-start-unknown', ...awaits, event: 'dispatch' },
  'term-start-not-known': { code: 'term-start-not-known', ...denied, event: 'delivery' },
  'term-start-to-be-judged': { code: 'term-start-to-be-judged', ...review, event: 'placed' },
  'return-window-closed': { code: 'return-window-closed', ...due, asked: '2026-03-14T09:00:00Z' },
  'report-window-closed': { code: 'report-window-closed', ...due, asked: '2026-03-14T09:00:00Z' },
  'information-missing': { code: 'information-missing', ...awaits, information: 'reason' },
  'information-not-in-time': { code: 'information-not-in-time', ...due, information: 'order-number' },
  'information-contradicts-order': {
    code: 'information-contradicts-order',
    ...awaits,
    information: 'product-code',
    given: 'RING-8',
    expected: 'RING-7',
  },
  'evidence-missing': { code: 'evidence-missing', ...awaits, evidence: 'police-report' },
  'evidence-not-in-time': { code: 'evidence-not-in-time', ...due, evidence: 'item-photo' },
  'condition-not-met': { code: 'condition-not-met', ...denied, condition: 'unused', foundBy: 'inspection' },
  'condition-unknown': { code: 'condition-unknown', ...awaits, condition: 'tags-attached' },
  'arrived-damaged': { code: 'arrived-damaged', ...denied, pointsTo: 'defect' },
  'lost-on-the-way-back': { code: 'lost-on-the-way-back', ...denied },
  'not-sent-back-in-time': { code: 'not-sent-back-in-time', ...due },
  'sent-back-late': { code: 'sent-back-late', ...due, sentBack: '2026-03-13T09:00:00Z' },
  'sending-day-unknown': { code: 'sending-day-unknown', ...awaits },
  'return-cost-unknown': { code: 'return-cost-unknown', ...awaits, cost: 'customs' },
  'store-check-pending': { code: 'store-check-pending', ...awaits },
  'refuted-by-store': { code: 'refuted-by-store', ...denied },
  'before-estimate': {
    code: 'before-estimate',
    verdict: 'too-early',
    clause: 'P1',
    parcel,
    opens: '2026-03-11T00:00:00Z',
    lastDay: '2026-03-10',
  },
  'carrier-check-pending': { code: 'carrier-check-pending', ...awaits, parcel },
  'still-in-transit': { code: 'still-in-transit', ...awaits, parcel },
  'delivery-disputed': { code: 'delivery-disputed', ...review, parcel },
  'cause-of-loss-unknown': { code: 'cause-of-loss-unknown', ...awaits, parcel },
  'lost-by-incomplete-address': { code: 'lost-by-incomplete-address', ...denied, parcel },
  'cancellation-window-closed': { code: 'cancellation-window-closed', ...due, asked: '2026-03-14T09:00:00Z' },
  'package-window-closed': { code: 'package-window-closed', ...due, asked: '2026-03-14T09:00:00Z' },
  'window-not-open': {
    code: 'window-not-open',
    verdict: 'too-early',
    clause: 'T7',
    opens: '2026-03-11T00:00:00Z',
    lastDay: '2026-03-10',
  },
  'arrived-back-late': { code: 'arrived-back-late', ...due, receivedBack: '2026-03-14T09:00:00Z' },
  'not-arrived-back-in-time': { code: 'not-arrived-back-in-time', ...due },
  'arrival-day-unknown': { code: 'arrival-day-unknown', ...awaits },
  'delivered-by-carrier': { code: 'delivered-by-carrier', ...denied, parcel },
  'fact-unknown': { code: 'fact-unknown', ...awaits, fact: 'item.serialNumber', of: 'requirement' },
  'fact-to-be-judged': { code: 'fact-to-be-judged', ...review, fact: 'line.category', of: 'exception' },
  'requirement-not-met': { code: 'requirement-not-met', ...denied, term: 'not-final-sale' },
  'requirement-to-be-judged': { code: 'requirement-to-be-judged', ...review, term: 'not-abused' },
  'requirement-pending': { code: 'requirement-pending', ...awaits, term: 'authorization' },
  referred: { code: 'referred', ...denied, term: 'warranty', to: 'manufacturer' },
  'within-tolerance': { code: 'within-tolerance', ...denied, term: 'breakage' },
  'beyond-limit': { code: 'beyond-limit', ...denied, term: 'two-of-a-kind' },
  'amount-to-be-judged': { code: 'amount-to-be-judged', ...review, deduction: 'wear', atMost: 5000 },
  'refund-below-minimum': { code: 'refund-below-minimum', ...denied, amount: 700, minimum: 1000 },
  'replaceability-unknown': { code: 'replaceability-unknown', ...awaits },
  'no-remedy-available': { code: 'no-remedy-available', ...review },
  'facts-contradict': { code: 'facts-contradict', ...review, contradiction: 'lost-though-delivered', subject: 'P1' },
  'paid-less-than-parts': { code: 'paid-less-than-parts', ...review },
  'ledger-contradicts-itself': { code: 'ledger-contradicts-itself', ...review },
};

const you = { who: 'customer', clause: 'G1', by: '2026-03-13T00:00:00Z', lastDay: '2026-03-12' } as const;
const we = { who: 'store', clause: 'G1' } as const;

const steps: { readonly [C in NextStepCode]: Extract<NextStep, { code: C }> } = {
  'provide-information': { code: 'provide-information', ...you, information: 'order-number' },
  'provide-evidence': { code: 'provide-evidence', ...you, evidence: 'receipt' },
  'find-term-start': { code: 'find-term-start', ...we, event: 'placed' },
  'state-delivery-day': { code: 'state-delivery-day', ...you, parcel },
  'state-condition': { code: 'state-condition', ...you, condition: 'complete' },
  'prove-sending-day': { code: 'prove-sending-day', ...you },
  'send-back': { code: 'send-back', ...you },
  'pay-return-costs': { code: 'pay-return-costs', ...you },
  'use-tracking': { code: 'use-tracking', ...you },
  'claim-again': { code: 'claim-again', ...you, from: '2026-03-11T09:30:00Z', parcel },
  'ask-instead': { code: 'ask-instead', ...you, question: 'missing-item' },
  'contact-service': { code: 'contact-service', ...you, contact: {} },
  'wait-for-parcel': { code: 'wait-for-parcel', ...you, parcel },
  inspect: { code: 'inspect', ...we },
  'check-stock-history': { code: 'check-stock-history', ...we },
  'find-parcel-contents': { code: 'find-parcel-contents', ...we, parcels: ['P1', 'P2'] },
  'state-return-cost': { code: 'state-return-cost', ...we, cost: 'shipping' },
  'find-cause-of-loss': { code: 'find-cause-of-loss', ...we, parcel },
  decide: { code: 'decide', ...we },
  pay: { code: 'pay', ...we, amount: 4900, to: 'original-payment', when: 'now' },
  'send-replacement': { code: 'send-replacement', ...we, quantity: 2 },
  'choose-remedy': { code: 'choose-remedy', ...you, remedies: ['replacement', 'refund'] },
  'find-parcel': { code: 'find-parcel', who: 'carrier', clause: 'P2', parcel },
  'state-fact': { code: 'state-fact', ...you, fact: 'item.serialNumber' },
  'fulfil-requirement': { code: 'fulfil-requirement', ...you, term: 'authorization' },
  'turn-to': { code: 'turn-to', ...you, to: 'manufacturer' },
  'state-replaceability': { code: 'state-replaceability', ...we },
  'state-arrival-day': { code: 'state-arrival-day', ...we },
  repair: { code: 'repair', ...we },
  'pay-store': { code: 'pay-store', ...you, amount: 500 },
  'follow-policy': { code: 'follow-policy', ...we, term: 'points-reversed', amount: 500 },
};

const base: Decision = { ...evaluateReturn(arrived, ringBack), zone: 'UTC', lines: [], deadlines: [] };
const reasonsOf = (...some: Reason[]) => explain({ ...base, reasons: some }, { locale: 'en-GB' }).reasons;
const stepsOf = (...some: NextStep[]) => explain({ ...base, nextSteps: some }, { locale: 'en-GB' }).nextSteps;

const isSentence = /^[A-Z][^{}]*\.$/;

describe('every code has a sentence', () => {
  for (const reason of Object.values(reasons)) {
    it(`reason ${reason.code}`, () => {
      const [sentence = ''] = reasonsOf(reason);
      expect(sentence).toMatch(isSentence);
      expect(sentence).not.toMatch(/undefined|null|\[object| {2}/);
      if ('closed' in reason) expect(sentence).toContain('12 March 2026');
      if ('parcel' in reason) expect(sentence.toLowerCase()).toContain('parcel p1');
    });
  }

  for (const step of Object.values(steps)) {
    it(`step ${step.code}`, () => {
      const [sentence = ''] = stepsOf(step);
      expect(sentence).toMatch(isSentence);
      expect(sentence).not.toMatch(/undefined|null|\[object| {2}/);
    });
  }

  it('headlines for each outcome of each claim', () => {
    const outcomes: readonly Outcome[] = [
      'approved',
      'partially-approved',
      'denied',
      'too-early',
      'awaiting',
      'review',
    ];
    const all = CLAIM_KINDS.flatMap((kind) =>
      outcomes.map((outcome) => explain({ ...base, kind, outcome, reasons: [reasons['evidence-missing']] }).headline),
    );
    expect(new Set(all).size).toBe(30);
    for (const headline of all) expect(headline).toMatch(isSentence);
  });

  it('awaiting says for whom', () => {
    const some = [
      { ...reasons['still-in-transit'], turn: 'carrier' },
      reasons['evidence-missing'],
      { ...reasons['store-check-pending'], turn: 'store' },
    ] as const;
    expect(explain({ ...base, outcome: 'awaiting', reasons: some }).headline).toBe(
      'We cannot decide on your return from order A-1001 yet: we are waiting for something from you, a check on our side, and the carrier.',
    );
  });
});

describe('like things stand in one sentence', () => {
  it('parcels of like reasons', () => {
    const lost = reasons['lost-in-transit'];
    expect(reasonsOf(lost, { ...lost, parcel: 'P2' })).toEqual(['Parcels P1 and P2 were lost on the way to you.']);
  });

  it('but not what differs otherwise', () => {
    const gone = reasons['already-shipped'];
    const known = { ...gone, parcel: 'P2', delivered: '2026-03-05T10:00:00Z' };
    expect(reasonsOf(gone, known)).toHaveLength(2);
  });

  it('evidence of like steps', () => {
    const photo = steps['provide-evidence'];
    expect(stepsOf({ ...photo, evidence: 'item-photo' }, { ...photo, evidence: 'proof-of--purchase' })).toEqual([
      expect.stringMatching(/^Please send us a photo of the item and proof of purchase by Thursday,? 12 March 2026\.$/),
    ]);
  });
});

describe('open names', () => {
  it('may be called like members of every object', () => {
    for (const evidence of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(reasonsOf({ ...reasons['evidence-missing'], evidence })).toEqual([`We still need ${evidence}.`]);
    }
    const about = {
      ...reasons['facts-contradict'],
      contradiction: 'sent-back-before-delivered' as const,
      subject: 'constructor',
    };
    expect(reasonsOf(about)).toEqual([
      'Our records contradict each other: line constructor was sent back before it was delivered.',
    ]);
  });
});

describe('contradictions', () => {
  it.each([
    ['delivered-before-dispatched', 'parcel P1 was delivered before it was dispatched'],
    ['delivered-before-placed', 'parcel P1 was delivered before the order was placed'],
    ['dispatched-before-placed', 'parcel P1 was dispatched before the order was placed'],
    ['lost-though-delivered', 'parcel P1 was both lost and delivered'],
    ['sent-back-before-delivered', 'line P1 was sent back before it was delivered'],
    ['received-back-before-sent-back', 'line P1 came back before it was sent'],
  ] as const)('%s', (contradiction, words) => {
    expect(reasonsOf({ ...reasons['facts-contradict'], contradiction, subject: 'P1' })).toEqual([
      `Our records contradict each other: ${words}.`,
    ]);
  });
});

describe('deadlines', () => {
  const units = [{ line: '1', parcel: 'P1' }];
  const rule = { from: 'delivery', anchor: '2026-03-05', amount: 7, unit: 'day' } as const;
  const term: DecisionDeadline = {
    act: 'send-back',
    closes: '2026-03-13T00:00:00Z',
    lastDay: '2026-03-12',
    zone: 'UTC',
    clause: 'R6',
    rule,
    units,
  };
  const tell = (deadlines: readonly DecisionDeadline[], at = '2026-03-10T00:00:00Z') =>
    explain({ ...base, at, deadlines }, { locale: 'sv', products: { '1': 'Silver ring' } }).deadlines;

  it('are told by their last day, in the past when they are over', () => {
    expect(tell([term])).toEqual(['You can send the goods back until torsdag 12 mars 2026 (time zone UTC).']);
    expect(tell([term], '2026-03-13T00:00:00Z')).toEqual([
      'The last day to send the goods back was torsdag 12 mars 2026 (time zone UTC).',
    ]);
  });

  it('are told by the clock where they end within a day', () => {
    const [told = ''] = tell([{ ...term, closes: '2026-03-12T14:30:59.999Z' }]);
    expect(told).toMatch(/until just before torsdag 12 mars 2026 (kl\. )?14:30 UTC\.$/);
  });

  it('name the goods where the act has several', () => {
    const other = { ...term, closes: '2026-03-15T00:00:00Z', lastDay: '2026-03-14', units: [{ line: '2' }] };
    expect(tell([term, other])).toEqual([
      'You can send Silver ring back until torsdag 12 mars 2026 (time zone UTC).',
      'You can send line 2 back until lördag 14 mars 2026 (time zone UTC).',
    ]);
  });

  it('say from when on a package may be claimed', () => {
    const { closes: _, lastDay: __, ...open } = term;
    const claim = { ...open, act: 'claim-missing-package', opens: '2026-03-11T00:00:00Z' } as const;
    expect(tell([claim])).toEqual([
      'You can claim the package as missing from onsdag 11 mars 2026 on (time zone UTC).',
    ]);
    expect(tell([claim], '2026-03-12T00:00:00Z')).toEqual([
      'Since onsdag 11 mars 2026 (time zone UTC) you can claim the package as missing.',
    ]);
  });
});

describe('messages of a shop', () => {
  it('replace single sentences and words', () => {
    const messages = {
      ...english,
      reasons: { ...english.reasons, 'never-shipped': () => 'We are still packing this.' },
      words: { ...english.words, evidence: { ...english.words.evidence, receipt: 'your receipt' } },
    };
    const said = explain(
      { ...base, reasons: [reasons['never-shipped'], { ...reasons['evidence-missing'], evidence: 'receipt' }] },
      { messages },
    ).reasons;
    expect(said).toEqual(['We are still packing this.', 'We still need your receipt.']);
  });

  it('a code of a newer version is refused with its path', () => {
    const unknown = { ...base, reasons: [{ ...reasons['never-shipped'], code: 'brand-new' }] } as unknown as Decision;
    let caught: unknown;
    try {
      explain(unknown);
    } catch (error) {
      caught = error;
    }
    expect(isInvalidInput(caught) && caught.issues[0]).toMatchObject({
      path: ['decision', 'reasons'],
      code: 'wrong-value',
    });
  });
});
