import type { Claim, RemedyKind } from '../../src/facts/claim.ts';
import type { Order } from '../../src/facts/order.ts';
import { judgeCancellation } from './cancellation.ts';
import { judgeDefect } from './defect.ts';
import { judgeMissingItem } from './missingItem.ts';
import { judgeMissingPackage } from './missingPackage.ts';
import { NOTHING, refundOf, tendersOf } from './refund.ts';
import { judgeReturn } from './return.ts';
import { instantOf, type Now, zoneOf } from './time.ts';
import type { Answer, Judged, NaiveDeadline, NaiveDecision } from './types.ts';
import { outcomeOfUnits } from './verdicts.ts';

export { contradicts } from './contradictions.ts';
export type { NaiveDeadline, NaiveDecision, NaiveRefund, NaiveUnit } from './types.ts';

/**
 * The store's seven-day policy, decided the slow and obvious way. Written from the clauses and readings alone, without
 * a look at the library; the choices where these leave a question open stand in `READINGS.md`.
 */
export function decideNaively(order: Order, claim: Claim, at: string): NaiveDecision {
  const zone = zoneOf(order);
  const now: Now = { at: instantOf(at, zone), zone };
  const answer = judge(order, claim, now);
  const granted = answer.judged.filter((unit) => unit.verdict === 'granted');

  const remedies = remediesFor(claim, granted);
  const chosen = claim.remedy !== undefined && remedies.includes(claim.remedy) ? claim.remedy : remedies[0];

  // Under a replacement the units that can be replaced are; the other granted units are refunded.
  const refunded = chosen === 'replacement' ? granted.filter((unit) => !unit.replaceable) : granted;
  const lines = refunded.map((unit) => unit.line);
  const refund = lines.length === 0 ? NOTHING : refundOf(order, claim, lines, now);

  return {
    outcome: outcomeOfUnits(answer.judged.map((unit) => unit.verdict)),
    units: answer.judged.map(({ line, parcel, verdict }) =>
      parcel === undefined ? { line, verdict } : { line, parcel, verdict },
    ),
    refund,
    remedies,
    // R8: what is kept in the account goes to no tender.
    tenders: chosen === 'account-balance' ? {} : tendersOf(order, refund.total, now),
    deadlines: withoutRepetition(answer.deadlines),
  };
}

function judge(order: Order, claim: Claim, now: Now): Answer {
  if (claim.kind === 'cancellation') return judgeCancellation(order, claim, now);
  if (claim.kind === 'return') return judgeReturn(order, claim, now);
  if (claim.kind === 'missing-item') return judgeMissingItem(order, claim, now);
  if (claim.kind === 'defect') return judgeDefect(order, claim, now);
  return judgeMissingPackage(order, claim, now);
}

function remediesFor(claim: Claim, granted: readonly Judged[]): RemedyKind[] {
  if (granted.length === 0) return [];
  // R8: original payment or account balance, for a return only.
  if (claim.kind === 'return') return ['refund', 'account-balance'];
  // M4, D1: a replacement first, where the store is known to be able to replace.
  if (granted.some((unit) => unit.replaceable)) return ['replacement', 'refund'];
  return ['refund'];
}

function withoutRepetition(deadlines: readonly NaiveDeadline[]): NaiveDeadline[] {
  const seen = new Map<string, NaiveDeadline>();
  for (const deadline of deadlines) seen.set(JSON.stringify(deadline), deadline);
  return [...seen.values()];
}
