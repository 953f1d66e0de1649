/** Asks the question that the claim is about. */
export { evaluateClaim as evaluate } from '../src/index.ts';
