/**
 * One place where an answer is not the expected one.
 *
 * @since 0.2.0
 */
export interface ConformanceDifference {
  /** From the top of the answer: `["decision", "refund", "total"]`. */
  readonly path: readonly (string | number)[];
  /** Undefined where nothing is expected there. */
  readonly expected: unknown;
  /** Undefined where nothing is there. */
  readonly actual: unknown;
}

/** Every place where two values of plain JSON differ. Fields have no order, lists have; a field too many counts. */
export function differences(
  expected: unknown,
  actual: unknown,
  path: readonly (string | number)[] = [],
): ConformanceDifference[] {
  if (isRecord(expected) && isRecord(actual)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    return [...names].flatMap((name) => differences(own(expected, name), own(actual, name), [...path, name]));
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const length = Math.max(expected.length, actual.length);
    return Array.from({ length }).flatMap((_, i) => differences(expected[i], actual[i], [...path, i]));
  }
  return Object.is(expected, actual) ? [] : [{ path, expected, actual }];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field of its own: `toString` is none. */
function own(object: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
