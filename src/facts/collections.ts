import { explain, isObject, type Kind, noObject, unknownKey } from './kind.ts';

/** A list of values of one kind. */
export function list<T>(item: Kind<T>): Kind<T[]> {
  return {
    read(value) {
      if (!Array.isArray(value)) return undefined;
      const copy: T[] = [];
      for (let i = 0; i < value.length; i += 1) {
        const found = item.read(value[i]);
        if (found === undefined) return undefined;
        copy.push(found);
      }
      return copy;
    },
    explain(value, path, issues) {
      if (!Array.isArray(value)) issues.push({ path, code: 'wrong-type', message: 'must be a list' });
      else for (let i = 0; i < value.length; i += 1) explain(item, value[i], [...path, i], issues);
    },
  };
}

/** A claim must be about something: leaving the list out may mean "all", an empty list never does. */
export function some<T>(item: Kind<T>): Kind<T[]> {
  const all = list(item);
  return {
    read(value) {
      const found = all.read(value);
      return found?.length === 0 ? undefined : found;
    },
    explain(value, path, issues) {
      if (Array.isArray(value) && value.length === 0) {
        issues.push({ path, code: 'empty-claim', message: 'must name at least one' });
      } else all.explain(value, path, issues);
    },
  };
}

/** Values of one kind under names that the facts choose themselves. */
export function dictionary<T>(item: Kind<T>): Kind<Record<string, T>> {
  return {
    read(value) {
      if (!isPlain(value) || symbolsIn(value).length > 0) return undefined;
      const copy: Record<string, T> = {};
      for (const name of Object.keys(value)) {
        if (name === PROTO) continue;
        const found = item.read(value[name]);
        if (found === undefined) return undefined;
        copy[name] = found;
      }
      return copy;
    },
    explain(value, path, issues) {
      if (!isPlain(value)) {
        issues.push(noObject(path));
        return;
      }
      for (const name of Object.keys(value)) {
        if (name !== PROTO) explain(item, value[name], [...path, name], issues);
      }
      for (const symbol of symbolsIn(value)) issues.push(unknownKey([...path, String(symbol)]));
    },
  };
}

/** `JSON.parse` makes a field of this name; copied, it would be something else, and no policy can read it. */
const PROTO = '__proto__';

/** They are no names that JSON could keep. */
function symbolsIn(value: object): symbol[] {
  const symbols = Object.getOwnPropertySymbols(value);
  return symbols.filter((symbol) => Object.prototype.propertyIsEnumerable.call(value, symbol));
}

/** No instance of a class, whose fields are more than what they are called; objects of other realms are plain too. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isObject(value)) return false;
  const made = value.constructor;
  if (typeof made !== 'function') return true;
  const from: unknown = made.prototype;
  return isObject(from) && Object.hasOwn(from, 'isPrototypeOf');
}
