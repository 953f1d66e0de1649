import {
  type Calendar,
  type DeadlineRule,
  deadlineAfter,
  firstEvent,
  lastEvent,
  localDateTimeAt,
  type Moment,
  type Period,
  resolveMoment,
  toInstant,
  toLocalDate,
} from '../../src/time/index.ts';
import { differences } from './compare.ts';
import {
  asFlag,
  asInteger,
  asIntegers,
  asList,
  asObject,
  asText,
  asTexts,
  asWord,
  type Json,
  optional,
  requireKnownKeys,
} from './fields.ts';

/** What a vector may expect. Its other fields describe it; options that nobody knows are refused inside the rule. */
const EXPECTED = [
  'eventLocal',
  'nominalLocalDate',
  'localDeadlineDate',
  'deadline',
  'deadlineExclusive',
  'deadlineLocal',
];

const PERIOD_OPTIONS = [
  'amount',
  'unit',
  'endsAt',
  'countEventDay',
  'countEventHour',
  'overflow',
  'rollForward',
  'minWorkingDays',
];
const CALENDAR_OPTIONS = ['weekend', 'holidays'];

const UNITS = {
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  businessDay: 'business-day',
  week: 'week',
  month: 'month',
  year: 'year',
} as const;
const ENDS = {
  endOfDay: 'end-of-day',
  sameLocalTime: 'same-local-time',
  exact: 'exact',
  endOfHour: 'end-of-hour',
} as const;
const OVERFLOWS = { clamp: 'clamp', nextDay: 'next-day' } as const;
const ROLLS = { none: 'none', 'next-business-day': 'next-business-day', 'eu-1182-71': 'eu-1182-71' } as const;
const TRIGGERS = { first: firstEvent, last: lastEvent } as const;

export interface DeadlineCheck {
  readonly problems: readonly string[];
  /** The runtime's zone data is older than the vector needs. */
  readonly tooOldZoneData: boolean;
}

/** Computes the deadline of a vector and compares everything that the vector expects. */
export function checkDeadline(vector: Json, zoneData: string | undefined): DeadlineCheck {
  const expected = Object.fromEntries(EXPECTED.flatMap((key) => (key in vector ? [[key, vector[key]]] : [])));
  // Elapsed time has no date to speak of; vectors say null.
  if (expected.localDeadlineDate === null) delete expected.localDeadlineDate;
  if (Object.keys(expected).length === 0) throw new Error('the vector expects nothing');
  const actual = compute(vector);

  if (!isOlder(zoneData, vector.requiresTzdata)) {
    return { problems: differences(expected, actual), tooOldZoneData: false };
  }
  const older = 'withOlderTzdata' in vector ? { deadline: vector.withOlderTzdata } : {};
  return { problems: differences(older, actual), tooOldZoneData: true };
}

function compute(vector: Json): Json {
  const zone = asText(vector.zone, 'zone');
  const rule = asObject(vector.rule, 'rule');
  const event = triggerOf(vector, rule, zone);
  const { closes, lastDay, nominalDay } = deadlineAfter(event, ruleOf(rule), zone, calendarOf(rule));
  return {
    eventLocal: localDateTimeAt(zone, event.ms),
    nominalLocalDate: nominalDay === undefined ? undefined : toLocalDate(nominalDay),
    localDeadlineDate: toLocalDate(lastDay),
    deadline: toInstant(closes - 1),
    deadlineExclusive: toInstant(closes),
    deadlineLocal: localDateTimeAt(zone, closes - 1),
  };
}

function triggerOf(vector: Json, rule: Json, zone: string): Moment {
  const trigger = optional(rule.trigger, 'trigger', (value, name) => asWord(value, name, TRIGGERS));
  if (vector.events === undefined) return resolveMoment(asText(vector.event, 'event'), zone);
  if (trigger === undefined) throw new Error('several events need a trigger');
  const event = trigger(asTexts(vector.events, 'events').map((text) => resolveMoment(text, zone)));
  if (event === undefined) throw new Error('events is empty');
  return event;
}

function ruleOf(rule: Json): DeadlineRule {
  if (rule.steps === undefined) {
    requireKnownKeys(rule, [...PERIOD_OPTIONS, ...CALENDAR_OPTIONS, 'trigger'], 'the rule');
    return periodOf(rule);
  }
  requireKnownKeys(rule, ['steps', ...CALENDAR_OPTIONS, 'trigger'], 'a rule with steps');
  return { steps: asList(rule.steps, 'steps').map((step, index) => stepOf(asObject(step, `steps[${index}]`))) };
}

function stepOf(step: Json): Period {
  requireKnownKeys(step, [...PERIOD_OPTIONS, ...CALENDAR_OPTIONS, 'countFrom'], 'a step');
  // The library always counts a step from the end of the one before, so there is nothing to hand over.
  optional(step.countFrom, 'countFrom', (value, name) => asWord(value, name, { previousEnd: true }));
  return periodOf(step);
}

function periodOf(rule: Json): Period {
  return {
    amount: asInteger(rule.amount, 'amount'),
    unit: asWord(rule.unit, 'unit', UNITS),
    endsAt: optional(rule.endsAt, 'endsAt', (value, name) => asWord(value, name, ENDS)),
    countEventDay: optional(rule.countEventDay, 'countEventDay', asFlag),
    countEventHour: optional(rule.countEventHour, 'countEventHour', asFlag),
    overflow: optional(rule.overflow, 'overflow', (value, name) => asWord(value, name, OVERFLOWS)),
    rollForward: optional(rule.rollForward, 'rollForward', (value, name) => asWord(value, name, ROLLS)),
    minWorkingDays: optional(rule.minWorkingDays, 'minWorkingDays', asInteger),
  };
}

/** One calendar a rule: it stands at the rule, or at the steps that need it. */
function calendarOf(rule: Json): Calendar {
  const steps = rule.steps === undefined ? [] : asList(rule.steps, 'steps').map((step) => asObject(step, 'a step'));
  const parts = [rule, ...steps].filter((part) => CALENDAR_OPTIONS.some((option) => option in part));
  const [calendar = { weekend: [], holidays: [] }, ...others] = parts.map((part) => ({
    weekend: optional(part.weekend, 'weekend', asIntegers) ?? [],
    holidays: optional(part.holidays, 'holidays', asTexts) ?? [],
  }));
  if (others.some((other) => differences(calendar, other).length > 0)) {
    throw new Error('unknown option of a rule with steps: different calendars');
  }
  return calendar;
}

/** Zone data versions (`2025c`) sort like text. Where the runtime does not say its own, it is taken as new enough. */
function isOlder(zoneData: string | undefined, required: unknown): boolean {
  if (required === undefined) return false;
  const version = /^\d{4}[a-z]+/.exec(asText(required, 'requiresTzdata'))?.[0];
  if (version === undefined) throw new Error(`unknown requiresTzdata: ${required}`);
  return zoneData !== undefined && zoneData < version;
}
