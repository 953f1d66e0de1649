import { evaluateClaim, isInvalidInput } from 'redress';
import { describe, expect, it } from 'vitest';
import { disagreements } from './agree.ts';
import { decidePlain } from './byHand/index.ts';
import { KINDS, type Request, requestOf, SIZES } from './requests.ts';

const OF_EACH = 200;

const GROUPS = KINDS.flatMap((kind) => SIZES.map((size) => ({ kind, size })));

describe('the policy written by hand', () => {
  it.each(GROUPS)('decides as the library does: $kind, lines: $size', { timeout: 60_000 }, ({ kind, size }) => {
    for (let number = 0; number < OF_EACH; number++) {
      const [first] = disagreements(requestOf(kind, size, number));
      if (first === undefined) continue;
      expect({ ...first, number, found: first.found }).toEqual({ ...first, number, found: first.expected });
    }
  });

  it('is asked about every outcome', () => {
    const outcomes = GROUPS.flatMap(({ kind, size }) =>
      Array.from({ length: 50 }, (_, number) => {
        const { order, claim, at } = requestOf(kind, size, number);
        return evaluateClaim(order, claim, { at }).outcome;
      }),
    );
    expect([...new Set(outcomes)].sort()).toEqual(
      ['approved', 'awaiting', 'denied', 'partially-approved', 'review', 'too-early'].sort(),
    );
  });
});

/** A request that both take, to spoil. */
const good = requestOf('return', 1, 0);
const copy = () => structuredClone(good) as unknown as { -readonly [K in keyof Request]: Record<string, unknown> };
const answer = ({ order, claim }: ReturnType<typeof copy>) => decidePlain(order, claim, good.at);
const libraryAnswer = ({ order, claim }: ReturnType<typeof copy>) =>
  evaluateClaim(order as never, claim as never, { at: good.at });

describe('its guard', () => {
  const line = good.order.lines[0];

  it.each([
    [
      'an unknown key',
      'order.colour',
      (spoilt: ReturnType<typeof copy>) => {
        spoilt.order.colour = 'red';
      },
    ],
    [
      'a wrong type',
      'order.lines[0].quantity',
      (spoilt: ReturnType<typeof copy>) => {
        spoilt.order.lines = [{ ...line, quantity: '1' }];
      },
    ],
    [
      'a local time',
      'claim.asked',
      (spoilt: ReturnType<typeof copy>) => {
        spoilt.claim.asked = '2025-03-01T10:00:00';
      },
    ],
    [
      'a day that does not exist',
      'order.placed',
      (spoilt: ReturnType<typeof copy>) => {
        spoilt.order.placed = '2025-02-30T10:00:00Z';
      },
    ],
    [
      'a zone that does not exist',
      'order.destination.zone',
      (spoilt: ReturnType<typeof copy>) => {
        spoilt.order.destination = { zone: 'Europe/Atlantis' };
      },
    ],
  ])('refuses %s, and so does the library', (_, path, spoil) => {
    const spoilt = copy();
    spoil(spoilt);
    expect(() => answer(spoilt)).toThrow(path);
    expect(() => libraryAnswer(spoilt)).toThrow(expect.toSatisfy(isInvalidInput));
  });

  it.each([
    [
      'prices without tax',
      (other: ReturnType<typeof copy>) => {
        other.order.pricesIncludeTax = false;
      },
    ],
    [
      'a currency with a step',
      (other: ReturnType<typeof copy>) => {
        other.order.currency = { code: 'EUR', step: 5 };
      },
    ],
    [
      'a delivery on an unknown day',
      (other: ReturnType<typeof copy>) => {
        other.order.parcels = [{ id: 'P1', contents: [{ line: '1', quantity: 1 }], delivered: 'day-unknown' }];
      },
    ],
    [
      'less paid than the parts',
      (other: ReturnType<typeof copy>) => {
        other.order.tenders = [{ id: 'card', amount: 1 }];
      },
    ],
    [
      'what a shop adds',
      (other: ReturnType<typeof copy>) => {
        other.order.attributes = { colour: 'red' };
      },
    ],
  ])('refuses what this shop does not have and the library decides: %s', (_, change) => {
    const other = copy();
    change(other);
    expect(() => answer(other)).toThrow(/^order\./);
    expect(libraryAnswer(other).policy.id).toBe('seven-day');
  });
});
