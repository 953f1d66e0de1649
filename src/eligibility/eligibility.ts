import type { DeadlineRuleText, Remedy } from '../decision/decision.ts';
import type { ObjectionReason, Reason } from '../decision/reasons.ts';
import type { ClaimKind } from '../facts/claim.ts';
import type { Instant } from '../facts/values.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { PolicySet } from '../policy/policySet.ts';

/**
 * At which moment and under which policy it is looked at.
 *
 * @since 0.2.0
 */
export interface EligibilityOptions {
  /** The moment, mostly now. Default: the latest event in the order. */
  readonly at?: Instant | undefined;
  /** Default: `sevenDayPolicy`. */
  readonly policy?: PolicyDocument | PolicySet | undefined;
}

/**
 * Everything that the customer could claim of an order at a moment.
 *
 * @since 0.2.0
 */
export interface Eligibility {
  /** The order number. */
  readonly order: string;
  /** The moment, ISO 8601 in UTC. */
  readonly at: string;
  /** The IANA zone in which days were counted. */
  readonly zone: string;
  /** By line and parcel, what is left of the order. */
  readonly units: readonly UnitEligibility[];
  /** For each kind of claim that is open for some units: claiming all of them at once. */
  readonly together: readonly TogetherEligibility[];
}

/**
 * What can be claimed of like units of one line from one parcel.
 *
 * @since 0.2.0
 */
export interface UnitEligibility {
  readonly line: string;
  readonly parcel?: string;
  readonly quantity: number;
  readonly claims: readonly ClaimEligibility[];
}

/**
 * Whether one kind of claim is open, from when and until when, what it needs, and what it would give.
 *
 * @since 0.2.0
 */
export interface ClaimEligibility {
  readonly kind: ClaimKind;
  /**
   * `open`: claimed now with what it needs and what is `stated`, it is granted as far as the policy grants so many units,
   * or waits only for what `needs` names. `not-yet`: it can be claimed later. `closed`: whatever the customer says in a
   * claim of exactly these units, it is denied. `review`: a person decides.
   */
  readonly status: 'open' | 'not-yet' | 'closed' | 'review';
  /** From when on, ISO 8601 in UTC, where that is known. */
  readonly opens?: string;
  /** Until when, exclusive, ISO 8601 in UTC, where there is a term. */
  readonly closes?: string;
  /** The last local day. */
  readonly lastDay?: string;
  /** The event that the term is counted from, and the length. */
  readonly rule?: DeadlineRuleText;
  /** How long it is still open, milliseconds. */
  readonly msLeft?: number;
  /** What the customer must state for it: facts of the claim by their names in the policy, such as `claim.reasonCode`. */
  readonly stated: Readonly<Record<string, string | number | boolean>>;
  /** What a claim of it needs, and from whom. */
  readonly needs: readonly Need[];
  /** What stands in the way where it is not open. */
  readonly reasons: readonly Reason[];
  /** What each remedy would give back if all that is awaited turns out well; of a missing package, for all of it. */
  readonly remedies: readonly Remedy[];
  /** Who pays for the way back, where goods have to be sent back; what the store takes off for it is in the remedies. */
  readonly returnCosts?: 'customer' | 'store';
}

/**
 * Something that a claim waits for until somebody gives it.
 *
 * @since 0.2.0
 */
export type Need = Extract<ObjectionReason, { readonly verdict: 'awaiting' }>;

/**
 * Claiming everything at once that one kind of claim is open for.
 *
 * @since 0.2.0
 */
export interface TogetherEligibility {
  readonly kind: ClaimKind;
  readonly units: readonly { readonly line: string; readonly parcel?: string; readonly quantity: number }[];
  /** What each remedy would give back. */
  readonly remedies: readonly Remedy[];
}
