/** An object some of whose fields may be absent, each of them named. */
type Named<T> = { readonly [Key in keyof T]-?: T[Key] | (undefined extends T[Key] ? undefined : Absent<T, Key>) };
type Absent<T, Key extends keyof T> = Partial<Pick<T, Key>> extends Pick<T, Key> ? undefined : never;

/**
 * The fields that are there, in the order in which they are named. Field by field, because every decision is made so and
 * a spread for each field that may be absent takes many times as long.
 */
export function withoutAbsent<T extends object>(fields: Named<T>): T {
  const listed: Partial<Record<keyof T, unknown>> = {};
  for (const name in fields) {
    const value = fields[name];
    if (value !== undefined) listed[name] = value;
  }
  return listed as T;
}

/** The same things once. Things of different codes are different, and most of those of one code are the same. */
export function onceEach<T extends { readonly code: string }>(things: readonly T[]): T[] {
  if (things.length < 2) return [...things];
  const once: T[] = [];
  const firsts = new Map<string, T>();
  const others = new Set<string>();
  for (const thing of things) {
    const first = firsts.get(thing.code);
    if (first === undefined) firsts.set(thing.code, thing);
    else if (isLike(thing, first)) continue;
    else {
      const text = JSON.stringify(thing);
      if (text === JSON.stringify(first) || others.has(text)) continue;
      others.add(text);
    }
    once.push(thing);
  }
  return once;
}

/** Whether all fields are known to be the same; those that are no text or number are not looked into. */
function isLike<T extends object>(one: T, other: T): boolean {
  for (const name in one) if (one[name] !== other[name]) return false;
  for (const name in other) if (!(name in one)) return false;
  return true;
}
