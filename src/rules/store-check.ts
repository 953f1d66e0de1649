import type { ClauseId } from '../decision/clauses.ts';
import type { ItemOf } from '../evaluation/context.ts';
import type { Clock } from '../evaluation/facts.ts';
import type { Rule } from '../evaluation/rule.ts';
import type { PolicyDocument } from '../policy/document.ts';

/** M4: where the policy asks for the store's check it is waited for; what a check refutes is denied in any case. */
export function storeCheck(
  clause: ClauseId,
  isRequired: (policy: PolicyDocument) => boolean,
): Rule<'missing-item' | 'defect'> {
  return {
    name: 'store-check',
    clause,
    saw: ({ item }, { clock }) => ({ finding: findingOf(item.check, clock) ?? null }),
    objections: ({ item, place, terms }, { clock }) => {
      if (place.kind === 'gone' || place.kind === 'store') return [];
      const finding = findingOf(item.check, clock);
      if (finding === 'refuted') return [{ code: 'refuted-by-store', verdict: 'denied', clause }];
      const arrived = place.kind === 'parcel' && place.parcel.delivered !== undefined;
      if (!isRequired(terms.policy) || finding === 'confirmed' || !arrived) return [];
      return [{ code: 'store-check-pending', verdict: 'awaiting', clause, turn: 'store' }];
    },
  };
}

function findingOf(
  check: ItemOf['missing-item' | 'defect']['check'],
  clock: Clock,
): 'confirmed' | 'refuted' | undefined {
  return clock.hasHappened(check?.at) ? check?.finding : undefined;
}
