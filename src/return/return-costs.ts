import type { Context, Unit } from '../evaluation/context.ts';
import type { CostDeduction } from '../evaluation/question.ts';
import type { Rule } from '../evaluation/rule.ts';
import type { ParsedClaim } from '../facts/claimSchema.ts';

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
export function returnCostDeductions(unit: Unit, context: Context<'return'>): CostDeduction[] {
  const costs: CostDeduction[] = [];
  for (const { kind, amount = 0 } of paidByStore(unit, context)) {
    costs.push({ code: `return-${kind}`, amount, clause: 'R4' });
  }
  return costs;
}

const NONE: NonNullable<ParsedClaim<'return'>['returnCosts']> = [];

function paidByStore({ terms }: Unit, { claim }: Context<'return'>) {
  const { returnCosts = NONE } = claim;
  if (terms.policy.return.returnCosts === 'store') return NONE;
  return returnCosts.filter(({ paidBy }) => paidBy === 'store');
}
