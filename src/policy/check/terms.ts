import type { ExceptionTerms } from '../exception.ts';
import type { Path } from './places.ts';
import { canonical } from './same.ts';

/** A term that an exception sets: one that nothing else sets a part of. */
export interface SetTerm {
  /** `return.request`, `return.refund.deductions`, `defect.sendBack.dispatch`. */
  readonly name: string;
  /** From `then` on. */
  readonly path: Path;
  readonly value: unknown;
  /** The same text for the same value. */
  readonly text: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Parts of a section of which an exception may set some. */
const NESTED = ['refund', 'sendBack'];

/** The terms that an exception sets. */
export function setTerms(then: ExceptionTerms): SetTerm[] {
  return entries(then as Fields).flatMap(([section, terms]) =>
    entries(terms as Fields).flatMap(([term, value]): SetTerm[] => {
      const path = [section, term];
      if (!NESTED.includes(term) || value === null) return [termOf(path, value)];
      return entries(value as Fields).map(([part, own]) => termOf([...path, part], own));
    }),
  );
}

const termOf = (path: Path, value: unknown): SetTerm => ({ name: path.join('.'), path, value, text: canonical(value) });

/** Whether two exceptions that set these set the same: no sending back at all says something of each part of it. */
export function isSameTerm(one: SetTerm, other: SetTerm): boolean {
  return one.name === other.name || isPartOf(one, other) || isPartOf(other, one);
}

const isPartOf = (one: SetTerm, whole: SetTerm) => whole.value === null && one.name.startsWith(`${whole.name}.`);

const entries = (fields: Fields) => Object.entries(fields).filter(([, value]) => value !== undefined);
