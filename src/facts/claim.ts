import type { Attributes, Units, When, WhenOrUnknown } from './values.ts';

/**
 * The five questions.
 *
 * @since 0.1.0
 */
export type ClaimKind = 'cancellation' | 'return' | 'missing-item' | 'defect' | 'missing-package';

/**
 * What a customer may get: the money back, its value on the account (store credit, a gift card), the goods again (a
 * replacement or an exchange), a repair, or an allowance on goods that are kept.
 *
 * @since 0.1.0
 */
export type RemedyKind = 'refund' | 'account-balance' | 'replacement' | 'repair' | 'allowance';

/**
 * Information that a policy can require of a customer.
 *
 * @since 0.1.0
 */
export type InformationKind = 'order-number' | 'product-code' | 'reason';

/**
 * A claim of any of the five kinds.
 *
 * @since 0.1.0
 */
export type Claim = CancellationClaim | ReturnClaim | MissingItemClaim | DefectClaim | MissingPackageClaim;

/** What every claim has. */
interface AnyClaim {
  /** The shop's own id of the claim. */
  readonly id?: string | undefined;
  /** When the shop's system received the claim. */
  readonly asked: When;
  /** The order number as the customer gave it. */
  readonly orderNumber?: string | undefined;
  /** Why, as the customer wrote it. */
  readonly reason?: string | undefined;
  /** Why, in the shop's own codes: `change-of-mind`, `wrong-item`, `defective` ... Policies can tell reasons apart by it. */
  readonly reasonCode?: string | undefined;
  /** When the store authorised it (an RMA, a label), for policies that ask for that. */
  readonly authorized?: When | undefined;
  /** What the customer would like to get. Left out or not on offer: the first remedy on offer. */
  readonly remedy?: RemedyKind | undefined;
  readonly attributes?: Attributes | undefined;
}

/**
 * Evidence that the customer sent.
 *
 * @since 0.1.0
 */
export interface Evidence {
  /** What it is, in the words of the policy: `packaging-photo`, `item-photo`, `defect-photo`, `parcel-declaration` ... */
  readonly kind: string;
  /** When it came. Left out: with the claim. */
  readonly at?: When | undefined;
}

/**
 * Units of one line that a claim is about.
 *
 * @since 0.1.0
 */
export interface ClaimedUnits extends Units {
  /** The parcel that held them. Left out: the parcels are picked by a stated rule, the latest delivered first. */
  readonly parcel?: string | undefined;
  /** The product code as the customer gave it. */
  readonly product?: string | undefined;
  /** What a shop's policy asks of the units: a grade, miles driven, a serial number ... */
  readonly attributes?: Attributes | undefined;
}

/**
 * "Please cancel (these units of) my order."
 *
 * @since 0.1.0
 */
export interface CancellationClaim extends AnyClaim {
  readonly kind: 'cancellation';
  /** Left out: everything that is left of the order. */
  readonly items?: readonly ClaimedUnits[] | undefined;
  readonly evidence?: readonly Evidence[] | undefined;
}

/**
 * "I do not want these; I send them back."
 *
 * @since 0.1.0
 */
export interface ReturnClaim extends AnyClaim {
  readonly kind: 'return';
  readonly items: readonly ReturnedUnits[];
  readonly evidence?: readonly Evidence[] | undefined;
  /** The day of receipt as the customer states it; used where the delivery has no known day. */
  readonly receivedOn?: When | undefined;
  /** What sending the goods back cost, and who paid. Left out: the customer pays the carrier. */
  readonly returnCosts?: readonly ReturnCost[] | undefined;
}

/**
 * State of goods, by the names that the policy uses (`unused`, `unopened`, `undamaged`, `original-packaging`).
 * A name left out is not known.
 *
 * @since 0.1.0
 */
export type Condition = Readonly<Record<string, boolean>>;

/**
 * The way of goods back to the store, as events.
 *
 * @since 0.1.0
 */
export interface SentBackUnits extends ClaimedUnits {
  /** When the goods were handed to the carrier for the way back. */
  readonly sentBack?: WhenOrUnknown | undefined;
  /** When the store received them. */
  readonly receivedBack?: When | undefined;
  /** True where the carrier of the way back lost them. */
  readonly lostOnTheWayBack?: boolean | undefined;
  /** What the store found when it looked at them. */
  readonly inspection?: Inspection | undefined;
}

/**
 * Units of one line that the customer returns.
 *
 * @since 0.1.0
 */
export interface ReturnedUnits extends SentBackUnits {
  /** As the customer states it. */
  readonly condition?: Condition | undefined;
  /** True where the units were damaged when they arrived; then they are no unwanted goods but a defect. */
  readonly arrivedDamaged?: boolean | undefined;
  /** Whether the store can send the same, or what the customer wants instead. Leave it out while that is not known. */
  readonly replaceable?: boolean | undefined;
}

/**
 * The store's look at returned goods.
 *
 * @since 0.1.0
 */
export interface Inspection {
  readonly at?: When | undefined;
  readonly condition: Condition;
}

/**
 * A cost of the way back.
 *
 * @since 0.1.0
 */
export interface ReturnCost {
  readonly kind: 'shipping' | 'customs';
  readonly paidBy: 'customer' | 'store';
  /** Minor units. Leave it out while it is not known. */
  readonly amount?: number | undefined;
}

/**
 * "Something is missing from what arrived."
 *
 * @since 0.1.0
 */
export interface MissingItemClaim extends AnyClaim {
  readonly kind: 'missing-item';
  readonly items: readonly CheckedUnits[];
  /** What happened, if anybody knows. */
  readonly cause?: 'packing-mistake' | 'parcel-damaged' | 'items-removed' | undefined;
  readonly evidence?: readonly Evidence[] | undefined;
  /** The day of receipt as the customer states it; used where the delivery has no known day. */
  readonly receivedOn?: When | undefined;
}

/**
 * Units that the store looks into.
 *
 * @since 0.1.0
 */
export interface CheckedUnits extends ClaimedUnits {
  /** What the store found, once it has checked. */
  readonly check?: StoreCheck | undefined;
  /** Whether the store can send a replacement. Leave it out while that is not known. */
  readonly replaceable?: boolean | undefined;
}

/**
 * The store's finding on a claim.
 *
 * @since 0.1.0
 */
export interface StoreCheck {
  readonly finding: 'confirmed' | 'refuted';
  readonly at?: When | undefined;
}

/**
 * "This is defective."
 *
 * @since 0.1.0
 */
export interface DefectClaim extends AnyClaim {
  readonly kind: 'defect';
  readonly items: readonly DefectiveUnits[];
  readonly evidence?: readonly Evidence[] | undefined;
  /** The day of receipt as the customer states it; used where the delivery has no known day. */
  readonly receivedOn?: When | undefined;
}

/**
 * Units of one line that are defective.
 *
 * @since 0.1.0
 */
export interface DefectiveUnits extends CheckedUnits, SentBackUnits {}

/**
 * "My package has not come."
 *
 * @since 0.1.0
 */
export interface MissingPackageClaim extends AnyClaim {
  readonly kind: 'missing-package';
  /** Ids of the parcels. Left out: all that is not known to be delivered; everything, if all of it is. */
  readonly parcels?: readonly string[] | undefined;
  readonly evidence?: readonly Evidence[] | undefined;
  /** Whether the store can send the goods again. Leave it out while that is not known. */
  readonly replaceable?: boolean | undefined;
}
