import { eventText } from '../evaluation/facts.ts';
import type { Rule } from '../evaluation/rule.ts';
import { knownTerm } from '../evaluation/term.ts';
import type { PolicyDocument, Window } from '../policy/document.ts';

/** What a policy lets be asked only from some time on is too early before; judged at the moment of evaluation. */
export function windowOpen(window: (policy: PolicyDocument) => Window | undefined): Rule {
  return {
    name: 'window-open',
    clause: 'T7',
    saw: (unit, context) => {
      const opens = window(unit.terms.policy)?.opens;
      return { asked: eventText(context.asked), opens: (opens && knownTerm(opens, unit, context)?.closed) ?? null };
    },
    objections: (unit, context) => {
      const opens = window(unit.terms.policy)?.opens;
      const term = opens && unit.place.kind !== 'gone' ? knownTerm(opens, unit, context) : undefined;
      if (term === undefined || context.facts.at >= term.closes) return [];
      const { closed, lastDay } = term;
      return [{ code: 'window-not-open', verdict: 'too-early', clause: 'T7', opens: closed, lastDay }];
    },
  };
}
