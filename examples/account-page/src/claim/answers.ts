import type { Claim, ClaimKind, RemedyKind, UnitEligibility } from 'redress';
import type { OrderView } from '../orderView.ts';

/** What the customer has filled in. */
export interface Answers {
  readonly quantity: number;
  readonly reason: string;
  /** By the names of the policy; one left out has not been answered. */
  readonly conditions: Readonly<Record<string, boolean>>;
  /** What is attached, by the names of the policy. */
  readonly evidence: readonly string[];
  readonly remedy?: RemedyKind | undefined;
}

export const noAnswers = (quantity: number): Answers => ({ quantity, reason: '', conditions: {}, evidence: [] });

/** The claim that the answers make. The page knows the order and the product, so nobody has to type their codes. */
export function claimOf(kind: ClaimKind, unit: UnitEligibility, answers: Answers, { order, now }: OrderView): Claim {
  const { line, parcel } = unit;
  const { quantity, conditions, remedy } = answers;
  const reason = answers.reason.trim();
  const product = order.lines.find(({ id }) => id === line)?.product;
  const evidence = answers.evidence.map((piece) => ({ kind: piece }));
  const claim = { asked: now, orderNumber: order.number, reason: reason === '' ? undefined : reason, remedy, evidence };
  const item = { line, quantity, parcel, product };
  // A real page asks the stock; here there is always another one.
  const replaceable = true;
  switch (kind) {
    case 'cancellation':
      return { kind, ...claim, items: [item] };
    case 'return':
      return { kind, ...claim, items: [{ ...item, condition: conditions }] };
    case 'missing-item':
    case 'defect':
      return { kind, ...claim, items: [{ ...item, replaceable }] };
    case 'missing-package':
      return { kind, ...claim, replaceable, ...(parcel === undefined ? {} : { parcels: [parcel] }) };
  }
}
