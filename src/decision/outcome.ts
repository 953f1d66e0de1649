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

/** What rules that object say of a unit; the first of these counts. */
const UNIT_ORDER = ['denied', 'review', 'awaiting', 'too-early'] as const;

/** What a claim gets when no unit of it is granted: the first of these that any unit has. */
const CLAIM_ORDER = ['review', 'awaiting', 'too-early', 'denied'] as const;

type Objecting = (typeof UNIT_ORDER)[number];

/** What one unit gets when rules object: the first that any of them says. */
export function verdictOf(objections: readonly { readonly verdict: Objecting }[]): Objecting {
  return UNIT_ORDER.find((verdict) => objections.some((one) => one.verdict === verdict)) ?? 'too-early';
}

/** The outcome of a claim from the verdicts on its units. */
export function outcomeOf(units: readonly { readonly verdict: Verdict }[]): Outcome {
  const has = (verdict: Verdict) => units.some((one) => one.verdict === verdict);
  if (has('granted')) return units.every(({ verdict }) => verdict === 'granted') ? 'approved' : 'partially-approved';
  return CLAIM_ORDER.find(has) ?? 'denied';
}
