import type { ReturnClaim, ReturnedUnits } from '../../src/facts/claim.ts';
import type { Order } from '../../src/facts/order.ts';
import { objectionsToAsking, objectionsToEvidence, objectionsToInformation, objectionsToReceipt } from './receipt.ts';
import { iso, type Now } from './time.ts';
import type { Answer, Judged, NaiveDeadline, Verdict } from './types.ts';
import { claimUnits, latestDeliveredFirst, unitsOf } from './units.ts';
import { verdictOn } from './verdicts.ts';
import { deadlinesOfWayBack, inspectionOf, objectionsToWayBack } from './wayBack.ts';
import { knownEndOf, objectionsToUnknownDays } from './window.ts';

export function judgeReturn(order: Order, claim: ReturnClaim, now: Now): Answer {
  const terms = now.policy.return;
  const judged: Judged[] = [];
  const deadlines: NaiveDeadline[] = [];
  const differs = returnsPartOrDamaged(order, claim);
  const units = latestDeliveredFirst(unitsOf(order, now), now, claim.asked);
  for (const { unit, item, line, parcel } of claimUnits(order, claim.items, units, now)) {
    if (unit === 'surplus') {
      judged.push({ line, parcel, verdict: 'denied', replaceable: undefined });
      continue;
    }
    const { sendBack, request } = terms;
    const closes = knownEndOf(request, unit, claim, order, now);
    const objections = [
      ...objectionsToReceipt(unit), // R1
      ...objectionsToUnknownDays([request, sendBack?.dispatch, sendBack?.arrival], unit, claim, order, now), // R1
      ...objectionsToAsking(request, unit, claim, order, now), // R1, R6: the request
      ...objectionsToCondition(item, now), // R2
      ...objectionsToCosts(claim, now), // R4
      ...objectionsToWayBack(sendBack, item, unit, claim, order, now), // R5, R6: the dispatch
      ...objectionsToInformation(terms.information, claim, item, order, closes, now), // R7
      ...objectionsToEvidence(terms.evidence, claim, differs, closes, now), // R7
    ];
    judged.push({ line, parcel, verdict: verdictOn(objections), replaceable: item.replaceable });
    // R6: two acts, one deadline per unit.
    if (closes !== undefined) deadlines.push({ act: 'request-return', line, closes: iso(closes) });
    deadlines.push(...deadlinesOfWayBack(sendBack, unit, claim, order, now));
  }
  return { judged, deadlines };
}

function objectionsToCondition(item: ReturnedUnits, now: Now): Verdict[] {
  const { conditions, arrivedDamaged } = now.policy.return;
  const objections: Verdict[] = [];
  // R2: a unit that arrived damaged is not an unwanted unit: denied, points to D1.
  if (item.arrivedDamaged === true && arrivedDamaged === 'deny') objections.push('denied');
  const inspected = inspectionOf(item, now)?.condition ?? {};
  const stated = item.condition ?? {};
  for (const name of conditions) {
    // R2: the inspection decides where the two differ.
    const fact = inspected[name] ?? stated[name];
    // R2: one that is false denies the unit.
    if (fact === false) objections.push('denied');
    // R2: one that is unknown: awaiting the customer's statement or the inspection.
    if (fact === undefined) objections.push('awaiting');
  }
  return objections;
}

function objectionsToCosts(claim: ReturnClaim, now: Now): Verdict[] {
  if (now.policy.return.returnCosts === 'store') return [];
  // R4: the store paid, and its figure is not known yet: awaiting it.
  const unknown = (claim.returnCosts ?? []).some((cost) => cost.paidBy === 'store' && cost.amount === undefined);
  return unknown ? ['awaiting'] : [];
}

function returnsPartOrDamaged(order: Order, claim: ReturnClaim): boolean {
  // Fewer units of a line than were bought.
  for (const line of order.lines) {
    let returned = 0;
    for (const item of claim.items) {
      if (item.line === line.id) returned += item.quantity;
    }
    if (returned > 0 && returned < line.quantity) return true;
  }
  // Some of its units are damaged, by what the customer says.
  return claim.items.some((item) => item.arrivedDamaged === true || item.condition?.undamaged === false);
}
