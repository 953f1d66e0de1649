import type { PolicyDocument } from '../document.ts';
import { parsePolicy } from '../parsePolicy.ts';
import { amountFindings } from './amounts.ts';
import { conditionFindings } from './conditions.ts';
import { exceptionFindings } from './exceptions.ts';
import { factFindings } from './facts.ts';
import type { PolicyFinding } from './finding.ts';
import { ladderFindings } from './ladders.ts';
import { misspeltFindings } from './misspelt.ts';
import { windowFindings } from './windows.ts';

/**
 * Looks in a valid policy for what is almost surely a mistake: conditions that no unit meets, exceptions that change
 * nothing, windows that are never open, words that are almost another one. Meant for whoever changes a policy, before it
 * goes live; the evaluators do not ask for it. What is found was proven; in a policy of thousands of exceptions
 * not everything may be.
 *
 * @param policy - a policy, plain or from `parsePolicy`
 * @returns what was found, nothing where all is well
 * @throws {@link InvalidInputError} for a document that is not valid
 * @example
 * ```ts
 * import { lintPolicy, sevenDayPolicy } from 'redress';
 *
 * lintPolicy(sevenDayPolicy); //=> []
 * const then = { return: { returnCosts: 'store' } } as const;
 * const exceptions = [{ id: 'typo', when: { fact: 'now', known: false }, then }];
 * const findings = lintPolicy({ ...sevenDayPolicy, exceptions });
 * findings[0]?.code; //=> 'never-true'
 * ```
 * @since 0.2.0
 */
export function lintPolicy(policy: PolicyDocument): PolicyFinding[] {
  const parsed = parsePolicy(policy);
  return [
    ...conditionFindings(parsed),
    ...exceptionFindings(parsed),
    ...ladderFindings(parsed),
    ...windowFindings(parsed),
    ...amountFindings(parsed),
    ...factFindings(parsed),
    ...misspeltFindings(parsed),
  ];
}
