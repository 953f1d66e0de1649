/** Facts that the shop does not have: better no answer than a wrong one. */
export class Refused extends Error {
  constructor(
    readonly path: string,
    readonly expected: string,
  ) {
    super(`${path}: ${expected}`);
  }
}

export function refuse(path: string, expected: string): never {
  throw new Refused(path, expected);
}

/** Names the parent of what was refused, on the way out only, so that good input builds no paths. */
export function under(parent: string, error: unknown): never {
  if (!(error instanceof Refused)) throw error;
  throw new Refused(`${parent}.${error.path}`, error.expected);
}
