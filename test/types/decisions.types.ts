import type { Decision, NextStepCode, Outcome, Reason, ReasonCode } from 'redress';

declare const decision: Decision<'return'>;

export const kind: 'return' = decision.kind;
// @ts-expect-error: a return's decision is not a cancellation's.
export const otherKind: 'cancellation' = decision.kind;

function never(value: never): never {
  throw new Error(String(value));
}

export function complete(outcome: Outcome): string {
  switch (outcome) {
    case 'approved':
    case 'partially-approved':
    case 'denied':
    case 'too-early':
    case 'awaiting':
    case 'review':
      return outcome;
    default:
      return never(outcome);
  }
}

export function incomplete(outcome: Outcome): string {
  switch (outcome) {
    case 'approved':
    case 'partially-approved':
    case 'denied':
    case 'too-early':
    case 'awaiting':
      return outcome;
    default:
      // @ts-expect-error: the outcome `review` was left out.
      return never(outcome);
  }
}

export function payload(reason: Reason): string {
  if (reason.code === 'return-window-closed') return reason.closed;
  if (reason.verdict === 'awaiting') return reason.turn;
  // @ts-expect-error: only some reasons name a parcel.
  return reason.parcel;
}

export const known: ReasonCode = 'return-window-closed';
// @ts-expect-error: no such reason.
export const unknown: ReasonCode = 'return-window-open';
// @ts-expect-error: no such step.
export const step: NextStepCode = 'wait';

// @ts-expect-error: a decision is read only.
decision.outcome = 'approved';
