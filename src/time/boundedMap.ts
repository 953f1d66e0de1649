/**
 * Stores a value in a cache that forgets its oldest entry rather than hold more than `limit`.
 *
 * Oldest means first stored, not least used: that costs nothing to keep, and what is forgotten is only computed again.
 */
export function remember<Key, Value>(cache: Map<Key, Value>, limit: number, key: Key, value: Value): Value {
  if (cache.size >= limit) {
    for (const oldest of cache.keys()) {
      cache.delete(oldest);
      break;
    }
  }
  cache.set(key, value);
  return value;
}
