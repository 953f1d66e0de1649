// The two words of the library's vocabulary that the model answers in (spelt as in `src/decision/outcome.ts`).
import type { Outcome, Verdict } from '../../src/decision/outcome.ts';
import type { RemedyKind } from '../../src/facts/claim.ts';

export type { Outcome, Verdict };

/** The answer of the model: what has to be the same in the library's decision. */
export interface NaiveDecision {
  readonly outcome: Outcome;
  /** One entry per claimed single unit, in any order. */
  readonly units: readonly NaiveUnit[];
  /** The money of the chosen remedy: `claim.remedy` if it is on offer, else the first. */
  readonly refund: NaiveRefund;
  readonly remedies: readonly RemedyKind[];
  /** By tender id; tenders that get nothing are left out. */
  readonly tenders: Readonly<Record<string, number>>;
  readonly deadlines: readonly NaiveDeadline[];
}

export interface NaiveUnit {
  readonly line: string;
  readonly parcel?: string;
  readonly verdict: Verdict;
}

export interface NaiveRefund {
  readonly total: number;
  readonly goods: number;
  readonly tax: number;
  readonly shipping: number;
  readonly duties: number;
  readonly fees: number;
  readonly overpaid: number;
  readonly deducted: number;
  /** On top of the total. */
  readonly bonus: number;
}

export interface NaiveDeadline {
  readonly act:
    | 'request-cancellation'
    | 'request-return'
    | 'send-back'
    | 'arrive-back'
    | 'report'
    | 'claim-missing-package';
  readonly line: string;
  readonly closes?: string;
  readonly opens?: string;
}

/** What the rules of one question found out about one claimed unit. */
export interface Judged {
  readonly line: string;
  readonly parcel: string | undefined;
  readonly verdict: Verdict;
  /** Whether the store can replace the unit, where that is known. */
  readonly replaceable: boolean | undefined;
}

/** What one question answers; `index.ts` adds the outcome, the remedies and the money. */
export interface Answer {
  readonly judged: readonly Judged[];
  readonly deadlines: readonly NaiveDeadline[];
}
