import type { ConformanceCase } from '../../../src/conformance/index.ts';
import { inOrder } from '../../../src/conformance/judge.ts';
import { answerOf, thisLibrary } from '../../../src/conformance/runConformance.ts';
import { type Decision, type PolicyDocument, type PolicySet, safeParsePolicy } from '../../../src/index.ts';
import type { Draft, Policies } from './drafts.ts';

const LIBRARY = thisLibrary();

/** The facts as JSON says them, with what the library answers. */
export function decided(draft: Draft, policies: Policies): ConformanceCase {
  const { id, about, order, claim, options } = JSON.parse(JSON.stringify(draft)) as Draft;
  const answer = answerOf({ id, about, order, claim, options }, policies, LIBRARY);
  if ('failure' in answer) throw new Error(`${id}: ${answer.failure}`);
  const facts = { id, about, order, claim, ...(options === undefined ? {} : { options }) };
  return 'issues' in answer ? { ...facts, issues: inOrder(answer.issues) } : { ...facts, decision: answer.decision };
}

/** Every word by which a case shows what no other one does. */
export function features(decision: Decision): string[] {
  const { kind, outcome, reasons, nextSteps, deadlines, remedies, remedy, refund, exceptions = [] } = decision;
  return [
    `${kind} ${outcome}`,
    `${kind} because of ${[...new Set(reasons.map(({ code }) => code))].sort().join(' and ')}`,
    ...reasons.map(({ code }) => code),
    ...reasons.map(({ code }) => `${kind} ${code}`),
    ...reasons.map(({ clause }) => `clause ${clause}`),
    ...reasons.flatMap((reason) => ('turn' in reason ? [`${reason.code} ${reason.turn}`] : [])),
    ...reasons.flatMap((reason) => ('contradiction' in reason ? [reason.contradiction] : [])),
    ...nextSteps.map(({ code, who }) => `${who} ${code}`),
    ...deadlines.map(({ act, clause, rule }) => `${act} ${clause} ${rule.unit}`),
    ...remedies.map(({ kind: offered, expires }) => `${kind} ${offered}${expires === undefined ? '' : ' expires'}`),
    ...(remedy === undefined ? [] : [`chosen ${remedy} ${refund.to} ${refund.payable}`]),
    ...refund.deductions.filter(({ amount }) => amount > 0).map(({ clause }) => `deducted ${clause}`),
    ...refund.kept.map(({ part, clause }) => `kept ${part} ${clause}`),
    ...Object.entries(refund.parts).flatMap(([part, amount]) => (amount > 0 ? [`part ${part}`] : [])),
    ...(refund.bonus > 0 ? ['bonus'] : []),
    ...(refund.owed === undefined ? [] : ['owed']),
    ...(refund.tenders.length > 1 ? ['several tenders'] : []),
    ...(refund.total > 0 ? [`exponent ${refund.exponent}`] : []),
    ...exceptions.map(({ id }) => `${decision.policy.id} exception ${id}`),
    ...(decision.policy.inForce === undefined ? [] : [`in force ${decision.policy.inForce}`]),
  ];
}

/** The policy as parsed once, so that many cases can be tried fast. */
export function parsed(policy: unknown): PolicyDocument | PolicySet {
  const result = safeParsePolicy(policy);
  if (!result.success) throw new Error(`no policy: ${JSON.stringify(result.issues)}`);
  return result.data;
}
