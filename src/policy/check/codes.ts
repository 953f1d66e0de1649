import type { Issue } from '../../facts/invalid.ts';
import type { PolicyDocument } from '../document.ts';
import type { Path } from './places.ts';
import { type PlacedTerms, sectionsOf } from './sections.ts';

/** A word that decisions name something by names one thing. */
export function codeIssues(policy: PolicyDocument): Issue[] {
  return [
    ...repeated(policy.exceptions ?? [], 'id', ['policy', 'exceptions'], 'exception'),
    ...sectionsOf(policy).flatMap(ofSection),
  ];
}

function ofSection({ terms: { requirements = [], limits = [], refund }, path }: PlacedTerms): Issue[] {
  return [
    ...repeated(requirements, 'code', [...path, 'requirements'], 'requirement'),
    ...repeated(limits, 'code', [...path, 'limits'], 'limit'),
    ...repeated(refund?.deductions ?? [], 'code', [...path, 'refund', 'deductions'], 'deduction'),
  ];
}

function repeated<K extends string>(
  list: readonly Readonly<Record<K, string>>[],
  key: K,
  path: Path,
  what: string,
): Issue[] {
  const first = new Map<string, number>();
  return list.flatMap((entry, index): Issue[] => {
    const word = entry[key];
    const before = first.get(word);
    if (before === undefined) {
      first.set(word, index);
      return [];
    }
    const message = `'${word}' is the ${key} of ${what} ${before} of this list too: give each its own`;
    return [{ path: [...path, index, key], code: key === 'id' ? 'duplicate-id' : 'duplicate-code', message }];
  });
}
