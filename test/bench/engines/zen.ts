import type { Engine } from './index.ts';
import { CONDITIONS, numbersOf, type SmallAnswer, WINDOW } from './small.ts';

/** Its builds for single platforms break a clean install here, so it is none of the development packages. */
const PACKAGE = '@gorules/zen-engine';

/** The little of it that is used. */
interface Zen {
  readonly ZenEngine: new () => {
    createDecision(content: object): { evaluate(context: unknown): Promise<{ readonly result: SmallAnswer }> };
  };
}

/** One decision for all calls; it runs outside of JavaScript. */
export async function zen(): Promise<Engine> {
  const { ZenEngine }: Zen = await import(PACKAGE);
  const all = [`asked >= closes ? '${WINDOW}' : ''`, ...CONDITIONS.map(([fact, code]) => `${fact} ? '' : '${code}'`)];
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      {
        id: 'rules',
        name: 'rules',
        type: 'expressionNode',
        content: {
          expressions: [
            { id: 'reasons', key: 'reasons', value: `filter([${all.join(', ')}], # != '')` },
            { id: 'amount', key: 'amount', value: 'len($.reasons) > 0 ? 0 : floor(paid * quantity / ordered)' },
          ],
        },
      },
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [
      { id: 'given', type: 'edge', sourceId: 'in', targetId: 'rules' },
      { id: 'found', type: 'edge', sourceId: 'rules', targetId: 'out' },
    ],
  });
  return {
    name: 'zen-engine',
    gives: 'a part: reasons and amount; no dates; async',
    isAsync: true,
    run: async (facts) => (await decision.evaluate(numbersOf(facts))).result,
    read: (answer) => answer as SmallAnswer,
  };
}
