/**
 * The facts of the shop that this baseline was written for, already validated: instants are epoch milliseconds, local
 * days are days since 1970. What the shop does not have, the guard refuses: see `guard.ts`.
 */
export interface Order {
  readonly number: string;
  readonly currency: string;
  readonly exponent: number;
  readonly placed: number;
  readonly lines: readonly Line[];
  /** All order discounts together. */
  readonly discount: number;
  readonly shipping: { readonly charged: number; readonly tax: number; readonly actual: number | undefined };
  readonly duty: number;
  readonly importTax: number;
  readonly fees: number;
  readonly parcels: readonly Parcel[];
  readonly zone: string;
  readonly addressComplete: boolean | undefined;
  readonly tenders: readonly { readonly id: string; readonly amount: number }[];
  /** What was paid above the sum of the parts. */
  readonly overpaid: number;
  readonly ledger: readonly LedgerEntry[];
  /** The latest event of the order. */
  readonly latest: number;
}

export interface Line {
  readonly id: string;
  readonly product: string;
  readonly quantity: number;
  readonly amount: number;
  readonly discount: number;
  readonly tax: number;
}

export interface Parcel {
  readonly id: string;
  readonly contents: readonly { readonly line: string; readonly quantity: number }[];
  readonly dispatched: number | undefined;
  readonly delivered: number | undefined;
  /** The last day of the estimate. */
  readonly estimate: number | undefined;
  readonly carrier: 'in-transit' | 'lost' | undefined;
  readonly carrierAt: number | undefined;
  readonly causedByAddress: boolean | undefined;
}

export interface LedgerEntry {
  readonly kind: ClaimKind;
  readonly lines: readonly {
    readonly line: string;
    readonly quantity: number;
    readonly parcel: string | undefined;
    readonly amount: number;
    readonly shipping: number;
  }[];
  readonly shipping: number;
  readonly other: number;
  readonly deducted: number;
  readonly tenders: readonly { readonly tender: string; readonly amount: number }[];
}

export type ClaimKind = 'cancellation' | 'return' | 'missing-item' | 'defect' | 'missing-package';
export type RemedyKind = 'refund' | 'account-balance' | 'replacement';

export interface Claim {
  readonly kind: ClaimKind;
  readonly id: string | undefined;
  readonly asked: number;
  readonly orderNumber: string | undefined;
  readonly reason: string | undefined;
  readonly remedy: RemedyKind | undefined;
  readonly items: readonly Item[] | undefined;
  readonly parcels: readonly string[] | undefined;
  readonly evidence: readonly { readonly kind: string; readonly at: number | undefined }[];
  readonly returnCosts: readonly ReturnCost[];
  /** The latest event of the claim. */
  readonly latest: number;
}

export interface ReturnCost {
  readonly kind: 'shipping' | 'customs';
  readonly paidBy: 'customer' | 'store';
  readonly amount: number | undefined;
}

export const CONDITIONS = ['unused', 'unopened', 'undamaged', 'original-packaging'] as const;
export type Condition = { readonly [name in (typeof CONDITIONS)[number]]?: boolean };

/** The fields of all kinds together, so that the rules see one shape. */
export interface Item {
  readonly line: string;
  readonly quantity: number;
  readonly parcel: string | undefined;
  readonly product: string | undefined;
  readonly condition: Condition | undefined;
  readonly arrivedDamaged: boolean;
  readonly sentBack: number | undefined;
  readonly receivedBack: number | undefined;
  readonly lostOnTheWayBack: boolean;
  readonly inspection: { readonly at: number | undefined; readonly condition: Condition } | undefined;
  readonly check: 'confirmed' | 'refuted' | undefined;
  readonly replaceable: boolean | undefined;
}
