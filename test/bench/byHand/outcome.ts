import type { LineDecision, Outcome } from '../../../src/index.ts';

/** What a claim comes to: granted units first, then what stands in the way of the others. */
export function outcomeOf(lines: readonly LineDecision[]): Outcome {
  let granted = 0;
  let review = false;
  let awaiting = false;
  for (const { verdict } of lines) {
    if (verdict === 'granted') granted += 1;
    else if (verdict === 'review') review = true;
    else if (verdict === 'awaiting') awaiting = true;
  }
  if (granted > 0) return granted === lines.length ? 'approved' : 'partially-approved';
  return review ? 'review' : awaiting ? 'awaiting' : 'denied';
}
