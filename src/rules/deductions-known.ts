import type { ObjectionReason } from '../decision/reasons.ts';
import { amountIn } from '../evaluation/conditions.ts';
import type { Context, Unit } from '../evaluation/context.ts';
import { type OpenDeduction, openDeductions } from '../evaluation/deductions.ts';
import type { Rule } from '../evaluation/rule.ts';
import { openFactReasons } from './open-facts.ts';

/** What is taken off must be known before money moves. */
export const deductionsKnown: Rule = {
  name: 'deductions-known',
  clause: 'T4',
  saw: (unit, context) => ({ unknown: openDeductions(unit, context).map(({ deduction }) => deduction.code) }),
  objections: (unit, context) =>
    unit.place.kind === 'gone' ? [] : openDeductions(unit, context).flatMap((open) => reasonsFor(open, unit, context)),
};

function reasonsFor({ deduction, facts, isAmount }: OpenDeduction, unit: Unit, context: Context): ObjectionReason[] {
  if (!isAmount || facts.some(({ how }) => how === 'ask')) return openFactReasons(facts, 'deduction', unit, context);
  const { atMost: bound } = deduction;
  const atMost = bound && !('basisPoints' in bound) ? amountIn(bound, context.books.currency.code) : undefined;
  return [
    {
      code: 'amount-to-be-judged',
      verdict: 'review',
      clause: 'T4',
      deduction: deduction.code,
      ...(atMost === undefined ? {} : { atMost }),
    },
  ];
}
