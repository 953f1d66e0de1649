import * as z from 'zod/mini';
import { lazy } from '../../facts/lazy.ts';
import { wholeFrom0To } from './words.ts';

const BY_DAY: readonly string[] = ['end-of-day', 'same-local-time'];
const ENDS: Readonly<Record<string, readonly string[]>> = {
  minute: ['exact'],
  hour: ['exact', 'end-of-hour'],
  day: BY_DAY,
  'business-day': BY_DAY,
  week: BY_DAY,
  month: BY_DAY,
  year: BY_DAY,
};

export const period = /* @__PURE__ */ lazy(() =>
  z
    .strictObject({
      amount: wholeFrom0To(10_000),
      unit: z.enum(['minute', 'hour', 'day', 'business-day', 'week', 'month', 'year']),
      endsAt: z.optional(z.enum(['end-of-day', 'same-local-time', 'exact', 'end-of-hour'])),
      countEventDay: z.optional(z.boolean()),
      countEventHour: z.optional(z.boolean()),
      overflow: z.optional(z.enum(['clamp', 'next-day'])),
      rollForward: z.optional(z.enum(['none', 'next-business-day', 'eu-1182-71'])),
      minWorkingDays: z.optional(wholeFrom0To(100)),
    })
    .check(
      z.refine(({ unit, endsAt }) => endsAt === undefined || ENDS[unit]?.includes(endsAt) === true, {
        error:
          "ends where its unit cannot: minutes 'exact', hours 'exact' or at 'end-of-hour', days and longer at 'end-of-day' or 'same-local-time'",
      }),
      z.refine(({ unit, amount }) => unit !== 'year' || amount <= 1000, { error: 'is longer than 1000 years' }),
    ),
);
