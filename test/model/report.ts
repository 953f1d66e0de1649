import type { CheckedUnits, DefectClaim, MissingItemClaim } from '../../src/facts/claim.ts';
import type { Order } from '../../src/facts/order.ts';
import type { ReportTerms, SendBackTerms } from '../../src/index.ts';
import { objectionsToAsking, objectionsToEvidence, objectionsToInformation, objectionsToReceipt } from './receipt.ts';
import { iso, type Now, undatedOrHappened } from './time.ts';
import type { Answer, Judged, NaiveDeadline, Verdict } from './types.ts';
import { claimUnits, latestDeliveredFirst, unitsOf } from './units.ts';
import { verdictOn } from './verdicts.ts';
import { deadlinesOfWayBack, objectionsToWayBack } from './wayBack.ts';
import { knownEndOf, objectionsToUnknownDays } from './window.ts';

/** M1 to M4, D1: something is missing from what arrived, or defective. */
export function judgeReport(order: Order, claim: MissingItemClaim | DefectClaim, now: Now): Answer {
  const terms: ReportTerms = claim.kind === 'defect' ? now.policy.defect : now.policy.missingItem;
  // D1: nothing has to be sent back, unless the policy demands it.
  const sendBack: SendBackTerms | null = claim.kind === 'defect' ? now.policy.defect.sendBack : null;
  const judged: Judged[] = [];
  const deadlines: NaiveDeadline[] = [];
  const units = latestDeliveredFirst(unitsOf(order, now), now, claim.asked);
  for (const { unit, item, line, parcel } of claimUnits<CheckedUnits>(order, claim.items, units, now)) {
    if (unit === 'surplus') {
      judged.push({ line, parcel, verdict: 'denied', replaceable: undefined });
      continue;
    }
    const windows = [terms.report, sendBack?.dispatch, sendBack?.arrival];
    const closes = knownEndOf(terms.report, unit, claim, order, now);
    const objections = [
      ...objectionsToReceipt(unit), // M1. M2: the cause never changes anything.
      ...objectionsToUnknownDays(windows, unit, claim, order, now),
      ...objectionsToAsking(terms.report, unit, claim, order, now), // M3, D1
      ...objectionsToInformation(terms.information, claim, item, order, closes, now), // M3, D1
      ...objectionsToEvidence(terms.evidence, claim, false, closes, now), // M3, D1
      ...objectionsToCheck(terms, item, now), // M4
      ...objectionsToWayBack(sendBack, item, unit, claim, order, now),
    ];
    // M4: a replacement only where the store is known to be able to replace.
    judged.push({ line, parcel, verdict: verdictOn(objections), replaceable: item.replaceable });
    if (closes !== undefined) deadlines.push({ act: 'report', line, closes: iso(closes) });
    deadlines.push(...deadlinesOfWayBack(sendBack, unit, claim, order, now));
  }
  return { judged, deadlines };
}

/** M4: until the store's check is in: awaiting the store, where the policy wants one. Refuted: denied. */
function objectionsToCheck({ storeCheck }: ReportTerms, item: CheckedUnits, now: Now): Verdict[] {
  const check = item.check !== undefined && undatedOrHappened(item.check.at, now) ? item.check : undefined;
  if (check === undefined) return storeCheck ? ['awaiting'] : [];
  return check.finding === 'refuted' ? ['denied'] : [];
}
