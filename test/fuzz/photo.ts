/** What was there of every object that can be reached without calling anything. */
interface Shot {
  readonly object: object;
  readonly keys: readonly PropertyKey[];
  readonly values: readonly unknown[];
  readonly sealed: boolean;
  readonly time: number;
}

/** Objects beyond this are not looked at again: huge lists of one entry are photographed in part. */
const MOST_OBJECTS = 20_000;

/**
 * Remembers inputs as they are, without getters being called and with each object looked at once.
 *
 * @returns the place of the first object that is no longer as it was, if there is one
 */
export function photograph(inputs: unknown): () => string | undefined {
  const shots: Shot[] = [];
  const seen = new Set<object>();
  const pending: unknown[] = [inputs];
  while (pending.length > 0 && seen.size < MOST_OBJECTS) {
    const value = pending.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    const shot = shotOf(value);
    if (shot === undefined) continue;
    shots.push(shot);
    for (const inner of shot.values) if (typeof inner === 'object') pending.push(inner);
  }
  return () => {
    const other = shots.find((shot) => !isAsBefore(shot));
    return other === undefined ? undefined : `an object with ${other.keys.slice(0, 5).map(String).join(', ')}`;
  };
}

function shotOf(object: object): Shot | undefined {
  try {
    const keys = Reflect.ownKeys(object);
    const values = keys.map((key) => Reflect.getOwnPropertyDescriptor(object, key)?.value);
    const time = object instanceof Date ? Number(Date.prototype.getTime.call(object)) : 0;
    return { object, keys, values, sealed: !Object.isExtensible(object), time };
  } catch {
    return undefined;
  }
}

function isAsBefore(before: Shot): boolean {
  const now = shotOf(before.object);
  return (
    now !== undefined &&
    now.sealed === before.sealed &&
    Object.is(now.time, before.time) &&
    now.keys.length === before.keys.length &&
    now.keys.every((key, i) => key === before.keys[i]) &&
    now.values.every((value, i) => Object.is(value, before.values[i]))
  );
}
