import type { MissingItemClaim } from '../../src/facts/claim.ts';
import type { Order } from '../../src/facts/order.ts';
import { hasEvidence, isGivenAndRight, objectionsToReceipt, objectionToMissing, windowOf } from './receipt.ts';
import { iso, type Now, undatedOrHappened } from './time.ts';
import type { Answer, Judged, NaiveDeadline, Verdict } from './types.ts';
import { claimUnits, latestDeliveredFirst, unitsOf } from './units.ts';
import { verdictOn } from './verdicts.ts';
import { MISSING_ITEM_EVIDENCE } from './words.ts';

export function judgeMissingItem(order: Order, claim: MissingItemClaim, now: Now): Answer {
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

    // M1 (where the unit is) and the window of M3. M2: the cause never changes anything.
    objections.push(...objectionsToReceipt(unit, claim, now));

    // M3: the order number, and the evidence.
    if (!isGivenAndRight(claim.orderNumber, order.number)) objections.push(objectionToMissing(closes, now));
    for (const kind of MISSING_ITEM_EVIDENCE) {
      if (!hasEvidence(kind, claim.evidence, claim, closes, now)) objections.push(objectionToMissing(closes, now));
    }

    // M4: until the store's check is in: awaiting the store. Refuted: denied.
    const check = item.check !== undefined && undatedOrHappened(item.check.at, now) ? item.check : undefined;
    if (check === undefined) objections.push('awaiting');
    if (check?.finding === 'refuted') objections.push('denied');

    // M4: a replacement only where the store is known to be able to replace.
    judged.push({ line, parcel, verdict: verdictOn(objections), replaceable: item.replaceable === true });
    if (closes !== undefined) deadlines.push({ act: 'report', line, closes: iso(closes) });
  }
  return { judged, deadlines };
}
