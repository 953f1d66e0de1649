import { canHold, goal } from '../check/disjoint.ts';
import { Effort } from '../check/effort.ts';
import { type PlacedTerms, sectionsOf } from '../check/sections.ts';
import type { Condition } from '../condition.ts';
import type { PolicyDocument } from '../document.ts';
import type { RemedyRung } from '../remedy.ts';
import { SECTIONS } from '../sectionOf.ts';
import { givenIn } from './conditions.ts';
import type { PolicyFinding } from './finding.ts';
import { STEPS } from './steps.ts';

/** Steps of tables and rungs of ladders that nothing comes down to. */
export function ladderFindings(policy: PolicyDocument): PolicyFinding[] {
  const effort = new Effort(STEPS);
  return sectionsOf(policy).flatMap((placed) => [
    ...stepFindings(placed, policy, effort),
    ...rungFindings(placed, policy, effort),
  ]);
}

const ALWAYS: Condition = { not: { all: [{ fact: 'now', known: false }] } };

function stepFindings(placed: PlacedTerms, { facts }: PolicyDocument, effort: Effort): PolicyFinding[] {
  const { terms, path } = placed;
  return (terms.refund?.deductions ?? []).flatMap((deduction, i) => {
    if (deduction.kind !== 'steps') return [];
    return deduction.steps.flatMap(({ when = ALWAYS }, step): PolicyFinding[] => {
      if (!effort.spend(step)) return [];
      const before = deduction.steps.slice(0, step);
      const others = before.map((other) => goal(other.when ?? ALWAYS, 'false'));
      const own = [...givenIn(placed), goal(when, 'true')];
      if (!canHold(own, facts, effort) || canHold([...own, ...others], facts, effort)) return [];
      const message = 'is never reached: the steps before it take all units; put it before them, or leave it out';
      return [{ path: [...path, 'refund', 'deductions', i, 'steps', step], code: 'unreachable-step', message }];
    });
  });
}

function rungFindings(placed: PlacedTerms, policy: PolicyDocument, effort: Effort): PolicyFinding[] {
  const { terms, path, kind } = placed;
  const { facts } = policy;
  const choice = terms.choice ?? policy[SECTIONS[kind]].choice ?? 'customer';
  const rungs = (terms.remedies ?? []).map((term): RemedyRung => (typeof term === 'string' ? { kind: term } : term));
  return rungs.flatMap((rung, i): PolicyFinding[] => {
    // A replacement comes to nothing where the store has none, so others may follow it.
    const ends = (other: RemedyRung) =>
      other.kind === rung.kind || (choice === 'first' && other.kind !== 'replacement');
    if (!effort.spend(i)) return [];
    const before = rungs.slice(0, i).filter(ends);
    const own = [...givenIn(placed), goal(rung.when ?? ALWAYS, 'true')];
    const others = before.map((other) => goal(other.when ?? ALWAYS, 'not-true'));
    if (!canHold(own, facts, effort) || canHold([...own, ...others], facts, effort)) return [];
    const message = `is never on offer: ${choice === 'first' ? 'a rung before it ends the ladder' : 'the same remedy stands before it'} for all its units; put it before that, or leave it out`;
    return [{ path: [...path, 'remedies', i], code: 'unreachable-remedy', message }];
  });
}
