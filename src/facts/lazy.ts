/**
 * Builds a value at its first use and keeps it. Schemas are built once a module, never at import and never a call,
 * so that a page which does not validate does not pay for them.
 */
export function lazy<T extends object>(build: () => T): () => T {
  let built: T | undefined;
  return () => {
    built ??= build();
    return built;
  };
}
