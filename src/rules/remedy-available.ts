import type { ObjectionReason } from '../decision/reasons.ts';
import type { Context, Unit } from '../evaluation/context.ts';
import { type Ladder, ladderOf } from '../evaluation/ladder.ts';
import type { Rule } from '../evaluation/rule.ts';
import { openFactReasons } from './open-facts.ts';

/** There must be something that the customer can get. */
export const remedyAvailable: Rule = {
  name: 'remedy-available',
  clause: 'T5',
  saw: (unit, context) => ({ remedies: ladderOf(unit, context).rungs.map(({ kind }) => kind) }),
  objections: (unit, context) =>
    unit.place.kind === 'gone' ? [] : objectionsTo(ladderOf(unit, context), unit, context),
};

function objectionsTo({ rungs, open, needsReplaceability }: Ladder, unit: Unit, context: Context): ObjectionReason[] {
  const unknown = openFactReasons(open, 'remedy', unit, context);
  if (needsReplaceability) {
    return [...unknown, { code: 'replaceability-unknown', verdict: 'awaiting', clause: 'T5', turn: 'store' }];
  }
  if (rungs.length > 0 || unknown.length > 0) return unknown;
  return [{ code: 'no-remedy-available', verdict: 'review', clause: 'T5' }];
}
