import type { Context, Unit } from '../evaluation/context.ts';
import type { Rule } from '../evaluation/rule.ts';

/** R4: what the store paid for the way back is deducted, so the store's figure must be known. */
export const returnCostsKnown: Rule<'return'> = {
  name: 'return-costs-known',
  clause: 'R4',
  saw: (_, { claim }) => ({ returnCosts: claim.returnCosts ?? [] }),
  objections: (unit, context) =>
    unit.place.kind === 'gone'
      ? []
      : paidByStore(unit, context)
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
export function returnCostDeductions(unit: Unit, context: Context<'return'>): Cost[] {
  return paidByStore(unit, context).map(({ kind, amount }) => ({ code: `return-${kind}`, amount: amount ?? 0 }));
}

interface Cost {
  readonly code: string;
  readonly amount: number;
}

function paidByStore({ terms }: Unit, { claim }: Context<'return'>) {
  if (terms.policy.return.returnCosts === 'store') return [];
  return (claim.returnCosts ?? []).filter(({ paidBy }) => paidBy === 'store');
}
