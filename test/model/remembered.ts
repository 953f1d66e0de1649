/**
 * The same answer for the same text in the same zone: the long run asks ten million times about the moments of a few
 * orders. It forgets all of them now and then.
 */
export function remembered<T>(look: (text: string, zone: string) => T): (text: string, zone: string) => T {
  const zones = new Map<string, Map<string, T>>();
  const knownIn = (zone: string): Map<string, T> => {
    const known = zones.get(zone);
    if (known !== undefined && known.size < 5_000) return known;
    if (zones.size > 50) zones.clear();
    const none = new Map<string, T>();
    zones.set(zone, none);
    return none;
  };
  return (text, zone) => {
    const known = knownIn(zone);
    const found = known.get(text);
    if (found !== undefined) return found;
    const answer = look(text, zone);
    known.set(text, answer);
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
