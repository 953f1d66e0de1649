import { isFields, misused, shown } from '../misuse.ts';

/** What a matcher is given to expect: an object with no other fields than these. */
export function fieldsIn(
  expected: unknown,
  known: readonly string[],
  matcher: string,
  right: string,
): Readonly<Record<string, unknown>> {
  if (!isFields(expected)) return misused(`${matcher} takes an object, not ${shown(expected)}`, right);
  const other = Object.keys(expected).find((name) => !known.includes(name));
  if (other !== undefined) {
    return misused(`${matcher} knows no '${other}', only ${known.map((name) => `'${name}'`).join(', ')}`, right);
  }
  return expected;
}

/** One of these words, or nothing. */
export function wordIn(value: unknown, words: readonly string[], what: string, right: string): string | undefined {
  if (value === undefined || words.includes(value as string)) return value as string | undefined;
  return misused(`There is no ${what} ${shown(value)}`, right);
}
