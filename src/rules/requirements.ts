import type { ObjectionReason } from '../decision/reasons.ts';
import { holds, isOpen, test } from '../evaluation/conditions.ts';
import type { Context, Unit } from '../evaluation/context.ts';
import type { Rule } from '../evaluation/rule.ts';
import { knownTerm } from '../evaluation/term.ts';
import type { Requirement } from '../policy/requirement.ts';
import { sectionOf } from '../policy/sectionOf.ts';
import { untilOf } from './information.ts';
import { openFactReasons } from './open-facts.ts';

/** Every fact that the policy requires must hold of the unit. */
export const requirements: Rule = {
  name: 'requirements',
  clause: 'T2',
  saw: (unit, context) =>
    Object.fromEntries(requirementsOf(unit, context).map((one) => [one.code, seen(one, unit, context)])),
  objections: (unit, context) =>
    unit.place.kind === 'gone'
      ? []
      : requirementsOf(unit, context).flatMap((requirement) => objectionsTo(requirement, unit, context)),
};

const requirementsOf = ({ terms }: Unit, { claim }: Context) => sectionOf(terms.policy, claim.kind).requirements ?? [];

/** True where the requirement holds, or does not concern the unit. */
function met({ when, must }: Requirement, unit: Unit, context: Context) {
  const concerns = holds(when, unit, context);
  if (concerns === false) return true;
  const truth = test(must, unit, context);
  if (truth === true) return true;
  if (isOpen(concerns)) return isOpen(truth) ? [...concerns, ...truth] : concerns;
  return truth;
}

function seen(requirement: Requirement, unit: Unit, context: Context): boolean | readonly string[] {
  const truth = met(requirement, unit, context);
  return isOpen(truth) ? truth.map(({ fact }) => fact) : truth;
}

function objectionsTo(requirement: Requirement, unit: Unit, context: Context): ObjectionReason[] {
  const truth = met(requirement, unit, context);
  if (truth === true) return [];
  return isOpen(truth) ? openFactReasons(truth, 'requirement', unit, context) : [notMet(requirement, unit, context)];
}

function notMet(requirement: Requirement, unit: Unit, context: Context): ObjectionReason {
  const { code, says, otherwise = 'deny', turn = 'store', until, to = 'somebody-else' } = requirement;
  const about = { clause: 'T2', term: code, ...(says === undefined ? {} : { says }) } as const;
  switch (otherwise) {
    case 'deny':
      return { code: 'requirement-not-met', verdict: 'denied', ...about };
    case 'review':
      return { code: 'requirement-to-be-judged', verdict: 'review', ...about };
    case 'wait': {
      const term = until && knownTerm(until, unit, context);
      // Nobody waits for what is overdue: the customer's own is too late, what others did not do a person looks into.
      if (term !== undefined && context.facts.at >= term.closes) {
        return notMet({ ...requirement, otherwise: turn === 'customer' ? 'deny' : 'review' }, unit, context);
      }
      return { code: 'requirement-pending', verdict: 'awaiting', turn, ...about, ...untilOf(term) };
    }
    case 'refer':
      return { code: 'referred', verdict: 'denied', ...about, to };
  }
}
