import type { DeadlineAct, Decision } from '../decision/decision.ts';
import { compareForCustomer } from '../decision/preference.ts';
import type { Reason } from '../decision/reasons.ts';
import type { Claim, ClaimKind } from '../facts/claim.ts';
import { type Stated, statementsFor } from './claimFacts.ts';
import type { ClaimEligibility, Need } from './eligibility.ts';
import { bareClaim, favourableClaim, returnConditions } from './favourableClaim.ts';
import { decideAbout, type FoundUnits, type Look, policiesOf } from './look.ts';
import { confirmed, lost } from './turningOutWell.ts';

/** The act whose term is that of the claim. */
const ACTS: Readonly<Record<ClaimKind, DeadlineAct>> = {
  cancellation: 'request-cancellation',
  return: 'request-return',
  'missing-item': 'report',
  defect: 'report',
  'missing-package': 'claim-missing-package',
};

/** The best that a customer can make of a kind of claim for some units. */
export function claimEligibility(kind: ClaimKind, units: readonly FoundUnits[], look: Look): ClaimEligibility {
  const { decision, claim, stated } = favourable(kind, units, look);
  const status = statusOf(decision);
  const bare = decideAbout(units, bareClaim(kind, units, look.at), look);
  return {
    kind,
    status,
    ...termOf(kind, decision, status),
    stated,
    needs: status === 'open' ? needsOf([bare, decision]) : [],
    reasons: status === 'open' ? [] : decision.reasons,
    remedies: status === 'open' ? prospect(units, claim, decision, look).remedies : [],
  };
}

/** The claim that says all that can be said for some units. */
export interface Favourable {
  readonly claim: Claim;
  readonly decision: Decision;
  readonly stated: Stated;
}

/** Of all that a customer may state, what leads to the best answer; where that is the same, the least. */
export function favourable(kind: ClaimKind, units: readonly FoundUnits[], look: Look): Favourable {
  const tried = policiesOf(look).flatMap((policy) =>
    statementsFor(policy, returnConditions(policy)).map((stated) => {
      const claim = favourableClaim(kind, units, look.order.number, look.at, policy, stated);
      return { claim, stated, decision: decideAbout(units, claim, look) };
    }),
  );
  return tried.reduce((best, other) => (compareForCustomer(other.decision, best.decision) > 0 ? other : best));
}

/** What the claim leads to if all that is awaited turns out well. */
export function prospect(units: readonly FoundUnits[], claim: Claim, decision: Decision, look: Look): Decision {
  if (decision.remedies.length > 0) return decision;
  return decideAbout(units, confirmed(claim), claim.kind === 'missing-package' ? lost(units, look) : look);
}

function statusOf({ outcome, reasons }: Decision): ClaimEligibility['status'] {
  switch (outcome) {
    case 'approved':
    case 'partially-approved':
      return 'open';
    case 'awaiting':
      return reasons.some(({ code }) => code === 'not-delivered-yet') ? 'not-yet' : 'open';
    case 'too-early':
      return 'not-yet';
    case 'denied':
      return 'closed';
    case 'review':
      return 'review';
  }
}

/** Everything that is awaited, each once: first what the customer must bring, then what others must find out. */
function needsOf(decisions: readonly Decision[]): Need[] {
  const awaited = decisions.flatMap(({ reasons }) => reasons.filter(isAwaited));
  const once = [...new Map(awaited.map((need) => [JSON.stringify(need), need])).values()];
  return once.sort((a, b) => Number(a.turn !== 'customer') - Number(b.turn !== 'customer'));
}

const isAwaited = (reason: Reason): reason is Need => reason.verdict === 'awaiting';

function termOf(kind: ClaimKind, decision: Decision, status: ClaimEligibility['status']) {
  const term = decision.deadlines.find(({ act }) => act === ACTS[kind]);
  const opens = latestOpening(decision) ?? term?.opens;
  const { closes, lastDay } = term ?? {};
  const msLeft = closes === undefined || status !== 'open' ? undefined : Date.parse(closes) - Date.parse(decision.at);
  return {
    ...(opens === undefined ? {} : { opens }),
    ...(closes === undefined ? {} : { closes }),
    ...(lastDay === undefined ? {} : { lastDay }),
    ...(msLeft === undefined ? {} : { msLeft: Math.max(0, msLeft) }),
  };
}

/** It is too early until the last of all that must open has opened. */
function latestOpening({ reasons }: Decision): string | undefined {
  const opens = reasons.flatMap((reason) => (reason.verdict === 'too-early' ? [reason.opens] : []));
  return [...opens].sort().at(-1);
}
