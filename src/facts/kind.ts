import type { Issue, IssueCode } from './invalid.ts';

export type Path = readonly (string | number)[];

/**
 * A kind of value: what facts are described with, and what reads them.
 *
 * Reading goes first and only says no, since most facts are in order; what is wrong is looked for afterwards, where
 * there is something wrong.
 */
export interface Kind<T> {
  /** The value in its one form, never the given object itself; undefined where it is no such value. */
  read(value: unknown): T | undefined;
  /** Adds all that is wrong with a value that cannot be read. */
  explain(value: unknown, path: Path, issues: Issue[]): void;
}

/** What a kind reads that is built at its first use. */
export type ReadBy<Lazy> = Lazy extends () => Kind<infer T> ? T : never;

/** A kind of which all that can be wrong is that a value is none. */
export interface Word<T> extends Kind<T> {
  readonly code: IssueCode;
  readonly message: string;
}

export function word<T>(code: IssueCode, message: string, read: (value: unknown) => T | undefined): Word<T> {
  return { read, explain: (_, path, issues) => issues.push({ path, code, message }), code, message };
}

/** Adds all that is wrong with a value, if anything is. */
export function explain(kind: Kind<unknown>, value: unknown, path: Path, issues: Issue[]): void {
  if (value === undefined) issues.push({ path, code: 'missing', message: 'is required' });
  else if (kind.read(value) === undefined) kind.explain(value, path, issues);
}

export const unknownKey = (path: Path): Issue => ({
  path,
  code: 'unknown-key',
  message: 'is no field here; what a shop adds goes under attributes',
});

export const noObject = (path: Path): Issue => ({ path, code: 'wrong-type', message: 'must be an object' });

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value that another parser looks at. */
export const anything = <T>(): Kind<T> => ({ read: (value) => value as T, explain: () => undefined });
