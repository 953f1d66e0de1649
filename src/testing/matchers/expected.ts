import type { Refund, RefundParts } from '../../decision/decision.ts';
import type { Party, Reason } from '../../decision/reasons.ts';
import type { RemedyKind } from '../../facts/claim.ts';

/**
 * A reason that a decision must give.
 *
 * @since 0.2.0
 */
export interface ExpectedReason<Verdict extends Reason['verdict'] = Reason['verdict']> {
  readonly code?: Extract<Reason, { verdict: Verdict }>['code'] | undefined;
}

/**
 * What a decision must wait for, and whose turn it is.
 *
 * @since 0.2.0
 */
export interface ExpectedAwaited extends ExpectedReason<'awaiting'> {
  readonly who?: Party | undefined;
}

/**
 * The money that must come back; what is left out is not looked at. Amounts are whole numbers of minor units.
 *
 * @since 0.2.0
 */
export interface ExpectedRefund extends Partial<RefundParts> {
  readonly total?: number | undefined;
  /** The sum of the deductions. */
  readonly deducted?: number | undefined;
  /** What comes on top of the total. */
  readonly bonus?: number | undefined;
  readonly to?: Refund['to'] | undefined;
  readonly payable?: Refund['payable'] | undefined;
  readonly remedy?: RemedyKind | undefined;
  /** By the ids of the tenders, all of them. */
  readonly tenders?: Readonly<Record<string, number>> | undefined;
}
