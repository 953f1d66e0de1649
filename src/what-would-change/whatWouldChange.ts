import { evaluateClaim } from '../any-claim/evaluateClaim.ts';
import type { EvaluationOptions } from '../evaluation/options.ts';
import type { Claim } from '../facts/claim.ts';
import type { Order } from '../facts/order.ts';
import { parseClaim } from '../facts/parseClaim.ts';
import { orderParser } from '../facts/parseOrder.ts';
import type { WhatIf } from './change.ts';
import { Search } from './search.ts';

/**
 * Answers what the customer or the store could do about a claim that is not granted, or not all of it: the smallest sets
 * of changes that lead to a better decision, each with that decision. What only the carrier can do is no change, and
 * nothing is promised that the facts do not carry: a set is what would have to turn out so. The search has an end: it tries
 * some hundreds of sets, none of more than 200 changes.
 *
 * @param order - the order, plain or from `parseOrder`
 * @param claim - the claim
 * @param options - the moment of evaluation, the policy
 * @returns the sets, the smallest first; none where the claim is granted, or where nobody can change the answer
 * @throws {@link InvalidInputError} for facts that cannot be, with the path of each
 * @example
 * ```ts
 * import { whatWouldChange } from 'redress';
 *
 * const order = {
 *   number: 'A-1001',
 *   currency: 'EUR',
 *   lines: [{ id: '1', product: 'RING-7', quantity: 1, amount: 4900 }],
 *   parcels: [{ id: 'P1', contents: [{ line: '1', quantity: 1 }], delivered: '2026-03-05' }],
 * };
 * const claim = {
 *   kind: 'defect',
 *   asked: '2026-03-06T10:00:00Z',
 *   items: [{ line: '1', quantity: 1, product: 'RING-7' }],
 * } as const;
 * const [first] = whatWouldChange(order, claim);
 * first?.changes; //=> [{ code: 'provide-evidence', who: 'customer', evidence: 'defect-photo' }]
 * first?.decision.outcome; //=> 'approved'
 * ```
 * @since 0.2.0
 */
export function whatWouldChange(order: Order, claim: Claim, options: EvaluationOptions = {}): WhatIf[] {
  const facts = { order: orderParser.keep(order), claim: parseClaim(claim) };
  const now = evaluateClaim(facts.order, facts.claim, options);
  return now.outcome === 'approved' ? [] : new Search(facts, now, options).smallestSets();
}
