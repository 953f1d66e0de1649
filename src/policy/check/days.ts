import { lazy } from '../../facts/lazy.ts';
import { isoWeekday, toEpochDay, toLocalDate } from '../../time/index.ts';
import type { FactTest } from '../condition.ts';

/** A test of a local day, and whether it must hold. */
export interface DayTest {
  readonly test: FactTest;
  readonly holds: boolean;
}

/** Whether a test looks at the local day of a moment. */
export const isDayTest = ({ from, to, weekday }: FactTest) =>
  from !== undefined || to !== undefined || weekday !== undefined;

/** Ranges of so few days are looked at day by day. */
const FEW = 400;

/**
 * Whether some day can pass all these tests; also where that is not known. Dates, days of the year and weekdays are
 * looked at apart, save within a short range of dates.
 */
export function someDayPasses(tests: readonly DayTest[]): boolean {
  const apart = [tests.filter(isDated), tests.filter(isYearly), tests.filter(isWeekly)];
  const [dated = [], yearly = [], weekly = []] = apart;
  const passes = (some: readonly DayTest[]) => (day: number) =>
    some.every(({ test, holds }) => at(test, day) === holds);
  if (!turns(dated).some(passes(dated)) || !aLeapYear().some(passes(yearly)) || !A_WEEK.some(passes(weekly)))
    return false;
  const range = shortRange(dated);
  return range === undefined || range.some(passes(tests));
}

const isYearly = ({ test: { from, to } }: DayTest) => (from ?? to)?.startsWith('--') === true;
const isWeekly = ({ test }: DayTest) => test.weekday !== undefined;
const isDated = (test: DayTest) => !isYearly(test) && !isWeekly(test);

const daysFrom = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i);

const aLeapYear = /* @__PURE__ */ lazy(() => daysFrom(toEpochDay('2024-01-01'), 366));
const A_WEEK = /* @__PURE__ */ daysFrom(0, 7);

/** The first day of each stretch in which the answers do not change. */
function turns(tests: readonly DayTest[]): number[] {
  const changes = tests.flatMap(({ test: { from, to } }) => [
    ...(from === undefined ? [] : [toEpochDay(from)]),
    ...(to === undefined ? [] : [toEpochDay(to) + 1]),
  ]);
  return [Math.min(0, ...changes) - 1, ...changes];
}

/** The days of the range that the tests leave, where it is short. */
function shortRange(tests: readonly DayTest[]): number[] | undefined {
  const held = tests.filter(({ holds }) => holds).map(({ test }) => test);
  const first = Math.max(...held.flatMap(({ from }) => (from === undefined ? [] : [toEpochDay(from)])));
  const last = Math.min(...held.flatMap(({ to }) => (to === undefined ? [] : [toEpochDay(to)])));
  return last - first < FEW ? daysFrom(first, Math.max(0, last - first + 1)) : undefined;
}

/** The evaluator's own answer for a day. */
function at({ from, to, weekday }: FactTest, day: number): boolean {
  if (weekday !== undefined) return weekday.includes(isoWeekday(day));
  const date = toLocalDate(day);
  if (from?.startsWith('--') !== true) return (from === undefined || date >= from) && (to === undefined || date <= to);
  const ofYear = `-${date.slice(4)}`;
  const end = to ?? '--12-31';
  return from <= end ? ofYear >= from && ofYear <= end : ofYear >= from || ofYear <= end;
}
