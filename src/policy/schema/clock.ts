import * as z from 'zod/mini';
import { lazy } from '../../facts/lazy.ts';
import { isLocalDate } from '../../time/index.ts';
import { period } from './period.ts';
import * as s from './scalars.ts';
import { factName, some } from './words.ts';

/** Days of the year by month; 29 February is the last of February in other years. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `--MM-DD`, a day of every year. */
export function isMonthDay(text: string): boolean {
  const [, month, day] = /^--(\d\d)-(\d\d)$/.exec(text) ?? [];
  return Number(day) >= 1 && Number(day) <= (DAYS[Number(month) - 1] ?? 0);
}

export const dateOrMonthDay = /* @__PURE__ */ lazy(() =>
  z.string().check(
    z.refine((text) => isLocalDate(text) || isMonthDay(text), {
      error: 'must be a local date YYYY-MM-DD from 1900 to 2199, or --MM-DD for every year',
    }),
  ),
);

const timeOfDay = /* @__PURE__ */ lazy(() =>
  z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time HH:MM from 00:00 to 23:59' })),
);

const ENDS = ['period', 'before', 'until', 'on', 'latestOf', 'earliestOf', 'firstKnown', 'unlimited'] as const;

type ClockKeys = {
  readonly from?: unknown;
  readonly zone?: unknown;
  readonly sameDay?: unknown;
  readonly until?: unknown;
  readonly on?: unknown;
};

const shape = () => ({
  from: z.optional(factName()),
  period: z.optional(period()),
  before: z.optional(period()),
  until: z.optional(timeOfDay()),
  sameDay: z.optional(z.literal(true)),
  zone: z.optional(s.zone()),
  on: z.optional(dateOrMonthDay()),
  latestOf: z.optional(some(z.lazy(clock))),
  earliestOf: z.optional(some(z.lazy(clock))),
  firstKnown: z.optional(some(z.lazy(clock))),
  unlimited: z.optional(z.literal(true)),
});

const checks = () => [
  z.refine<ClockKeys>(
    (clock) => ENDS.filter((key) => (clock as Record<string, unknown>)[key] !== undefined).length === 1,
    {
      error: `must say exactly one of ${ENDS.join(', ')}`,
    },
  ),
  z.refine<ClockKeys>((clock) => (clock.from !== undefined) === needsFrom(clock), {
    error: 'must say `from` with `period`, `before`, `until` and `on: --MM-DD`, and with nothing else',
  }),
  z.refine<ClockKeys>(({ zone, sameDay, until }) => (zone ?? sameDay) === undefined || until !== undefined, {
    error: 'may say `zone` and `sameDay` only with `until`',
  }),
];

function needsFrom(clock: ClockKeys & { readonly period?: unknown; readonly before?: unknown }): boolean {
  const { period, before, until, on } = clock;
  return period !== undefined || before !== undefined || until !== undefined || String(on).startsWith('--');
}

/** Until when. */
export const clock: () => z.ZodMiniType = /* @__PURE__ */ lazy(() => z.strictObject(shape()).check(...checks()));

/** Until when, from when on, and what an unknown start means. */
export const window = /* @__PURE__ */ lazy(() =>
  z
    .strictObject({
      ...shape(),
      opens: z.optional(clock()),
      unknownDay: z.enum(['ask', 'allow', 'deny', 'review']),
    })
    .check(...checks()),
);
