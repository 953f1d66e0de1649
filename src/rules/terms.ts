import type { ClauseId } from '../decision/clauses.ts';
import type { DeadlineAct } from '../decision/decision.ts';
import type { Context, Unit } from '../evaluation/context.ts';
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
): ActTerm | undefined {
  if (window === undefined) return undefined;
  const closing = knownTerm(window, unit, context);
  const opening = window.opens && knownTerm(window.opens, unit, context);
  const rule = (closing ?? opening)?.rule;
  if (rule === undefined) return undefined;
  return { act, clause, opens: opening?.closed, closes: closing?.closed, lastDay: closing?.lastDay, rule };
}
