/** Entries that say the same are said once. They are flat records; the few lists in them come once in any case. */
export function onceEach<T extends object>(entries: readonly T[]): T[] {
  const once: T[] = [];
  for (const entry of entries) if (!once.some((other) => saysTheSame(entry, other))) once.push(entry);
  return once;
}

function saysTheSame(a: object, b: object): boolean {
  if (a === b) return true;
  const one = a as Readonly<Record<string, unknown>>;
  const other = b as Readonly<Record<string, unknown>>;
  if (one.code !== other.code) return false;
  for (const key in one) if (one[key] !== other[key]) return false;
  for (const key in other) if (!(key in one)) return false;
  return true;
}
