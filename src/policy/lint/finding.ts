/**
 * What can be found in a valid policy. New codes may come in a minor version.
 *
 * @since 0.2.0
 */
export type PolicyFindingCode =
  | 'never-true'
  | 'constant-test'
  | 'shadowed-exception'
  | 'same-as-general'
  | 'unreachable-step'
  | 'unreachable-remedy'
  | 'closes-before-opens'
  | 'send-back-closes-before-request'
  | 'deductions-above-amount'
  | 'at-least-above-at-most'
  | 'charged-twice'
  | 'credit-terms-without-credit'
  | 'waits-for-ignorance'
  | 'fact-not-carried'
  | 'evidence-not-asked'
  | 'misspelt-name'
  | 'misspelt-value';

/**
 * Something in a valid policy that is almost surely a mistake.
 *
 * @since 0.2.0
 */
export interface PolicyFinding {
  /** Where it stands: `['policy', 'exceptions', 0, 'when']`. */
  readonly path: readonly (string | number)[];
  /** A stable kebab-case word for programs. */
  readonly code: PolicyFindingCode;
  /** A sentence for the people who write policies: what is odd, and what to write instead. */
  readonly message: string;
}
