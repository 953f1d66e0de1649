import type { ClauseId } from '../decision/clauses.ts';
import type { ObjectionReason } from '../decision/reasons.ts';
import { eventText, type Facts, type ParcelFacts } from '../evaluation/facts.ts';
import type { Rule } from '../evaluation/rule.ts';
import { type EpochDay, startOfDay, toInstant, toLocalDate } from '../time/index.ts';

/** R1, M1: what has not arrived is waited for until its estimate; after it the question is where the package is. */
export function delivered(clause: ClauseId): Rule {
  return {
    name: 'delivered',
    clause,
    saw: ({ place }) => (place.kind === 'parcel' ? { delivered: eventText(place.parcel.delivered) } : {}),
    objections: ({ place }, { facts }) =>
      place.kind === 'parcel' && place.parcel.delivered === undefined
        ? [notDelivered(clause, place.parcel, facts)]
        : [],
  };
}

function notDelivered(clause: ClauseId, parcel: ParcelFacts, facts: Facts): ObjectionReason {
  const awaited = {
    code: 'not-delivered-yet',
    verdict: 'awaiting',
    clause,
    turn: 'carrier',
    parcel: parcel.id,
  } as const;
  if (parcel.carrier === 'lost') return { ...awaited, overdue: true };
  if (parcel.estimate === undefined) return { ...awaited, overdue: false };
  const ends = startOfDay(facts.zone, parcel.estimate + 1);
  const overdue = facts.at >= ends;
  return overdue ? { ...awaited, overdue } : { ...awaited, overdue, ...untilEndOf(ends, parcel.estimate) };
}

function untilEndOf(ends: number, day: EpochDay) {
  return { until: toInstant(ends), lastDay: toLocalDate(day) };
}
