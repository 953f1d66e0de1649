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

/** Beyond so many different things they are told apart by their text. */
const FEW = 16;

/** The same things once: mostly there are few. */
export function onceEach<T extends object>(things: readonly T[]): T[] {
  const once: T[] = [];
  let texts: Set<string> | undefined;
  for (const thing of things) {
    if (texts === undefined ? once.some((other) => isSame(thing, other)) : texts.has(JSON.stringify(thing))) continue;
    once.push(thing);
    if (once.length === FEW) texts = new Set(once.map((one) => JSON.stringify(one)));
    else texts?.add(JSON.stringify(thing));
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
