import type { ClauseId, Decision } from 'redress';

/** Every clause that a decision names: in its reasons, deadlines, money and next steps. */
export function clausesOf({ reasons, deadlines, refund, nextSteps }: Decision): ClauseId[] {
  const named = [...reasons, ...deadlines, ...refund.deductions, ...refund.kept, ...nextSteps];
  return [...new Set(named.map(({ clause }) => clause))];
}
