import type { Claim, RemedyKind } from '../../src/facts/claim.ts';
import type { Order } from '../../src/facts/order.ts';
import type { ClaimTerms } from '../../src/index.ts';
import { judgeCancellation } from './cancellation.ts';
import { judgeMissingPackage } from './missingPackage.ts';
import { storesPolicy } from './policy.ts';
import { NOTHING, refundOf, tendersOf } from './refund.ts';
import { objectionsToRemedies, remediesFor } from './remedies.ts';
import { judgeReport } from './report.ts';
import { judgeReturn } from './return.ts';
import { termsOf } from './terms.ts';
import { type Now, nowOf } from './time.ts';
import type { Answer, Judged, NaiveDeadline, NaiveDecision, Verdict } from './types.ts';
import { outcomeOfUnits, verdictOn } from './verdicts.ts';

export { contradicts } from './contradictions.ts';
export type { NaiveDeadline, NaiveDecision, NaiveRefund, NaiveUnit } from './types.ts';

/**
 * A policy of the store's kind, decided the slow and obvious way; left out, the store's own. Written from the clauses and
 * readings alone, without a look at the library; the choices where these leave a question open stand in `READINGS.md`.
 */
export function decideNaively(order: Order, claim: Claim, at: string, policy = storesPolicy): NaiveDecision {
  const now = nowOf(order, at, policy);
  const terms = termsOf(claim, policy);
  const answer = judge(order, claim, now);
  const judged = answer.judged.map((unit) => ({ ...unit, verdict: withRemedies(unit, terms) }));
  const granted = judged.filter((unit) => unit.verdict === 'granted');

  const offered = granted.map((unit) => remediesFor(terms, unit.replaceable));
  const remedies = inOrder(terms, offered.flat());
  const chosen = claim.remedy !== undefined && remedies.includes(claim.remedy) ? claim.remedy : remedies[0];

  // A unit that cannot have the chosen remedy gets the first that it can have. What is replaced is not refunded.
  const gets = offered.map((kinds) => (chosen !== undefined && kinds.includes(chosen) ? chosen : kinds[0]));
  const lines = granted.filter((_, i) => gets[i] !== 'replacement').map((unit) => unit.line);
  const as = gets.find((kind) => kind !== 'replacement') ?? 'refund';
  const refund = lines.length === 0 ? NOTHING : refundOf(order, claim, lines, as, now);

  return {
    outcome: outcomeOfUnits(judged.map((unit) => unit.verdict)),
    units: judged.map(({ line, parcel, verdict }) =>
      parcel === undefined ? { line, verdict } : { line, parcel, verdict },
    ),
    refund,
    remedies,
    // R8: what is kept in the account goes to no tender.
    tenders: as === 'account-balance' ? {} : tendersOf(order, refund.total, now),
    deadlines: withoutRepetition(answer.deadlines),
  };
}

function judge(order: Order, claim: Claim, now: Now): Answer {
  if (claim.kind === 'cancellation') return judgeCancellation(order, claim, now);
  if (claim.kind === 'return') return judgeReturn(order, claim, now);
  if (claim.kind === 'missing-package') return judgeMissingPackage(order, claim, now);
  return judgeReport(order, claim, now);
}

/** What is already denied stays so; nothing is granted that nothing can be got for. */
function withRemedies({ verdict, replaceable }: Judged, terms: ClaimTerms): Verdict {
  return verdictOn([verdict, ...objectionsToRemedies(terms, replaceable)]);
}

function inOrder(terms: ClaimTerms, kinds: readonly RemedyKind[]): RemedyKind[] {
  return terms.remedies
    .map((rung) => (typeof rung === 'string' ? rung : rung.kind))
    .filter((kind) => kinds.includes(kind));
}

function withoutRepetition(deadlines: readonly NaiveDeadline[]): NaiveDeadline[] {
  const seen = new Map<string, NaiveDeadline>();
  for (const deadline of deadlines) seen.set(JSON.stringify(deadline), deadline);
  return [...seen.values()];
}
