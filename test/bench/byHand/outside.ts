/** The facts are outside of what was written by hand: the library decides about them, this does not. */
export function outside(what: string): never {
  throw new RangeError(`not written by hand: ${what}`);
}
