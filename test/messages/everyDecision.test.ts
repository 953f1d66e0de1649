import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Decision, explain, parsePolicy } from '../../src/index.ts';
import { evaluate } from '../evaluate.ts';
import { anyCase, anyPolicy, CLAIM_KINDS, cheerfulCase } from '../generators/index.ts';
import { plainBlanks } from './facts.ts';

vi.setConfig({ testTimeout: 120_000 });

const SEED = 20_260_312;

/** What no text for a customer may contain. */
const RUBBISH = /undefined|NaN|null|\[object|Invalid|T\d\d:\d\d|\{|\}| {2}| [.,;:!?]|\.\.|\(\)/;

function expectGoodWords(decision: Decision): void {
  const { headline, reasons, deadlines, refund, nextSteps, text } = explain(decision, {
    locale: 'en-GB',
    products: { '1': 'Silver ring' },
  });
  const sentences = [headline, ...reasons, ...deadlines, ...refund, ...nextSteps];
  for (const sentence of sentences) {
    expect(plainBlanks(sentence)).not.toMatch(RUBBISH);
    expect(sentence).toMatch(/^[A-Z0-9].*[^ ]\.$/s);
  }
  const said = [...sentences].sort((a, b) => b.length - a.length).reduce((rest, one) => rest.replaceAll(one, ''), text);
  expect(said.trim(), 'the letter is made of these sentences').toBe('');
  expect(text.startsWith(headline)).toBe(true);
  for (const reason of reasons) expect(text).toContain(reason);
  for (const sentence of refund) expect(text).toContain(sentence);
  expect(refund.length > 0).toBe(decision.remedies.length > 0);
  expect(deadlines).toHaveLength(decision.deadlines.length);
  expect(reasons.length > 0).toBe(decision.reasons.length > 0);
  expect(nextSteps.length > 0).toBe(decision.nextSteps.length > 0);
}

describe('every decision has words', () => {
  it('for any case under the built-in policy', () => {
    fc.assert(
      fc.property(anyCase({ contradictions: true }), ({ order, claim, at }) => {
        expectGoodWords(evaluate(order, claim, { at }));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('for any case under any policy', () => {
    fc.assert(
      fc.property(anyCase({ contradictions: true }), anyPolicy().map(parsePolicy), ({ order, claim, at }, policy) => {
        expectGoodWords(evaluate(order, claim, { at, policy }));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  for (const kind of CLAIM_KINDS) {
    it(`for a ${kind} that is likely to be granted`, () => {
      fc.assert(
        fc.property(cheerfulCase(kind), ({ order, claim, at }) => {
          expectGoodWords(evaluate(order, claim, { at }));
        }),
        { seed: SEED, numRuns: 150 },
      );
    });
  }

  it('the last day shown is the last day of the decision', () => {
    fc.assert(
      fc.property(cheerfulCase('return'), ({ order, claim, at }) => {
        const decision = evaluate(order, claim, { at });
        const { deadlines } = explain(decision, { locale: 'sv' });
        decision.deadlines.forEach(({ lastDay = '' }, i) => {
          const shown = new Intl.DateTimeFormat('sv', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(lastDay));
          expect(deadlines[i]).toContain(shown);
        });
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('a stored decision has the same words', () => {
    fc.assert(
      fc.property(anyCase(), ({ order, claim, at }) => {
        const decision = evaluate(order, claim, { at });
        expect(explain(JSON.parse(JSON.stringify(decision)))).toEqual(explain(decision));
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});
