import { remember } from '../time/boundedMap.ts';

/** At most so many formatters of a sort are kept; each is some 10 kB and slow to build. */
const KEPT = 16;

const dates = /* @__PURE__ */ new Map<string, Intl.DateTimeFormat>();
const instants = /* @__PURE__ */ new Map<string, Intl.DateTimeFormat>();
const amounts = /* @__PURE__ */ new Map<string, Intl.NumberFormat>();
const numbers = /* @__PURE__ */ new Map<string, Intl.NumberFormat>();
const lists = /* @__PURE__ */ new Map<string, Intl.ListFormat>();
const plurals = /* @__PURE__ */ new Map<string, Intl.PluralRules>();
const knownLocales = /* @__PURE__ */ new Map<string, true>();

/** For calendar dates, given as the midnight in UTC that begins them. */
export function dateFormatter(locale: string): Intl.DateTimeFormat {
  return cached(dates, locale, () => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }));
}

/** For instants with day, clock time and zone. */
export function instantFormatter(locale: string, zone: string): Intl.DateTimeFormat {
  return cached(
    instants,
    keyOf(locale, zone),
    () =>
      new Intl.DateTimeFormat(locale, {
        timeZone: zone,
        weekday: 'long',
        year: 'numeric',
        month: 'long',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
        timeZoneName: 'short',
      }),
  );
}

/** For amounts with exactly so many decimals, whatever Intl takes for the currency's own number of them. */
export function amountFormatter(locale: string, currency: string, exponent: number): Intl.NumberFormat {
  const decimals = { minimumFractionDigits: exponent, maximumFractionDigits: exponent };
  return cached(
    amounts,
    keyOf(locale, currency, exponent),
    () => new Intl.NumberFormat(locale, { style: 'currency', currency, ...decimals }),
  );
}

export function numberFormatter(locale: string): Intl.NumberFormat {
  return cached(numbers, locale, () => new Intl.NumberFormat(locale));
}

export function listFormatter(language: string, type: 'conjunction' | 'disjunction'): Intl.ListFormat {
  return cached(lists, keyOf(language, type), () => new Intl.ListFormat(language, { type }));
}

export function pluralRules(language: string): Intl.PluralRules {
  return cached(plurals, language, () => new Intl.PluralRules(language));
}

/** Whether this host has the locale; for one that it has not, Intl would silently take the host's own. */
export function isLocale(locale: string): boolean {
  if (typeof locale !== 'string') return false;
  if (knownLocales.has(locale)) return true;
  try {
    if (Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0) return false;
    if (Intl.NumberFormat.supportedLocalesOf(locale).length === 0) return false;
  } catch {
    return false;
  }
  return remember(knownLocales, KEPT, locale, true);
}

function cached<T>(cache: Map<string, T>, key: string, make: () => T): T {
  return cache.get(key) ?? remember(cache, KEPT, key, make());
}

const keyOf = (...parts: readonly (string | number)[]) => parts.join(' ');
