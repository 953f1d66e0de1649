import type * as z from 'zod/mini';
import type { Issue, IssueCode } from '../../facts/invalid.ts';

type SchemaIssue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** Says what a schema found in our own words: a path from the name of the input, a stable code, a sentence. */
export function issuesOf(name: string, input: unknown, found: readonly SchemaIssue[]): Issue[] {
  return found.flatMap((issue) => issuesOfOne([name], input, issue));
}

function issuesOfOne(above: Path, input: unknown, issue: SchemaIssue): Issue[] {
  const inner = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const path = [...above, ...inner];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      code: 'unknown-key',
      message: 'is no field here; what a shop adds goes under attributes',
    }));
  }
  if (at(input, inner) === undefined) return [{ path, code: 'missing', message: 'is required' }];
  return [{ path, code: codeOf(issue), message: sentenceOf(issue) }];
}

function codeOf(issue: SchemaIssue): IssueCode {
  if (issue.code === 'custom') return (issue.params?.code as IssueCode | undefined) ?? 'wrong-value';
  if (issue.code === 'too_small' && issue.origin === 'array') return 'empty-claim';
  return issue.code === 'invalid_type' ? 'wrong-type' : 'wrong-value';
}

/** Schemas that say nothing of their own leave the general words to us. */
function sentenceOf(issue: SchemaIssue): string {
  if (issue.message !== 'Invalid input') return issue.message;
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? 'is no key that is understood here';
  if (issue.code === 'invalid_value')
    return `must be ${issue.values.map((value) => `'${String(value)}'`).join(' or ')}`;
  if (issue.code === 'invalid_type') return `must be ${NAMES[issue.expected] ?? issue.expected}`;
  // No schema here comes to this; one that is added without words of its own would.
  return 'is not a value that is understood here';
}

const NAMES: Readonly<Record<string, string>> = {
  object: 'an object',
  record: 'an object',
  array: 'a list',
  boolean: 'true or false',
};

function at(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    input,
  );
}
