import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/index.ts';
import { refusalOf } from '../refusalOf.ts';

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const prices = () => fc.array(fc.nat(50_000), { minLength: 1, maxLength: 12 });

describe('sharing an amount out over lines', () => {
  it('gives equal lines the left-over cents from the first on', () => {
    expect(allocate(1000, [1999, 1999, 1999])).toEqual([334, 333, 333]);
  });

  it('gives left-over cents to the largest remainders', () => {
    // Rounding each share gives 84 + 92 + 35 = 211.
    expect(allocate(210, [199, 217, 82])).toEqual([84, 91, 35]);
  });

  it('gives a free line nothing', () => {
    expect(allocate(1000, [0, 3997, 0, 3])).toEqual([0, 999, 0, 1]);
  });

  it('shares equally, or by the fallback, where all weights are zero', () => {
    expect(allocate(100, [0, 0, 0])).toEqual([34, 33, 33]);
    expect(allocate(5, [0, 0], { fallback: [1, 4] })).toEqual([1, 4]);
    expect(allocate(4, [0, 0], { fallback: [0, 0] })).toEqual([2, 2]);
    expect(allocate(10, [1, 0], { fallback: [1, 4] })).toEqual([10, 0]);
  });

  it('turns the signs for a negative total', () => {
    expect(allocate(-210, [199, 217, 82])).toEqual([-84, -91, -35]);
    expect(allocate(-10, [0, 1])).toEqual([0, -10]);
  });

  it('keeps to the step of the payment provider', () => {
    expect(allocate(9010, [1, 1, 1], { step: 10 })).toEqual([3010, 3000, 3000]);
  });

  it('gives what is below a step to the line next in turn', () => {
    expect(allocate(9015, [1, 1, 1], { step: 10 })).toEqual([3010, 3005, 3000]);
    expect(allocate(7, [0, 1, 1], { step: 10 })).toEqual([0, 7, 0]);
  });

  it('needs a line for an amount, but no line for nothing', () => {
    expect(allocate(0, [])).toEqual([]);
    expect(refusalOf(() => allocate(1, []))).toBe('1 cannot be shared out over no lines');
  });

  it('refuses what is no amount, weight or step', () => {
    const refused = (...[total, weights, options]: Parameters<typeof allocate>) =>
      refusalOf(() => allocate(total, weights, options));
    expect(refused(1.5, [1])).toMatch(/^the total .* got 1\.5$/);
    expect(refused(Number.NaN, [1])).toMatch(/^the total .* got NaN$/);
    expect(refused('1' as unknown as number, [1])).toMatch(/^the total .* got a value of the type string$/);
    expect(refused(1, [-1, 2])).toMatch(/^a weight .* got -1$/);
    expect(refused(1, [1], { fallback: [0.5] })).toMatch(/^a weight .* got 0\.5$/);
    expect(refused(1, 1 as unknown as number[])).toBe('weights must be lists');
    expect(refused(1, [1], { fallback: 1 as unknown as number[] })).toBe('weights must be lists');
    expect(refused(1, [1], { step: 0 })).toMatch(/^the step .* got 0$/);
    expect(refused(1, [0, 0], { fallback: [1] })).toBe('there must be one fallback weight for each weight');
  });

  it('asks for no options', () => {
    expect(allocate(3, [1, 2], undefined)).toEqual([1, 2]);
    expect(allocate(3, [1, 2], null as unknown as undefined)).toEqual([1, 2]);
  });

  it('leaves its inputs alone', () => {
    const weights = Object.freeze([199, 217, 82]);
    allocate(210, weights);
    expect(weights).toEqual([199, 217, 82]);
  });

  it('adds up to the total exactly, whatever the step', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), prices(), fc.constantFrom(1, 10, 20), (total, weights, step) => {
        expect(sum(allocate(total, weights, { step }))).toBe(total);
      }),
    );
  });

  it('stays within a step of the exact quota', () => {
    fc.assert(
      fc.property(fc.nat(1e6), prices(), fc.constantFrom(1, 10, 20), (total, weights, step) => {
        fc.pre(sum(weights) > 0);
        const shares = allocate(total, weights, { step });
        for (const [line, share] of shares.entries()) {
          const quota = (total * (weights[line] ?? 0)) / sum(weights);
          expect(share).toBeGreaterThanOrEqual(Math.floor(quota / step) * step);
          expect(share).toBeLessThanOrEqual(Math.ceil(quota / step) * step);
        }
      }),
    );
  });

  it('gives a line of weight zero nothing while another has weight', () => {
    fc.assert(
      fc.property(fc.nat(1e6), prices(), fc.constantFrom(1, 10, 20), (total, weights, step) => {
        fc.pre(sum(weights) > 0);
        const shares = allocate(total, weights, { step });
        expect(shares.filter((_, line) => weights[line] === 0).every((share) => share === 0)).toBe(true);
      }),
    );
  });

  it('never takes more off a line than it costs', () => {
    fc.assert(
      fc.property(prices(), fc.nat(1000), (lines, permille) => {
        const discount = Math.floor((sum(lines) * permille) / 1000);
        for (const [line, share] of allocate(discount, lines).entries()) {
          expect(share).toBeLessThanOrEqual(lines[line] ?? 0);
        }
      }),
    );
  });

  it('leaves at most one share that is no multiple of the step', () => {
    fc.assert(
      fc.property(fc.nat(1e6), prices(), (total, weights) => {
        const uneven = allocate(total, weights, { step: 10 }).filter((share) => share % 10 !== 0);
        expect(uneven.length).toBe(total % 10 === 0 ? 0 : 1);
      }),
    );
  });

  it('agrees with a slow reference in BigInt, huge rupiah and dong orders included', () => {
    const weight = fc.oneof(fc.nat(100), fc.nat(1e9), fc.maxSafeNat());
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.array(weight, { minLength: 1, maxLength: 6 }), (total, weights) => {
        expect(allocate(total, weights)).toEqual(reference(total, weights));
      }),
    );
  });
});

/** Hands out one unit after the other to the line that is furthest below its quota: slow, but plain. */
function reference(total: number, given: readonly number[]): number[] {
  const weights = given.some((weight) => weight > 0) ? given.map(BigInt) : given.map(() => 1n);
  const all = weights.reduce((a, b) => a + b, 0n);
  const shares = weights.map((weight) => (BigInt(total) * weight) / all);
  const lack = (line: number) => BigInt(total) * (weights[line] ?? 0n) - (shares[line] ?? 0n) * all;
  while (shares.reduce((a, b) => a + b, 0n) < BigInt(total)) {
    const next = shares.map((_, line) => line).reduce((best, line) => (lack(line) > lack(best) ? line : best));
    shares[next] = (shares[next] ?? 0n) + 1n;
  }
  return shares.map(Number);
}
