import { LogicEngine } from 'json-logic-engine';
import type { Engine } from './index.ts';
import { CONDITIONS, numbersOf, WINDOW } from './small.ts';

/** Compiled once. JSON Logic has no rounding, so the remainder is taken off before it divides. */
export function jsonLogic(): Engine {
  // Without code generation the engine quietly interprets, which is another engine than the one that is measured.
  new Function('');
  const fact = (name: string) => ({ var: name });
  const product = { '*': [fact('paid'), fact('quantity')] };
  const decide = new LogicEngine().build([
    {
      merge: [
        { if: [{ '>=': [fact('asked'), fact('closes')] }, [WINDOW], []] },
        ...CONDITIONS.map(([name, condition]) => ({ if: [fact(name), [], [condition]] })),
      ],
    },
    { '/': [{ '-': [product, { '%': [product, fact('ordered')] }] }, fact('ordered')] },
  ]);
  return {
    name: 'json-logic-engine, compiled',
    gives: 'a part: reasons and amount; no dates',
    run: (facts) => decide(numbersOf(facts)),
    read: (answer) => {
      const [reasons, amount] = answer as [string[], number];
      return { reasons, amount: reasons.length > 0 ? 0 : amount };
    },
  };
}
