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

/** Beyond so many different things of one code they are told apart by their text. */
const FEW = 8;

/** The same things once. Things of different codes are different, and mostly there are few of one code. */
export function onceEach<T extends { readonly code: string }>(things: readonly T[]): T[] {
  if (things.length < 2) return [...things];
  const once: T[] = [];
  const byCode = new Map<string, T[]>();
  const texts = new Set<string>();
  for (const thing of things) {
    const same = byCode.get(thing.code);
    if (same === undefined) byCode.set(thing.code, [thing]);
    else if (same.some((other) => isSame(thing, other))) continue;
    else if (same.length < FEW) same.push(thing);
    else {
      const text = JSON.stringify(thing);
      if (texts.has(text)) continue;
      texts.add(text);
    }
    once.push(thing);
  }
  return once;
}

/** Field by field, and only what is no text or number by its text. */
function isSame<T extends object>(one: T, other: T): boolean {
  for (const name in one) {
    const [own, its] = [one[name], other[name]];
    if (own === its) continue;
    if (typeof own !== 'object' || typeof its !== 'object' || JSON.stringify(own) !== JSON.stringify(its)) return false;
  }
  for (const name in other) if (!(name in one)) return false;
  return true;
}
