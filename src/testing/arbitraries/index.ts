/**
 * Arbitraries of fast-check, with which this library tests itself: valid facts of every kind, the hard ones often
 * (clock changes at midnight, last milliseconds, days that nobody knows, cents that do not divide).
 */
export {
  anyCase,
  anyCaseWith,
  anyClaim,
  anyClaimOf,
  anyOrder,
  anyPolicy,
  type Case,
  cheerfulCase,
  nearlyCase,
  type OrderOptions,
  type PolicyOptions,
} from '../../../test/generators/index.ts';
