import type { Period } from '../../time/index.ts';
import type { Clock } from '../clock.ts';
import type { Literal } from './goal.ts';
import { isMet } from './goal.ts';
import { isSame } from './same.ts';

/**
 * Whether one clock is known never to close after another, whatever the facts, and to have an end wherever the other has
 * one: periods of one unit after or before the same event, and fixed dates.
 */
export function closesNoLater(one: Clock, other: Clock): boolean {
  return isSame(one, other) || closesEarlier(one, other);
}

/** The same where the second is longer by its own words; its end may still fall on the same day, after a roll-forward. */
export function closesEarlier(one: Clock, other: Clock): boolean {
  if ('period' in one && 'period' in other) return one.from === other.from && isShorter(one.period, other.period);
  if ('before' in one && 'before' in other) return one.from === other.from && isShorter(other.before, one.before);
  return isDate(one) && isDate(other) && one.on < other.on;
}

const isShorter = (one: Period, other: Period) => one.amount < other.amount && isSame(howOf(one), howOf(other));

/** How a period is counted, whether it says so or leaves it out. */
function howOf(period: Period): Omit<Period, 'amount'> {
  const { unit, countEventDay = false, countEventHour = false, overflow = 'clamp' } = period;
  const { rollForward = 'none', minWorkingDays = 0 } = period;
  const { endsAt = unit === 'minute' || unit === 'hour' ? 'exact' : 'end-of-day' } = period;
  return { unit, countEventDay, countEventHour, overflow, rollForward, minWorkingDays, endsAt };
}

const isDate = (clock: Clock): clock is Extract<Clock, { on: string }> => 'on' in clock && !('from' in clock);

/** Whether some moment can make two tests of a moment against a clock as wanted; also where that is not known. */
export function clocksAgree(one: Literal, other: Literal): boolean {
  const [a, b] = [clockOf(one), clockOf(other)];
  if (a === undefined || b === undefined) return true;
  if (closesNoLater(a.clock, b.clock))
    return someMomentMeets([one, a.within], [other, b.within], isSame(a.clock, b.clock));
  if (closesNoLater(b.clock, a.clock)) return someMomentMeets([other, b.within], [one, a.within], false);
  return true;
}

type Side = readonly [literal: Literal, within: boolean];

/** Before both ends, between them, after both; or one of the ends, and with it the other, is not known. */
function someMomentMeets([first, within]: Side, [last, withinLast]: Side, isSameEnd: boolean): boolean {
  const meets = (beforeFirst: boolean, beforeLast: boolean) =>
    isMet(first, beforeFirst === within) && isMet(last, beforeLast === withinLast);
  const unknown = isMet(first, undefined) && isMet(last, undefined);
  return unknown || meets(true, true) || meets(false, false) || (!isSameEnd && meets(false, true));
}

/** The clock of a test, and whether the test asks for moments before its end. */
export function clockOf({ test }: Literal): { readonly clock: Clock; readonly within: boolean } | undefined {
  if ('count' in test) return undefined;
  const clock = test.within ?? test.after;
  return clock && { clock, within: test.within !== undefined };
}
