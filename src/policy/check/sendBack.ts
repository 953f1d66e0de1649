import type { Issue } from '../../facts/invalid.ts';
import type { PolicyDocument, SendBackTerms } from '../document.ts';
import type { Exception } from '../exception.ts';
import { areDisjoint } from './disjoint.ts';
import type { Effort } from './effort.ts';
import type { SectionTerms } from './sections.ts';

const NEEDED = ['dispatch', 'lostOnTheWayBack'] as const satisfies readonly (keyof SendBackTerms)[];

/** An exception that lets goods be sent back where they otherwise need not says all of how. */
export function sendBackIssues(policy: PolicyDocument, effort: Effort): Issue[] {
  const { exceptions = [] } = policy;
  return (['return', 'defect'] as const).flatMap((section) =>
    exceptions.flatMap((exception, index): Issue[] => {
      const sendBack = (exception.then[section] as SectionTerms | undefined)?.sendBack;
      if (sendBack === undefined || sendBack === null) return [];
      const missing = NEEDED.filter((term) => sendBack[term] === undefined);
      if (missing.length === 0 || !mayHaveNone(exception, section, policy, effort)) return [];
      return missing.map((term) => ({
        path: ['policy', 'exceptions', index, 'then', section, 'sendBack', term],
        code: 'missing',
        message: 'is required here: for these units the other terms may know of no sending back that this could change',
      }));
    }),
  );
}

/** Whether the terms that an exception changes may say `sendBack: null`. */
function mayHaveNone(
  exception: Exception,
  section: 'return' | 'defect',
  policy: PolicyDocument,
  effort: Effort,
): boolean {
  const { exceptions = [], facts } = policy;
  const others = exceptions.filter(
    (other) =>
      (other.then[section] as SectionTerms | undefined)?.sendBack === null &&
      (other.priority ?? 0) <= (exception.priority ?? 0),
  );
  return (
    policy[section].sendBack === null || others.some((other) => !areDisjoint(other.when, exception.when, facts, effort))
  );
}
