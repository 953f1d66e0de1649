import {
  type AllocateOptions,
  allocate,
  type Currency,
  type CurrencyOverride,
  currencyOf,
  fromMinorUnits,
  taxAdded,
  taxIncluded,
  toMinorUnits,
} from 'redress';
import type { Entry } from '../oracle.ts';
import { rangeError } from '../throws.ts';
import { nth } from './nth.ts';

const CODES = ['EUR', 'JPY', 'KWD', 'CLF', 'MGA', 'XAU', 'ZZZ'];
const AMOUNTS = [0, 1, 5, 99, 1999, 10_000, 9010, 900_719_925_474_099, 2 ** 53 - 1];
const CURRENCIES = [...CODES, { code: 'EUR', exponent: 2, step: 1 }, { code: 'CHF', exponent: 2, step: 5 }];

export const MONEY: readonly Entry[] = [
  {
    covers: ['allocate'],
    name: 'allocate',
    dear: false,
    valid: (pick) => ({
      total: nth(AMOUNTS, pick) * (pick % 3 === 0 ? -1 : 1),
      weights: AMOUNTS.slice(pick % 7, (pick % 7) + (pick % 5)),
      options: nth<object>([{}, { step: 5 }, { step: 10, fallback: [1, 2, 3] }], pick >> 4),
    }),
    throws: rangeError,
    call: ({ total, weights, options }) => allocate(total as number, weights as number[], options as AllocateOptions),
  },
  {
    covers: ['taxAdded'],
    name: 'taxAdded',
    dear: false,
    valid: (pick) => ({ net: nth(AMOUNTS, pick), rate: nth([0, 70_000, 190_000, 88_750], pick >> 4) }),
    throws: rangeError,
    call: ({ net, rate }) => taxAdded(net as number, rate as number),
  },
  {
    covers: ['taxIncluded'],
    name: 'taxIncluded',
    dear: false,
    valid: (pick) => ({ gross: nth(AMOUNTS, pick), rate: nth([0, 70_000, 190_000, 88_750], pick >> 4) }),
    throws: rangeError,
    call: ({ gross, rate }) => taxIncluded(gross as number, rate as number),
  },
  {
    covers: ['currencyOf'],
    name: 'currencyOf',
    dear: false,
    valid: (pick) => ({
      code: nth(CODES, pick),
      override: nth([undefined, {}, { step: 5 }, { exponent: 3, step: 10 }], pick >> 4),
    }),
    throws: rangeError,
    call: ({ code, override }) => currencyOf(code as string, override as CurrencyOverride) ?? null,
  },
  {
    covers: ['toMinorUnits'],
    name: 'toMinorUnits',
    dear: false,
    valid: (pick) => ({
      amount: nth(['19.99', '-5', '1000', '1.500', '0.0', '90071992547409.91', '1e3'], pick),
      currency: nth<unknown>(CURRENCIES, pick >> 4),
    }),
    roots: { amount: ({ amount }) => amount, currency: ({ currency }) => currency },
    call: ({ amount, currency }) => toMinorUnits(amount as string, currency as Currency),
  },
  {
    covers: ['fromMinorUnits'],
    name: 'fromMinorUnits',
    dear: false,
    valid: (pick) => ({ amount: nth(AMOUNTS, pick), currency: nth<unknown>(CURRENCIES, pick >> 4) }),
    roots: { amount: ({ amount }) => amount, currency: ({ currency }) => currency },
    call: ({ amount, currency }) => {
      const text = fromMinorUnits(amount as number, currency as Currency);
      if (toMinorUnits(text, currency as Currency) !== (amount as number) + 0)
        throw new Error(`${text} is another amount`);
      return text;
    },
  },
];
