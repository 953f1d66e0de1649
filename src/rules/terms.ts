import type { ClauseId } from '../decision/clauses.ts';
import type { DeadlineAct } from '../decision/decision.ts';
import type { Context, Unit } from '../evaluation/context.ts';
import { withoutAbsent } from '../evaluation/listed.ts';
import type { ActTerm } from '../evaluation/question.ts';
import { knownTerm } from '../evaluation/term.ts';
import type { Window } from '../policy/document.ts';

/** The deadline of an act under a window, where its event is known, and from when on it is possible. */
export function actTerm(
  act: DeadlineAct,
  clause: ClauseId,
  window: Window | undefined,
  unit: Unit,
  context: Context,
): ActTerm[] {
  if (window === undefined) return [];
  const closing = knownTerm(window, unit, context);
  const opening = window.opens && knownTerm(window.opens, unit, context);
  const rule = (closing ?? opening)?.rule;
  if (rule === undefined) return [];
  const { closed, lastDay } = closing ?? {};
  return [withoutAbsent<ActTerm>({ act, clause, opens: opening?.closed, closes: closed, lastDay, rule })];
}
