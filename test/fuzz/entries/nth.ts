/** One of a list, whatever the number. */
export function nth<T>(list: readonly T[], pick: number): T {
  return list[(pick >>> 0) % list.length] as T;
}
