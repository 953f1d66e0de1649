import type { InformationKind, RemedyKind } from '../facts/claim.ts';
import type { Calendar, Period } from '../time/index.ts';

/**
 * A store's policy as JSON data: every window, condition, evidence list, remedy and money rule that the evaluators use.
 * Validate it with `parsePolicy`.
 *
 * @since 0.1.0
 */
export interface PolicyDocument {
  /** Version of this document format. */
  readonly schemaVersion: 1;
  readonly id: string;
  /** Version of this policy; every decision names it. Not the version of the package. */
  readonly version: string;
  /** IANA zone in which days are counted where the order's destination names none. */
  readonly zone: string;
  /** Whose days count: the destination's where the order names its zone, or always the policy's own. */
  readonly zoneOf: 'destination' | 'policy';
  /** Weekend and holidays for periods that need them. */
  readonly calendar: Calendar;
  /** How customers reach the service. */
  readonly contact: Contact;
  readonly money: MoneyTerms;
  readonly cancellation: CancellationTerms;
  readonly return: ReturnTerms;
  readonly missingItem: ReportTerms;
  readonly defect: DefectTerms;
  readonly missingPackage: MissingPackageTerms;
}

/**
 * How to reach the store's service.
 *
 * @since 0.1.0
 */
export interface Contact {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly url?: string | undefined;
}

/**
 * How money goes back, whatever the claim.
 *
 * @since 0.1.0
 */
export interface MoneyTerms {
  /** Which payment is refunded first: as the facts list them, in proportion, or a list of tender kinds or ids. */
  readonly tenders: 'in-order' | 'proportional' | readonly string[];
  /** How the refunds of single units of a line are rounded; the last unit takes the rest. */
  readonly unitRounding: 'floor' | 'half-up';
  /** How much of the shipping charge can come back at most: what was charged, or the cheapest standard delivery. */
  readonly shippingCap: 'charged' | 'standard';
  /** What of the shipping charge comes back with the decision after which nothing of the order is kept. */
  readonly shippingWhenNothingIsKept: 'nothing' | 'above-actual-cost' | 'everything';
  /** Added to a refund to the account balance, in basis points of the refund (500 is 5 %), rounded down. */
  readonly accountBalanceBonus: number;
}

/**
 * What comes back for granted units besides the goods and their tax.
 *
 * @since 0.1.0
 */
export interface RefundTerms {
  /** The units' share of the shipping charge. */
  readonly shipping: 'share' | 'nothing';
  /** The units' share of duty and import tax. */
  readonly duties: 'share' | 'nothing';
  /** The units' share of other fees. */
  readonly fees: 'share' | 'nothing';
  /** Taken off in this order, together never below zero. */
  readonly deductions: readonly Deduction[];
}

/**
 * A deduction from the refund of one claim.
 *
 * @since 0.1.0
 */
export type Deduction = PercentDeduction | FlatDeduction;

interface AnyDeduction {
  /** A kebab-case word that names it in decisions, such as `restocking-fee`. */
  readonly code: string;
  /** Remedies for which it is not taken. */
  readonly waivedFor?: readonly RemedyKind[] | undefined;
}

/**
 * A share of what was paid for the goods with their tax, rounded down.
 *
 * @since 0.1.0
 */
export interface PercentDeduction extends AnyDeduction {
  readonly kind: 'percent';
  /** 1500 is 15 %. */
  readonly basisPoints: number;
}

/**
 * A fixed amount a claim.
 *
 * @since 0.1.0
 */
export interface FlatDeduction extends AnyDeduction {
  readonly kind: 'flat';
  /** Minor units by currency code. In a currency that is not listed nothing is taken. */
  readonly amounts: Readonly<Record<string, number>>;
}

/**
 * A term: an event, a length, and what to do where the event's day is not known.
 *
 * @since 0.1.0
 */
export interface Window {
  readonly from: 'delivery' | 'dispatch' | 'placed';
  readonly period: Period;
  /**
   * What to do where the event is known to have happened on an unknown day: ask whoever knows it (the customer for a
   * delivery, the store for an order or a hand-over), take it as in time, deny, or let a person decide.
   */
  readonly unknownDay: 'ask' | 'allow' | 'deny' | 'review';
}

/**
 * Evidence that a claim needs.
 *
 * @since 0.1.0
 */
export interface EvidenceTerm {
  /** A kebab-case word that claims use too. */
  readonly kind: string;
  /** Needed only in one of these cases. Left out: always. */
  readonly when?: readonly ('part-of-line' | 'damaged-units')[] | undefined;
}

/**
 * Terms of "cancel my order".
 *
 * @since 0.1.0
 */
export interface CancellationTerms {
  readonly information: readonly Exclude<InformationKind, 'product-code'>[];
  /** What happens to a unit that was handed over after the request but before the evaluation. */
  readonly shippedAfterRequest: 'review' | 'deny';
  readonly remedies: readonly RemedyKind[];
  readonly refund: RefundTerms;
}

/**
 * Terms of "I do not want this".
 *
 * @since 0.1.0
 */
export interface ReturnTerms {
  /** Until when the customer must ask; information and evidence are due by the same deadline. */
  readonly request: Window;
  readonly sendBack: SendBackTerms;
  readonly information: readonly InformationKind[];
  readonly evidence: readonly EvidenceTerm[];
  /** Facts about the goods that must all hold. */
  readonly conditions: readonly string[];
  /** Whether units that arrived damaged may be returned as unwanted. */
  readonly arrivedDamaged: 'deny' | 'allow';
  /** Who bears shipping and customs of the way back. */
  readonly returnCosts: 'customer' | 'store';
  readonly remedies: readonly RemedyKind[];
  readonly refund: RefundTerms;
}

/**
 * Terms of sending goods back.
 *
 * @since 0.1.0
 */
export interface SendBackTerms {
  /** Until when the goods must be handed to a carrier. */
  readonly dispatch: Window;
  /** Who bears the loss of goods on the way back. */
  readonly lostOnTheWayBack: 'customer' | 'store';
}

/**
 * Terms of a report about goods that arrived.
 *
 * @since 0.1.0
 */
export interface ReportTerms {
  /** Until when it must be reported; information and evidence are due by the same deadline. */
  readonly report: Window;
  readonly information: readonly InformationKind[];
  readonly evidence: readonly EvidenceTerm[];
  /** Whether the store must confirm the claim before it is granted. */
  readonly storeCheck: boolean;
  readonly remedies: readonly RemedyKind[];
  readonly refund: RefundTerms;
}

/**
 * Terms of "this is defective".
 *
 * @since 0.1.0
 */
export interface DefectTerms extends ReportTerms {
  /** How defective goods come back and are waited for; `null` where the customer keeps them. */
  readonly sendBack: SendBackTerms | null;
}

/**
 * Terms of "my package has not come".
 *
 * @since 0.1.0
 */
export interface MissingPackageTerms {
  /** Counted from the last day of the estimate; after it the package may be claimed. */
  readonly afterEstimate: Period;
  /** Whether a loss that the carrier confirmed may be claimed before that. */
  readonly confirmedLossNeedNotWait: boolean;
  readonly information: readonly Exclude<InformationKind, 'product-code'>[];
  /** What a loss that an incomplete address caused leads to. */
  readonly lostByIncompleteAddress: 'deny' | 'refund';
  readonly remedies: readonly RemedyKind[];
  readonly refund: RefundTerms;
}
