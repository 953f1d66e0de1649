import type { Issue } from '../../facts/invalid.ts';
import type { PolicyDocument } from '../document.ts';
import { codeIssues } from './codes.ts';
import { conflictIssues, MOST_EXCEPTIONS, tooManyExceptions } from './conflicts.ts';
import { declarationIssues } from './declarations.ts';
import { Effort } from './effort.ts';
import { exceptionIssues } from './exceptions.ts';
import { fitIssues } from './fits.ts';
import { nameIssues } from './names.ts';
import { rangeIssues } from './ranges.ts';
import { sendBackIssues } from './sendBack.ts';

/** All proofs for one document together: what would take more is not proven. */
const STEPS = 2_000_000;

/** What must fit together in a policy document whose shape is right; all of it at once. */
export function policyIssues(policy: PolicyDocument): Issue[] {
  const effort = new Effort(STEPS);
  const isTooLong = (policy.exceptions?.length ?? 0) > MOST_EXCEPTIONS;
  return [
    ...nameIssues(policy),
    ...declarationIssues(policy),
    ...fitIssues(policy),
    ...rangeIssues(policy),
    ...codeIssues(policy),
    ...exceptionIssues(policy),
    ...(isTooLong ? [tooManyExceptions()] : comparisons(policy, effort)),
  ];
}

/** What is looked at of each two exceptions: of too many of them it would take too long. */
const comparisons = (policy: PolicyDocument, effort: Effort) => [
  ...sendBackIssues(policy, effort),
  ...conflictIssues(policy, effort),
];
