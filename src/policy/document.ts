import type { InformationKind } from '../facts/claim.ts';
import type { Calendar } from '../time/index.ts';
import type { Clock } from './clock.ts';
import type { Amounts, Condition } from './condition.ts';
import type { Deduction } from './deduction.ts';
import type { Exception, FactDeclarations } from './exception.ts';
import type { RemedyTerm } from './remedy.ts';
import type { Consequence, Limit, Requirement } from './requirement.ts';

/**
 * A store's policy as JSON data: every window, condition, evidence list, remedy and money rule that the evaluators use.
 * Validate it with `parsePolicy`.
 *
 * @since 0.1.0
 */
export interface PolicyDocument {
  /** Where an editor finds the JSON Schema of this document. */
  readonly $schema?: string | undefined;
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
  /** Where other terms hold for some units: by category, customer, place, channel, payment, season, reason ... */
  readonly exceptions?: readonly Exception[] | undefined;
  /** The facts that the shop names itself: what they may be, what an absent one means, who knows it. */
  readonly facts?: FactDeclarations | undefined;
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
  /** Taken off in this order. */
  readonly deductions: readonly Deduction[];
  /** A remedy whose money is below this is not on offer; where none is left, the units are denied. */
  readonly minimum?: Amounts | undefined;
  /** Deductions above the refund: taken up to it, or what is beyond it is owed. Default: `nothing`. */
  readonly belowZero?: 'nothing' | 'owed' | undefined;
}

/**
 * A term: until when an act is in time, from when on, and what to do where the start of the term is not known.
 *
 * @since 0.1.0
 */
export type Window = Clock & {
  /** Too early before this has ended. Left out: at once. */
  readonly opens?: Clock | undefined;
  /**
   * What to do where the event is known to have happened on an unknown day: ask whoever knows it (the customer for a
   * delivery, the store for an order or a hand-over), take it as in time, deny, or let a person decide.
   */
  readonly unknownDay: 'ask' | 'allow' | 'deny' | 'review';
};

/**
 * Evidence that a claim needs.
 *
 * @since 0.1.0
 */
export interface EvidenceTerm {
  /** A kebab-case word that claims use too. */
  readonly kind: string;
  /** Needed only for units of which this is true. Left out: for all. */
  readonly when?: Condition | undefined;
  /** Until when it must have come. Left out: as long as the claim may be asked. */
  readonly by?: Clock | undefined;
}

/**
 * What the terms of every claim may say.
 *
 * @since 0.2.0
 */
export interface ClaimTerms {
  /** Facts that must hold. */
  readonly requirements?: readonly Requirement[] | undefined;
  /** How many units are granted at most, or are tolerated. */
  readonly limits?: readonly Limit[] | undefined;
  /** The ladder of remedies, in order. */
  readonly remedies: readonly RemedyTerm[];
  /** Whether the customer chooses among the remedies on offer or gets the first of them. Default: `customer`. */
  readonly choice?: 'customer' | 'first' | undefined;
  readonly refund: RefundTerms;
  /** What else follows for somebody, as next steps: points reversed, a coupon restored, a penalty charged. */
  readonly consequences?: readonly Consequence[] | undefined;
}

/**
 * Terms of "cancel my order".
 *
 * @since 0.1.0
 */
export interface CancellationTerms extends ClaimTerms {
  /** Until when it must be asked. Left out: until the units are shipped. */
  readonly request?: Window | undefined;
  readonly information: readonly Exclude<InformationKind, 'product-code'>[];
  readonly evidence?: readonly EvidenceTerm[] | undefined;
  /** Whether units that were shipped can still be cancelled. Default: `deny`. */
  readonly shipped?: 'deny' | 'allow' | undefined;
  /** What happens to a unit that was handed over after the request but before the evaluation. */
  readonly shippedAfterRequest: 'review' | 'deny';
}

/**
 * Terms of "I do not want this".
 *
 * @since 0.1.0
 */
export interface ReturnTerms extends ClaimTerms {
  /** Until when the customer must ask; information and evidence are due by the same deadline. */
  readonly request: Window;
  /** How the goods come back; `null` where the customer keeps them. */
  readonly sendBack: SendBackTerms | null;
  readonly information: readonly InformationKind[];
  readonly evidence: readonly EvidenceTerm[];
  /** Facts about the goods that must all hold. */
  readonly conditions: readonly string[];
  /** Whether units that arrived damaged may be returned as unwanted. */
  readonly arrivedDamaged: 'deny' | 'allow';
  /** Who bears shipping and customs of the way back. */
  readonly returnCosts: 'customer' | 'store';
}

/**
 * Terms of sending goods back.
 *
 * @since 0.1.0
 */
export interface SendBackTerms {
  /** Until when the goods must be handed to a carrier. */
  readonly dispatch: Window;
  /** Until when the goods must have arrived at the store. Left out: whenever they come. */
  readonly arrival?: Window | undefined;
  /** Who bears the loss of goods on the way back. */
  readonly lostOnTheWayBack: 'customer' | 'store';
}

/**
 * Terms of a report about goods that arrived.
 *
 * @since 0.1.0
 */
export interface ReportTerms extends ClaimTerms {
  /** Until when it must be reported; information and evidence are due by the same deadline. */
  readonly report: Window;
  readonly information: readonly InformationKind[];
  readonly evidence: readonly EvidenceTerm[];
  /** Whether the store must confirm the claim before it is granted. */
  readonly storeCheck: boolean;
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
export interface MissingPackageTerms extends ClaimTerms {
  /** From when on and until when a package may be claimed. A package without an estimate may be claimed from the hand-over on. */
  readonly claim: Window;
  /** Whether a loss that the carrier confirmed may be claimed before that. */
  readonly confirmedLossNeedNotWait: boolean;
  /** Whether the carrier must have said what it found. Default: `required`. */
  readonly carrierCheck?: 'required' | 'not-needed' | undefined;
  /** What a package leads to that the carrier found in transit. Default: `wait`. */
  readonly inTransit?: 'wait' | 'grant' | undefined;
  /** What a package leads to that was delivered, but not to the customer. Default: `review`. */
  readonly disputedDelivery?: 'review' | 'deny' | 'grant' | undefined;
  readonly information: readonly Exclude<InformationKind, 'product-code'>[];
  readonly evidence?: readonly EvidenceTerm[] | undefined;
  /** What a loss that an incomplete address caused leads to. */
  readonly lostByIncompleteAddress: 'deny' | 'refund';
}
