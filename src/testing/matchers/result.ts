/**
 * What a matcher answers to vitest and to jest.
 *
 * @since 0.2.0
 */
export interface MatcherResult {
  readonly pass: boolean;
  /** Why it failed; after `.not`, why it did not. */
  readonly message: () => string;
}
