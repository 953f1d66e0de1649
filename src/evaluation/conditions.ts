import type { ClaimKind } from '../facts/claim.ts';
import { anchorsOf } from '../policy/anchors.ts';
import type { Amounts, Condition, CountTest, FactBound, FactTest, NumberBound } from '../policy/condition.ts';
import { sourceOf } from '../policy/factNames.ts';
import { isoWeekday, type Moment, toLocalDate } from '../time/index.ts';
import type { Context, Unit } from './context.ts';
import { countOf } from './counts.ts';
import { eventOf } from './events.ts';
import { isMoment } from './facts.ts';
import type { FactValue } from './factValue.ts';
import { factOf, isMomentValue, momentIn } from './factValues.ts';
import { type End, endOf } from './term.ts';

/** A fact that is not known and that the answer hangs on. */
export interface OpenFact {
  readonly fact: string;
  readonly how: 'ask' | 'review';
}

/** True, false, or the facts that would tell. */
export type Truth = boolean | readonly OpenFact[];

/** The unit that a condition is asked of; none where it is asked of the whole claim. */
type Asked = Pick<Unit, 'line' | 'quantity' | 'place' | 'item'> | undefined;

/** Whether a condition holds of a unit: three-valued, every part looked at. */
export function test<K extends ClaimKind>(condition: Condition, unit: Asked, context: Context<K>): Truth {
  if ('all' in condition) return testParts(condition.all, false, unit, context);
  if ('any' in condition) return testParts(condition.any, true, unit, context);
  if ('not' in condition) return inverse(test(condition.not, unit, context));
  if ('count' in condition) return testCount(condition, unit, context) ?? whenUnknown(condition, ['customer.history']);
  const found = testFact(condition, unit, context);
  if (found !== undefined) return found;
  // Nobody can state what the policy itself does not say: an amount in the currency of the order.
  const { unknown = 'ask' } = condition;
  const asked = unknown === 'ask' && isOfNoCurrency(condition, unit, context) ? 'review' : unknown;
  return whenUnknown({ ...condition, unknown: asked }, unknownIn(condition, unit, context));
}

/** The facts that would tell: the one that is tested, what it is compared with, or what the clock is counted from. */
function unknownIn<K extends ClaimKind>(condition: FactTest, unit: Asked, context: Context<K>): string[] {
  const { fact, within, after } = condition;
  const bound = boundIn(condition);
  if (bound !== undefined && isFactBound(bound) && typeof factOf(fact, unit, context) === 'number') {
    return [sourceOf(bound.fact)];
  }
  const clock = within ?? after;
  if (clock === undefined || momentOf(fact, unit, context) === undefined) return [sourceOf(fact)];
  return anchorsOf(clock).filter((anchor) => !isMoment(eventOf(anchor, unit, context)));
}

/** The same where a condition may be left out: then it holds. */
export function holds<K extends ClaimKind>(condition: Condition | undefined, unit: Asked, context: Context<K>): Truth {
  return condition === undefined ? true : test(condition, unit, context);
}

export const isOpen = (truth: Truth): truth is readonly OpenFact[] => typeof truth !== 'boolean';

/** One part that decides is enough: one that is false of all that must hold, one that is true of those of which any may. */
function testParts<K extends ClaimKind>(
  parts: readonly Condition[],
  decides: boolean,
  unit: Asked,
  context: Context<K>,
): Truth {
  const open: OpenFact[] = [];
  let isDecided = false;
  for (const part of parts) {
    const truth = test(part, unit, context);
    if (isOpen(truth)) {
      for (const fact of truth) open.push(fact);
    } else {
      isDecided ||= truth === decides;
    }
  }
  if (isDecided) return decides;
  return open.length === 0 ? !decides : open;
}

const inverse = (truth: Truth): Truth => (isOpen(truth) ? truth : !truth);

function whenUnknown({ unknown = 'ask' }: FactTest | CountTest, facts: readonly string[]): Truth {
  if (unknown === 'yes' || unknown === 'no') return unknown === 'yes';
  return facts.map((fact) => ({ fact, how: unknown }));
}

function testCount<K extends ClaimKind>(condition: CountTest, unit: Asked, context: Context<K>): boolean | undefined {
  const count = countOf(condition.count, unit, context);
  return count === undefined ? undefined : compare(count, condition, unit, context);
}

function testFact<K extends ClaimKind>(condition: FactTest, unit: Asked, context: Context<K>): boolean | undefined {
  if (condition.happened !== undefined) return hasHappened(condition.fact, unit, context) === condition.happened;
  const value = factOf(condition.fact, unit, context);
  if (condition.known !== undefined) return (value !== undefined) === condition.known;
  if (condition.within !== undefined || condition.after !== undefined) return testMoment(condition, unit, context);
  if (value === undefined) return undefined;
  if (condition.is !== undefined) return same(value, condition.is);
  if (condition.in !== undefined) return condition.in.some((one) => same(value, one) === true);
  if (condition.has !== undefined) return listOf(value)?.includes(condition.has);
  if (condition.hasAny !== undefined) return hasAny(listOf(value), condition.hasAny);
  if (boundIn(condition) !== undefined)
    return typeof value === 'number' ? compare(value, condition, unit, context) : undefined;
  return testMoment(condition, unit, context);
}

