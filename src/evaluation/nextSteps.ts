import type { ClauseId } from '../decision/clauses.ts';
import type { DecisionDeadline, Remedy } from '../decision/decision.ts';
import type { Outcome } from '../decision/outcome.ts';
import { stepsForReason } from '../decision/reasonSteps.ts';
import type { Reason } from '../decision/reasons.ts';
import type { NextStep } from '../decision/steps.ts';
import type { ClaimKind, RemedyKind } from '../facts/claim.ts';
import type { Consequence } from '../policy/requirement.ts';
import { sectionOf } from '../policy/sectionOf.ts';
import { amountIn, holds } from './conditions.ts';
import type { Context, PlacedUnit, Unit } from './context.ts';
import { factOf } from './factValues.ts';
import { onceEach, withoutAbsent } from './listed.ts';
import type { Question } from './question.ts';
import type { Judged } from './rule.ts';
import { parcelOf } from './stock.ts';
import { knownTerm } from './term.ts';

/** Everything that the next steps follow from. */
export interface Concluded<K extends ClaimKind> {
  readonly outcome: Outcome;
  readonly judged: readonly Judged<K>[];
  /** Those of all units, each once. */
  readonly reasons: readonly Reason[];
  readonly deadlines: readonly DecisionDeadline[];
  readonly remedies: readonly Remedy[];
  readonly chosen: Remedy | undefined;
  /** What each granted unit gets under the chosen remedy. */
  readonly gets: ReadonlyMap<PlacedUnit, RemedyKind>;
}

/** G1: every decision says who does what by when; a denial at least how to reach the service. */
export function nextStepsFor<K extends ClaimKind>(
  concluded: Concluded<K>,
  question: Question<K>,
  context: Context<K>,
): NextStep[] {
  const steps: NextStep[] = [];
  for (const reason of concluded.reasons) {
    for (const step of stepsForReason(reason)) steps.push(withReturnTerm(step, concluded.deadlines));
  }
  addStepsForGrants(steps, concluded, question, context);
  addConsequences(steps, concluded, context);
  const denied = concluded.judged.some(({ verdict }) => verdict === 'denied');
  if (denied || steps.length === 0) {
    steps.push({ code: 'contact-service', who: 'customer', clause: 'G1', contact: context.policy.contact });
  }
  return onceEach(steps);
}

/** Whoever is sent on to the return of a parcel is told until when, where that is known. */
function withReturnTerm(step: NextStep, deadlines: readonly DecisionDeadline[]): NextStep {
  if (step.code !== 'ask-instead' || step.question !== 'return') return step;
  const term = deadlines.find(
    ({ act, units }) => act === 'request-return' && units.some(({ parcel }) => parcel === step.parcel),
  );
  return term === undefined ? step : { ...step, ...termOf(term) };
}

/** The term of a deadline, for the step that must meet it. */
function termOf({ closes, lastDay }: DecisionDeadline): { by?: string; lastDay?: string } {
  return withoutAbsent<{ by?: string; lastDay?: string }>({ by: closes, lastDay });
}

function addStepsForGrants<K extends ClaimKind>(
  steps: NextStep[],
  { judged, deadlines, remedies, chosen, gets }: Concluded<K>,
  question: Question<K>,
  context: Context<K>,
): void {
  if (chosen === undefined) return;
  const toSend: Unit[] = [];
  let toInspect = false;
  for (const { unit, verdict } of judged) {
    if (verdict !== 'granted' || gets.get(unit) === 'allowance') continue;
    const stage = question.wayBack(unit, context);
    if (stage === 'to-send') toSend.push(unit);
    toInspect ||= stage === 'to-inspect';
  }
  if (remedies.length > 1 && context.claim.remedy !== chosen.kind) {
    const kinds = remedies.map(({ kind }) => kind);
    steps.push({ code: 'choose-remedy', who: 'customer', clause: question.remedyClause, remedies: kinds });
  }
  if (toSend.length > 0) {
    const parcels = new Set(toSend.map(({ place }) => parcelOf(place)));
    const terms = deadlines.filter(
      ({ act, units }) => act === 'send-back' && units.some(({ parcel }) => parcels.has(parcel)),
    );
    const due = terms.length === 0 ? [{}] : terms.map(termOf);
    for (const by of due) steps.push({ code: 'send-back', who: 'customer', clause: 'R6', ...by });
    const paysItself = toSend.some(({ terms }) => terms.policy.return.returnCosts === 'customer');
    if (paysItself && question.kind === 'return') {
      steps.push({ code: 'pay-return-costs', who: 'customer', clause: 'R4' });
    }
    steps.push({ code: 'use-tracking', who: 'customer', clause: 'R5' });
  }
  if (toInspect) steps.push({ code: 'inspect', who: 'store', clause: 'R8' });
  const replaced = chosen.replaced.reduce((sum, { quantity }) => sum + quantity, 0);
  if (replaced > 0) {
    steps.push({ code: 'send-replacement', who: 'store', clause: question.moneyClause(context), quantity: replaced });
  }
  if ([...gets.values()].includes('repair')) steps.push({ code: 'repair', who: 'store', clause: 'T5' });
  const clause = chosen.kind === 'account-balance' ? question.remedyClause : question.moneyClause(context);
  const { owed } = chosen.refund;
  if (owed !== undefined) steps.push({ code: 'pay-store', who: 'customer', clause: 'T4', amount: owed });
  addPayments(steps, chosen, clause);
}

/** What is due now and what after the inspection; what belongs to the whole order is due once all of the refund is. */
function addPayments(steps: NextStep[], { refund }: Remedy, clause: ClauseId): void {
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

/** What else the policy says that follows, each once. */
function addConsequences<K extends ClaimKind>(
  steps: NextStep[],
  { judged, gets }: Concluded<K>,
  context: Context<K>,
): void {
  for (const { unit, verdict } of judged) {
    for (const consequence of sectionOf(unit.terms.policy, context.claim.kind).consequences ?? []) {
      const { code: term, who, when, for: remedies, on = 'grant', by, says } = consequence;
      const remedy = gets.get(unit);
      if (remedies !== undefined && (remedy === undefined || !remedies.includes(remedy))) continue;
      if ((on === 'grant' && verdict !== 'granted') || holds(when, unit, context) !== true) continue;
      const due = by && knownTerm(by, unit, context);
      const amount = amountOf(consequence, unit, context);
      steps.push({
        code: 'follow-policy',
        who,
        clause: 'T6',
        term,
        ...(says === undefined ? {} : { says }),
        ...(amount === undefined ? {} : { amount }),
        ...(due === undefined ? {} : { by: due.closed, lastDay: due.lastDay }),
      });
    }
  }
}

/** What somebody owes: as the policy says, or as the facts state it. */
function amountOf<K extends ClaimKind>({ amounts, fact }: Consequence, unit: Unit, context: Context<K>) {
  const stated = fact && factOf(fact, unit, context);
  if (typeof stated === 'number') return stated;
  return amounts && amountIn(amounts, context.books.currency.code);
}
