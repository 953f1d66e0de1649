import type { Decision } from './decision.ts';
import type { Outcome } from './outcome.ts';

/** From the best for the customer to the worst. */
const OUTCOMES: readonly Outcome[] = ['approved', 'partially-approved', 'awaiting', 'too-early', 'review', 'denied'];

/** What of a decision says how good it is. */
type Compared = Pick<Decision, 'lines' | 'remedies' | 'outcome'>;

/**
 * Which of two answers to one claim is better for the customer: the one that grants more units, then the one with more
 * money (of the best remedy, with what comes on top), then the one whose outcome is nearer to a yes, then the one that
 * leaves more to choose from.
 *
 * @returns more than 0 where the first is better, less than 0 where the second is, 0 where neither is
 */
export function compareForCustomer(one: Compared, other: Compared): number {
  return (
    grantedAndMoney(one, other) ||
    OUTCOMES.indexOf(other.outcome) - OUTCOMES.indexOf(one.outcome) ||
    one.remedies.length - other.remedies.length
  );
}

/** The same by what is granted and its money alone. */
export function grantedAndMoney(one: Compared, other: Compared): number {
  return granted(one) - granted(other) || money(one) - money(other);
}

function granted({ lines }: Compared): number {
  return lines.reduce((sum, { verdict, quantity }) => sum + (verdict === 'granted' ? quantity : 0), 0);
}

function money({ remedies }: Compared): number {
  return Math.max(0, ...remedies.map(({ refund }) => refund.total + refund.bonus));
}
