import type { Reason, ReasonCode } from './reasons.ts';
import type { NextStep } from './steps.ts';

type StepsFor = { readonly [C in ReasonCode]: (reason: Extract<Reason, { code: C }>) => readonly NextStep[] };

/** What a reason asks of somebody. Denials that nothing can change ask nothing; the service is named once for all. */
export function stepsForReason(reason: Reason): readonly NextStep[] {
  const steps = STEPS[reason.code] as (reason: Reason) => readonly NextStep[];
  return steps(reason);
}

const none = () => [];

/** The term of a reason, for the step that must meet it. */
function term({ until, lastDay }: { readonly until?: string; readonly lastDay?: string }) {
  return { ...(until === undefined ? {} : { by: until }), ...(lastDay === undefined ? {} : { lastDay }) };
}

const storeDecides = () => [{ code: 'decide', who: 'store', clause: 'G1' }] as const;

const STEPS: StepsFor = {
  'not-shipped': none,
  'cancellation-accepted': none,
  'return-accepted': none,
  'confirmed-missing': none,
  'defect-accepted': none,
  'lost-in-transit': none,
  'beyond-what-is-left': none,
  'already-refunded': none,
  'already-replaced': none,
  'already-shipped': ({ clause, parcel }) => [
    { code: 'ask-instead', who: 'customer', clause, question: 'return', parcel },
  ],
  'shipped-after-request': storeDecides,
  'parcel-contents-unknown': ({ clause, parcels }) => [{ code: 'find-parcel-contents', who: 'store', clause, parcels }],
  'never-shipped': ({ clause }) => [{ code: 'ask-instead', who: 'customer', clause, question: 'cancellation' }],
  'not-delivered-yet': (reason) =>
    reason.overdue
      ? [{ code: 'ask-instead', who: 'customer', clause: 'P1', question: 'missing-package' }]
      : [{ code: 'wait-for-parcel', who: 'customer', clause: reason.clause, parcel: reason.parcel, ...term(reason) }],
  'delivery-day-unknown': ({ clause, parcel }) => [{ code: 'state-delivery-day', who: 'customer', clause, parcel }],
  'term-start-unknown': ({ clause, event, turn }) => [{ code: 'find-term-start', who: turn, clause, event }],
  'term-start-not-known': none,
  'term-start-to-be-judged': storeDecides,
  'return-window-closed': none,
  'report-window-closed': none,
  'information-missing': (reason) => [
    {
      code: 'provide-information',
      who: 'customer',
      clause: reason.clause,
      information: reason.information,
      ...term(reason),
    },
  ],
  'information-not-in-time': none,
  'information-contradicts-order': (reason) => [
    {
      code: 'provide-information',
      who: 'customer',
      clause: reason.clause,
      information: reason.information,
      ...term(reason),
    },
  ],
  'evidence-missing': (reason) => [
    { code: 'provide-evidence', who: 'customer', clause: reason.clause, evidence: reason.evidence, ...term(reason) },
  ],
  'evidence-not-in-time': none,
  'condition-not-met': none,
  'condition-unknown': (reason) =>
    reason.turn === 'store'
      ? [{ code: 'inspect', who: 'store', clause: reason.clause }]
      : [
          {
            code: 'state-condition',
            who: 'customer',
            clause: reason.clause,
            condition: reason.condition,
            ...term(reason),
          },
        ],
  'arrived-damaged': () => [{ code: 'ask-instead', who: 'customer', clause: 'D1', question: 'defect' }],
  'lost-on-the-way-back': none,
  'not-sent-back-in-time': none,
  'sent-back-late': none,
  'sending-day-unknown': ({ clause }) => [{ code: 'prove-sending-day', who: 'customer', clause }],
  'return-cost-unknown': ({ clause, cost }) => [{ code: 'state-return-cost', who: 'store', clause, cost }],
  'store-check-pending': ({ clause }) => [{ code: 'check-stock-history', who: 'store', clause }],
  'refuted-by-store': none,
  'before-estimate': ({ clause, opens, parcel }) => [
    { code: 'claim-again', who: 'customer', clause, from: opens, parcel },
  ],
  'carrier-check-pending': ({ clause, parcel }) => [{ code: 'find-parcel', who: 'carrier', clause, parcel }],
  'still-in-transit': ({ clause, parcel }) => [{ code: 'wait-for-parcel', who: 'customer', clause, parcel }],
  'delivery-disputed': storeDecides,
  'cause-of-loss-unknown': ({ clause, parcel }) => [{ code: 'find-cause-of-loss', who: 'store', clause, parcel }],
  'lost-by-incomplete-address': none,
  'cancellation-window-closed': none,
  'package-window-closed': none,
  'window-not-open': ({ clause, opens }) => [{ code: 'claim-again', who: 'customer', clause, from: opens }],
  'arrived-back-late': none,
  'not-arrived-back-in-time': none,
  'arrival-day-unknown': ({ clause }) => [{ code: 'state-arrival-day', who: 'store', clause }],
  'delivered-by-carrier': none,
  'fact-unknown': (reason) => [
    // One fact may be asked for by several terms; it is stated once.
    { code: 'state-fact', who: reason.turn, clause: 'G1', fact: reason.fact, ...term(reason) },
  ],
  'fact-to-be-judged': storeDecides,
  'requirement-not-met': none,
  'requirement-to-be-judged': storeDecides,
  'requirement-pending': (reason) => [
    {
      code: 'fulfil-requirement',
      who: reason.turn,
      clause: reason.clause,
      term: reason.term,
      ...(reason.says === undefined ? {} : { says: reason.says }),
      ...term(reason),
    },
  ],
  referred: ({ clause, to }) => [{ code: 'turn-to', who: 'customer', clause, to }],
  'within-tolerance': none,
  'beyond-limit': none,
  'amount-to-be-judged': storeDecides,
  'refund-below-minimum': none,
  'replaceability-unknown': ({ clause }) => [{ code: 'state-replaceability', who: 'store', clause }],
  'no-remedy-available': storeDecides,
  'facts-contradict': storeDecides,
  'paid-less-than-parts': storeDecides,
  'ledger-contradicts-itself': storeDecides,
};
