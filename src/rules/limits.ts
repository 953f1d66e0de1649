import type { Rule } from '../evaluation/rule.ts';

/** Units that the policy tolerates, or that are more than it grants, give no claim. */
export const limits: Rule = {
  name: 'limits',
  clause: 'T3',
  saw: ({ beyond }) => ({ beyond: beyond?.code ?? null }),
  objections: ({ beyond, place }) => {
    if (beyond === undefined || place.kind === 'gone') return [];
    const { code: term, says, most } = beyond;
    const code = most === undefined ? 'within-tolerance' : 'beyond-limit';
    return [{ code, verdict: 'denied', clause: 'T3', term, ...(says === undefined ? {} : { says }) }];
  },
};
