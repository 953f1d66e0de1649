import * as z from 'zod/mini';
import type { Issue } from '../../facts/invalid.ts';
import type { SafeResult } from '../../facts/parser.ts';
import { issuesOf } from './issues.ts';

/** Reads an input by a schema, and says in our own words what is wrong with it. */
export function readBy<T>(name: string, schema: z.core.$ZodType<T>, input: unknown): SafeResult<T> {
  const result = z.safeParse(schema, input);
  if (result.success) return { success: true, data: result.data };
  return { success: false, issues: issuesOf(name, input, result.error.issues) };
}

/** The data, unless something is wrong with it. */
export function unlessWrong<T>(data: T, issues: readonly Issue[]): SafeResult<T> {
  return issues.length === 0 ? { success: true, data } : { success: false, issues };
}
