import type { Condition, FactName } from './condition.ts';
import type {
  CancellationTerms,
  DefectTerms,
  MissingPackageTerms,
  MoneyTerms,
  RefundTerms,
  ReportTerms,
  ReturnTerms,
  SendBackTerms,
} from './document.ts';

/**
 * Other terms for some units. Every exception whose condition is true of a unit applies to it. Where two that can both
 * apply set the same term otherwise, the higher priority wins; with equal priority the document is refused.
 *
 * @since 0.2.0
 */
export interface Exception {
  /** A kebab-case word that names it in decisions, such as `electronics`. */
  readonly id: string;
  /** The sentence for the customer, as the policy page says it. */
  readonly says?: string | undefined;
  readonly when: Condition;
  /** A whole number; the highest wins. Default: 0. */
  readonly priority?: number | undefined;
  readonly then: ExceptionTerms;
}

/**
 * The terms that are otherwise. What is left out stays as it is; a list replaces the whole list.
 *
 * @since 0.2.0
 */
export interface ExceptionTerms {
  /** Holds for the whole claim, so its condition may read no fact of a line, parcel or claimed item. */
  readonly money?: Partial<MoneyTerms> | undefined;
  readonly cancellation?: Otherwise<CancellationTerms> | undefined;
  readonly return?: Otherwise<ReturnTerms> | undefined;
  readonly missingItem?: Otherwise<ReportTerms> | undefined;
  readonly defect?: Otherwise<DefectTerms> | undefined;
  readonly missingPackage?: Otherwise<MissingPackageTerms> | undefined;
}

/**
 * Some of the terms of a section; of `refund` and `sendBack` some of theirs.
 *
 * @since 0.2.0
 */
export type Otherwise<Terms> = Partial<Omit<Terms, 'refund' | 'sendBack'>> & {
  readonly refund?: Partial<RefundTerms> | undefined;
} & ('sendBack' extends keyof Terms ? { readonly sendBack?: Partial<SendBackTerms> | null | undefined } : unknown);

/**
 * The facts that a shop names itself, by their names.
 *
 * @since 0.2.0
 */
export type FactDeclarations = Readonly<Record<FactName, FactDeclaration>>;

/**
 * A fact that the shop names itself.
 *
 * @since 0.2.0
 */
export interface FactDeclaration {
  /** What it may be. A condition that compares it with something else is refused; another value in the facts is unknown. */
  readonly values?: readonly (string | number | boolean)[] | undefined;
  /** What it is where the facts do not state it. Left out: then it is not known. */
  readonly default?: string | number | boolean | readonly string[] | undefined;
  /** Who is asked for it. Default: the customer for what a claim says, the store for all else. */
  readonly askOf?: 'customer' | 'store' | 'carrier' | undefined;
}
