/** Strict readers for vector files. What they do not expect they refuse by name, so that nothing is silently ignored. */

export type Json = Readonly<Record<string, unknown>>;

export function asObject(value: unknown, name: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${name} is no object`);
  return value as Json;
}

export function asList(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${name} is no list`);
  return value;
}

export function asText(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new Error(`${name} is no text`);
  return value;
}

export function asFlag(value: unknown, name: string): boolean {
  if (typeof value !== 'boolean') throw new Error(`${name} is neither true nor false`);
  return value;
}

export function asInteger(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new Error(`${name} is no whole number`);
  return value;
}

export function asIntegers(value: unknown, name: string): readonly number[] {
  return asList(value, name).map((item, index) => asInteger(item, `${name}[${index}]`));
}

export function asTexts(value: unknown, name: string): readonly string[] {
  return asList(value, name).map((item, index) => asText(item, `${name}[${index}]`));
}

/** Looks a word of the vectors up in the table of the words that the library uses for it. */
export function asWord<T>(value: unknown, name: string, words: Readonly<Record<string, T>>): T {
  if (typeof value !== 'string' || !Object.hasOwn(words, value)) throw new Error(`unknown ${name}: ${show(value)}`);
  return words[value] as T;
}

/** Reads a field that may be left out. */
export function optional<T>(value: unknown, name: string, read: (value: unknown, name: string) => T): T | undefined {
  return value === undefined ? undefined : read(value, name);
}

export function requireKnownKeys(object: Json, known: readonly string[], name: string): void {
  const unknown = Object.keys(object).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new Error(`unknown option of ${name}: ${unknown.join(', ')}`);
}

export function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