/** Whether an event has happened, be it on an unknown day; of an attribute, whether it states a date. */
function hasHappened<K extends ClaimKind>(name: string, unit: Asked, context: Context<K>): boolean {
  const event = eventOf(name, unit, context);
  return isMoment(event) || (event === 'day-unknown' && !name.includes('.'));
}

function momentOf<K extends ClaimKind>(name: string, unit: Asked, context: Context<K>): Moment | undefined {
  const value = factOf(name, unit, context);
  return value === undefined || isMomentValue(value) ? value : momentIn(value, context);
}

const boundIn = ({ atLeast, moreThan, atMost, lessThan }: FactTest | CountTest): NumberBound | undefined =>
  atLeast ?? moreThan ?? atMost ?? lessThan;

/** The amount is known, but the policy does not say with what to compare it in the currency of the order. */
function isOfNoCurrency<K extends ClaimKind>(condition: FactTest, unit: Asked, context: Context<K>): boolean {
  const bound = boundIn(condition);
  if (typeof bound !== 'object' || isFactBound(bound)) return false;
  return (
    amountIn(bound, context.books.currency.code) === undefined &&
    typeof factOf(condition.fact, unit, context) === 'number'
  );
}

function same(value: FactValue, other: string | number | boolean): boolean | undefined {
  return typeof value === 'object' ? undefined : value === other;
}

function listOf(value: FactValue): readonly string[] | undefined {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' ? [value] : undefined;
}

function hasAny(list: readonly string[] | undefined, wanted: readonly string[]): boolean | undefined {
  return list && wanted.some((one) => list.includes(one));
}

/** A number against a number or another fact, or minor units against the bound in the order's currency. */
function compare<K extends ClaimKind>(
  value: number,
  condition: FactTest | CountTest,
  unit: Asked,
  context: Context<K>,
): boolean | undefined {
  const bound = boundOf(boundIn(condition) as NumberBound, unit, context);
  if (bound === undefined) return undefined;
  if (condition.atLeast !== undefined) return value >= bound;
  if (condition.moreThan !== undefined) return value > bound;
  return condition.atMost === undefined ? value < bound : value <= bound;
}

function boundOf<K extends ClaimKind>(bound: NumberBound, unit: Asked, context: Context<K>): number | undefined {
  if (typeof bound === 'number') return bound;
  if (!isFactBound(bound)) return amountIn(bound, context.books.currency.code);
  const value = factOf(bound.fact, unit, context);
  return typeof value === 'number' ? value : undefined;
}

const isFactBound = (bound: NumberBound): bound is FactBound => typeof bound === 'object' && 'fact' in bound;

/** The amount in a currency, where the policy lists it. */
export function amountIn(amounts: Amounts, currency: string): number | undefined {
  return Object.hasOwn(amounts, currency) ? amounts[currency] : undefined;
}

function testMoment<K extends ClaimKind>(
  { fact, within, after, from, to, weekday }: FactTest,
  unit: Asked,
  context: Context<K>,
): boolean | undefined {
  const moment = momentOf(fact, unit, context);
  const clock = within ?? after;
  if (clock !== undefined) {
    const isBefore = isBeforeEnd(
      moment ?? whenToCome(fact, unit, context),
      endOf(clock, unit, context),
      context.facts.at,
    );
    return isBefore === undefined ? undefined : isBefore === (within !== undefined);
  }
  if (moment === undefined) return undefined;
  const day = toLocalDate(moment.day);
  if (weekday !== undefined) return weekday.includes(isoWeekday(moment.day));
  return isBetween(day, from, to);
}

/** What has not happened by now can only come later; what happened on an unknown day may have been any. */
function whenToCome<K extends ClaimKind>(fact: string, unit: Asked, context: Context<K>): 'later' | undefined {
  return eventOf(fact, unit, context) === undefined ? 'later' : undefined;
}

function isBeforeEnd(moment: Moment | 'later' | undefined, end: End, now: number): boolean | undefined {
  if (moment === undefined || end === undefined || end === 'day-unknown') return undefined;
  if (moment === 'later') return end !== 'unlimited' && now >= end.closes ? false : undefined;
  return end === 'unlimited' || moment.ms < end.closes;
}

/** Local dates, both ends included; without a year in each year, across the new year where the end is earlier. */
function isBetween(day: string, from: string | undefined, to: string | undefined): boolean {
  if (from?.startsWith('--') !== true) return (from === undefined || day >= from) && (to === undefined || day <= to);
  const ofYear = `-${day.slice(4)}`;
  const end = to ?? '--12-31';
  return from <= end ? ofYear >= from && ofYear <= end : ofYear >= from || ofYear <= end;
}
