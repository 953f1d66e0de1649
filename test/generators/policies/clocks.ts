import fc from 'fast-check';
import type { Clock, CutOffClock } from '../../../src/policy/clock.ts';
import type { Window } from '../../../src/policy/document.ts';
import { compact, facts, once, oneOf, record, weighted } from '../choices.ts';
import { anyLocalDate } from '../moments.ts';
import type { Place } from './options.ts';
import { anyLength, anyPeriod } from './periods.ts';
import { factsOf } from './words.ts';

/** A day of every year, `--MM-DD`. */
export const anyMonthDay: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => `--${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

/** What a clock may be counted from: mostly what most orders state. */
export function anyAnchor(place: Place): fc.Arbitrary<string> {
  return weighted(
    [4, fc.constant(place.wholeClaim ? 'last-delivery' : 'delivery')],
    [2, fc.constantFrom(...factsOf('moment', place))],
  );
}

/** A clock of any form, nested at most so deep. */
export function anyClock(place: Place, depth = 2): fc.Arbitrary<Clock> {
  return clockIn({ place, depth });
}

const clockIn = once(({ place, depth }: { readonly place: Place; readonly depth: number }): fc.Arbitrary<Clock> => {
  const { units, yearly = true } = place;
  const from = anyAnchor(place);
  const timeOfDay = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  const several = depth === 0 ? undefined : fc.array(anyClock(place, depth - 1), { minLength: 1, maxLength: 3 });
  const nested = several === undefined ? [] : several;
  return weighted<Clock>(
    [8, record({ from, period: anyPeriod(units) })],
    [1, record({ from, before: anyLength(units) })],
    [
      1,
      facts<CutOffClock>({
        from,
        until: timeOfDay,
        zone: oneOf([3, undefined], [1, 'UTC']),
        sameDay: oneOf([2, undefined], [1, true as const]),
      }),
    ],
    ...(yearly ? [[1, record({ from, on: anyMonthDay })] as const] : []),
    [1, anyLocalDate.map((on) => ({ on }))],
    [1, fc.constant({ unlimited: true as const })],
    ...(Array.isArray(nested)
      ? []
      : ([
          [1, nested.map((latestOf) => ({ latestOf }))],
          [1, nested.map((earliestOf) => ({ earliestOf }))],
          [1, nested.map((firstKnown) => ({ firstKnown }))],
        ] as const)),
  );
});

const anyUnknownDay = fc.constantFrom<Window['unknownDay']>('ask', 'allow', 'deny', 'review');

const plainWindow = (place: Place): fc.Arbitrary<Window> =>
  record({
    from: oneOf([6, 'delivery'], [1, 'dispatch'], [1, 'placed']),
    period: anyPeriod(place.units),
    unknownDay: anyUnknownDay,
  });

/** A window: mostly some time after an event, open at once. Nothing opens by the moment of evaluation, which moves on. */
export function anyWindow(place: Place): fc.Arbitrary<Window> {
  if (place.plain) return plainWindow(place);
  const opens = anyClock({ ...place, without: [...(place.without ?? []), 'now'] }, 1);
  const whole = record({
    clock: anyClock(place),
    opens: weighted<Clock | undefined>([5, fc.constant(undefined)], [1, opens]),
    unknownDay: anyUnknownDay,
  }).map(({ clock, ...rest }) => compact({ ...clock, ...rest }) as Window);
  return weighted([1, plainWindow(place)], [1, whole]);
}
