import { type Kind, word } from './kind.ts';
import type { CurrencyFacts } from './order.ts';
import { optional, record } from './record.ts';
import { isText, text } from './scalars.ts';
import { withShortForm } from './shortForm.ts';

/** A whole number, where another number is a wrong value and everything else a wrong type. */
function wholeNumber(from: number, to: number, message: string): Kind<number> {
  return {
    read: (value) =>
      // Minus zero, which plain JSON would not keep, becomes zero.
      Number.isInteger(value) && (value as number) >= from && (value as number) <= to
        ? (value as number) + 0
        : undefined,
    explain: (value, path, issues) =>
      issues.push({ path, code: Number.isInteger(value) ? 'wrong-value' : 'wrong-type', message }),
  };
}

/** `"EUR"` is short for `{ code: "EUR" }`. */
export const currency = () =>
  withShortForm<CurrencyFacts>(
    record({
      code: text,
      exponent: optional(wholeNumber(0, 4, 'must be a whole number from 0 to 4')),
      step: optional(wholeNumber(1, 1_000_000, 'must be a whole number of minor units, 1 to 1000000')),
    }),
    word('wrong-type', 'must be an ISO 4217 currency code', (code) => (isText(code) ? { code } : undefined)),
  );
