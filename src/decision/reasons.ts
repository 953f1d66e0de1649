import type { ClaimKind, InformationKind } from '../facts/claim.ts';
import type { ClauseId } from './clauses.ts';

/**
 * Who acts.
 *
 * @since 0.1.0
 */
export type Party = 'customer' | 'store' | 'carrier';

/** The common shape: a stable code, what it means for the unit, the clause it stands for. */
interface Because<Code extends string, V extends string> {
  readonly code: Code;
  readonly verdict: V;
  readonly clause: ClauseId;
}

type Granted<Code extends string> = Because<Code, 'granted'>;
type Denied<Code extends string> = Because<Code, 'denied'>;
type Review<Code extends string> = Because<Code, 'review'>;

/** Something is not known yet: whose turn it is, and until when, where there is a term. */
interface Awaiting<Code extends string> extends Because<Code, 'awaiting'> {
  readonly turn: Party;
  /** Exclusive instant, ISO 8601 in UTC. */
  readonly until?: string;
  /** The last local day of the term. */
  readonly lastDay?: string;
}

/** An act that was due before an exclusive instant. */
interface Due {
  /** Exclusive instant, ISO 8601 in UTC. */
  readonly closed: string;
  /** The last local day on which it would have been in time. */
  readonly lastDay: string;
}

/** The event that a term is counted from, of which nobody knows the day. */
interface TermStart {
  readonly event: string;
}

/** What a policy's own term is called, and what it says to the customer. */
interface OwnTerm {
  readonly term: string;
  /** The sentence of the policy, where it has one. */
  readonly says?: string;
}

/** What a term of the policy hangs on and nobody has stated. */
interface UnknownFact {
  /** The fact, by its name in the policy. */
  readonly fact: string;
  /** What hangs on it. */
  readonly of: 'exception' | 'requirement' | 'limit' | 'evidence' | 'deduction' | 'remedy';
}

/** An act that is too early before an instant. */
interface Opening {
  /** From this instant on it is possible, ISO 8601 in UTC. */
  readonly opens: string;
  /** The last local day on which it is too early. */
  readonly lastDay: string;
}

/** A denial here that another question may answer with yes. */
interface PointsTo<K extends ClaimKind> {
  readonly pointsTo: K;
}

/**
 * Events that cannot all have happened as the facts say.
 *
 * @since 0.1.0
 */
export type Contradiction =
  | 'delivered-before-dispatched'
  | 'delivered-before-placed'
  | 'dispatched-before-placed'
  | 'lost-though-delivered'
  | 'sent-back-before-delivered'
  | 'received-back-before-sent-back';

/**
 * Why a unit is granted.
 *
 * @since 0.1.0
 */
export type GrantReason =
  | Granted<'not-shipped'>
  | Granted<'cancellation-accepted'>
  | Granted<'return-accepted'>
  | Granted<'confirmed-missing'>
  | Granted<'defect-accepted'>
  | (Granted<'lost-in-transit'> & { readonly parcel: string });

/**
 * Why a unit is not granted, or not yet.
 *
 * @since 0.1.0
 */
