import type { LineDecision } from '../decision/decision.ts';
import { type Outcome, outcomeOf } from '../decision/outcome.ts';
import type { Reason } from '../decision/reasons.ts';
import { onceEach, withoutAbsent } from '../evaluation/listed.ts';
import type { ClaimKind } from '../facts/claim.ts';
import { grouped } from '../facts/grouped.ts';
import type { ClaimEligibility, Need } from './eligibility.ts';
import { type Favourable, favourable, prospect, unadorned } from './favourable.ts';
import { type Finding, returnCostsIn, termIn } from './finding.ts';
import type { Look } from './look.ts';
import { memo } from './memo.ts';
import type { UnitsAt } from './template.ts';
import { findAbout } from './units.ts';

/** The best claim of a kind about some units, and what else can be said of it. */
export interface Judgement extends Favourable {
  /** What the same leads to that says only what it is about; looked for where it is open. */
  readonly bare: Finding;
  /** What it leads to if all that is awaited turns out well; looked for where it is open. */
  readonly prospect: Finding;
}

/** The best that a customer can make of a kind of claim for some units. */
export function judge(kind: ClaimKind, units: readonly UnitsAt[], look: Look): Judgement {
  const best = favourable(kind, units, look);
  const { finding } = best;
  if (units.every((unit) => statusOf(partFor([unit], finding)) !== 'open')) {
    return { ...best, bare: finding, prospect: finding };
  }
  return { ...best, bare: findAbout(units, unadorned(best)), prospect: prospect(units, best) };
}

/** What it says of some of the units. */
export function claimEligibility(
  units: readonly UnitsAt[],
  { finding, template, bare, prospect }: Judgement,
): ClaimEligibility {
  const own = partFor(units, finding);
  const status = statusOf(own);
  const isOpen = status === 'open';
  const { opens, closes, lastDay, rule } = termIn(finding);
  return withoutAbsent<ClaimEligibility>({
    kind: finding.kind,
    status,
    opens: status === 'not-yet' ? openingOf(own) : opens,
    closes,
    lastDay,
    rule,
    msLeft: isOpen && closes !== undefined ? Math.max(0, Date.parse(closes) - Date.parse(finding.at)) : undefined,
    stated: template.stated,
    needs: isOpen ? needsOf([...partFor(units, bare).reasons, ...own.reasons]) : [],
    reasons: isOpen ? [] : own.reasons,
    remedies: isOpen ? prospect.remedies : [],
    returnCosts: isOpen ? returnCostsIn(prospect) : undefined,
  });
}

const byLine = /* @__PURE__ */ memo<ReadonlyMap<string, readonly LineDecision[]>>();

/** What is found about several units says of some of them. */
interface Part {
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
}

function partFor(units: readonly UnitsAt[], finding: Finding): Part {
  if (finding.lines.length <= 1) return finding;
  const own = byLine([finding], () => grouped(finding.lines, ({ line }) => line));
  const lines = units.flatMap(({ line, parcel }) => (own.get(line) ?? []).filter((one) => one.parcel === parcel));
  if (lines.length === finding.lines.length) return finding;
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
  return onceEach(reasons.filter(isAwaited)).sort(
    (a, b) => Number(a.turn !== 'customer') - Number(b.turn !== 'customer'),
  );
}

const isAwaited = (reason: Reason): reason is Need => reason.verdict === 'awaiting';

/** It is too early until the last of all that must open has opened; nobody knows when a parcel comes. */
function openingOf({ reasons }: Part): string | undefined {
  if (reasons.some(({ code }) => code === 'not-delivered-yet')) return undefined;
  const opens = reasons.flatMap((reason) => (reason.verdict === 'too-early' ? [reason.opens] : []));
  return opens.sort().at(-1);
}
