import fc from 'fast-check';
import type { Period } from '../../../src/time/index.ts';
import { facts, seldom, weighted } from '../choices.ts';

const UNITS: readonly Period['unit'][] = ['day', 'business-day', 'week', 'month', 'year', 'hour', 'minute'];

/** So many units that a term lies around a week now and then, whatever the unit. */
const MOST: Readonly<Record<Period['unit'], number>> = {
  minute: 10_000,
  hour: 400,
  day: 40,
  'business-day': 20,
  week: 6,
  month: 3,
  year: 2,
};

const ENDS: Readonly<Record<'time' | 'date', readonly Period['endsAt'][]>> = {
  time: [undefined, 'exact'],
  date: [undefined, 'end-of-day', 'same-local-time'],
};

const anyUnit = (units: readonly Period['unit'][]) =>
  weighted([2, fc.constantFrom(...units.slice(0, 1))], [3, fc.constantFrom(...units)]);

/** Any length of time that `parsePolicy` accepts. */
export function anyPeriod(units: readonly Period['unit'][] = UNITS): fc.Arbitrary<Period> {
  return anyUnit(units).chain((unit) => {
    const byTime = unit === 'minute' || unit === 'hour';
    const ends = byTime ? [...ENDS.time, ...(unit === 'hour' ? (['end-of-hour'] as const) : [])] : ENDS.date;
    return facts<Period>({
      unit: fc.constant(unit),
      amount: weighted([1, fc.constant(7)], [2, fc.integer({ min: 0, max: MOST[unit] })]),
      endsAt: fc.constantFrom(...ends),
      countEventDay: seldom(fc.boolean()),
      countEventHour: seldom(fc.boolean()),
      overflow: seldom(fc.constantFrom('clamp', 'next-day')),
      rollForward: seldom(fc.constantFrom('none', 'next-business-day', 'eu-1182-71')),
      minWorkingDays: seldom(fc.integer({ min: 0, max: 10 })),
    });
  });
}

/** A bare length, for what counts back or apart from a clock. */
export function anyLength(units: readonly Period['unit'][] = UNITS): fc.Arbitrary<Period> {
  return anyUnit(units).chain((unit) =>
    fc.integer({ min: 0, max: MOST[unit] }).map((amount): Period => ({ amount, unit })),
  );
}
