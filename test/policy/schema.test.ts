import { describe, expect, it } from 'vitest';
import { parsePolicy, safeParsePolicy, sevenDayPolicy } from '../../src/index.ts';
import { problem, withAt } from '../facts/examples.ts';

const WEEK = { amount: 7, unit: 'day' };
const ASK = { unknownDay: 'ask' };
const WINDOW = { from: 'delivery', period: WEEK, ...ASK };
const IS = { fact: 'line.a', is: 1 };

const ONE_END = 'must say exactly one of period, before, until, on, latestOf, earliestOf, firstKnown, unlimited';
const FROM = 'must say `from` with `period`, `before`, `until` and `on: --MM-DD`, and with nothing else';
const ZONE = 'may say `zone` and `sameDay` only with `until`';
const SOME = 'must name at least one';
const TIME = 'must be a time HH:MM from 00:00 to 23:59';
const DATE = 'must be a local date YYYY-MM-DD from 1900 to 2199, or --MM-DD for every year';
const OBJECT = 'must be an object';
const NAME = 'must name an event such as `delivery`, or a scope and a fact such as `line.category`';
const TO_10000 = 'must be a whole number from 0 to 10000';
const BOOLEAN = 'must be true or false';
const REQUIRED = 'is required';
const ONE_WORD = 'must say exactly one of all, any, not, fact, count';
const ONE_TEST =
  'must test a fact in exactly one way: is, in, has, hasAny, within, after, weekday, known, happened, atLeast, moreThan, atMost, lessThan, or from and to; a count by atLeast, moreThan, atMost, lessThan';
const BOTH_DATES = 'must have `from` and `to` of one kind: both YYYY-MM-DD (either may be left out), or both --MM-DD';
const WEEKDAY = 'must be a weekday, 1 for Monday to 7 for Sunday';
const PLAIN = 'must be text, a number, true or false';
const TO = "must say `to` with otherwise: 'refer', and with nothing else";
const TURN = "may say `turn` and `until` only with otherwise: 'wait'";
const PARTY = "must be 'customer' or 'store' or 'carrier'";
const KEBAB = 'must be a kebab-case word';
const TEXT = 'must be text, not empty';
const ONE_LIMIT = 'must say exactly one of tolerated, most';
const TWICE = 'must not name one twice';
const MINOR = 'must be a whole number of minor units, 0 or more';
const REMEDY =
  "must be 'refund', 'account-balance', 'replacement', 'repair', 'allowance', or one of them with its conditions: { kind, when, share, bonus, expires, to }";
const ONE_SHARE = 'must say exactly one of basisPoints, amounts';
const LIST = 'must be a list';
const NO_FIELD = 'is no field here; what a shop adds goes under attributes';
const ZONE_NAME = 'must be an IANA time zone such as Europe/Paris';
const DEFAULT = 'must be text, a number, true, false or a list of texts';
const PRIORITY = 'must be a whole number from -1000000 to 1000000';

type Refusal = readonly [at: string, value: unknown, issues: readonly (readonly [problem: string, message: string])[]];

