import type { ClaimKind } from './claim.ts';
import type { Attributes, Instant, Units, When, WhenOrUnknown } from './values.ts';

/**
 * Everything the rules may know about an order. All amounts are whole numbers in the minor unit of the currency
 * (cents for EUR, yen for JPY, fils for KWD) and never negative.
 *
 * @since 0.1.0
 */
export interface Order {
  /** The order number that the customer knows. */
  readonly number: string;
  /** ISO 4217 code, or the code with the exponent or step that the payment provider uses. */
  readonly currency: string | CurrencyFacts;
  /** Whether line amounts and the shipping charge contain their tax. Needed as soon as any tax is stated. */
  readonly pricesIncludeTax?: boolean | undefined;
  /** When the order was placed. */
  readonly placed?: Instant | undefined;
  /** When it was paid. */
  readonly paid?: When | undefined;
  /** The date of the invoice. */
  readonly invoiced?: When | undefined;
  readonly lines: readonly OrderLine[];
  /** Discounts on the whole order, taken off the lines in proportion. Beyond the value of the goods they count no more. */
  readonly discounts?: readonly OrderDiscount[] | undefined;
  /** Tax that is known only for the order, minor units, on top of what the lines state. */
  readonly tax?: number | undefined;
  readonly shipping?: ShippingCharge | undefined;
  /** Charges besides goods and shipping that the store collected. */
  readonly fees?: readonly Fee[] | undefined;
  /** Every parcel of the order. A unit that is in no parcel has not been shipped. */
  readonly parcels?: readonly Parcel[] | undefined;
  readonly destination?: Destination | undefined;
  readonly customer?: Customer | undefined;
  /** Where the order was placed, in the shop's own words. */
  readonly channel?: string | undefined;
  /** What was captured, one entry a payment, in the order in which refunds go back. Left out: one tender `payment`, exactly the sum of the parts. */
  readonly tenders?: readonly Tender[] | undefined;
  /** Everything that was already given back or replaced, whatever claim it was for. */
  readonly ledger?: readonly LedgerEntry[] | undefined;
  readonly attributes?: Attributes | undefined;
}

/**
 * A currency as the payment provider counts it.
 *
 * @since 0.1.0
 */
export interface CurrencyFacts {
  /** ISO 4217 code. */
  readonly code: string;
  /** Decimals of the minor unit, 0 to 4. Default: ISO 4217. */
  readonly exponent?: number | undefined;
  /** The smallest amount that can be moved, in minor units (10 where the last digit must be 0). Default: 1. */
  readonly step?: number | undefined;
}

/**
 * One line of the order. The same product may stand on several lines.
 *
 * @since 0.1.0
 */
export interface OrderLine {
  readonly id: string;
  /** The product code that the customer can read on the product or the invoice. */
  readonly product: string;
  /** Units ordered, 0 or more. A line of 0 units carries no money. */
  readonly quantity: number;
  /** Price of all units of the line before `discount` and order discounts, minor units; with tax if `pricesIncludeTax`. */
  readonly amount: number;
  /** What was taken off this line alone, minor units, at most `amount`. Leave it out if it is off `amount` already. */
  readonly discount?: number | undefined;
  /** Tax charged for the whole line after all discounts, minor units. */
  readonly tax?: number | undefined;
  readonly attributes?: Attributes | undefined;
}

/**
 * A discount on the whole order.
 *
 * @since 0.1.0
 */
export interface OrderDiscount {
  readonly id?: string | undefined;
  /** Minor units; with tax if `pricesIncludeTax`. */
  readonly amount: number;
}

/**
 * What the customer paid for shipping, and what it cost the store.
 *
 * @since 0.1.0
 */
export interface ShippingCharge {
  /** What the customer was charged, minor units; with tax if `pricesIncludeTax`. 0 for free shipping. */
  readonly charged: number;
  /** Tax on the shipping charge, minor units. */
  readonly tax?: number | undefined;
  /** What the shipping cost the store, minor units, where known. */
  readonly actual?: number | undefined;
  /** The charge of the cheapest standard delivery that was offered, minor units; with tax if `pricesIncludeTax`. */
  readonly standard?: number | undefined;
}

/**
 * A charge besides goods and shipping that the store collected.
 *
 * @since 0.1.0
 */
export interface Fee {
  readonly id: string;
  /** `duty` and `import-tax` belong to the goods they were paid for; `other` is an add-on such as gift wrapping. */
  readonly kind: 'duty' | 'import-tax' | 'other';
  /** Minor units, tax included. */
  readonly amount: number;
}

/**
 * One parcel of the order, as events and not as a status word.
 *
 * @since 0.1.0
 */
