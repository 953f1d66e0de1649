import type { Issue } from '../../facts/invalid.ts';
import type { Condition } from '../condition.ts';
import type { PolicyDocument } from '../document.ts';
import type { Exception, FactDeclarations } from '../exception.ts';
import { areDisjoint } from './disjoint.ts';
import type { Effort } from './effort.ts';
import { isSameTerm, type SetTerm, setTerms } from './terms.ts';

/** An exception with what is looked at of it again and again. */
interface Prepared {
  readonly exception: Exception;
  readonly index: number;
  readonly terms: readonly SetTerm[];
  readonly values: ReadonlyMap<string, ReadonlySet<unknown>>;
}

/**
 * Two exceptions of one priority never set a term to different values for the same unit: one of them would win by
 * nothing but its place. Conditions that cannot be proven to exclude each other are taken to meet.
 */
export function conflictIssues({ exceptions = [], facts }: PolicyDocument, effort: Effort): Issue[] {
  const byTerm = new Map<string, Prepared[]>();
  return exceptions.flatMap((exception, index) => {
    const values = fixedValues(exception.when);
    const later: Prepared = { exception, index, terms: setTerms(exception.then), values };
    const rivals = new Set(later.terms.flatMap((term) => byTerm.get(keyOf(term, exception)) ?? []));
    for (const term of later.terms) {
      const key = keyOf(term, exception);
      const others = byTerm.get(key);
      if (others === undefined) byTerm.set(key, [later]);
      else if (others.at(-1) !== later) others.push(later);
    }
    return issuesOf(later, [...rivals], facts, effort);
  });
}

/** Terms that may be parts of each other share a key. */
const keyOf = ({ path: [section, term] }: SetTerm, { priority = 0 }: Exception) => `${priority} ${section} ${term}`;

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
    if (contested.length === 0 || excludeEachOther(earlier, later, facts, effort)) return [];
    for (const term of contested) told.add(term);
    return contested.map((term) => issue(earlier, later, term));
  });
}

function excludeEachOther(
  one: Prepared,
  other: Prepared,
  facts: FactDeclarations | undefined,
  effort: Effort,
): boolean {
  const differ = [...one.values].some(([fact, values]) => isApart(values, other.values.get(fact)));
  if (differ) return true;
  return areDisjoint(one.exception.when, other.exception.when, facts, effort);
}

function isApart(values: ReadonlySet<unknown>, others: ReadonlySet<unknown> | undefined): boolean {
  return others !== undefined && ![...values].some((value) => others.has(value));
}

/** Most exceptions are for a few values of a fact: to see that two of these differ takes no search. */
function fixedValues(condition: Condition): Map<string, ReadonlySet<unknown>> {
  if ('all' in condition) return new Map(condition.all.flatMap((part) => [...fixedValues(part)]));
  if (!('fact' in condition) || condition.unknown === 'yes') return new Map();
  const values = condition.is === undefined ? condition.in : [condition.is];
  return new Map(values === undefined ? [] : [[condition.fact, new Set<unknown>(values)]]);
}

function issue({ exception: one }: Prepared, { exception, index }: Prepared, { name, path }: SetTerm): Issue {
  return {
    path: ['policy', 'exceptions', index, 'then', ...path],
    code: 'conflicting-exceptions',
    message: `the exceptions '${one.id}' and '${exception.id}' may both apply to a unit, set ${name} differently and have the same priority (${exception.priority ?? 0}): give one of them another priority, the highest wins, or conditions that exclude each other`,
  };
}
