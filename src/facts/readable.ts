import { InvalidInputError, type Issue } from './invalid.ts';

/**
 * Reads an input that may be anything. Where the reading throws (a getter, a revoked proxy, a field that is missing), the
 * input is refused, with what was thrown as the cause.
 */
export function readable<T>(path: readonly (string | number)[], read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidInputError) throw error;
    throw Object.assign(new InvalidInputError([{ path, code: 'unreadable', message: UNREADABLE }]), { cause: error });
  }
}

/** Reads; what is refused is said to be where the caller knows it. */
export function pathsAs<T>(pathIn: (path: Issue['path']) => Issue['path'], read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const issues = error.issues.map((issue) => ({ ...issue, path: pathIn(issue.path) }));
    throw Object.assign(new InvalidInputError(issues), { cause: error });
  }
}

const UNREADABLE = 'cannot be read as plain data';
