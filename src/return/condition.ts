import type { ObjectionReason } from '../decision/reasons.ts';
import type { Context, ItemOf } from '../evaluation/context.ts';
import type { Rule } from '../evaluation/rule.ts';
import { knownTerm } from '../evaluation/term.ts';
import { untilOf } from '../rules/information.ts';
import { type WayBack, wayBackOf } from '../rules/way-back.ts';

/** R2: every fact about the goods that the policy names must hold; the inspection decides over the statement. */
export const condition: Rule<'return'> = {
  name: 'condition',
  clause: 'R2',
  saw: ({ item }, context) =>
    Object.fromEntries(
      context.policy.return.conditions.map((name) => [
        name,
        conditionOf(name, item, wayBackOf(item, context.clock)) ?? null,
      ]),
    ),
  objections: ({ item, place }, context) => {
    if (place.kind === 'gone') return [];
    const way = wayBackOf(item, context.clock);
    const term = knownTerm(context.policy.return.sendBack.dispatch, place, context);
    return context.policy.return.conditions.flatMap((name): ObjectionReason[] => {
      const found = conditionOf(name, item, way);
      if (found === undefined) {
        const turn = way.isSent ? { turn: 'store' as const } : { turn: 'customer' as const, ...untilOf(term) };
        return [{ code: 'condition-unknown', verdict: 'awaiting', clause: 'R2', condition: name, ...turn }];
      }
      if (found.holds) return [];
      return [{ code: 'condition-not-met', verdict: 'denied', clause: 'R2', condition: name, foundBy: found.by }];
    });
  },
};

interface Found {
  readonly holds: boolean;
  readonly by: 'customer' | 'inspection';
}

function conditionOf(name: string, item: ItemOf['return'], { inspected }: WayBack): Found | undefined {
  const inspection = inspected ? named(item.inspection?.condition, name) : undefined;
  if (inspection !== undefined) return { holds: inspection, by: 'inspection' };
  const stated = named(item.condition, name);
  return stated === undefined ? undefined : { holds: stated, by: 'customer' };
}

/** Names come from policies and claims: `constructor` is one like any other. */
function named(condition: Readonly<Record<string, boolean>> | undefined, name: string): boolean | undefined {
  return condition !== undefined && Object.hasOwn(condition, name) ? condition[name] : undefined;
}

/** R2: a unit that arrived damaged is not an unwanted unit but a defect. */
export const notArrivedDamaged: Rule<'return'> = {
  name: 'not-arrived-damaged',
  clause: 'R2',
  saw: ({ item }) => ({ arrivedDamaged: item.arrivedDamaged ?? null }),
  objections: ({ item, place }: { item: ItemOf['return']; place: { kind: string } }, { policy }: Context<'return'>) => {
    if (place.kind === 'gone' || item.arrivedDamaged !== true || policy.return.arrivedDamaged === 'allow') return [];
    return [{ code: 'arrived-damaged', verdict: 'denied', clause: 'R2', pointsTo: 'defect' }];
  },
};
