import type { Format } from './format.ts';
import type { WordGroup } from './messages.ts';

/** Phrases that are made the same way in every language that needs them; they hold no word of any. */

/** The parcels that have a name. */
export function named(parcels: readonly (string | undefined)[]): string[] {
  return parcels.flatMap((parcel) => parcel ?? []);
}

/** A day where the term ended with a day, a clock time where it ended at one. */
export function whenLike(closed: string, event: string, format: Format): string {
  return format.end(closed).kind === 'day' ? format.day(event) : format.instant(event);
}

/** The day, or the clock time, from which on something is possible. */
export function starting(from: string, format: Format): string {
  const start = format.start(from);
  return start.kind === 'day' ? format.date(start.day) : format.instant(start.instant);
}

/** The words for some names, as a list. */
export function words(group: WordGroup, names: readonly string[], format: Format, type: 'and' | 'or' = 'and'): string {
  return format.list(
    names.map((name) => format.word(group, name)),
    type,
  );
}

/** The form for one, or the form for several, in languages that have these two. */
export function forms(names: readonly string[], format: Format, one: string, several: string): string {
  return format.plural(names.length) === 'one' ? one : several;
}

/** A phrase at the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
