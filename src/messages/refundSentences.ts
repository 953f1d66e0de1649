import type { Decision, Refund, RefundParts, Remedy } from '../decision/decision.ts';
import type { RemedyKind } from '../facts/claim.ts';
import { ONE_TENDER } from '../facts/order.ts';
import type { Format } from './format.ts';
import type { Messages, RefundTotal } from './messages.ts';
import { sentenceFor } from './sentenceFor.ts';

/** What comes back, from what there is to choose to the last deduction; nothing where nothing is granted. */
export function refundSentences({ remedies, remedy, refund }: Decision, messages: Messages, format: Format): string[] {
  const chosen = remedies.find(({ kind }) => kind === remedy);
  if (chosen === undefined) return [];
  const { replaced } = chosen;
  return [
    ...choice(remedies, chosen.kind, messages, format),
    ...(replaced.length > 0 ? [messages.refund.replacement(replaced, format)] : []),
    ...(replaced.length > 0 && refund.total === 0 && refund.deductions.length === 0
      ? []
      : money(refund, messages, format)),
  ];
}

function choice(remedies: readonly Remedy[], chosen: RemedyKind, messages: Messages, format: Format): string[] {
  if (remedies.length < 2) return [];
  const offers = remedies.map((remedy) => sentenceFor(messages.offers, remedy.kind, 'remedies')(remedy, format));
  return [messages.refund.choice({ offers, chosen }, format)];
}

function money(refund: Refund, { refund: messages }: Messages, format: Format): string[] {
  const parts = PARTS.map((part) => ({ part, amount: refund.parts[part] })).filter(({ amount }) => amount > 0);
  const deductions = refund.deductions.filter(({ amount }) => amount > 0);
  const tenders = refund.tenders.filter(({ tender }) => refund.to === 'original-payment' && tender !== ONE_TENDER);
  return [
    messages.total(totalOf(refund), format),
    ...(parts.length > 0 ? [messages.parts({ parts, deducted: deductions.length > 0 }, format)] : []),
    ...deductions.map((deduction) => messages.deduction(deduction, format)),
    ...refund.kept.map((kept) => sentenceFor(messages.kept, kept.part, 'refund')(kept, format)),
    ...(tenders.length > 0 ? [messages.tenders(tenders, format)] : []),
    ...(refund.bonus > 0 ? [messages.bonus(refund.bonus, format)] : []),
  ];
}

const PARTS: readonly (keyof RefundParts)[] = ['goods', 'tax', 'shipping', 'duties', 'fees', 'overpaid'];

/** What belongs to no line is due once all of the refund is. */
function totalOf({ to, total, lines, payable }: Refund): RefundTotal {
  const ofLines = lines.reduce((sum, line) => sum + (line.payable === 'now' ? line.total : 0), 0);
  const now = payable === 'now' ? total : payable === 'after-inspection' ? 0 : ofLines;
  return { to, total, now, afterInspection: total - now };
}
