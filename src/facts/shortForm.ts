import type { Kind } from './kind.ts';

/** A text that is short for an object; what is wrong with it is said of the text itself. */
export function withShortForm<T>(long: Kind<T>, short: Kind<T>): Kind<T> {
  const kindOf = (value: unknown) => (typeof value === 'string' ? short : long);
  return {
    read: (value) => kindOf(value).read(value),
    explain: (value, path, issues) => kindOf(value).explain(value, path, issues),
  };
}