export type ObjectionReason =
  | Denied<'beyond-what-is-left'>
  | Denied<'already-refunded'>
  | Denied<'already-replaced'>
  | (Denied<'already-shipped'> & PointsTo<'return'> & { readonly parcel: string; readonly delivered?: string })
  | (Review<'shipped-after-request'> & { readonly parcel: string })
  | (Awaiting<'parcel-contents-unknown'> & { readonly parcels: readonly string[] })
  | (Denied<'never-shipped'> & PointsTo<'cancellation'>)
  | (Awaiting<'not-delivered-yet'> & { readonly parcel: string; readonly overdue: boolean })
  | (Awaiting<'delivery-day-unknown'> & { readonly parcel: string })
  | (Awaiting<'term-start-unknown'> & TermStart)
  | (Denied<'term-start-not-known'> & TermStart)
  | (Review<'term-start-to-be-judged'> & TermStart)
  | (Denied<'return-window-closed'> & Due & { readonly asked: string })
  | (Denied<'report-window-closed'> & Due & { readonly asked: string })
  | (Awaiting<'information-missing'> & { readonly information: InformationKind })
  | (Denied<'information-not-in-time'> & Due & { readonly information: InformationKind })
  | (Awaiting<'information-contradicts-order'> & {
      readonly information: InformationKind;
      readonly given: string;
      readonly expected: string;
    })
  | (Awaiting<'evidence-missing'> & { readonly evidence: string })
  | (Denied<'evidence-not-in-time'> & Due & { readonly evidence: string })
  | (Denied<'condition-not-met'> & { readonly condition: string; readonly foundBy: 'customer' | 'inspection' })
  | (Awaiting<'condition-unknown'> & { readonly condition: string })
  | (Denied<'arrived-damaged'> & PointsTo<'defect'>)
  | Denied<'lost-on-the-way-back'>
  | (Denied<'not-sent-back-in-time'> & Due)
  | (Denied<'sent-back-late'> & Due & { readonly sentBack: string })
  | Awaiting<'sending-day-unknown'>
  | (Awaiting<'return-cost-unknown'> & { readonly cost: 'shipping' | 'customs' })
  | Awaiting<'store-check-pending'>
  | Denied<'refuted-by-store'>
  | (Because<'before-estimate', 'too-early'> & {
      readonly parcel: string;
      /** From this instant it may be claimed, ISO 8601 in UTC. */
      readonly opens: string;
      /** The last local day of the estimate and of the time that the policy adds to it. */
      readonly lastDay: string;
    })
  | (Awaiting<'carrier-check-pending'> & { readonly parcel: string })
  | (Awaiting<'still-in-transit'> & { readonly parcel: string })
  | (Review<'delivery-disputed'> & { readonly parcel: string })
  | (Awaiting<'cause-of-loss-unknown'> & { readonly parcel: string })
  | (Denied<'lost-by-incomplete-address'> & { readonly parcel: string })
  | (Denied<'cancellation-window-closed'> & Due & { readonly asked: string })
  | (Denied<'package-window-closed'> & Due & { readonly asked: string })
  | (Because<'window-not-open', 'too-early'> & Opening)
  | (Denied<'arrived-back-late'> & Due & { readonly receivedBack: string })
  | (Denied<'not-arrived-back-in-time'> & Due)
  | Awaiting<'arrival-day-unknown'>
  | (Denied<'delivered-by-carrier'> & { readonly parcel: string })
  | (Awaiting<'fact-unknown'> & UnknownFact)
  | (Review<'fact-to-be-judged'> & UnknownFact)
  | (Denied<'requirement-not-met'> & OwnTerm)
  | (Review<'requirement-to-be-judged'> & OwnTerm)
  | (Awaiting<'requirement-pending'> & OwnTerm)
  | (Denied<'referred'> & OwnTerm & { readonly to: string })
  | (Denied<'within-tolerance'> & OwnTerm)
  | (Denied<'beyond-limit'> & OwnTerm)
  | (Review<'amount-to-be-judged'> & {
      readonly deduction: string;
      /** At most so much is taken, minor units, where the policy says. */
      readonly atMost?: number;
    })
  | (Denied<'refund-below-minimum'> & { readonly amount: number; readonly minimum: number })
  | Awaiting<'replaceability-unknown'>
  | Review<'no-remedy-available'>
  | (Review<'facts-contradict'> & { readonly contradiction: Contradiction; readonly subject: string })
  | Review<'paid-less-than-parts'>
  | Review<'ledger-contradicts-itself'>;

/**
 * Why a decision is what it is: a stable code, what it means for the unit, the clause, and typed details. No prose:
 * sentences come from `explain`. New codes may come in a minor version.
 *
 * @since 0.1.0
 */
export type Reason = GrantReason | ObjectionReason;

/**
 * Every reason code.
 *
 * @since 0.1.0
 */
export type ReasonCode = Reason['code'];
