import { Trap } from './hostile.ts';

/** What functions that take typed arguments may throw, by their documentation; none of them may run out of stack. */

const isStack = (error: unknown) => error instanceof RangeError && error.message.includes('call stack');

/** An input that throws when it is read; a function that validates catches that, one of typed arguments lets it through. A list
 * with a `constructor` of its own throws too. */
export const trap = (error: unknown) =>
  error instanceof Trap || (error instanceof TypeError && /that has been revoked|Symbol\.species/.test(error.message));

export const rangeError = (error: unknown) => trap(error) || (error instanceof RangeError && !isStack(error));

/** The testing tools say the right use in a TypeError; facts that no program makes may end in one of the engine's own. */
export const typeError = (error: unknown) => trap(error) || error instanceof TypeError;

/** Formats are made by typed settings, and hand on what `Intl` says of others. */
export const formatError = (error: unknown) => rangeError(error) || typeError(error);

export const noKit = (error: unknown) =>
  trap(error) || (error instanceof TypeError && error.message.startsWith('The conformance kit '));
