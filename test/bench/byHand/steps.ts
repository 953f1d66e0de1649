import type { DecisionDeadline, NextStep, Reason, Remedy } from 'redress';
import { type Case, type Judged, wayBackOf } from './judge.ts';
import { onceEach } from './once.ts';
import { moneyClause } from './refund.ts';
import { parcelIdOf, type Unit } from './units.ts';

/** G1: who does what by when. */
export function nextSteps(
  judged: readonly Judged[],
  deadlines: readonly DecisionDeadline[],
  remedies: readonly Remedy[],
  chosen: Remedy | undefined,
  one: Case,
): NextStep[] {
  const steps: NextStep[] = [];
  for (const { reasons } of judged) {
    for (const reason of reasons) {
      const step = stepFor(reason, deadlines);
      if (step !== undefined) steps.push(step);
    }
  }
  if (chosen !== undefined) stepsForGrants(judged, deadlines, remedies, chosen, one, steps);
  if (steps.length === 0 || judged.some(({ verdict }) => verdict === 'denied')) {
    steps.push({ code: 'contact-service', who: 'customer', clause: 'G1', contact: {} });
  }
  return onceEach(steps);
}

function due({ until, lastDay }: { readonly until?: string; readonly lastDay?: string }) {
  return until === undefined || lastDay === undefined ? {} : { by: until, lastDay };
}

function stepFor(reason: Reason, deadlines: readonly DecisionDeadline[]): NextStep | undefined {
  const { clause } = reason;
  switch (reason.code) {
    case 'already-shipped': {
      const { parcel } = reason;
      const step = { code: 'ask-instead', who: 'customer', clause, question: 'return', parcel } as const;
      const term = deadlines.find((d) => d.act === 'request-return' && d.units.some((unit) => unit.parcel === parcel));
      return term?.closes === undefined ? step : { ...step, by: term.closes, lastDay: term.lastDay ?? '' };
    }
    case 'shipped-after-request':
    case 'delivery-disputed':
      return { code: 'decide', who: 'store', clause: 'G1' };
    case 'never-shipped':
      return { code: 'ask-instead', who: 'customer', clause, question: 'cancellation' };
    case 'not-delivered-yet':
      return reason.overdue
        ? { code: 'ask-instead', who: 'customer', clause: 'P1', question: 'missing-package' }
        : { code: 'wait-for-parcel', who: 'customer', clause, parcel: reason.parcel, ...due(reason) };
    case 'information-missing':
    case 'information-contradicts-order':
      return {
        code: 'provide-information',
        who: 'customer',
        clause,
        information: reason.information,
        ...due(reason),
      };
    case 'evidence-missing':
      return { code: 'provide-evidence', who: 'customer', clause, evidence: reason.evidence, ...due(reason) };
    case 'condition-unknown':
      return reason.turn === 'store'
        ? { code: 'inspect', who: 'store', clause }
        : { code: 'state-condition', who: 'customer', clause, condition: reason.condition, ...due(reason) };
    case 'arrived-damaged':
      return { code: 'ask-instead', who: 'customer', clause: 'D1', question: 'defect' };
    case 'sending-day-unknown':
      return { code: 'prove-sending-day', who: 'customer', clause };
    case 'return-cost-unknown':
      return { code: 'state-return-cost', who: 'store', clause, cost: reason.cost };
    case 'store-check-pending':
      return { code: 'check-stock-history', who: 'store', clause };
    case 'before-estimate':
      return { code: 'claim-again', who: 'customer', clause, from: reason.opens, parcel: reason.parcel };
    case 'carrier-check-pending':
      return { code: 'find-parcel', who: 'carrier', clause, parcel: reason.parcel };
    case 'still-in-transit':
      return { code: 'wait-for-parcel', who: 'customer', clause, parcel: reason.parcel };
    case 'cause-of-loss-unknown':
      return { code: 'find-cause-of-loss', who: 'store', clause, parcel: reason.parcel };
    default:
      return undefined;
  }
}

function stepsForGrants(
  judged: readonly Judged[],
  deadlines: readonly DecisionDeadline[],
  remedies: readonly Remedy[],
  chosen: Remedy,
  one: Case,
  steps: NextStep[],
): void {
  const { kind, remedy } = one.claim;
  const clause = moneyClause(one);
  const remedyClause = kind === 'return' ? 'R8' : clause;
  if (remedies.length > 1 && remedy !== chosen.kind) {
    const kinds = remedies.map((other) => other.kind);
    steps.push({ code: 'choose-remedy', who: 'customer', clause: remedyClause, remedies: kinds });
  }
  if (kind === 'return') stepsForTheWayBack(judged, deadlines, steps);
  const quantity = chosen.replaced.reduce((sum, unit) => sum + unit.quantity, 0);
  if (quantity > 0) steps.push({ code: 'send-replacement', who: 'store', clause, quantity });
  pay(chosen, chosen.kind === 'account-balance' ? remedyClause : clause, steps);
}

function stepsForTheWayBack(judged: readonly Judged[], deadlines: readonly DecisionDeadline[], steps: NextStep[]) {
  const parcels = new Set<string | undefined>();
  let isToInspect = false;
  for (const { unit, verdict } of judged) {
    if (verdict !== 'granted') continue;
    if (!isSent(unit)) parcels.add(parcelIdOf(unit.place));
    else if (unit.item?.inspection === undefined) isToInspect = true;
  }
  if (parcels.size > 0) {
    for (const { act, units, closes = '', lastDay = '' } of deadlines) {
      if (act !== 'send-back' || !units.some(({ parcel }) => parcels.has(parcel))) continue;
      steps.push({ code: 'send-back', who: 'customer', clause: 'R6', by: closes, lastDay });
    }
    steps.push({ code: 'pay-return-costs', who: 'customer', clause: 'R4' });
    steps.push({ code: 'use-tracking', who: 'customer', clause: 'R5' });
  }
  if (isToInspect) steps.push({ code: 'inspect', who: 'store', clause: 'R8' });
}

const isSent = ({ item }: Unit) => item !== undefined && wayBackOf(item).isSent;

/** What is due now, and what after the inspection; what belongs to no line comes with the last of it. */
function pay({ refund }: Remedy, clause: 'C1' | 'C2' | 'R3' | 'R8' | 'M4' | 'D1' | 'P3', steps: NextStep[]): void {
  const { lines, total, payable, to } = refund;
  let now = 0;
  let later = 0;
  for (const line of lines) {
    if (line.payable === 'now') now += line.total;
    else later += line.total;
  }
  const rest = total - now - later;
  if (payable === 'now') now += rest;
  else later += rest;
  if (now > 0) steps.push({ code: 'pay', who: 'store', clause, amount: now, to, when: 'now' });
  if (later > 0) steps.push({ code: 'pay', who: 'store', clause, amount: later, to, when: 'after-inspection' });
}
