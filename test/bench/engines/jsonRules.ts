import { Engine as RulesEngine } from 'json-rules-engine';
import type { Engine } from './index.ts';
import { CONDITIONS, numbersOf, WINDOW } from './small.ts';

/** One engine for all calls; every rule that does not hold is an event. */
export function jsonRules(): Engine {
  const rule = (type: string, fact: string, operator: string, value: unknown) => ({
    conditions: { all: [{ fact, operator, value }] },
    event: { type },
  });
  const engine = new RulesEngine([
    rule(WINDOW, 'asked', 'greaterThanInclusive', { fact: 'closes' }),
    ...CONDITIONS.map(([fact, condition]) => rule(condition, fact, 'equal', false)),
  ]);
  return {
    name: 'json-rules-engine',
    gives: 'a part: reasons; no dates, no money; async',
    isAsync: true,
    run: (facts) => engine.run(numbersOf(facts)),
    read: (answer) => {
      const { events } = answer as Awaited<ReturnType<RulesEngine['run']>>;
      return { reasons: events.map(({ type }) => type) };
    },
  };
}
