import type { Rule } from '../evaluation/rule.ts';
import { openFactReasons } from './open-facts.ts';

/** Whether each exception of the policy applies must be known, where its condition does not say what unknown means. */
export const exceptionsKnown: Rule = {
  name: 'exceptions',
  clause: 'T1',
  saw: ({ terms }) => ({
    applied: terms.applied.map(({ id }) => id),
    unknown: terms.open.map(({ exception }) => exception.id),
  }),
  objections: (unit, context) =>
    unit.place.kind === 'gone'
      ? []
      : unit.terms.open.flatMap(({ facts }) => openFactReasons(facts, 'exception', unit, context)),
};
