import { expect, it } from 'vitest';
import { sumOfAmounts } from '../../src/money/sum.ts';

it('amounts add up, and no list of them is none', () => {
  expect(sumOfAmounts([{ amount: 450 }, { amount: 50 }])).toBe(500);
  expect(sumOfAmounts(undefined)).toBe(0);
});
