import { evaluateClaim } from 'redress';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { decideMoreNaively, decideNaively } from './naive/index.ts';
import { KINDS, requestOf, SIZES } from './requests.ts';

// A `TZDate` is an hour off where the clock of the host skips the same time of the same day, as Santiago does a midnight.
beforeAll(() => void vi.stubEnv('TZ', 'UTC'));
afterAll(() => void vi.unstubAllEnvs());

const OF_EACH = 100;

const GROUPS = KINDS.flatMap((kind) => SIZES.map((size) => ({ kind, size })));

it.each(GROUPS)('the naive build decides as the library does: $kind, lines: $size', ({ kind, size }) => {
  for (let number = 0; number < OF_EACH; number++) {
    const request = requestOf(kind, size, number);
    const expected = evaluateClaim(request.order, request.claim, { at: request.at });
    expect(decideNaively(request)).toStrictEqual(expected);
    if (number < 5) expect(decideMoreNaively(request)).toStrictEqual(expected);
  }
});
