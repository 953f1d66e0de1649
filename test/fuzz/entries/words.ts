import {
  type Decision,
  type ExplainOptions,
  english,
  explain,
  type FormatSettings,
  formatFor,
  type LedgerEntryOptions,
  toLedgerEntry,
} from 'redress';
import { arabic } from 'redress/languages/ar';
import { german } from 'redress/languages/de';
import { keepOut } from '../hostile.ts';
import type { Entry } from '../oracle.ts';
import { decisions } from '../seeds.ts';
import { formatError } from '../throws.ts';
import { nth } from './nth.ts';

const LANGUAGES = [english, german, arabic].map(keepOut);

export const WORDS: readonly Entry[] = [
  {
    covers: ['explain'],
    name: 'explain',
    dear: true,
    valid: (pick) => ({
      decision: nth(decisions(), pick),
      options: nth<object>(
        [
          {},
          { locale: 'en-GB', zone: 'Asia/Tokyo', clauses: true },
          { messages: nth(LANGUAGES, pick >> 12), products: { '1': 'A ring', 'RING-7': 'Another ring' } },
        ],
        pick >> 8,
      ),
    }),
    roots: { decision: ({ decision }) => decision, options: ({ options }) => options },
    call: ({ decision, options }) => explain(decision as Decision, options as ExplainOptions),
  },
  {
    covers: ['toLedgerEntry'],
    name: 'toLedgerEntry',
    dear: false,
    valid: (pick) => ({ decision: nth(decisions(), pick), options: { id: 'refund-1', at: '2026-03-09T10:00:00Z' } }),
    roots: { decision: ({ decision }) => decision, options: ({ options }) => options },
    // What a spoilt decision says is handed on, and looked at when the order with its ledger is parsed.
    call: ({ decision, options }) => Object.keys(toLedgerEntry(decision as Decision, options as LedgerEntryOptions)),
  },
  {
    covers: ['formatFor'],
    name: 'formatFor',
    dear: true,
    valid: (pick) => ({
      settings: {
        locale: nth(['en-GB', 'de', 'ar'], pick),
        zone: nth(['UTC', 'Asia/Tokyo'], pick >> 4),
        currency: nth(['EUR', 'JPY', 'KWD'], pick >> 6),
        exponent: nth([2, 0, 3], pick >> 6),
        products: { '1': 'A ring' },
        messages: nth(LANGUAGES, pick),
      },
      amount: nth([0, 1, 1999, -5], pick),
      day: '2026-03-12',
      instant: '2026-03-12T10:00:00.000Z',
      lines: ['1', 'RING-7', '1'],
    }),
    throws: formatError,
    roots: { currency: ({ settings }) => settings },
    call: ({ settings, amount, day, instant, lines }) => {
      const format = formatFor(settings as FormatSettings);
      return [
        format.amount(amount as number),
        format.date(day as string),
        format.instant(instant as string),
        format.day(instant as string),
        format.products(lines as string[]),
      ];
    },
  },
];
