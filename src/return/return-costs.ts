import type { Context } from '../evaluation/context.ts';
import type { Rule } from '../evaluation/rule.ts';
import type { PlannedDeduction } from '../money/refund.ts';

/** R4: what the store paid for the way back is deducted, so the store's figure must be known. */
export const returnCostsKnown: Rule<'return'> = {
  name: 'return-costs-known',
  clause: 'R4',
  saw: (_, { claim }) => ({ returnCosts: claim.returnCosts ?? [] }),
  objections: ({ place }, context) =>
    place.kind === 'gone'
      ? []
      : paidByStore(context)
          .filter(({ amount }) => amount === undefined)
          .map(({ kind }) => ({
            code: 'return-cost-unknown',
            verdict: 'awaiting',
            clause: 'R4',
            turn: 'store',
            cost: kind,
          })),
};

/** R4: the actual costs of the way back that the store paid for the customer. */
export function returnCostDeductions(context: Context<'return'>): PlannedDeduction[] {
  return paidByStore(context).map(({ kind, amount }) => ({ code: `return-${kind}`, amount: amount ?? 0 }));
}

function paidByStore({ claim, policy }: Context<'return'>) {
  if (policy.return.returnCosts === 'store') return [];
  return (claim.returnCosts ?? []).filter(({ paidBy }) => paidBy === 'store');
}
