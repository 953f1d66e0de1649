import { type Currency, currencyOf } from '../money/currency.ts';
import { InvalidInputError, type IssueCode } from './invalid.ts';
import { readable } from './readable.ts';

const PLAIN_DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * Answers how many minor units a decimal amount is, exactly. Use it where amounts come in as text; there is no way
 * through a floating-point number.
 *
 * @param amount - digits with at most one point and a leading minus: `'19.99'`, `'-5'`, `'1000'`. Zeros beyond the
 *   currency's decimals are fine, other digits there are not.
 * @param currency - ISO 4217 code, or a currency with the provider's own exponent
 * @returns the amount in minor units, a safe integer
 * @throws {@link InvalidInputError} when the text is no such amount, has a finer part than the minor unit, is too large, or when the
 *   currency is unknown
 * @example
 * ```ts
 * import { toMinorUnits } from 'redress';
 *
 * toMinorUnits('19.99', 'EUR'); //=> 1999
 * toMinorUnits('1000', 'JPY'); //=> 1000
 * toMinorUnits('1.500', 'KWD'); //=> 1500
 * ```
 * @since 0.1.0
 */
export function toMinorUnits(amount: string, currency: string | Currency): number {
  const { code, exponent } = known(currency);
  const parts = typeof amount === 'string' ? PLAIN_DECIMAL.exec(amount) : null;
  if (parts === null) {
    throw invalid('amount', 'not-an-amount', 'must be written like "19.99" or "-5", without exponent or separators');
  }
  const [, sign = '', whole = '', decimals = ''] = parts;
  const fraction = decimals.slice(0, exponent).padEnd(exponent, '0');
  if (hasOtherDigitThanZero(decimals, exponent)) {
    throw invalid('amount', 'not-an-amount', `has more than the ${exponent} decimals of ${code}`);
  }
  const minor = Number(whole + fraction);
  if (!Number.isSafeInteger(minor)) throw invalid('amount', 'amount-too-large', 'is too large for an exact amount');
  return sign === '-' && minor !== 0 ? -minor : minor;
}

/**
 * Answers how an amount in minor units is written as a decimal, with all the decimals of its currency.
 *
 * @param minor - the amount in minor units
 * @param currency - ISO 4217 code, or a currency with the provider's own exponent
 * @returns digits with a point where the currency has decimals; no symbol, no separators
 * @throws {@link InvalidInputError} when the amount is no safe integer or the currency is unknown
 * @example
 * ```ts
 * import { fromMinorUnits } from 'redress';
 *
 * fromMinorUnits(1999, 'EUR'); //=> '19.99'
 * fromMinorUnits(-5, 'EUR'); //=> '-0.05'
 * fromMinorUnits(1000, 'JPY'); //=> '1000'
 * ```
 * @since 0.1.0
 */
export function fromMinorUnits(minor: number, currency: string | Currency): string {
  const { exponent } = known(currency);
  if (!Number.isSafeInteger(minor)) {
    throw invalid('amount', 'not-an-amount', 'must be a whole number of minor units');
  }
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0');
  const point = digits.length - exponent;
  const sign = minor < 0 ? '-' : '';
  return exponent === 0 ? sign + digits : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

function known(currency: string | Currency): Currency {
  const found = typeof currency === 'string' ? currencyOf(currency) : readable(['currency'], () => ownOf(currency));
  if (found !== undefined) return found;
  const message = typeof currency === 'string' ? `${currency.slice(0, 20)} is no ISO 4217 currency code` : EXPECTED;
  throw invalid('currency', 'unknown-currency', message);
}

const EXPECTED = 'must be an ISO 4217 code, or a currency with its code and an exponent from 0 to 20';

/** No currency has more decimals than `Intl` shows of a number, and digits are filled up to as many. */
function ownOf({ code, exponent, step }: Currency): Currency | undefined {
  const isExponent = Number.isSafeInteger(exponent) && exponent >= 0 && exponent <= 20;
  return typeof code === 'string' && isExponent ? { code, exponent, step } : undefined;
}

function invalid(name: string, code: IssueCode, message: string): InvalidInputError {
  return new InvalidInputError([{ path: [name], code, message }]);
}

function hasOtherDigitThanZero(digits: string, from: number): boolean {
  for (let index = from; index < digits.length; index += 1) {
    if (digits[index] !== '0') return true;
  }
  return false;
}
