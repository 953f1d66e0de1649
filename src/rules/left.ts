import type { ObjectionReason } from '../decision/reasons.ts';
import type { Rule } from '../evaluation/rule.ts';
import type { Place } from '../evaluation/stock.ts';

/** L1, L2, L3: only units that are left can be claimed. */
export const left: Rule = {
  name: 'units-left',
  clause: 'L1',
  saw: ({ place }) => ({ place: place.kind, ...(place.kind === 'gone' ? { why: place.why } : {}) }),
  objections: ({ place }) => (place.kind === 'gone' ? [REASONS[place.why]] : []),
};

type Why = Extract<Place, { kind: 'gone' }>['why'];

const REASONS: Readonly<Record<Why, ObjectionReason>> = {
  'never-ordered': { code: 'beyond-what-is-left', verdict: 'denied', clause: 'L1' },
  refunded: { code: 'already-refunded', verdict: 'denied', clause: 'L2' },
  replaced: { code: 'already-replaced', verdict: 'denied', clause: 'L3' },
};
