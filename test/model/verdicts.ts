import type { Outcome, Verdict } from './types.ts';

/** One unit: denied, else review, awaiting or too early, in that order; granted where nothing speaks against it. */
export function verdictOn(objections: readonly Verdict[]): Verdict {
  if (objections.includes('denied')) return 'denied';
  if (objections.includes('review')) return 'review';
  if (objections.includes('awaiting')) return 'awaiting';
  if (objections.includes('too-early')) return 'too-early';
  return 'granted';
}

/** The claim: all granted, some granted, else the first of review, awaiting, too early, denied that any unit has. */
export function outcomeOfUnits(verdicts: readonly Verdict[]): Outcome {
  const granted = verdicts.filter((verdict) => verdict === 'granted');
  if (granted.length > 0 && granted.length === verdicts.length) return 'approved';
  if (granted.length > 0) return 'partially-approved';
  if (verdicts.includes('review')) return 'review';
  if (verdicts.includes('awaiting')) return 'awaiting';
  if (verdicts.includes('too-early')) return 'too-early';
  return 'denied';
}
