import { explain, isObject, type Kind, noObject, unknownKey } from './kind.ts';

/** A field that may be left out. */
export interface Optional<T> {
  readonly optional: Kind<T>;
}

export const optional = <T>(kind: Kind<T>): Optional<T> => ({ optional: kind });

type Fields = Readonly<Record<string, Kind<unknown> | Optional<unknown>>>;

type RequiredIn<F> = {
  [K in keyof F as F[K] extends Kind<unknown> ? K : never]: F[K] extends Kind<infer T> ? T : never;
};

type OptionalIn<F> = {
  [K in keyof F as F[K] extends Kind<unknown> ? never : K]?: F[K] extends Optional<infer T> ? T | undefined : never;
};

/** What a record with such fields is once it has been read. */
export type RecordOf<F> = RequiredIn<F> & OptionalIn<F> extends infer All ? { [K in keyof All]: All[K] } : never;

interface Slot {
  readonly name: string;
  readonly kind: Kind<unknown>;
  readonly mayLack: boolean;
}

/** An object with these fields and no others: a mistyped optional field must not pass silently. */
export function record<F extends Fields>(fields: F): Kind<RecordOf<F>> {
  const known = new Set(Object.keys(fields));
  const slots = Object.entries(fields).map(([name, field]): Slot => {
    const mayLack = 'optional' in field;
    return { name, kind: mayLack ? field.optional : field, mayLack };
  });

  function read(value: unknown): RecordOf<F> | undefined {
    if (!isObject(value)) return undefined;
    let unread = 0;
    for (const name in value) {
      if (!known.has(name)) return undefined;
      unread += 1;
    }
    const copy: Record<string, unknown> = {};
    for (let i = 0; i < slots.length; i += 1) {
      const { name, kind, mayLack } = slots[i] as Slot;
      const given = value[name];
      if (given !== undefined) {
        const found = kind.read(given);
        if (found === undefined) return undefined;
        copy[name] = found;
        unread -= 1;
      } else if (!mayLack) return undefined;
    }
    return (unread === 0 ? copy : withUndefined(value, copy)) as RecordOf<F>;
  }

  /** A field that is there and undefined stays so, in its place. */
  function withUndefined(value: object, copy: Readonly<Record<string, unknown>>) {
    return Object.fromEntries(slots.filter(({ name }) => name in value).map(({ name }) => [name, copy[name]]));
  }

  return {
    read,
    explain(value, path, issues) {
      if (!isObject(value)) {
        issues.push(noObject(path));
        return;
      }
      for (const { name, kind, mayLack } of slots) {
        const given = value[name];
        if (given !== undefined || !mayLack) explain(kind, given, [...path, name], issues);
      }
      for (const name in value) if (!known.has(name)) issues.push(unknownKey([...path, name]));
    },
  };
}
