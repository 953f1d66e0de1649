import { fromMinorUnits, type Refund, type RefundParts } from 'redress';
import { table } from '../text.ts';

const PARTS: readonly (readonly [keyof RefundParts, string])[] = [
  ['goods', 'goods'],
  ['tax', 'tax'],
  ['shipping', 'shipping'],
  ['duties', 'duties'],
  ['fees', 'other fees'],
  ['overpaid', 'paid above the parts'],
];

/** A refund as a column that adds up: parts, deductions, total, where it goes, and what the store keeps. */
export function refundTable(refund: Refund): string[] {
  const { parts, deductions, kept, tenders, total, currency, exponent, to } = refund;
  const money = (amount: number) => fromMinorUnits(amount, { code: currency, exponent, step: 1 });
  const sums = PARTS.filter(([part]) => parts[part] > 0).map(([part, name]) => [name, money(parts[part])]);
  const taken = deductions.map(({ code, amount, clause }) => [`less ${code}`, money(-amount), clause]);
  const where = tenders.map(({ tender, amount }) => [`  to ${tender}`, money(amount)]);
  const bonus = refund.bonus > 0 ? [['  bonus on the account', money(refund.bonus)]] : [];
  const withheld = kept.map(({ part, amount, clause }) => [`kept: ${part}`, money(amount), clause]);
  const word = to === 'account-balance' ? 'credit' : 'refund';
  return table([...sums, ...taken, [`= ${word} in ${currency}`, money(total)], ...where, ...bonus, ...withheld]);
}
