import type { ObjectionReason } from '../decision/reasons.ts';
import { holds, isOpen } from '../evaluation/conditions.ts';
import type { Context, Unit } from '../evaluation/context.ts';
import type { Rule } from '../evaluation/rule.ts';
import { sectionOf } from '../policy/sectionOf.ts';
import { openFactReasons } from './open-facts.ts';

/** Units that the policy tolerates, or that are more than it grants, give no claim. */
export const limits: Rule = {
  name: 'limits',
  clause: 'T3',
  saw: ({ beyond }) => ({ beyond: beyond?.code ?? null }),
  objections: (unit, context) => {
    const { beyond, place } = unit;
    if (place.kind === 'gone') return [];
    if (beyond === undefined) return unclear(unit, context);
    const { code: term, says, most } = beyond;
    const code = most === undefined ? 'within-tolerance' : 'beyond-limit';
    return [{ code, verdict: 'denied', clause: 'T3', term, ...(says === undefined ? {} : { says }) }];
  },
};

/** Whether a limit is for the unit must be known. */
function unclear(unit: Unit, context: Context): ObjectionReason[] {
  return (sectionOf(unit.terms.policy, context.claim.kind).limits ?? []).flatMap(({ when }) => {
    const truth = holds(when, unit, context);
    return isOpen(truth) ? openFactReasons(truth, 'limit', unit, context) : [];
  });
}
