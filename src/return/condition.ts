import type { ObjectionReason } from '../decision/reasons.ts';
import { conditionIn, conditionOf } from '../evaluation/condition.ts';
import type { Rule } from '../evaluation/rule.ts';
import { knownTerm } from '../evaluation/term.ts';
import { wayBackOf } from '../evaluation/wayBack.ts';
import { untilOf } from '../rules/information.ts';

/** R2: every fact about the goods that the policy names must hold; the inspection decides over the statement. */
export const condition: Rule<'return'> = {
  name: 'condition',
  clause: 'R2',
  saw: ({ item, terms }, { clock }) =>
    Object.fromEntries(terms.policy.return.conditions.map((name) => [name, conditionOf(name, item, clock) ?? null])),
  objections: (unit, context) => {
    if (unit.place.kind === 'gone') return [];
    const { conditions, sendBack, request } = unit.terms.policy.return;
    const way = wayBackOf(unit.item, context.clock);
    const term = knownTerm(sendBack?.dispatch ?? request, unit, context);
    const objections: ObjectionReason[] = [];
    for (const name of conditions) {
      const found = conditionIn(name, unit.item, way);
      if (found === undefined) {
        const turn = way.isSent ? { turn: 'store' as const } : { turn: 'customer' as const, ...untilOf(term) };
        objections.push({ code: 'condition-unknown', verdict: 'awaiting', clause: 'R2', condition: name, ...turn });
      } else if (!found.holds) {
        const { by: foundBy } = found;
        objections.push({ code: 'condition-not-met', verdict: 'denied', clause: 'R2', condition: name, foundBy });
      }
    }
    return objections;
  },
};

/** R2: a unit that arrived damaged is not an unwanted unit but a defect. */
export const notArrivedDamaged: Rule<'return'> = {
  name: 'not-arrived-damaged',
  clause: 'R2',
  saw: ({ item }) => ({ arrivedDamaged: item.arrivedDamaged ?? null }),
  objections: ({ item, place, terms }) => {
    if (place.kind === 'gone' || item.arrivedDamaged !== true || terms.policy.return.arrivedDamaged === 'allow')
      return [];
    return [{ code: 'arrived-damaged', verdict: 'denied', clause: 'R2', pointsTo: 'defect' }];
  },
};
