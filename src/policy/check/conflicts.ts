import type { Issue } from '../../facts/invalid.ts';
import type { PolicyDocument } from '../document.ts';
import type { FactDeclarations } from '../exception.ts';
import { Effort } from './effort.ts';
import { keyOfTerm, mayMeet, type Prepared, prepared, rivalsAmong } from './rivals.ts';
import { isSameTerm, type SetTerm } from './terms.ts';

/** At most so many; more are better said by attributes of the products, which one exception can read. */
export const MOST_EXCEPTIONS = 10_000;

/** So many of them may apply to the same units. */
const MOST_THAT_MEET = 2_000;

export const tooManyExceptions = (): Issue => ({
  path: ['policy', 'exceptions'],
  code: 'too-large',
  message: `must be ${MOST_EXCEPTIONS} exceptions at most, and ${MOST_THAT_MEET} that may meet: write one that tests an attribute for several values with in`,
});

/**
 * Two exceptions of one priority never set a term to different values for the same unit: one of them would win by
 * nothing but its place. Conditions that cannot be proven to exclude each other are taken to meet.
 */
export function conflictIssues({ exceptions = [], facts }: PolicyDocument, effort: Effort): Issue[] {
  const all = prepared(exceptions);
  const rivals = rivalsAmong(all, (term, one) => `${one.priority ?? 0} ${keyOfTerm(term)}`);
  const pairs = new Effort(MOST_THAT_MEET ** 2);
  const issues: Issue[] = [];
  for (const later of all) {
    const found = rivals(later, pairs);
    if (found === undefined) return [tooManyExceptions()];
    const earlier = found.filter(({ index }) => index < later.index);
    for (const issue of issuesOf(later, earlier, facts, effort)) issues.push(issue);
  }
  return issues;
}

/** The first conflict about each term says enough. */
function issuesOf(
  later: Prepared,
  rivals: readonly Prepared[],
  facts: FactDeclarations | undefined,
  effort: Effort,
): Issue[] {
  const told = new Set<SetTerm>();
  return rivals.flatMap((earlier) => {
    const contested = later.terms.filter(
      (term) => !told.has(term) && earlier.terms.some((other) => isSameTerm(term, other) && term.text !== other.text),
    );
    if (contested.length === 0 || !mayMeet(earlier, later, facts, effort)) return [];
    for (const term of contested) told.add(term);
    return contested.map((term) => issue(earlier, later, term));
  });
}

function issue({ exception: one }: Prepared, { exception, index }: Prepared, { name, path }: SetTerm): Issue {
  return {
    path: ['policy', 'exceptions', index, 'then', ...path],
    code: 'conflicting-exceptions',
    message: `the exceptions '${one.id}' and '${exception.id}' may both apply to a unit, set ${name} differently and have the same priority (${exception.priority ?? 0}): give one of them another priority, the highest wins, or conditions that exclude each other`,
  };
}
