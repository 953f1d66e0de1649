import type { ClauseId } from '../decision/clauses.ts';
import type { DeadlineAct } from '../decision/decision.ts';
import type { Context } from '../evaluation/context.ts';
import type { ActTerm } from '../evaluation/question.ts';
import type { Place } from '../evaluation/stock.ts';
import { knownTerm } from '../evaluation/term.ts';
import type { Window } from '../policy/document.ts';

/** The deadline of an act under a window, where its event is known. */
export function actTerm(act: DeadlineAct, clause: ClauseId, window: Window, place: Place, context: Context): ActTerm[] {
  const term = knownTerm(window, place, context);
  if (term === undefined) return [];
  const { amount, unit } = window.period;
  const { closed: closes, lastDay, anchor } = term;
  return [{ act, clause, closes, lastDay, rule: { from: window.from, anchor, amount, unit } }];
}
