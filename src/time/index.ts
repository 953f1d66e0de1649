export { type Deadline, type DeadlineRule, deadlineAfter, firstEvent, lastEvent } from './deadline.ts';
export {
  addMonths,
  type EpochDay,
  isLocalDate,
  isoWeekday,
  type LocalDate,
  readLocalDate,
  toEpochDay,
  toLocalDate,
} from './localDate.ts';
export { type Moment, parseInstant, resolveMoment, toInstant } from './moment.ts';
export { deadlineBefore, endOfDate, nextDate, timeOfDay } from './otherEnds.ts';
export { addPeriod, type Calendar, type Period, type PeriodDays, type PeriodEnd, type PeriodUnit } from './period.ts';
export { isZone, localDateTimeAt, localDayAt, offsetAt, startOfDay } from './zone.ts';
