import fc from 'fast-check';
import type { CurrencyFacts, Order } from '../../src/facts/order.ts';
import { currencyOf } from '../../src/money/currency.ts';
import { weighted } from './choices.ts';

/** Currencies with 2, 0, 3 and 4 decimals, and one whose smallest coin is 20 minor units. */
const CODES = ['EUR', 'USD', 'JPY', 'KRW', 'KWD', 'BHD', 'CLF', 'UYW', 'MGA'] as const;

/** Currencies as payment providers count them: with steps, and with other decimals than ISO 4217 gives. */
const PROVIDERS: readonly CurrencyFacts[] = [
  { code: 'EUR' },
  { code: 'KWD', step: 10 },
  { code: 'ISK', exponent: 2, step: 100 },
  { code: 'MGA', exponent: 0 },
  { code: 'CHF', step: 5 },
];

/** The currency of an order, as a code or as its payment provider counts it; shrinks to euros. */
export const anyCurrency: fc.Arbitrary<Order['currency']> = weighted<Order['currency']>(
  [3, fc.constantFrom(...CODES)],
  [1, fc.constantFrom(...PROVIDERS)],
);

/** The smallest amount that can be moved in the currency of an order, in minor units. */
export function stepOf(currency: Order['currency']): number {
  const { code, ...override } = typeof currency === 'string' ? { code: currency } : currency;
  return currencyOf(code, override)?.step ?? 1;
}
