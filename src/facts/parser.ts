import { deepFreeze } from './deepFreeze.ts';
import { InvalidInputError, type Issue } from './invalid.ts';
import { explain, type Kind } from './kind.ts';

/**
 * What a safe parse answers: the data, or everything that is wrong with the input.
 *
 * @since 0.1.0
 */
export type SafeResult<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly issues: readonly Issue[] };

/** Validates one kind of input: first its shape, then what must fit together in it. */
export interface Parser<T> {
  /** The data for this call alone. Throws {@link InvalidInputError} with everything that is wrong. */
  parse(input: unknown): T;
  safeParse(input: unknown): SafeResult<T>;
  /** The data to keep: frozen, so that it stays valid, and never validated again. */
  keep(input: unknown): T;
  safeKeep(input: unknown): SafeResult<T>;
}

/** What was kept, and by which parsers it is recognised. */
const kept = /* @__PURE__ */ new WeakMap<object, string>();

/** Whether an input was validated before and kept under this name. */
export function isKept(name: string, input: unknown): boolean {
  return typeof input === 'object' && input !== null && kept.get(input) === name;
}

/**
 * A parser of inputs that are named `name` in every issue and in what was kept.
 *
 * @param read what makes data of an input that was not kept
 * @param accepts what else must hold of kept data
 */
export function parserOf<T extends object>(
  name: string,
  read: (input: unknown) => SafeResult<T>,
  accepts: (data: T) => boolean = () => true,
): Parser<T> {
  const isKnown = (input: unknown): input is T => isKept(name, input) && accepts(input as T);

  function safeParse(input: unknown): SafeResult<T> {
    try {
      return isKnown(input) ? { success: true, data: input } : read(input);
    } catch {
      // Only an input that throws while it is read (a getter, a proxy, endless nesting) comes here.
      return unreadable(name);
    }
  }

  function safeKeep(input: unknown): SafeResult<T> {
    const result = safeParse(input);
    if (result.success && result.data !== input) kept.set(deepFreeze(result.data), name);
    return result;
  }

  return {
    parse: (input) => dataOf(safeParse(input)),
    safeParse,
    keep: (input) => dataOf(safeKeep(input)),
    safeKeep,
  };
}

/** Reads an input as a kind of value, and checks what must fit together in it. */
export function readAs<T>(
  name: string,
  kind: Kind<T>,
  input: unknown,
  check: (value: T) => readonly Issue[] = () => [],
): SafeResult<T> {
  try {
    const data = kind.read(input);
    const issues = data === undefined ? issuesOf(name, kind, input) : check(data);
    if (issues.length > 0) return { success: false, issues };
    // An input that says something else each time it is looked at.
    return data === undefined ? unreadable(name) : { success: true, data };
  } catch {
    // Only an input that throws while it is read (a getter, a proxy, endless nesting) comes here.
    return unreadable(name);
  }
}

export function dataOf<T>(result: SafeResult<T>): T {
  if (result.success) return result.data;
  throw new InvalidInputError(result.issues);
}

function issuesOf(name: string, kind: Kind<unknown>, input: unknown): Issue[] {
  const issues: Issue[] = [];
  explain(kind, input, [name], issues);
  return issues;
}

const unreadable = (name: string): { readonly success: false; readonly issues: readonly Issue[] } => ({
  success: false,
  issues: [{ path: [name], code: 'unreadable', message: 'cannot be read as plain data' }],
});
