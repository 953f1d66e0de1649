import type { ClaimKind } from '../facts/claim.ts';
import type { Period } from '../time/index.ts';
import type { Clock } from './clock.ts';

/**
 * Money in a policy: minor units by currency code. An order in a currency that is not listed is a case the policy does not
 * know: a comparison with it is unknown, and nothing is taken.
 *
 * @since 0.2.0
 */
export type Amounts = Readonly<Record<string, number>>;

/**
 * The name of a fact: an event (`placed`, `delivery`, `asked`), or a scope and a name (`line.category`,
 * `order.total`). A name that the library does not know is an attribute of that scope.
 *
 * @since 0.2.0
 */
export type FactName = string;

/**
 * What a condition is taken for while its fact is not known: `ask` waits for whoever knows it, `review` leaves it to a
 * person, `yes` and `no` decide. Default: `ask`.
 *
 * @since 0.2.0
 */
export type Unknown = 'ask' | 'review' | 'yes' | 'no';

/**
 * Something that may be true, false or unknown of a claimed unit.
 *
 * @since 0.2.0
 */
export type Condition = AllOf | AnyOf | Not | FactTest | CountTest;

/**
 * True where every condition is.
 *
 * @since 0.2.0
 */
export interface AllOf {
  readonly all: readonly Condition[];
}

/**
 * True where one condition is.
 *
 * @since 0.2.0
 */
export interface AnyOf {
  readonly any: readonly Condition[];
}

/**
 * True where the condition is false; unknown stays unknown.
 *
 * @since 0.2.0
 */
export interface Not {
  readonly not: Condition;
}

/**
 * What a fact must be. One test each; combine several with `all`.
 *
 * @since 0.2.0
 */
export interface FactTest extends Tests {
  readonly fact: FactName;
  readonly unknown?: Unknown | undefined;
}

interface Tests extends NumberTests {
  /** The fact is this. */
  readonly is?: string | number | boolean | undefined;
  /** The fact is one of these. */
  readonly in?: readonly (string | number)[] | undefined;
  /** The list holds this. */
  readonly has?: string | undefined;
  /** The list holds one of these. */
  readonly hasAny?: readonly string[] | undefined;
  /** The moment is before the clock closes. */
  readonly within?: Clock | undefined;
  /** The moment is not before the clock closes. */
  readonly after?: Clock | undefined;
  /** The moment's local date is this one or later: `2025-11-01`, or each year `--11-01`. With `to`: up to that date. */
  readonly from?: string | undefined;
  /** The moment's local date is this one or earlier. Each year with `from`, across the new year where `to` is earlier. */
  readonly to?: string | undefined;
  /** The moment's local date is one of these weekdays, 1 Monday to 7 Sunday. */
  readonly weekday?: readonly number[] | undefined;
  /** Whether the fact is known; never unknown itself. An event on an unknown day is not. */
  readonly known?: boolean | undefined;
  /** Whether the event has happened, be it on an unknown day; never unknown itself. */
  readonly happened?: boolean | undefined;
}

interface NumberTests {
  readonly atLeast?: NumberBound | undefined;
  readonly moreThan?: NumberBound | undefined;
  readonly atMost?: NumberBound | undefined;
  readonly lessThan?: NumberBound | undefined;
}

/**
 * What a number is compared with: a number, money by currency (nothing is plain 0), or another fact.
 *
 * @since 0.2.0
 */
export type NumberBound = number | Amounts | FactBound;

/**
 * Another fact as a bound: an insured value of at least the value of the goods.
 *
 * @since 0.2.0
 */
export interface FactBound {
  readonly fact: FactName;
}

/**
 * How often something was claimed before: one test each.
 *
 * @since 0.2.0
 */
export interface CountTest extends NumberTests {
  readonly count: Count;
  readonly unknown?: Unknown | undefined;
}

/**
 * What is counted in the customer's history (`customer.history`) or, per line and order, in the order's ledger too.
 *
 * @since 0.2.0
 */
export interface Count {
  /** Claims of these kinds. Left out: of all kinds. */
  readonly kinds?: readonly ClaimKind[] | undefined;
  readonly per: 'line' | 'order' | 'customer';
  /** Only those that were less than so long before the claim. Left out: all. */
  readonly within?: Period | undefined;
  /** Only those in which the attribute has this value. */
  readonly where?: { readonly attribute: string; readonly is: string | number | boolean } | undefined;
}