/** What a document cannot say at a place, and what is said of it; `@` is the place. */
const REFUSED: readonly Refusal[] = [
  ['return.request', { ...WINDOW, opens: {} }, [['wrong-value at @.opens', ONE_END]]],
  ['return.request', { ...ASK }, [['wrong-value at @', ONE_END]]],
  ['return.request', { ...WINDOW, on: '2026-01-01' }, [['wrong-value at @', ONE_END]]],
  ['return.request', { period: WEEK, ...ASK }, [['wrong-value at @', FROM]]],
  ['return.request', { before: WEEK, ...ASK }, [['wrong-value at @', FROM]]],
  ['return.request', { until: '12:00', ...ASK }, [['wrong-value at @', FROM]]],
  ['return.request', { on: '--12-24', ...ASK }, [['wrong-value at @', FROM]]],
  ['return.request', { from: 'delivery', on: '2026-12-24', ...ASK }, [['wrong-value at @', FROM]]],
  ['return.request', { from: 'delivery', unlimited: true, ...ASK }, [['wrong-value at @', FROM]]],
  ['return.request', { from: 'delivery', latestOf: [{ on: '2026-12-24' }], ...ASK }, [['wrong-value at @', FROM]]],
  ['return.request', { ...WINDOW, zone: 'UTC' }, [['wrong-value at @', ZONE]]],
  ['return.request', { ...WINDOW, sameDay: true }, [['wrong-value at @', ZONE]]],
  ['return.request', { latestOf: [], ...ASK }, [['empty-claim at @.latestOf', SOME]]],
  ['return.request', { earliestOf: [{}], ...ASK }, [['wrong-value at @.earliestOf.0', ONE_END]]],
  [
    'return.request',
    { firstKnown: [{ from: 'delivery' }], ...ASK },
    [
      ['wrong-value at @.firstKnown.0', ONE_END],
      ['wrong-value at @.firstKnown.0', FROM],
    ],
  ],
  ['return.request', { from: 'delivery', until: '24:00', ...ASK }, [['wrong-value at @.until', TIME]]],
  ['return.request', { from: 'delivery', until: '9:00', ...ASK }, [['wrong-value at @.until', TIME]]],
  ['return.request', { from: 'delivery', until: 'x10:00', ...ASK }, [['wrong-value at @.until', TIME]]],
  ['return.request', { from: 'delivery', until: '10:00x', ...ASK }, [['wrong-value at @.until', TIME]]],
  ['return.request', { from: 'delivery', until: '10:60', ...ASK }, [['wrong-value at @.until', TIME]]],
  ['return.request', { on: '2026-02-30', ...ASK }, [['wrong-value at @.on', DATE]]],
  ['return.request', { from: 'placed', on: '--02-30', ...ASK }, [['wrong-value at @.on', DATE]]],
  ['return.request', { from: 'placed', on: '--13-01', ...ASK }, [['wrong-value at @.on', DATE]]],
  ['return.request', { from: 'placed', on: '--00-10', ...ASK }, [['wrong-value at @.on', DATE]]],
  ['return.request', { from: 'placed', on: '--01-00', ...ASK }, [['wrong-value at @.on', DATE]]],
  ['return.request', { from: 'placed', on: '--01-01x', ...ASK }, [['wrong-value at @.on', DATE]]],
  [
    'return.request',
    { from: 'placed', on: 'x--01-01', ...ASK },
    [
      ['wrong-value at @.on', DATE],
      ['wrong-value at @', FROM],
    ],
  ],
  ['return.request', { unlimited: false, ...ASK }, [['wrong-value at @.unlimited', "must be 'true'"]]],
  ['return.request', { ...WINDOW, sameDay: false }, [['wrong-value at @.sameDay', "must be 'true'"]]],
  [
    'return.request',
    { from: 'delivery', period: WEEK, unknownDay: 'guess' },
    [['wrong-value at @.unknownDay', "must be 'ask' or 'allow' or 'deny' or 'review'"]],
  ],
  ['return.request', 7, [['wrong-type at @', OBJECT]]],
  ['return.request', { from: 'Birthday', period: WEEK, ...ASK }, [['wrong-value at @.from', NAME]]],
  ['return.request', { from: 'a.b.c', period: WEEK, ...ASK }, [['wrong-value at @.from', NAME]]],
  [
    'return.request',
    { from: `line.${'a'.repeat(200)}`, period: WEEK, ...ASK },
    [['wrong-value at @.from', 'must be a name of 200 characters at most']],
  ],
  ['return.request.period', { amount: -1, unit: 'day' }, [['wrong-value at @.amount', TO_10000]]],
  ['return.request.period', { amount: 10001, unit: 'day' }, [['wrong-value at @.amount', TO_10000]]],
  ['return.request.period', { amount: 0.5, unit: 'day' }, [['wrong-type at @.amount', TO_10000]]],
  ['return.request.period', { amount: '7', unit: 'day' }, [['wrong-type at @.amount', TO_10000]]],
  ['return.request.period', { amount: 1001, unit: 'year' }, [['wrong-value at @', 'is longer than 1000 years']]],
  [
    'return.request.period',
    { ...WEEK, minWorkingDays: 101 },
    [['wrong-value at @.minWorkingDays', 'must be a whole number from 0 to 100']],
  ],
  [
    'return.request.period',
    { ...WEEK, endsAt: 'exact' },
    [
      [
        'wrong-value at @',
        "ends where its unit cannot: minutes 'exact', hours 'exact' or at 'end-of-hour', days and longer at 'end-of-day' or 'same-local-time'",
      ],
    ],
  ],
  [
    'return.request.period',
    { ...WEEK, endsAt: 'noon' },
    [['wrong-value at @.endsAt', "must be 'end-of-day' or 'same-local-time' or 'exact' or 'end-of-hour'"]],
  ],
  [
    'return.request.period',
    { ...WEEK, overflow: 'x' },
    [['wrong-value at @.overflow', "must be 'clamp' or 'next-day'"]],
  ],
  [
    'return.request.period',
    { ...WEEK, rollForward: 'x' },
    [['wrong-value at @.rollForward', "must be 'none' or 'next-business-day' or 'eu-1182-71'"]],
  ],
  ['return.request.period', { ...WEEK, countEventHour: 1 }, [['wrong-type at @.countEventHour', BOOLEAN]]],
  ['return.request.period', { unit: 'day' }, [['missing at @.amount', REQUIRED]]],
  ['return.request.period', { amount: 1 }, [['missing at @.unit', REQUIRED]]],
  ['return.requirements', [{ code: 'r', must: {} }], [['wrong-value at @.0.must', ONE_WORD]]],
  ['return.requirements', [{ code: 'r', must: { fact: 'line.a' } }], [['wrong-value at @.0.must', ONE_TEST]]],
  [
    'return.requirements',
    [{ code: 'r', must: { fact: 'line.a', is: 1, in: [1] } }],
    [['wrong-value at @.0.must', ONE_TEST]],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: { is: 1 } }],
    [
      ['wrong-value at @.0.must', ONE_WORD],
      ['wrong-value at @.0.must', ONE_TEST],
    ],
  ],
  ['return.requirements', [{ code: 'r', must: { all: [] } }], [['empty-claim at @.0.must.all', SOME]]],
  ['return.requirements', [{ code: 'r', must: { all: [IS], is: 1 } }], [['wrong-value at @.0.must', ONE_TEST]]],
  [
    'return.requirements',
    [{ code: 'r', must: { all: [IS], from: '2026-01-01' } }],
    [['wrong-value at @.0.must', ONE_TEST]],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: { any: [IS], unknown: 'yes' } }],
    [['wrong-value at @.0.must', ONE_TEST]],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: { not: IS, fact: 'line.a' } }],
    [
      ['wrong-value at @.0.must', ONE_WORD],
      ['wrong-value at @.0.must', ONE_TEST],
    ],
  ],
  ['return.requirements', [{ code: 'r', must: { count: { per: 'order' } } }], [['wrong-value at @.0.must', ONE_TEST]]],
  [
    'return.requirements',
    [{ code: 'r', must: { count: { per: 'order' }, is: 1 } }],
    [['wrong-value at @.0.must', ONE_TEST]],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: { count: { per: 'order' }, from: '2026-01-01' } }],
    [['wrong-value at @.0.must', ONE_TEST]],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: { count: { per: 'order' }, atLeast: 1, lessThan: 3 } }],
    [['wrong-value at @.0.must', ONE_TEST]],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: { count: { per: 'day' }, atLeast: 1 } }],
    [['wrong-value at @.0.must.count.per', "must be 'line' or 'order' or 'customer'"]],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: { count: { per: 'order', kinds: [] }, atLeast: 1 } }],
    [['empty-claim at @.0.must.count.kinds', SOME]],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: { count: { per: 'order', where: { attribute: 'x' } }, atLeast: 1 } }],
    [['missing at @.0.must.count.where.is', REQUIRED]],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: { fact: 'placed', from: '--01-01' } }],
    [['wrong-value at @.0.must', BOTH_DATES]],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: { fact: 'placed', to: '--01-01' } }],
    [['wrong-value at @.0.must', BOTH_DATES]],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: { fact: 'placed', from: '2026-01-01', to: '--01-01' } }],
    [['wrong-value at @.0.must', BOTH_DATES]],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: { fact: 'placed', from: '--01-01', to: '2026-01-01' } }],
    [['wrong-value at @.0.must', BOTH_DATES]],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: { fact: 'placed', from: '2026-01-01', is: 1 } }],
    [['wrong-value at @.0.must', ONE_TEST]],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: { fact: 'placed', weekday: [0] } }],
    [['wrong-value at @.0.must.weekday.0', WEEKDAY]],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: { fact: 'placed', weekday: [8] } }],
    [['wrong-value at @.0.must.weekday.0', WEEKDAY]],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: { fact: 'placed', weekday: ['Monday'] } }],
    [['wrong-type at @.0.must.weekday.0', WEEKDAY]],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: { fact: 'placed', weekday: [] } }],
    [['empty-claim at @.0.must.weekday', SOME]],
  ],
  ['return.requirements', [{ code: 'r', must: { fact: 'line.a', is: null } }], [['wrong-value at @.0.must.is', PLAIN]]],
  [
    'return.requirements',
    [{ code: 'r', must: { fact: 'line.a', in: [true] } }],
    [['wrong-value at @.0.must.in.0', 'must be text or a number']],
  ],
  ['return.requirements', [{ code: 'r', must: { fact: 'line.a', in: [] } }], [['empty-claim at @.0.must.in', SOME]]],
  [
    'return.requirements',
    [{ code: 'r', must: { fact: 'line.a', is: 'x'.repeat(1001) } }],
    [['wrong-value at @.0.must.is', 'must be text of 1000 characters at most']],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: { fact: 'line.a', atLeast: 'x' } }],
    [
      [
        'wrong-value at @.0.must.atLeast',
        'must be a number, minor units by currency code such as { "EUR": 5000 }, or another fact: { "fact": "claim.goods" }',
      ],
    ],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: { fact: 'line.a', atLeast: { fact: 'X' } } }],
    [['wrong-value at @.0.must.atLeast.fact', NAME]],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: { fact: 'line.a', known: 1 } }],
    [['wrong-type at @.0.must.known', BOOLEAN]],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: { fact: 'line.a', happened: 'no' } }],
    [['wrong-type at @.0.must.happened', BOOLEAN]],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: { fact: 'line.a', has: 1 } }],
    [['wrong-type at @.0.must.has', 'must be string']],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: { fact: 'line.a', is: 1, unknown: 'maybe' } }],
    [['wrong-value at @.0.must.unknown', "must be 'ask' or 'review' or 'yes' or 'no'"]],
  ],
  ['return.requirements', [{ code: 'r', must: IS, otherwise: 'refer' }], [['wrong-value at @.0', TO]]],
  ['return.requirements', [{ code: 'r', must: IS, to: 'x' }], [['wrong-value at @.0', TO]]],
  ['return.requirements', [{ code: 'r', must: IS, otherwise: 'wait', to: 'x' }], [['wrong-value at @.0', TO]]],
  ['return.requirements', [{ code: 'r', must: IS, turn: 'store' }], [['wrong-value at @.0', TURN]]],
  ['return.requirements', [{ code: 'r', must: IS, until: { on: '2026-01-01' } }], [['wrong-value at @.0', TURN]]],
  [
    'return.requirements',
    [{ code: 'r', must: IS, otherwise: 'ask' }],
    [['wrong-value at @.0.otherwise', "must be 'deny' or 'review' or 'wait' or 'refer'"]],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: IS, otherwise: 'wait', turn: 'nobody' }],
    [['wrong-value at @.0.turn', PARTY]],
  ],
  ['return.requirements', [{ code: 'R', must: IS }], [['wrong-value at @.0.code', KEBAB]]],
  ['return.requirements', [{ code: 'r' }], [['missing at @.0.must', REQUIRED]]],
  ['return.requirements', [{ code: 'r', must: IS, says: '' }], [['wrong-type at @.0.says', TEXT]]],
  [
    'return.limits',
    [{ code: 'l', most: 'few' }],
    [
      [
        'wrong-value at @.0.most',
        'must be a whole number of units, or a share of the units ordered: { "basisPoints": 300 }',
      ],
    ],
  ],
  [
    'return.requirements',
    [{ code: 'r', must: { any: [IS], to: '2026-01-01' } }],
    [['wrong-value at @.0.must', ONE_TEST]],
  ],
  ['return.limits', [{ code: 'l' }], [['wrong-value at @.0', ONE_LIMIT]]],
  ['return.limits', [{ code: 'l', most: 1, tolerated: 1 }], [['wrong-value at @.0', ONE_LIMIT]]],
  [
    'return.limits',
    [{ code: 'l', most: 1000001 }],
    [['wrong-value at @.0.most', 'must be a whole number from 0 to 1000000']],
  ],
  [
    'return.limits',
    [{ code: 'l', most: -1 }],
    [['wrong-value at @.0.most', 'must be a whole number from 0 to 1000000']],
  ],
  ['return.limits', [{ code: 'l', most: { basisPoints: 10001 } }], [['wrong-value at @.0.most.basisPoints', TO_10000]]],
  [
    'return.limits',
    [{ code: 'l', most: 1, per: 'day' }],
    [['wrong-value at @.0.per', "must be 'line' or 'product' or 'claim'"]],
  ],
  ['return.consequences', [{ code: 'c', who: 'nobody' }], [['wrong-value at @.0.who', PARTY]]],
  ['return.consequences', [{ code: 'c', who: 'store', for: [] }], [['empty-claim at @.0.for', SOME]]],
  [
    'return.consequences',
    [{ code: 'c', who: 'store', for: ['refund', 'refund'] }],
    [['wrong-value at @.0.for', TWICE]],
  ],
  [
    'return.consequences',
    [{ code: 'c', who: 'store', on: 'never' }],
    [['wrong-value at @.0.on', "must be 'grant' or 'any'"]],
  ],
  [
    'return.consequences',
    [{ code: 'c', who: 'store', amounts: { EUR: 0.5 } }],
    [['not-an-amount at @.0.amounts.EUR', MINOR]],
  ],
  ['return.remedies', ['voucher'], [['wrong-value at @.0', REMEDY]]],
  ['return.remedies', [{ kind: 'voucher' }], [['wrong-value at @.0', REMEDY]]],
  ['return.remedies', [], [['empty-claim at @', SOME]]],
  ['return.remedies', [{ kind: 'refund', share: {} }], [['wrong-value at @.0.share', ONE_SHARE]]],
  [
    'return.remedies',
    [{ kind: 'refund', share: { basisPoints: 1, amounts: {} } }],
    [['wrong-value at @.0.share', ONE_SHARE]],
  ],
  [
    'return.remedies',
    [{ kind: 'refund', share: { basisPoints: 10001 } }],
    [['wrong-value at @.0.share.basisPoints', TO_10000]],
  ],
  [
    'return.remedies',
    [{ kind: 'refund', bonus: { basisPoints: 100001 } }],
    [['wrong-value at @.0.bonus.basisPoints', 'must be a whole number from 0 to 100000']],
  ],
  ['return.remedies', [{ kind: 'allowance', to: 'nobody' }], [['wrong-value at @.0', REMEDY]]],
  ['return.refund.deductions', [{}], [['missing at @.0.kind', REQUIRED]]],
  ['return.refund.deductions', [{ kind: 'percent', code: 'p' }], [['missing at @.0.basisPoints', REQUIRED]]],
  [
    'return.refund.deductions',
    [{ kind: 'table', code: 'p' }],
    [['wrong-value at @.0.kind', "must be a deduction of the kind 'percent', 'flat', 'cost', 'steps' or 'pro-rata'"]],
  ],
  [
    'return.refund.deductions',
    [{ kind: 'percent', code: 'p', basisPoints: 10001 }],
    [['wrong-value at @.0.basisPoints', TO_10000]],
  ],
  [
    'return.refund.deductions',
    [{ kind: 'percent', code: 'p', basisPoints: 1, of: 'x' }],
    [['wrong-value at @.0.of', "must be 'goods' or 'list-price' or 'refund' or 'remaining'"]],
  ],
  [
    'return.refund.deductions',
    [{ kind: 'percent', code: 'p', basisPoints: 1, rounding: 'x' }],
    [['wrong-value at @.0.rounding', "must be 'down' or 'up' or 'half-up'"]],
  ],
  [
    'return.refund.deductions',
    [{ kind: 'percent', code: 'p', basisPoints: 1, per: 'x' }],
    [['wrong-value at @.0.per', "must be 'claim' or 'line' or 'unit' or 'order'"]],
  ],
  [
    'return.refund.deductions',
    [{ kind: 'percent', code: 'p', basisPoints: 1, waivedFor: ['refund', 'refund'] }],
    [['wrong-value at @.0.waivedFor', TWICE]],
  ],
  [
    'return.refund.deductions',
    [{ kind: 'percent', code: 'p', basisPoints: 1, atLeast: 5 }],
    [
      [
        'wrong-value at @.0.atLeast',
        'must be minor units by currency code such as { "EUR": 500 }, or a share of the goods: { "basisPoints": 1500 }',
      ],
    ],
  ],
  [
    'return.refund.deductions',
    [{ kind: 'flat', code: 'p', amounts: { EURO: 1 } }],
    [['wrong-value at @.0.amounts.EURO', 'must be an ISO 4217 currency code']],
  ],
  [
    'return.refund.deductions',
    [{ kind: 'cost', code: 'p', fact: 'x', unknown: 'maybe' }],
    [['wrong-value at @.0.unknown', "must be 'ask' or 'review' or 'no'"]],
  ],
  ['return.refund.deductions', [{ kind: 'steps', code: 'p', steps: [] }], [['empty-claim at @.0.steps', SOME]]],
  [
    'return.refund.deductions',
    [{ kind: 'steps', code: 'p', steps: [{}] }],
    [['wrong-value at @.0.steps.0', ONE_SHARE]],
  ],
  [
    'return.refund.deductions',
    [{ kind: 'steps', code: 'p', steps: [{ basisPoints: 1, amounts: {} }] }],
    [['wrong-value at @.0.steps.0', ONE_SHARE]],
  ],
  ['return.refund.deductions', [{ kind: 'pro-rata', code: 'p', from: 'x' }], [['missing at @.0.over', REQUIRED]]],
  ['return.refund.belowZero', 'x', [['wrong-value at @', "must be 'nothing' or 'owed'"]]],
  ['return.refund.minimum', { EUR: -1 }, [['not-an-amount at @.EUR', MINOR]]],
  ['return.refund.minimum', 5, [['wrong-type at @', OBJECT]]],
  ['return.refund.minimum', { EUR: 1.5 }, [['not-an-amount at @.EUR', MINOR]]],
  ['return.refund.minimum', { EUR: '1' }, [['not-an-amount at @.EUR', MINOR]]],
  ['return.information', ['reason', 'reason'], [['wrong-value at @', TWICE]]],
  [
    'return.information',
    ['shoe-size'],
    [['wrong-value at @.0', "must be 'order-number' or 'product-code' or 'reason'"]],
  ],
  ['return.information', 'reason', [['wrong-type at @', LIST]]],
  ['cancellation.information', ['product-code'], [['wrong-value at @.0', "must be 'order-number' or 'reason'"]]],
  ['missingPackage.information', ['reason', 'reason'], [['wrong-value at @', TWICE]]],
  ['return.conditions', ['un used'], [['wrong-value at @.0', KEBAB]]],
  ['return.conditions', ['a', 'a'], [['wrong-value at @', TWICE]]],
  ['return.conditions', ['xa-'], [['wrong-value at @.0', KEBAB]]],
  ['return.conditions', ['1a'], [['wrong-value at @.0', KEBAB]]],
  ['return.conditions', 'x', [['wrong-type at @', LIST]]],
  ['return.evidence', [{ kind: 'A' }], [['wrong-value at @.0.kind', KEBAB]]],
  ['return.evidence', [{}], [['missing at @.0.kind', REQUIRED]]],
  ['return.evidence', ['x'], [['wrong-type at @.0', OBJECT]]],
  ['return.evidence', [{ kind: 'x-' }], [['wrong-value at @.0.kind', KEBAB]]],
  ['return.evidence', [{ kind: '-x' }], [['wrong-value at @.0.kind', KEBAB]]],
  ['return.returnCosts', 'x', [['wrong-value at @', "must be 'customer' or 'store'"]]],
  ['return.choice', 'x', [['wrong-value at @', "must be 'customer' or 'first'"]]],
  [
    'return.sendBack',
    {},
    [
      ['missing at @.dispatch', REQUIRED],
      ['missing at @.lostOnTheWayBack', REQUIRED],
    ],
  ],
  ['return.sendBack', 'none', [['wrong-type at @', OBJECT]]],
  ['defect.storeCheck', 'yes', [['wrong-type at @', BOOLEAN]]],
  ['cancellation.shipped', 'x', [['wrong-value at @', "must be 'deny' or 'allow'"]]],
  ['missingPackage.carrierCheck', 'x', [['wrong-value at @', "must be 'required' or 'not-needed'"]]],
  ['missingPackage.inTransit', 'x', [['wrong-value at @', "must be 'wait' or 'grant'"]]],
  ['missingPackage.disputedDelivery', 'x', [['wrong-value at @', "must be 'review' or 'deny' or 'grant'"]]],
  ['money.tenders', ['a', 'a'], [['wrong-value at @', TWICE]]],
  [
    'money.tenders',
    'x',
    [['wrong-value at @', "must be 'in-order', 'proportional' or a list of tender kinds or ids, none of them twice"]],
  ],
  [
    'money.tenders',
    [''],
    [['wrong-value at @', "must be 'in-order', 'proportional' or a list of tender kinds or ids, none of them twice"]],
  ],
  ['money.accountBalanceBonus', -1, [['wrong-value at @', TO_10000]]],
  ['money.accountBalanceBonus', 10001, [['wrong-value at @', TO_10000]]],
  ['calendar.weekend', [6, 6], [['wrong-value at @', TWICE]]],
  ['calendar.weekend', [0], [['wrong-value at @.0', WEEKDAY]]],
  ['calendar.weekend', [8], [['wrong-value at @.0', WEEKDAY]]],
  ['calendar.weekend', ['x'], [['wrong-type at @.0', WEEKDAY]]],
  ['calendar.weekend', [1, 2, 3, 4, 5, 6, 7], [['wrong-value at @', 'must leave at least one working day']]],
  ['calendar.weekend', 6, [['wrong-type at @', LIST]]],
  [
    'calendar.holidays',
    ['2026-02-30'],
    [['not-a-date at @.0', 'must be a local date YYYY-MM-DD that exists, from 1900 to 2199']],
  ],
  ['calendar.holidays', 'x', [['wrong-type at @', LIST]]],
  ['contact', { fax: 1 }, [['unknown-key at @.fax', NO_FIELD]]],
  ['contact', 'x', [['wrong-type at @', OBJECT]]],
  ['contact', { email: '' }, [['wrong-type at @.email', TEXT]]],
  ['schemaVersion', 2, [['wrong-value at @', "must be '1'"]]],
  ['schemaVersion', '1', [['wrong-value at @', "must be '1'"]]],
  ['zoneOf', 'x', [['wrong-value at @', "must be 'destination' or 'policy'"]]],
  ['zone', 'x', [['unknown-zone at @', ZONE_NAME]]],
  ['zone', 5, [['unknown-zone at @', ZONE_NAME]]],
  ['id', '', [['wrong-type at @', TEXT]]],
  ['id', 5, [['wrong-type at @', TEXT]]],
  ['id', 'x'.repeat(10001), [['wrong-type at @', TEXT]]],
  ['facts', { Line: {} }, [['wrong-value at @.Line', NAME]]],
  ['facts', { 'line.a': { values: [] } }, [['empty-claim at @.line.a.values', SOME]]],
  ['facts', { 'line.a': { values: [null] } }, [['wrong-value at @.line.a.values.0', PLAIN]]],
  ['facts', { 'line.a': { default: null } }, [['wrong-value at @.line.a.default', DEFAULT]]],
  ['facts', { 'line.a': { default: [1] } }, [['wrong-value at @.line.a.default', DEFAULT]]],
  ['facts', { 'line.a': { askOf: 'x' } }, [['wrong-value at @.line.a.askOf', PARTY]]],
  ['facts', [], [['wrong-type at @', OBJECT]]],
  ['facts', { 'line.a': 1 }, [['wrong-type at @.line.a', OBJECT]]],
  [
    'exceptions',
    [{}],
    [
      ['missing at @.0.id', REQUIRED],
      ['missing at @.0.when', REQUIRED],
      ['missing at @.0.then', REQUIRED],
    ],
  ],
  ['exceptions', {}, [['wrong-type at @', LIST]]],
  ['exceptions', [{ id: 'E', when: IS, then: {} }], [['wrong-value at @.0.id', KEBAB]]],
  ['exceptions', [{ id: 'e', when: IS, then: { returns: {} } }], [['unknown-key at @.0.then.returns', NO_FIELD]]],
  [
    'exceptions',
    [{ id: 'e', when: IS, priority: 1000001, then: { return: {} } }],
    [['wrong-value at @.0.priority', PRIORITY]],
  ],
  [
    'exceptions',
    [{ id: 'e', when: IS, priority: -1000001, then: { return: {} } }],
    [['wrong-value at @.0.priority', PRIORITY]],
  ],
  [
    'exceptions',
    [{ id: 'e', when: IS, priority: 0.5, then: { return: {} } }],
    [['wrong-type at @.0.priority', PRIORITY]],
  ],
  [
    'exceptions',
    [{ id: 'e', when: IS, then: { return: { refund: { shiping: 1 } } } }],
    [['unknown-key at @.0.then.return.refund.shiping', NO_FIELD]],
  ],
  [
    'exceptions',
    [{ id: 'e', when: IS, then: { return: { sendBack: 1 } } }],
    [['wrong-type at @.0.then.return.sendBack', OBJECT]],
  ],
  [
    'exceptions',
    [{ id: 'e', when: IS, then: { defect: { sendBack: { x: 1 } } } }],
    [['unknown-key at @.0.then.defect.sendBack.x', NO_FIELD]],
  ],
];

