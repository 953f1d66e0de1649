import type { ClauseId } from '../decision/clauses.ts';
import type { Context, Unit } from '../evaluation/context.ts';
import { eventText } from '../evaluation/facts.ts';
import type { Rule } from '../evaluation/rule.ts';
import { knownTerm } from '../evaluation/term.ts';
import type { PolicyDocument, Window } from '../policy/document.ts';

type ClosedCode =
  | 'return-window-closed'
  | 'report-window-closed'
  | 'cancellation-window-closed'
  | 'package-window-closed';

/** R1, R6, M3, D1: the claim must be asked before the window closes. */
export function askedInTime(
  code: ClosedCode,
  clause: ClauseId,
  window: (policy: PolicyDocument) => Window | undefined,
): Rule {
  const termOf = (unit: Unit, context: Context) => {
    const own = window(unit.terms.policy);
    return own && knownTerm(own, unit, context);
  };
  return {
    name: 'asked-in-time',
    clause,
    saw: (unit, context) => ({
      asked: eventText(context.asked),
      closes: termOf(unit, context)?.closed ?? null,
    }),
    objections: (unit, context) => {
      if (unit.place.kind === 'gone') return [];
      const term = termOf(unit, context);
      if (term === undefined || context.asked.ms < term.closes) return [];
      const { closed, lastDay } = term;
      return [{ code, verdict: 'denied', clause, closed, lastDay, asked: eventText(context.asked) }];
    },
  };
}
