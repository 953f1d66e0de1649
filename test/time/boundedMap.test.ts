import { expect, it } from 'vitest';
import { remember } from '../../src/time/boundedMap.ts';

it('forgets the oldest entry rather than grow past its limit', () => {
  const cache = new Map<string, number>();
  for (const [key, value] of Object.entries({ a: 1, b: 2, c: 3 })) expect(remember(cache, 2, key, value)).toBe(value);
  expect([...cache]).toEqual([
    ['b', 2],
    ['c', 3],
  ]);
});
