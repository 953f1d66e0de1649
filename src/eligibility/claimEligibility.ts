import type { DeadlineAct, Decision } from '../decision/decision.ts';
import { type Outcome, outcomeOf } from '../decision/outcome.ts';
import type { Reason } from '../decision/reasons.ts';
import type { ClaimKind } from '../facts/claim.ts';
import type { Stated } from './claimFacts.ts';
import type { ClaimEligibility, Need } from './eligibility.ts';
import { favourable, prospect, unadorned } from './favourable.ts';
import type { Look } from './look.ts';
import type { UnitsAt } from './template.ts';

/** The act whose term is that of the claim. */
const ACTS: Readonly<Record<ClaimKind, DeadlineAct>> = {
  cancellation: 'request-cancellation',
  return: 'request-return',
  'missing-item': 'report',
  defect: 'report',
  'missing-package': 'claim-missing-package',
};

/** The best claim of a kind about some units, and what else can be said of it. */
export interface Judgement {
  readonly decision: Decision;
  readonly stated: Stated;
  /** The same saying only what it is about. */
  readonly bare: Decision | undefined;
  /** What it leads to if all that is awaited turns out well. */
  readonly prospect: Decision | undefined;
}

/** The best that a customer can make of a kind of claim for some units. */
export function judge(kind: ClaimKind, units: readonly UnitsAt[], look: Look): Judgement {
  const best = favourable(kind, units, look);
  const { decision, template } = best;
  const isOpen = units.some((unit) => statusOf(partFor([unit], decision)) === 'open');
  return {
    decision,
    stated: template.stated,
    bare: isOpen ? unadorned(units, best, look) : undefined,
    prospect: isOpen ? prospect(units, best, look) : undefined,
  };
}

/** What it says of some of the units. */
export function claimEligibility(
  units: readonly UnitsAt[],
  { decision, stated, bare, prospect }: Judgement,
): ClaimEligibility {
  const { kind } = decision;
  const own = partFor(units, decision);
  const status = statusOf(own);
  const isOpen = status === 'open';
  return {
    kind,
    status,
    ...termOf(decision, own, status),
    stated,
    needs: isOpen ? needsOf([...(bare === undefined ? [] : partFor(units, bare).reasons), ...own.reasons]) : [],
    reasons: isOpen ? [] : own.reasons,
    remedies: (isOpen && prospect?.remedies) || [],
    ...(isOpen ? wayBackOf(prospect) : {}),
  };
}

/** Who pays the carrier, where goods have to be sent back. */
function wayBackOf(prospect: Decision | undefined): Pick<ClaimEligibility, 'returnCosts'> {
  const steps = prospect?.nextSteps.map(({ code }) => code) ?? [];
  if (!steps.includes('send-back')) return {};
  return { returnCosts: steps.includes('pay-return-costs') ? 'customer' : 'store' };
}

/** What a decision about several units says of some of them. */
interface Part {
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
}

function partFor(units: readonly UnitsAt[], decision: Decision): Part {
  if (decision.lines.length <= 1) return decision;
  const lines = decision.lines.filter((one) =>
    units.some(({ line, parcel }) => one.line === line && one.parcel === parcel),
  );
  if (lines.length === decision.lines.length) return decision;
  return { outcome: outcomeOf(lines), reasons: lines.flatMap(({ reasons }) => reasons) };
}

function statusOf({ outcome, reasons }: Part): ClaimEligibility['status'] {
  switch (outcome) {
    case 'approved':
    case 'partially-approved':
      return 'open';
    case 'awaiting':
      return reasons.some(isStillToCome) ? 'not-yet' : 'open';
    case 'too-early':
      return 'not-yet';
    case 'denied':
      return 'closed';
    case 'review':
      return 'review';
  }
}

/** What nobody can bring about now. */
const isStillToCome = ({ code, verdict }: Reason) => verdict === 'too-early' || code === 'not-delivered-yet';

/** Everything that is awaited, each once: first what the customer must bring, then what others must find out. */
function needsOf(reasons: readonly Reason[]): Need[] {
  const awaited = reasons.filter(isAwaited);
  const once = [...new Map(awaited.map((need) => [JSON.stringify(need), need])).values()];
  return once.sort((a, b) => Number(a.turn !== 'customer') - Number(b.turn !== 'customer'));
}

const isAwaited = (reason: Reason): reason is Need => reason.verdict === 'awaiting';

function termOf(decision: Decision, own: Part, status: ClaimEligibility['status']) {
  const term = decision.deadlines.find(({ act }) => act === ACTS[decision.kind]);
  const opens = status === 'not-yet' ? openingOf(own) : term?.opens;
  const { closes, lastDay, rule } = term ?? {};
  const msLeft = closes === undefined || status !== 'open' ? undefined : Date.parse(closes) - Date.parse(decision.at);
  return {
    ...(opens === undefined ? {} : { opens }),
    ...(closes === undefined ? {} : { closes }),
    ...(lastDay === undefined ? {} : { lastDay }),
    ...(rule === undefined ? {} : { rule }),
    ...(msLeft === undefined ? {} : { msLeft: Math.max(0, msLeft) }),
  };
}

/** It is too early until the last of all that must open has opened; nobody knows when a parcel comes. */
function openingOf({ reasons }: Part): string | undefined {
  if (reasons.some(({ code }) => code === 'not-delivered-yet')) return undefined;
  const opens = reasons.flatMap((reason) => (reason.verdict === 'too-early' ? [reason.opens] : []));
  return opens.sort().at(-1);
}
