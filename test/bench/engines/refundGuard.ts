import { Refunds } from '@mattmessinger/refund-guard';
import { DAY } from '../byHand/zone.ts';
import type { Engine } from './index.ts';
import { numbersOf } from './small.ts';

const DAYS = 7;

/**
 * It counts elapsed days, so the purchase is dated seven of them before the end of the local day. It writes a line to
 * the console on every call: the line is made and goes nowhere.
 */
export function refundGuard(): Engine {
  console.info = () => {};
  const refunds = new Refunds({ skus: { goods: { refund_window_days: DAYS } } });
  return {
    name: 'refund-guard',
    gives: 'a part: window and amount; no conditions, no local days; async',
    isAsync: true,
    run: (facts) => {
      const { asked, closes, paid, quantity, ordered } = numbersOf(facts);
      const amount = Math.floor((paid * quantity) / ordered);
      const refund = refunds.makeRefundTool({
        sku: 'goods',
        transactionId: 'T1',
        amountPaidMinorUnits: paid,
        purchasedAt: new Date(closes - 1 - DAYS * DAY),
        nowFn: () => new Date(asked),
        providerRefundFn: () => 'refunded',
      });
      return refund(amount / 100);
    },
    read: (answer) => ({ isInTime: (answer as { readonly status: string }).status === 'approved' }),
  };
}
