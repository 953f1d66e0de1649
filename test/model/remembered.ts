/**
 * The same answer for the same text in the same zone: the long run asks ten million times about the moments of a few
 * orders. It forgets all of them now and then.
 */
export function remembered<T>(look: (text: string, zone: string) => T): (text: string, zone: string) => T {
  const known = new Map<string, T>();
  return (text, zone) => {
    const key = `${text} ${zone}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size > 5_000) known.clear();
    const answer = look(text, zone);
    known.set(key, answer);
    return answer;
  };
}

/** The same answer about the same thing, which nobody changes. */
export function rememberedOf<Of extends object, T>(look: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, T>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found;
    const answer = look(of);
    known.set(of, answer);
    return answer;
  };
}
