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

/** The same things once. Things of different codes are different, which needs no look at the rest of them. */
export function onceEach<T extends { readonly code: string }>(things: readonly T[]): T[] {
  if (new Set(things.map(({ code }) => code)).size === things.length) return [...things];
  return [...new Map(things.map((thing) => [JSON.stringify(thing), thing])).values()];
}
