import type { ClaimKind, RemedyKind } from '../facts/claim.ts';
import type { ClauseId } from './clauses.ts';
import type { Outcome, Verdict } from './outcome.ts';
import type { Reason } from './reasons.ts';
import type { NextStep } from './steps.ts';

/**
 * The answer to one claim: plain JSON, complete in itself, the same on every host. Store it as it is.
 *
 * @since 0.1.0
 */
export interface Decision<K extends ClaimKind = ClaimKind> {
  /** Which of the five questions was asked. */
  readonly kind: K;
  /** The order number. */
  readonly order: string;
  /** The shop's id of the claim, where it has one. */
  readonly claim?: string;
  /** The moment of evaluation, ISO 8601 in UTC. */
  readonly at: string;
  /** The IANA zone in which days were counted. */
  readonly zone: string;
  readonly outcome: Outcome;
  /** Every reason that applies, in the order of the rules. */
  readonly reasons: readonly Reason[];
  readonly deadlines: readonly DecisionDeadline[];
  /** The policy's exceptions that hold for any of the units, each once, where any do. */
  readonly exceptions?: readonly AppliedException[];
  /** What happens to each claimed unit; like units of a line and a parcel stand together. */
  readonly lines: readonly LineDecision[];
  /** Every remedy that the customer could have now, in order, each with its money. */
  readonly remedies: readonly Remedy[];
  /** The remedy that `refund` prices: the preferred one if it is on offer, else the first. */
  readonly remedy?: RemedyKind;
  /** The money of the chosen remedy; all zero where nothing is granted. */
  readonly refund: Refund;
  readonly nextSteps: readonly NextStep[];
  /** The policy that decided. */
  readonly policy: DecidingPolicy;
  /** Each rule that was looked at and what it saw, where asked for. */
  readonly trace?: readonly TraceEntry[];
}

/**
 * An exception of the policy that spoke.
 *
 * @since 0.2.0
 */
export interface AppliedException {
  readonly id: string;
  /** The sentence of the policy, where it has one. */
  readonly says?: string;
}

/**
 * The policy that decided.
 *
 * @since 0.2.0
 */
export interface DecidingPolicy {
  readonly id: string;
  readonly version: string;
  /** Of several versions: the one in force when the order was placed, or the one when the claim was asked. */
  readonly inForce?: 'when-placed' | 'when-asked';
}

/**
 * What happens to like units of one line from one parcel.
 *
 * @since 0.1.0
 */
export interface LineDecision {
  readonly line: string;
  readonly parcel?: string;
  readonly quantity: number;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** What these units get under the chosen remedy. */
  readonly remedy?: RemedyKind;
  /** Ids of the policy's exceptions that hold for them, where any do. */
  readonly exceptions?: readonly string[];
}

/**
 * An act that has a term.
 *
 * @since 0.1.0
 */
export interface DecisionDeadline {
  readonly act: DeadlineAct;
  /** From this instant on the act is possible, ISO 8601 in UTC. */
  readonly opens?: string;
  /** Exclusive: in time is what happens before this instant, ISO 8601 in UTC. */
  readonly closes?: string;
  /** The last local day in `zone` on which the act is in time. */
  readonly lastDay?: string;
  readonly zone: string;
  readonly clause: ClauseId;
  /** The event that the term is counted from, an instant in UTC or a local date, and the length. */
  readonly rule: DeadlineRuleText;
  /** The units it is for. */
  readonly units: readonly { readonly line: string; readonly parcel?: string }[];
}

/**
 * The acts that have a term: asking for a cancellation or a return, sending the goods back and their arrival, reporting a
 * missing or defective item, claiming a missing package.
 *
 * @since 0.1.0
 */
export type DeadlineAct =
  | 'request-cancellation'
  | 'request-return'
  | 'send-back'
  | 'arrive-back'
  | 'report'
  | 'claim-missing-package';

/**
 * How a deadline came about.
 *
 * @since 0.1.0
 */
export interface DeadlineRuleText {
  /** The event, by its name in the policy, or `date` for a fixed date. */
  readonly from: string;
  /** The event itself: ISO 8601 in UTC, or a local date. */
  readonly anchor: string;
  readonly amount: number;
  readonly unit: string;
}

/**
 * A remedy on offer with its money.
 *
 * @since 0.1.0
 */
