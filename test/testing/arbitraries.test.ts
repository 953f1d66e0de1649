import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluateClaim, parseClaim, parseOrder, parsePolicy } from '../../src/index.ts';
import {
  anyCase,
  anyCaseWith,
  anyClaim,
  anyClaimOf,
  anyOrder,
  anyPolicy,
  cheerfulCase,
  nearlyCase,
} from '../../src/testing/arbitraries/index.ts';

const runs = { numRuns: 50, seed: 20_261_123 };

it('gives valid facts and policies', () => {
  const anyOrderAndClaim = anyOrder().chain((order) =>
    fc.tuple(fc.constant(order), anyClaim(order), anyClaimOf('return', order)),
  );
  fc.assert(
    fc.property(anyOrderAndClaim, anyPolicy(), ([order, claim, back], policy) => {
      expect(parseOrder(order).lines.length).toBeGreaterThanOrEqual(0);
      expect(parseClaim(claim).kind).toBe(claim.kind);
      expect(back.kind).toBe('return');
      expect(parsePolicy(policy).id).toBe(policy.id);
    }),
    runs,
  );
});

it('gives cases that are decided, many of them approved where they are cheerful', () => {
  let approved = 0;
  fc.assert(
    fc.property(anyCase(), anyCaseWith('defect'), cheerfulCase('return'), nearlyCase(), (...cases) => {
      const outcomes = cases.map(({ order, claim, at }) => evaluateClaim(order, claim, { at }).outcome);
      if (outcomes[2] === 'approved') approved += 1;
      expect(outcomes).toHaveLength(4);
    }),
    runs,
  );
  expect(approved).toBeGreaterThan(25);
});