export interface Parcel {
  readonly id: string;
  /** What is in it. Leave it out where that is not known; an empty list is an empty parcel. */
  readonly contents?: readonly Units[] | undefined;
  /** When it was handed to the carrier. */
  readonly dispatched?: WhenOrUnknown | undefined;
  /** The day on which delivery was promised or estimated, or the range of days; local dates. */
  readonly estimate?: string | EstimateRange | undefined;
  /** When it was delivered. A delivery implies the hand-over. */
  readonly delivered?: WhenOrUnknown | undefined;
  /** What the carrier found out about it. */
  readonly carrier?: CarrierFinding | undefined;
  /** When the carrier last scanned it. */
  readonly lastScan?: When | undefined;
  /** Such as the carrier's name and the service. */
  readonly attributes?: Attributes | undefined;
}

/**
 * An estimate of delivery as a range of local dates.
 *
 * @since 0.1.0
 */
export interface EstimateRange {
  readonly from: string;
  readonly to: string;
}

/**
 * The carrier's answer about a parcel.
 *
 * @since 0.1.0
 */
export interface CarrierFinding {
  readonly state: 'in-transit' | 'delivered' | 'lost';
  /** When the carrier said so. */
  readonly at?: When | undefined;
  /** For a lost parcel: whether an incomplete address caused the loss. Leave it out where that is not known. */
  readonly causedByAddress?: boolean | undefined;
}

/**
 * Where the order goes.
 *
 * @since 0.1.0
 */
export interface Destination {
  /** ISO 3166 country code. */
  readonly country?: string | undefined;
  readonly region?: string | undefined;
  /** IANA time zone of the address, such as `Europe/Paris`. The days of the deadlines are counted in it. */
  readonly zone?: string | undefined;
  /** Whether the address was judged complete. Leave it out where nobody has judged it. */
  readonly addressComplete?: boolean | undefined;
}

/**
 * Who ordered.
 *
 * @since 0.1.0
 */
export interface Customer {
  readonly id?: string | undefined;
  readonly attributes?: Attributes | undefined;
  /** What the customer claimed before, in this and other orders; for policies that count. Left out: not known. */
  readonly history?: readonly PastClaim[] | undefined;
}

/**
 * A claim that was granted before.
 *
 * @since 0.2.0
 */
export interface PastClaim {
  readonly kind: ClaimKind;
  readonly at: When;
  /** Number of the order it was about. Left out: another order. */
  readonly order?: string | undefined;
  /** The line it was about. */
  readonly line?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/**
 * One payment that was captured.
 *
 * @since 0.1.0
 */
export interface Tender {
  readonly id: string;
  /** Such as `card`, `gift-card`, `voucher`, in the shop's own words. */
  readonly kind?: string | undefined;
  /** Captured, minor units. */
  readonly amount: number;
}

/** The id of the payment that stands for all of them where the facts name no tenders. */
export const ONE_TENDER = 'payment';

/**
 * Something that was given back already. Make it from a decision with `toLedgerEntry`, or write it by hand.
 * Its total is the sum of its lines plus `shipping` plus `other` less `deducted`.
 *
 * @since 0.1.0
 */
export interface LedgerEntry {
  /** Idempotency key: the same entry twice counts once. */
  readonly id: string;
  /** When it was given. */
  readonly at: When;
  /** What it was for; `goodwill` is money given without a claim. */
  readonly kind: 'cancellation' | 'return' | 'missing-item' | 'defect' | 'missing-package' | 'goodwill';
  readonly lines?: readonly LedgerLine[] | undefined;
  /** Given back of the shipping charge without a line, minor units. */
  readonly shipping?: number | undefined;
  /** Given back that belongs neither to a line nor to shipping, minor units. */
  readonly other?: number | undefined;
  /** Withheld from this refund, minor units. */
  readonly deducted?: number | undefined;
  /** What of it was withheld under which code; for deductions that are taken once an order. */
  readonly deductions?: readonly { readonly code: string; readonly amount: number }[] | undefined;
  /** Where the money went. Left out or short of the total: the rest went to the customer's account. */
  readonly tenders?: readonly { readonly tender: string; readonly amount: number }[] | undefined;
}

/**
 * The part of a ledger entry that belongs to one order line.
 *
 * @since 0.1.0
 */
export interface LedgerLine {
  readonly line: string;
  /** Units settled by this entry; 0 for money alone. */
  readonly quantity: number;
  /** The parcel that held them. */
  readonly parcel?: string | undefined;
  /** How they were settled. Default `refund`. */
  readonly remedy?: 'refund' | 'replacement' | undefined;
  /** Given back for goods, with their tax, duties and fees, minor units, before `deducted`. Default 0. */
  readonly amount?: number | undefined;
  /** Given back of the line's share of the shipping charge, minor units. Default 0. */
  readonly shipping?: number | undefined;
}
