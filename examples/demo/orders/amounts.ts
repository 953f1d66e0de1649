import { type Decision, type LineDecision, type Order, type SharedLine, shareOrder } from 'redress';
import { paidFor, sum } from './checkRefund.ts';
import type { Asked } from './questions.ts';

/** What became of the money that a question was about, minor units. */
export interface Amounts {
  /** What was paid for what the question is about. */
  readonly asked: number;
  readonly refunded: number;
  /** Kept by the store, as the decision says. */
  readonly withheld: number;
  /** Not decided yet. */
  readonly open: number;
}

/** Reads the money of one decision. */
export function amountsOf(decision: Decision, order: Order, { line }: Asked): Amounts {
  const asked = line === undefined ? paidFor(order) : paidForLine(order, line);
  const { refund } = decision;
  const stated = sum([...refund.kept, ...refund.deductions].map(({ amount }) => amount));
  switch (decision.outcome) {
    case 'approved': {
      // Whoever has the goods, repaired, replaced or with an allowance, has what else was paid for them.
      const withheld = decision.lines.every(isForMoney) ? stated : asked - refund.total;
      return { asked, refunded: refund.total, withheld, open: 0 };
    }
    case 'partially-approved':
      return { asked, refunded: refund.total, withheld: stated, open: asked - refund.total - stated };
    case 'denied':
      return { asked, refunded: refund.total, withheld: asked, open: 0 };
    default:
      return { asked, refunded: refund.total, withheld: 0, open: asked };
  }
}

const isForMoney = ({ remedy }: LineDecision) => remedy === 'refund' || remedy === 'account-balance';

/** Goods and shipping share of a line; no more than was paid at all, where less was paid than the parts come to. */
function paidForLine(order: Order, line: string): number {
  const share = shareOrder(order).find((one) => one.line === line);
  return Math.min(share === undefined ? 0 : everythingIn(share), paidFor(order));
}

/** Prices contain their tax here. */
function everythingIn({ goods, shipping, duty, importTax, fees }: SharedLine): number {
  return goods + shipping + duty + importTax + fees;
}
