import type { DefectClaim } from '../../src/facts/claim.ts';
import type { Order } from '../../src/facts/order.ts';
import { hasEvidence, isGivenAndRight, objectionsToReceipt, objectionToMissing, windowOf } from './receipt.ts';
import { iso, type Now, undatedOrHappened } from './time.ts';
import type { Answer, Judged, NaiveDeadline, Verdict } from './types.ts';
import { claimUnits, latestDeliveredFirst, unitsOf } from './units.ts';
import { verdictOn } from './verdicts.ts';
import { DEFECT_EVIDENCE } from './words.ts';

/** See READINGS.md: D1 names window, evidence and remedies, and no check of the store that would be waited for. */
const WAITS_FOR_THE_CHECK = false;

export function judgeDefect(order: Order, claim: DefectClaim, now: Now): Answer {
  const judged: Judged[] = [];
  const deadlines: NaiveDeadline[] = [];
  const units = latestDeliveredFirst(unitsOf(order, now), now, claim.asked);
  for (const { unit, item, line, parcel } of claimUnits(order, claim.items, units, now)) {
    if (unit === 'surplus') {
      judged.push({ line, parcel, verdict: 'denied', replaceable: false });
      continue;
    }
    const closes = windowOf(unit, claim, now);
    const objections: Verdict[] = [];

    // D1: window as in R1.
    objections.push(...objectionsToReceipt(unit, claim, now));

    // D1: the product code, and images.
    const product = order.lines.find((candidate) => candidate.id === line)?.product ?? '';
    if (!isGivenAndRight(item.product, product)) objections.push(objectionToMissing(closes, now));
    for (const kind of DEFECT_EVIDENCE) {
      if (!hasEvidence(kind, claim.evidence, claim, closes, now)) objections.push(objectionToMissing(closes, now));
    }

    // M4: refuted by the store: denied.
    const check = item.check !== undefined && undatedOrHappened(item.check.at, now) ? item.check : undefined;
    if (check === undefined && WAITS_FOR_THE_CHECK) objections.push('awaiting');
    if (check?.finding === 'refuted') objections.push('denied');

    // D1: nothing has to be sent back, no inspection is waited for, opening or using the item does not matter.
    judged.push({ line, parcel, verdict: verdictOn(objections), replaceable: item.replaceable === true });
    if (closes !== undefined) deadlines.push({ act: 'report', line, closes: iso(closes) });
  }
  return { judged, deadlines };
}
