/**
 * One thing that is wrong with an input.
 *
 * @since 0.1.0
 */
export interface Issue {
  /** Where it is wrong, from the top of the named input: `['order', 'lines', 0, 'quantity']`. */
  readonly path: readonly (string | number)[];
  /** A stable kebab-case word for programs. */
  readonly code: IssueCode;
  /** A sentence for people that says what is expected. */
  readonly message: string;
}

/**
 * What can be wrong with an input. New codes may come in a minor version.
 *
 * @since 0.1.0
 */
export type IssueCode =
  | 'missing'
  | 'wrong-type'
  | 'wrong-value'
  | 'unknown-key'
  | 'unreadable'
  | 'no-offset'
  | 'not-a-date'
  | 'unknown-zone'
  | 'unknown-currency'
  | 'not-an-amount'
  | 'not-a-quantity'
  | 'amount-too-large'
  | 'discount-above-amount'
  | 'tax-above-amount'
  | 'tax-without-price-mode'
  | 'duplicate-id'
  | 'unknown-line'
  | 'unknown-parcel'
  | 'unknown-tender'
  | 'more-in-parcels-than-ordered'
  | 'range-backwards'
  | 'empty-claim'
  | 'wrong-claim-kind'
  | 'asked-after-evaluation'
  | 'too-deep'
  | 'too-large'
  | 'unknown-fact'
  | 'unknown-anchor'
  | 'unknown-value'
  | 'unfit-test'
  | 'unfit-declaration'
  | 'duplicate-code'
  | 'nothing-set'
  | 'unit-decides-money'
  | 'conflicting-exceptions'
  | 'not-parsed';

/**
 * The one error that this library throws for bad input. It lists everything that is wrong, each with its path.
 * A claim that the policy refuses is never an error: that is a decision with the outcome `denied`.
 *
 * Recognise it with {@link isInvalidInput}, which also works where two copies of the package are loaded.
 *
 * @since 0.1.0
 */
export class InvalidInputError extends Error {
  override readonly name = 'InvalidInputError';
  readonly code = 'invalid-input';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => `${pathText(issue.path)}: ${issue.message}`).join('\n'));
    this.issues = issues;
  }
}

/**
 * Answers whether something caught is this library's {@link InvalidInputError}.
 *
 * @param error - anything that was thrown
 * @returns true for an invalid-input error of any copy of this package
 * @example
 * ```ts
 * import { isInvalidInput, parseOrder } from 'redress';
 *
 * try {
 *   parseOrder({});
 * } catch (error) {
 *   isInvalidInput(error); //=> true
 * }
 * ```
 * @since 0.1.0
 */
export function isInvalidInput(error: unknown): error is InvalidInputError {
  try {
    return error instanceof Error && 'code' in error && error.code === 'invalid-input' && 'issues' in error;
  } catch {
    // A proxy can refuse even to say what it is.
    return false;
  }
}

/** `order.lines[0].quantity` for people. */
function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    '',
  );
}
