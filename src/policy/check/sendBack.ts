import type { Issue } from '../../facts/invalid.ts';
import type { PolicyDocument, SendBackTerms } from '../document.ts';
import type { Effort } from './effort.ts';
import { mayMeet, type Prepared, prepared, priorityOf, rivalsAmong } from './rivals.ts';
import type { SectionTerms } from './sections.ts';

const NEEDED = ['dispatch', 'lostOnTheWayBack'] as const satisfies readonly (keyof SendBackTerms)[];

/** An exception that lets goods be sent back where they otherwise need not says all of how. */
export function sendBackIssues(policy: PolicyDocument, effort: Effort): Issue[] {
  const all = prepared(policy.exceptions ?? []);
  const rivals = rivalsAmong(all);
  return (['return', 'defect'] as const).flatMap((section) =>
    all.flatMap((one): Issue[] => {
      const sendBack = sendBackOf(one, section);
      if (sendBack === undefined || sendBack === null) return [];
      const missing = NEEDED.filter((term) => sendBack[term] === undefined);
      const mayHaveNone = () =>
        policy[section].sendBack === null ||
        rivals(one, effort)?.some(
          (other) =>
            sendBackOf(other, section) === null &&
            priorityOf(other) <= priorityOf(one) &&
            mayMeet(other, one, policy.facts, effort),
        ) !== false;
      if (missing.length === 0 || !mayHaveNone()) return [];
      return missing.map((term) => ({
        path: ['policy', 'exceptions', one.index, 'then', section, 'sendBack', term],
        code: 'missing',
        message: 'is required here: for these units the other terms may know of no sending back that this could change',
      }));
    }),
  );
}

const sendBackOf = ({ exception: { then: terms } }: Prepared, section: 'return' | 'defect') =>
  (terms[section] as SectionTerms | undefined)?.sendBack;
