import { type Claim, type ClaimKind, type Decision, evaluateClaim, type Need, type UnitEligibility } from 'redress';
import type { OrderView } from '../orderView.ts';
import { policy } from '../policy.ts';
import { type Answers, claimOf, noAnswers } from './answers.ts';

/** How a claim stands while it is filled in. */
export interface Outlook {
  /** The decision on what was answered so far. */
  readonly decision: Decision;
  /** Everything that the customer is asked for, answered or not. */
  readonly asked: readonly Need[];
  /** What of it is still open. */
  readonly open: readonly Need[];
  /** The decision if all that is open turns out well. */
  readonly promise: Decision;
}

/** It is the claim itself that is decided, each time; nothing of the policy is known to the page. */
export function outlookOn(kind: ClaimKind, unit: UnitEligibility, answers: Answers, view: OrderView): Outlook {
  const decide = (claim: Claim) => evaluateClaim(view.order, claim, { at: view.now, policy });
  const claimWith = (some: Answers) => claimOf(kind, unit, some, view);

  const asked = needsFromCustomer(decide(claimWith(noAnswers(answers.quantity))));
  const promise = decide(confirmed(claimWith(answered(asked, answers))));
  // The form shows one remedy as chosen from the start, so the claim says it.
  const decision = decide(claimWith({ ...answers, remedy: promise.remedy ?? answers.remedy }));
  // Nothing more is asked for where the answer is no already.
  const open = decision.outcome === 'denied' ? [] : needsFromCustomer(decision);
  return { decision, asked, open, promise };
}

/** Two needs are the same where their keys are; they name the fields of the form too. */
export function keyOf(need: Need): string {
  switch (need.code) {
    case 'condition-unknown':
      return `condition-${need.condition}`;
    case 'evidence-missing':
      return `evidence-${need.evidence}`;
    case 'information-missing':
      return need.information;
    default:
      return need.code;
  }
}

const needsFromCustomer = ({ reasons }: Decision): Need[] =>
  reasons.filter((reason): reason is Need => reason.verdict === 'awaiting' && reason.turn === 'customer');

/** What was answered, and the rest as the policy wants it. */
function answered(asked: readonly Need[], answers: Answers): Answers {
  const conditions = asked.flatMap((need) => (need.code === 'condition-unknown' ? [[need.condition, true]] : []));
  return {
    ...answers,
    reason: answers.reason.trim() || '-',
    conditions: { ...Object.fromEntries(conditions), ...answers.conditions },
    evidence: asked.flatMap((need) => (need.code === 'evidence-missing' ? [need.evidence] : [])),
  };
}

/** With the finding that the customer hopes for, where the store checks. */
function confirmed(claim: Claim): Claim {
  if (claim.kind !== 'missing-item' && claim.kind !== 'defect') return claim;
  const items = claim.items.map((item) => ({ ...item, check: { finding: 'confirmed' as const } }));
  return { ...claim, items };
}