/** What it can say, at the edge of what it cannot. */
const ACCEPTED: readonly (readonly [at: string, value: unknown])[] = [
  ['return.request', { on: '2026-12-24', ...ASK }],
  ['return.request', { from: 'placed', on: '--02-29', ...ASK }],
  ['return.request', { from: 'placed', on: '--12-31', ...ASK }],
  ['return.request', { from: 'placed', on: '--01-01', ...ASK }],
  ['return.request', { from: 'placed', until: '00:00', ...ASK }],
  ['return.request', { from: 'placed', until: '23:59', sameDay: true, zone: 'UTC', ...ASK }],
  ['return.request', { from: 'placed', before: WEEK, ...ASK }],
  ['return.request', { unlimited: true, opens: { on: '2026-12-24' }, ...ASK }],
  ['return.request', { latestOf: [{ on: '2026-12-24' }, { from: 'placed', period: WEEK }], ...ASK }],
  ['return.request', { earliestOf: [{ on: '2026-12-24' }], ...ASK }],
  ['return.request', { firstKnown: [{ on: '2026-12-24' }], ...ASK }],
  ['return.request', { ...WINDOW, from: `line.${'a'.repeat(195)}` }],
  ['return.request.period', { amount: 10_000, unit: 'business-day', endsAt: 'same-local-time', minWorkingDays: 100 }],
  ['return.request.period', { amount: 0, unit: 'minute', endsAt: 'exact' }],
  ['return.request.period', { amount: 1, unit: 'hour', endsAt: 'exact' }],
  ['return.request.period', { amount: 1, unit: 'hour', endsAt: 'end-of-hour', countEventHour: true }],
  ...['day', 'business-day', 'week', 'month', 'year'].flatMap((unit) =>
    ['end-of-day', 'same-local-time'].map((endsAt) => ['return.request.period', { amount: 1, unit, endsAt }] as const),
  ),
  ['return.request.period', { amount: 1000, unit: 'year', overflow: 'clamp' }],
  ['return.request.period', { amount: 1001, unit: 'month', overflow: 'next-day' }],
  ...[
    { all: [IS] },
    { any: [IS, { not: IS }] },
    { fact: 'line.a', is: 'x'.repeat(1000) },
    { fact: 'line.a', in: ['a', 1] },
    { fact: 'line.a', hasAny: ['a'], unknown: 'yes' },
    { fact: 'placed', weekday: [1, 7] },
    { fact: 'placed', from: '2026-01-01' },
    { fact: 'placed', to: '2026-01-01' },
    { fact: 'placed', from: '2026-01-01', to: '2026-01-31' },
    { fact: 'placed', from: '--12-01', to: '--01-31' },
    { fact: 'asked', after: { on: '2026-01-01' } },
    { fact: 'delivery', happened: false },
    { fact: 'line.a', atLeast: { fact: 'line.b' } },
    { fact: 'order.total', lessThan: { EUR: 1 } },
    { count: { per: 'customer', kinds: ['return'], within: WEEK, where: { attribute: 'a', is: true } }, atMost: 3 },
    { count: { per: 'order' }, moreThan: 3, unknown: 'no' },
  ].map((must) => ['return.requirements', [{ code: 'r', must }]] as const),
  ['return.requirements', [{ code: 'r2-d2', when: IS, must: IS, otherwise: 'refer', to: 'maker', says: 'Ask them.' }]],
  ['return.requirements', [{ code: 'r', must: IS, otherwise: 'wait', turn: 'carrier', until: { on: '2026-01-01' } }]],
  ['return.limits', [{ code: 'l', per: 'claim', most: 1_000_000 }]],
  ['return.limits', [{ code: 'l', tolerated: { basisPoints: 10_000 } }]],
  ['return.remedies', [{ kind: 'refund', share: { basisPoints: 10_000 } }, 'repair']],
  ['return.remedies', [{ kind: 'account-balance', bonus: { basisPoints: 100_000 }, expires: WEEK }]],
  ['return.remedies', [{ kind: 'allowance', share: { amounts: { EUR: 1 } }, to: 'account-balance', when: IS }]],
  [
    'return.consequences',
    [{ code: 'c', who: 'store', for: ['refund'], on: 'any', fact: 'claim.a', by: { on: '2026-01-01' } }],
  ],
  ['return.sendBack', null],
  ['money.tenders', ['card', 'gift-card']],
  ['money.tenders', []],
  ['money.accountBalanceBonus', 10_000],
  ['calendar.weekend', [1, 2, 3, 4, 5, 6]],
  ['calendar.weekend', [7]],
  ['contact', { email: 'a', phone: 'b', url: 'c' }],
  [
    'facts',
    { 'line.a': { values: ['a', 1, true], default: 'a', askOf: 'carrier' }, 'payment.kinds': { default: ['a'] } },
  ],
  ...[-1_000_000, 0, 1_000_000].map(
    (priority) =>
      [
        'exceptions',
        [{ id: 'e', says: 'So.', when: IS, priority, then: { return: { returnCosts: 'store' } } }],
      ] as const,
  ),
  ['exceptions', [{ id: 'e', when: IS, then: { defect: { sendBack: null, refund: { fees: 'share' } } } }]],
];

const said = (at: string, value: unknown) => {
  const result = safeParsePolicy(withAt(structuredClone(sevenDayPolicy) as object, at.split('.'), value));
  return result.success
    ? []
    : result.issues.map((issue) => [problem(issue).replace(`policy.${at}`, '@'), issue.message]);
};

describe('a policy document', () => {
  parsePolicy(structuredClone(sevenDayPolicy));

  it.each(REFUSED)('cannot say at %s: %j', (at, value, issues) => {
    expect(said(at, value)).toEqual(issues);
  });

  it('has no amount of minus zero, which JSON would not keep', () => {
    const policy = parsePolicy(
      withAt(structuredClone(sevenDayPolicy) as object, ['return', 'refund', 'minimum'], { EUR: -0 }),
    );
    expect(Object.is(policy.return.refund.minimum?.EUR, 0)).toBe(true);
  });

  it.each(ACCEPTED)('can say at %s: %j', (at, value) => {
    expect(said(at, value)).toEqual([]);
  });
});
