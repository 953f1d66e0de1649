/** Says that a builder or matcher is used wrongly: what is wrong, and the right use, in one sentence. */
export function misused(problem: string, rightUse: string): never {
  throw new TypeError(`${problem}; write ${rightUse}.`);
}

/** A value as a program would write it, short enough for a sentence. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? `'${value}'` : plainText(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function plainText(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  if (value instanceof Promise) return 'a promise';
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return 'what is no plain data';
  }
}

/** A plain object that states fields; a list, a date or a word is none. */
export function isFields<T>(value: T): value is T & Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
