/**
 * Finds something once for each key, and the same again after that. A key is an object with words about it, and what was
 * found is kept as long as the object.
 */
export function memo<T>(): (key: readonly [object, ...(string | undefined)[]], find: () => T) => T {
  const found = new WeakMap<object, Map<string, T>>();
  return ([of, ...words], find) => {
    const own = found.get(of) ?? new Map<string, T>();
    found.set(of, own);
    const word = words.join('\n');
    if (!own.has(word)) own.set(word, find());
    return own.get(word) as T;
  };
}
