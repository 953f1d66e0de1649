import type { Issue } from '../../facts/invalid.ts';
import type { PolicyDocument } from '../document.ts';
import { placesOf } from './places.ts';

/** A range of dates ends when or after it begins; without a year it may go across the new year. */
export function rangeIssues(policy: PolicyDocument): Issue[] {
  return placesOf(policy).factTests.flatMap(({ value: { from, to }, path }): Issue[] => {
    if (from === undefined || to === undefined || from.startsWith('--') || from <= to) return [];
    const message = `is before ${from}, where the range begins: write a date from ${from} on, or --MM-DD for every year`;
    return [{ path: [...path, 'to'], code: 'range-backwards', message }];
  });
}
