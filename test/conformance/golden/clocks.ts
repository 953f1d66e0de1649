import { aMissingPackage, anOrder, aParcel, aParcelOnItsWay, aReturn } from '../../../src/testing/index.ts';
import type { Draft } from './drafts.ts';

/** Where the end of the seventh day is not where a clock would put it: a zone, and a delivery seven days before. */
const DELIVERIES = [
  ['America/Santiago', '2026-03-28T15:00:00Z', 'the last day has 25 hours'],
  ['America/Santiago', '2025-08-30T15:00:00Z', 'the day after the last begins at one'],
  ['America/Santiago', '2025-08-31T15:00:00Z', 'the last day has 23 hours'],
  ['Africa/Cairo', '2025-10-23T10:00:00Z', 'the last day ends twice'],
  ['Africa/Cairo', '2025-04-17T10:00:00Z', 'the day after the last begins at one'],
  ['America/Nuuk', '2025-03-22T15:00:00Z', 'the clock changes as the last day ends'],
  ['Europe/Paris', '2025-03-23T22:59:59.999Z', 'delivered in the last millisecond of a day, the last day has 23 hours'],
  [
    'Europe/Paris',
    '2025-10-19T22:00:00Z',
    'delivered as a day begins, the last day is the day after the clock changes',
  ],
  ['America/New_York', '2025-03-02T17:00:00Z', 'the last day has 23 hours'],
  ['America/New_York', '2025-10-26T17:00:00Z', 'the last day has 25 hours'],
  ['Australia/Lord_Howe', '2025-09-28T12:00:00Z', 'the clock changes by half an hour'],
  ['Pacific/Apia', '2011-12-22T22:00:00Z', 'the last day is the one before the day that never was'],
  ['Pacific/Apia', '2011-12-23T22:00:00Z', 'the seventh day never was'],
  ['Pacific/Chatham', '2025-04-05T10:30:00Z', 'delivered shortly before a clock change at an odd offset'],
  ['Asia/Kathmandu', '2025-03-05T18:14:59.999Z', 'delivered in the last millisecond of a day at an odd offset'],
  ['Pacific/Kiritimati', '2025-03-05T10:00:00Z', 'delivered as a day begins, far ahead of UTC'],
] as const;

/** Claims near clock changes: counted from a delivery at an instant, from one on a day, and from an estimate. */
export function clockDrafts(): Draft[] {
  return DELIVERIES.flatMap(([zone, delivered, shows], i) => {
    const day = delivered.slice(0, 10);
    const number = `${i + 1}`.padStart(2, '0');
    const destination = { zone };
    const order = anOrder({ destination, parcels: [aParcel(undefined, { delivered })] });
    const byDay = anOrder({ destination, parcels: [aParcel(undefined, { delivered: day, dispatched: undefined })] });
    const estimated = anOrder({
      destination,
      placed: new Date(Date.parse(delivered) - 9 * DAY).toISOString(),
      parcels: [aParcelOnItsWay(undefined, { dispatched: daysBefore(delivered, 8), estimate: day })],
    });
    const told = (what: string) => `${what}, in ${zone}: ${shows}.`;
    return [
      { id: `clock-${number}-instant`, about: told('A delivery at an instant'), order, claim: aReturn(order) },
      { id: `clock-${number}-day`, about: told('A delivery on a day'), order: byDay, claim: aReturn(byDay) },
      {
        id: `clock-${number}-estimate`,
        about: told('A parcel claimed before its estimate is over'),
        order: estimated,
        claim: aMissingPackage(estimated, { asked: daysBefore(delivered, 1) }),
      },
    ];
  });
}

const DAY = 86_400_000;
const daysBefore = (instant: string, days: number) => new Date(Date.parse(instant) - days * DAY).toISOString();
