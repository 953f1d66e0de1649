import * as z from 'zod/mini';
import { deepFreeze } from './deepFreeze.ts';
import { InvalidInputError, type Issue } from './invalid.ts';
import { issuesOf } from './issues.ts';

/**
 * What a safe parse answers: the data, or everything that is wrong with the input.
 *
 * @since 0.1.0
 */
export type SafeResult<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly issues: readonly Issue[] };

/** Inputs that came out of a parser, and of which: frozen, so that they stay valid, and never validated again. */
const parsed = /* @__PURE__ */ new WeakMap<object, string>();

/** Validates one kind of input: first its shape, then what must fit together in it. */
export interface Parser<T extends object> {
  /** Throws {@link InvalidInputError} with everything that is wrong. */
  parse(input: unknown): T;
  safeParse(input: unknown): SafeResult<T>;
}

/** What is found in an input before anything is done with it. */
export interface Guarded {
  /** It is not looked at any further. */
  readonly refused: readonly Issue[];
  /** What a schema may pass over. */
  readonly forbidden: readonly Issue[];
}

export function parser<T extends object>(
  name: string,
  schemaOf: (input: unknown) => z.core.$ZodType<T> | Issue,
  check: (value: T) => readonly Issue[] = () => [],
  guard: (input: unknown) => Guarded = () => ({ refused: [], forbidden: [] }),
): Parser<T> {
  function issuesOrData(input: unknown): SafeResult<T> {
    const schema = schemaOf(input);
    if ('message' in schema) return { success: false, issues: [schema] };
    if (isObject(input) && parsed.get(input) === name) return { success: true, data: input as T };
    const { refused, forbidden } = guard(input);
    if (refused.length > 0) return { success: false, issues: refused };
    const result = z.safeParse(schema, input);
    if (!result.success) {
      return { success: false, issues: together(issuesOf(name, input, result.error.issues), forbidden) };
    }
    const issues = [...forbidden, ...check(result.data)];
    if (issues.length > 0) return { success: false, issues };
    const data = deepFreeze(result.data);
    parsed.set(data, name);
    return { success: true, data };
  }

  function safeParse(input: unknown): SafeResult<T> {
    try {
      return issuesOrData(input);
    } catch {
      // Only an input that throws while it is read (a getter, a proxy, endless nesting) comes here.
      return {
        success: false,
        issues: [{ path: [name], code: 'unreadable', message: 'cannot be read as plain data' }],
      };
    }
  }

  return {
    safeParse,
    parse(input) {
      const result = safeParse(input);
      if (result.success) return result.data;
      throw new InvalidInputError(result.issues);
    },
  };
}

/** Both lists, what stands in both once. */
function together(found: readonly Issue[], others: readonly Issue[]): Issue[] {
  const at = ({ path }: Issue) => JSON.stringify(path);
  const known = new Set(found.map(at));
  return [...found, ...others.filter((issue) => !known.has(at(issue)))];
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
