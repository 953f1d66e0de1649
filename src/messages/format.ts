import { fromMinorUnits } from '../facts/decimal.ts';
import { isLocalDate, isZone, toEpochDay } from '../time/index.ts';
import {
  amountFormatter,
  dateFormatter,
  instantFormatter,
  isLocale,
  listFormatter,
  numberFormatter,
  pluralRules,
} from './formatters.ts';
import type { Messages, WordGroup } from './messages.ts';
import { dayOf, endOf, msOf, startOf, type TermEnd, type TermStart } from './term.ts';

/**
 * What sentences are made with: dates and amounts in the asked locale and zone, lists and plurals in the language of the
 * sentences, words and product names.
 *
 * @since 0.1.0
 */
export interface Format {
  /** A local date `YYYY-MM-DD` with its weekday: `Thursday, March 12, 2026`. */
  date(localDate: string): string;
  /** An instant with day, clock time and zone: `Thursday, March 12, 2026 at 2:30 PM GMT+1`. */
  instant(iso: string): string;
  /** The day of an instant: `Thursday, March 12, 2026`. */
  day(iso: string): string;
  /** How to say until when: takes an exclusive instant. */
  end(closes: string): TermEnd;
  /** How to say from when on. */
  start(opens: string): TermStart;
  /** The IANA name of the zone in which days are shown. */
  readonly zone: string;
  /** Minor units of the decision's currency, with its symbol and exactly its decimals. */
  amount(minor: number): string;
  /** A name or code that may be written in another direction than the sentence: kept together where that matters. */
  isolate(text: string): string;
  /** A plain number. */
  number(value: number): string;
  /** `a, b and c`, or `a, b or c`. */
  list(words: readonly string[], type?: 'and' | 'or'): string;
  /** Which plural form a count takes in the language of the sentences. */
  plural(count: number): Intl.LDMLPluralRule;
  /** The name of an order line. */
  product(line: string): string;
  /** The names of order lines, each once. */
  products(lines: readonly string[]): string;
  /** Units with their quantities, those of one line together. */
  units(units: readonly { readonly line: string; readonly quantity: number }[]): string;
  /** The word for a name; one that the language does not know is shown with blanks for hyphens. */
  word(group: WordGroup, name: string): string;
}

/**
 * What a format depends on.
 *
 * @since 0.2.0
 */
export interface FormatSettings {
  /** BCP 47 tag for dates and amounts. */
  readonly locale: string;
  /** IANA zone in which days and clock times are shown. */
  readonly zone: string;
  /** ISO 4217 code of the amounts, and their decimals. */
  readonly currency: string;
  readonly exponent: number;
  /** Names of products by the id of the order line. */
  readonly products: Readonly<Record<string, string>>;
  readonly messages: Messages;
}

/**
 * What sentences are made with, for pages that use single sentences of a language: of what can be claimed, of what is
 * offered. `explain` makes its own.
 *
 * @param settings - locale, zone, currency, names of products, the language
 * @returns the format
 * @throws RangeError for a locale or zone that this host does not have
 * @example
 * ```ts
 * import { english, formatFor } from 'redress';
 *
 * const format = formatFor({
 *   locale: 'en-GB',
 *   zone: 'UTC',
 *   currency: 'EUR',
 *   exponent: 2,
 *   products: {},
 *   messages: english,
 * });
 * english.eligibility.open({ closes: '2026-03-13T00:00:00Z' }, format);
 * //=> 'Possible until Thursday, 12 March 2026.'
 * ```
 * @since 0.2.0
 */
export function formatFor(settings: FormatSettings): Format {
  const { locale, zone, currency, exponent, products, messages } = settings;
  const { language } = messages;
  // A list as long as a text claims to be would be read by Intl, and for a locale that it has not it takes the host's own.
  if (!isLocale(locale) || !isLocale(language))
    throw new RangeError('must be a BCP 47 tag of a locale that this host has');
  if (!isZone(zone)) throw new RangeError('must be an IANA time zone that this host has');

  const isolate = (text: string) => (messages.direction === 'rtl' ? `${ISOLATE}${text}${END_OF_ISOLATE}` : text);
  const date = (localDate: string) => {
    if (!isLocalDate(localDate)) throw new RangeError('must be a local date YYYY-MM-DD');
    return isolate(dateFormatter(locale).format(toEpochDay(localDate) * MS_OF_A_DAY_IN_UTC));
  };
  const list = (words: readonly string[], type: 'and' | 'or' = 'and') =>
    listFormatter(language, type === 'and' ? 'conjunction' : 'disjunction').format(words);
  const product = (line: string) => {
    if (typeof line !== 'string') throw new RangeError('an order line must be named by its id, a text');
    return isolate(ownOf(products, line) ?? messages.line(line));
  };

  return {
    zone,
    date,
    list,
    product,
    isolate,
    instant: (event) =>
      isLocalDate(event) ? date(event) : isolate(instantFormatter(locale, zone).format(msOf(event))),
    day: (iso) => date(dayOf(iso, zone)),
    end: (closes) => endOf(closes, zone),
    start: (opens) => startOf(opens, zone),
    amount: (minor) => isolate(amountText(minor, locale, currency, exponent)),
    number: (value) => numberFormatter(locale).format(value),
    plural: (count) => pluralRules(language).select(count),
    products: (lines) => list([...new Set(lines)].map(product)),
    units: (units) =>
      list(
        [...unitsByLine(units)].map(([line, quantity]) =>
          messages.units({ quantity: numberFormatter(locale).format(quantity), product: product(line) }),
        ),
      ),
    word: (group, name) =>
      ownOf(messages.words[group], name) ?? (group === 'facts' ? factName(name) : withBlanks(name)),
  };
}

/** First strong isolate and its end: a text of either direction that stands for itself. */
const ISOLATE = '\u2068';
const END_OF_ISOLATE = '\u2069';

const MS_OF_A_DAY_IN_UTC = 86_400_000;

/** Formatted from its digits and not as a number, so that every whole number of minor units stays exact. */
function amountText(minor: number, locale: string, currency: string, exponent: number): string {
  const formatter = amountFormatter(locale, currency, exponent);
  if (!Number.isSafeInteger(minor)) throw new RangeError('an amount must be a whole number of minor units');
  const decimal = fromMinorUnits(minor, { code: currency, exponent, step: 1 });
  // Intl takes decimal strings since 2023; the types of ES2022 do not know it.
  return formatter.format(decimal as unknown as number);
}

function unitsByLine(units: readonly { readonly line: string; readonly quantity: number }[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { line, quantity } of units) sums.set(line, (sums.get(line) ?? 0) + quantity);
  return sums;
}

/** Names come from policies and facts: `constructor` is one like any other. */
function ownOf(words: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}

function withBlanks(name: string): string {
  return name.replace(/-+/g, ' ').trim() || name;
}

/** The name of a fact in blanks: `item.serialNumber` is a serial number. */
function factName(name: string): string {
  const own = name.slice(name.indexOf('.') + 1);
  return withBlanks(own.replace(/([a-z0-9])([A-Z])/g, (_, before, after) => `${before} ${after.toLowerCase()}`));
}
