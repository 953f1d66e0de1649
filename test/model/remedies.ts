import type { RemedyKind } from '../../src/facts/claim.ts';
import type { ClaimTerms } from '../../src/index.ts';
import type { Verdict } from './types.ts';

/** What the terms offer for one unit, in order. M4: a replacement only where the store is known to be able to replace. */
export function remediesFor(terms: ClaimTerms, replaceable: boolean | undefined): RemedyKind[] {
  const kinds = terms.remedies.map((rung) => (typeof rung === 'string' ? rung : rung.kind));
  const offered = kinds.filter((kind) => kind !== 'replacement' || replaceable === true);
  return terms.choice === 'first' ? offered.slice(0, 1) : offered;
}

/** There must be something to get. */
export function objectionsToRemedies(terms: ClaimTerms, replaceable: boolean | undefined): Verdict[] {
  const [first] = terms.remedies.map((rung) => (typeof rung === 'string' ? rung : rung.kind));
  const offered = remediesFor(terms, replaceable);
  // Where a replacement would be all that the customer gets, the store is asked.
  const hangsOnIt = offered.length === 0 || (terms.choice === 'first' && first === 'replacement');
  if (replaceable === undefined && hangsOnIt && mayReplace(terms)) return ['awaiting'];
  return offered.length === 0 ? ['review'] : [];
}

function mayReplace({ remedies }: ClaimTerms): boolean {
  return remedies.some((rung) => (typeof rung === 'string' ? rung : rung.kind) === 'replacement');
}
