/**
 * What a decision can be.
 *
 * - `approved`: every claimed unit is granted; what has still to happen stands in the next steps.
 * - `partially-approved`: some units are granted, not all.
 * - `denied`: nothing that is still awaited can change the no.
 * - `too-early`: it may be claimed from a stated instant on.
 * - `awaiting`: the answer depends on something not known yet; the reasons say whose turn it is and until when.
 * - `review`: a person decides; the reasons say why.
 *
 * @since 0.1.0
 */
export type Outcome = 'approved' | 'partially-approved' | 'denied' | 'too-early' | 'awaiting' | 'review';

/**
 * What happens to one unit of a claim.
 *
 * @since 0.1.0
 */
export type Verdict = 'granted' | 'denied' | 'review' | 'awaiting' | 'too-early';

/** What one unit gets when several rules speak: the first of these that any rule says. */
const UNIT_ORDER = ['denied', 'review', 'awaiting', 'too-early'] as const;

/** What a claim gets when no unit of it is granted: the first of these that any unit has. */
const CLAIM_ORDER = ['review', 'awaiting', 'too-early', 'denied'] as const;

/** One unit is granted when no rule objects. */
export function verdictOf(objections: readonly Verdict[]): Verdict {
  return UNIT_ORDER.find((verdict) => objections.includes(verdict)) ?? 'granted';
}

/** The outcome of a claim from the verdicts on its units. */
export function outcomeOf(verdicts: readonly Verdict[]): Outcome {
  const granted = verdicts.filter((verdict) => verdict === 'granted').length;
  if (granted > 0) return granted === verdicts.length ? 'approved' : 'partially-approved';
  return CLAIM_ORDER.find((verdict) => verdicts.includes(verdict)) ?? 'denied';
}
