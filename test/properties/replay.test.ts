import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, grants, mixedCaseFor, policies } from './evaluate.ts';
import { asOf } from './facts.ts';
import { Reached } from './reached.ts';
import { runs } from './settings.ts';

describe('what is dated after the moment of evaluation has not happened', () => {
  it.each(
    policies().flatMap(([name, policy]) => [[name, 'decision', policy] as const, [name, 'trace', policy] as const]),
  )('under %s: the %s is that of the facts without it', (_, what, anyPolicy) => {
    const reached = new Reached('something later', 'a grant');
    fc.assert(
      fc.property(mixedCaseFor({ contradictions: true }), anyPolicy, ({ order, claim, at }, policy) => {
        const known = asOf({ order, claim, at }, policy);
        const options = { at, policy, trace: what === 'trace' };
        const replayed = evaluate(order, claim, options);
        expect(replayed).toEqual(evaluate(known.order, known.claim, options));
        reached.run();
        reached.saw('something later', JSON.stringify(known) !== JSON.stringify({ order, claim }));
        reached.saw('a grant', grants(replayed));
      }),
      runs(100),
    );
    reached.expectAtLeast(15, 'something later');
    reached.expectAtLeast(15, 'a grant');
  });
});
