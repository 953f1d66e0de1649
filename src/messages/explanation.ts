/**
 * A decision in sentences for the customer: plain JSON, plain text. Free texts of the facts (product names, parcel ids,
 * tender ids) stand in it unchanged, so escape it where it goes into HTML.
 *
 * @since 0.1.0
 */
export interface Explanation {
  /** What was decided, in a word or two, for a badge. */
  readonly badge: string;
  /** The direction in which the sentences are written. */
  readonly direction: 'ltr' | 'rtl';
  /** What was decided, in one sentence. */
  readonly headline: string;
  /** Why, in the order of the rules; like reasons in one sentence, with the goods they are about where they differ. */
  readonly reasons: readonly string[];
  /** Every term of the decision with its last day or its clock time, and the time zone it is counted in. */
  readonly deadlines: readonly string[];
  /** What comes back: what there is to choose from, the amount and when, by part, deductions, what is kept, by which tender. Empty where nothing is granted. */
  readonly refund: readonly string[];
  /** Who does what by when. */
  readonly nextSteps: readonly string[];
  /** All of it as a letter: paragraphs that are separated by an empty line, nothing said twice. */
  readonly text: string;
}
