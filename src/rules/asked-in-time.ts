import type { ClauseId } from '../decision/clauses.ts';
import { eventText } from '../evaluation/facts.ts';
import type { Rule } from '../evaluation/rule.ts';
import { knownTerm } from '../evaluation/term.ts';
import type { PolicyDocument, Window } from '../policy/document.ts';

/** R1, R6, M3, D1: the claim must be asked before the window closes. */
export function askedInTime(
  code: 'return-window-closed' | 'report-window-closed',
  clause: ClauseId,
  window: (policy: PolicyDocument) => Window,
): Rule {
  return {
    name: 'asked-in-time',
    clause,
    saw: ({ place }, context) => ({
      asked: eventText(context.asked),
      closes: knownTerm(window(context.policy), place, context)?.closed ?? null,
    }),
    objections: ({ place }, context) => {
      if (place.kind === 'gone') return [];
      const term = knownTerm(window(context.policy), place, context);
      if (term === undefined || context.asked.ms < term.closes) return [];
      const { closed, lastDay } = term;
      return [{ code, verdict: 'denied', clause, closed, lastDay, asked: eventText(context.asked) }];
    },
  };
}
