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

/** An object with these fields and no others: a mistyped optional field must not pass silently. */
export function record<F extends Fields>(fields: F): Kind<RecordOf<F>> {
  const names = Object.keys(fields);
  const known = new Set(names);
  const slots = Object.values(fields).map((field) =>
    'optional' in field ? { kind: field.optional, mayLack: true } : { kind: field, mayLack: false },
  );

  function read(value: unknown): RecordOf<F> | undefined {
    if (!isObject(value)) return undefined;
    const copy: Record<string, unknown> = {};
    for (let i = 0; i < slots.length; i += 1) {
      const name = names[i] as string;
      const { kind, mayLack } = slots[i] as (typeof slots)[number];
      const given = value[name];
      if (given !== undefined) {
        const found = kind.read(given);
        if (found === undefined) return undefined;
        copy[name] = found;
      } else if (!mayLack) return undefined;
      else if (name in value) copy[name] = undefined;
    }
    for (const name in value) if (!known.has(name)) return undefined;
    return copy as RecordOf<F>;
  }

  return {
    read,
    explain(value, path, issues) {
      if (!isObject(value)) {
        issues.push(noObject(path));
        return;
      }
      slots.forEach(({ kind, mayLack }, i) => {
        const name = names[i] as string;
        const given = value[name];
        if (given !== undefined || !mayLack) explain(kind, given, [...path, name], issues);
      });
      for (const name in value) if (!known.has(name)) issues.push(unknownKey([...path, name]));
    },
  };
}
