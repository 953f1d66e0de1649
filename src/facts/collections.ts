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
      if (!isPlain(value)) return undefined;
      const copy: Record<string, T> = {};
      for (const name of namesIn(value)) {
        const found = typeof name === 'string' ? item.read(value[name]) : undefined;
        if (found === undefined) return undefined;
        copy[name as string] = found;
      }
      return copy;
    },
    explain(value, path, issues) {
      if (!isPlain(value)) {
        issues.push(noObject(path));
        return;
      }
      for (const name of namesIn(value)) {
        const place = [...path, String(name)];
        if (typeof name === 'string') explain(item, value[name], place, issues);
        else issues.push(unknownKey(place));
      }
    },
  };
}

/** `JSON.parse` makes a field named `__proto__`; copied, it would be something else, and no policy can read it. */
const namesIn = (value: object) =>
  Reflect.ownKeys(value).filter(
    (name) => name !== '__proto__' && Object.prototype.propertyIsEnumerable.call(value, name),
  );

/** No instance of a class, whose fields are more than what they are called; objects of other realms are plain too. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isObject(value)) return false;
  const made = value.constructor;
  if (typeof made !== 'function') return true;
  const from: unknown = made.prototype;
  return isObject(from) && Object.hasOwn(from, 'isPrototypeOf');
}
