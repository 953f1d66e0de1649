/** Counts how often anything in an input is read: every field, every look at which fields there are. */
export function counted<T>(input: T): { readonly input: T; readonly reads: () => number } {
  let reads = 0;
  const proxies = new WeakMap<object, object>();
  const handler: ProxyHandler<object> = {
    get: (target, key, receiver) => {
      reads += 1;
      return wrapped(Reflect.get(target, key, receiver));
    },
    has: (target, key) => {
      reads += 1;
      return Reflect.has(target, key);
    },
    getOwnPropertyDescriptor: (target, key) => {
      reads += 1;
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
    ownKeys: (target) => {
      const keys = Reflect.ownKeys(target);
      reads += keys.length;
      return keys;
    },
  };
  function wrapped(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const known = proxies.get(value) ?? new Proxy(value, handler);
    proxies.set(value, known);
    return known;
  }
  return { input: wrapped(input) as T, reads: () => reads };
}
