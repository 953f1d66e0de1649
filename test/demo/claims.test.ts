import { type ClauseId, evaluateClaim, evaluateMissingItem } from 'redress';
import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../examples/demo/claims/clausesOf.ts';
import { QUESTION_ORDER, readExamples } from '../../examples/demo/claims/readExamples.ts';

const examples = QUESTION_ORDER.flatMap((kind) => readExamples(kind));

/** G2 asks for something unlawful and is not modelled. */
const ALL: readonly ClauseId[] = [
  ...(['C1', 'C2', 'C3', 'R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8'] as const),
  ...(['M1', 'M2', 'M3', 'M4', 'D1', 'P1', 'P2', 'P3', 'P4', 'G1'] as const),
];

/** A cause never changes a decision, so no decision names the clause; that it changes nothing is tested below. */
const WITHOUT_A_TRACE: readonly ClauseId[] = ['M2'];

describe('the bundled claims', () => {
  describe.each(examples.map((example) => [example.name, example] as const))('%s', (_, example) => {
    const decision = evaluateClaim(example.order, example.claim, { at: example.at });

    it(`is ${example.outcome}`, () => {
      expect(decision.outcome).toBe(example.outcome);
    });

    it('shows the clauses that it names', () => {
      const toFind = example.shows.filter((clause) => !WITHOUT_A_TRACE.includes(clause));
      expect(clausesOf(decision)).toEqual(expect.arrayContaining(toFind));
    });

    it('names every product', () => {
      expect(Object.keys(example.products)).toEqual(example.order.lines.map(({ id }) => id));
    });
  });

  it('show every clause of the policy', () => {
    const shown = new Set(examples.flatMap(({ shows }) => shows));
    expect([...shown].sort()).toEqual([...ALL].sort());
  });

  it('are filed under their question', () => {
    for (const { name, claim } of examples) expect(name).toMatch(new RegExp(`^${claim.kind}/`));
  });

  it('come to the same whatever the cause of a missing item (M2)', () => {
    const shown = examples.flatMap(({ shows, order, claim }) =>
      shows.includes('M2') && claim.kind === 'missing-item' ? [{ order, claim }] : [],
    );
    expect(shown.length).toBeGreaterThan(0);
    for (const { order, claim } of shown) {
      const causes = [undefined, 'packing-mistake', 'parcel-damaged', 'items-removed'] as const;
      const decisions = causes.map((cause) => evaluateMissingItem(order, { ...claim, cause }));
      for (const decision of decisions) expect(decision).toEqual(decisions[0]);
    }
  });
});
