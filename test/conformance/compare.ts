import { type Json, show } from './fields.ts';

/**
 * Answers where an actual value differs from the expected one, one line a difference. Every expected field is
 * compared; the actual value may have more fields, but lists must have the same length.
 */
export function differences(expected: unknown, actual: unknown, path = ''): string[] {
  if (isObject(expected) && isObject(actual)) {
    return Object.keys(expected).flatMap((key) => differences(expected[key], own(actual, key), join(path, key)));
  }
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    return expected.flatMap((item, index) => differences(item, actual[index], `${path}[${index}]`));
  }
  if (Object.is(expected, actual)) return [];
  return [`${path === '' ? 'result' : path}: expected ${show(expected)}, actual ${show(actual)}`];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(object: Json, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
