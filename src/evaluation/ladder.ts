import type { ClaimKind } from '../facts/claim.ts';
import type { RemedyRung } from '../policy/remedy.ts';
import { sectionOf } from '../policy/sectionOf.ts';
import { holds, isOpen, type OpenFact } from './conditions.ts';
import type { Context, Unit } from './context.ts';

/** A rung, and its place on the ladder of the policy. */
export interface Rung extends RemedyRung {
  readonly place: number;
}

/** The remedies that a unit can have, and what would tell of others. */
export interface Ladder {
  /** In the order of the policy; each kind once. */
  readonly rungs: readonly Rung[];
  /** Facts that decide whether a remedy is on offer. */
  readonly open: readonly OpenFact[];
  /** What comes next hangs on whether the store can replace the unit. */
  readonly needsReplaceability: boolean;
}

/** Climbs the ladder of remedies for a unit: all that are on offer, or only the first of them. */
export function ladderOf<K extends ClaimKind>(unit: Unit, context: Context<K>): Ladder {
  const { remedies, choice = 'customer' } = sectionOf(unit.terms.policy, context.claim.kind);
  const rungs: Rung[] = [];
  const open: OpenFact[] = [];
  let needsReplaceability = false;
  for (const [place, term] of remedies.entries()) {
    const rung: Rung = typeof term === 'string' ? { kind: term, place } : { ...term, place };
    if (rungs.some(({ kind }) => kind === rung.kind)) continue;
    const truth = holds(rung.when, unit, context);
    if (truth === false) continue;
    if (isOpen(truth)) {
      for (const fact of truth) open.push(fact);
    } else if (rung.kind !== 'replacement' || isReplaceable(unit, context) === true) rungs.push(rung);
    else needsReplaceability ||= isReplaceable(unit, context) === undefined;
    if (choice === 'first' && (rungs.length > 0 || open.length > 0 || needsReplaceability)) break;
  }
  // Where the customer may choose, an unknown replacement is not on offer, and matters only if nothing else is.
  const matters = choice === 'first' || (rungs.length === 0 && open.length === 0);
  return { rungs, open, needsReplaceability: needsReplaceability && matters };
}

/** Whether the store is known to be able to replace the unit. */
function isReplaceable<K extends ClaimKind>({ item }: Unit, { claim }: Context<K>): boolean | undefined {
  if (claim.kind === 'missing-package') return claim.replaceable;
  return (item as { readonly replaceable?: boolean | undefined } | undefined)?.replaceable;
}