export interface Remedy {
  readonly kind: RemedyKind;
  /** Units that are replaced; the other granted units are refunded. */
  readonly replaced: readonly { readonly line: string; readonly parcel?: string; readonly quantity: number }[];
  readonly refund: Refund;
  /** Until when credit is valid, where it expires: exclusive instant in UTC, and the last local day. */
  readonly expires?: { readonly closes: string; readonly lastDay: string };
}

/**
 * An exact refund. Amounts are whole numbers of minor units. The parts less the deductions are the total; so are the
 * lines with what belongs to the order as a whole; so are the tenders.
 *
 * @since 0.1.0
 */
export interface Refund {
  /** ISO 4217 code. */
  readonly currency: string;
  /** Decimals of the minor unit. */
  readonly exponent: number;
  /** Where the money goes; `both` where some units are refunded and others credited. */
  readonly to: 'original-payment' | 'account-balance' | 'both';
  readonly total: number;
  readonly parts: RefundParts;
  readonly deductions: readonly AppliedDeduction[];
  /** What was paid for the granted units and is not given back, by part and clause. */
  readonly kept: readonly KeptAmount[];
  readonly lines: readonly RefundLine[];
  /** What belongs to no line: shipping or overpayment that comes back once nothing of the order is kept. */
  readonly wholeOrder: WholeOrderRefund;
  readonly tenders: readonly { readonly tender: string; readonly amount: number }[];
  /** What comes on top of the total, where the policy grants it. */
  readonly bonus: number;
  /** When the money is due. By line, see `lines`. */
  readonly payable: Payable | 'in-part';
  /** What the deductions come to beyond the refund, where the policy says that it is owed; minor units. */
  readonly owed?: number;
}

/**
 * When money is due: now, or once the returned goods have been inspected.
 *
 * @since 0.1.0
 */
export type Payable = 'now' | 'after-inspection';

/**
 * What a refund is made of, minor units.
 *
 * @since 0.1.0
 */
export interface RefundParts {
  /** Goods without their tax. */
  readonly goods: number;
  /** Tax on goods and shipping. */
  readonly tax: number;
  /** Shipping without its tax. */
  readonly shipping: number;
  /** Duty and import tax. */
  readonly duties: number;
  /** Other fees. */
  readonly fees: number;
  /** What was paid above the sum of all parts. */
  readonly overpaid: number;
}

/**
 * A deduction that was taken.
 *
 * @since 0.1.0
 */
export interface AppliedDeduction {
  readonly code: string;
  readonly clause: ClauseId;
  /** The amount that it was computed from, minor units. */
  readonly basis: number;
  /** What was taken, minor units. */
  readonly amount: number;
}

/**
 * A part of what was paid that does not come back.
 *
 * @since 0.1.0
 */
export interface KeptAmount {
  readonly part: 'shipping' | 'duties' | 'fees';
  readonly amount: number;
  readonly clause: ClauseId;
}

/**
 * What of a refund belongs to no line, minor units.
 *
 * @since 0.1.0
 */
export interface WholeOrderRefund {
  /** Shipping without its tax. */
  readonly shipping: number;
  readonly tax: number;
  /** What was paid above the sum of all parts. */
  readonly overpaid: number;
  /** The part of the deductions that the lines could not bear. */
  readonly deducted: number;
}

/**
 * The refund of like units of one line.
 *
 * @since 0.1.0
 */
export interface RefundLine {
  readonly line: string;
  readonly parcel?: string;
  readonly quantity: number;
  /** Goods without their tax. */
  readonly goods: number;
  /** Tax on the goods. */
  readonly tax: number;
  /** The units' share of shipping without its tax. */
  readonly shipping: number;
  readonly shippingTax: number;
  readonly duties: number;
  readonly fees: number;
  /** This line's share of the deductions. */
  readonly deducted: number;
  readonly total: number;
  readonly payable: Payable;
  /** The customer keeps the goods; the money is an allowance. */
  readonly goodsKept?: true;
}

/**
 * One rule that was looked at.
 *
 * @since 0.1.0
 */
export interface TraceEntry {
  readonly rule: string;
  readonly clause: ClauseId;
  readonly line?: string;
  readonly parcel?: string;
  readonly quantity?: number;
  /** What the rule saw. */
  readonly saw: Readonly<Record<string, unknown>>;
  /** The code of the reason it gave; `null` where it had no objection. */
  readonly found: string | null;
}
