import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  evaluateCancellation,
  evaluateReturn,
  explain,
  isInvalidInput,
  type Messages,
  type Order,
  parsePolicy,
} from '../../src/index.ts';
import { arrived, plainBlanks, policy, ringBack } from './facts.ts';

const approved = evaluateReturn(arrived, ringBack, { policy });
const sendBack = (options: Parameters<typeof explain>[1]) =>
  plainBlanks(explain(approved, options).nextSteps.find((step) => step.includes('goods back')) ?? '');

describe('locale', () => {
  it('is the language of the messages where none is asked for', () => {
    expect(sendBack({})).toBe('Please send the goods back by Thursday, March 12, 2026.');
  });

  it('sets the form of dates and amounts, while the sentences stay', () => {
    expect(sendBack({ locale: 'en-US' })).toBe('Please send the goods back by Thursday, March 12, 2026.');
    expect(sendBack({ locale: 'en-GB' })).toMatch(/^Please send the goods back by Thursday,? 12 March 2026\.$/);
    expect(sendBack({ locale: 'de' })).toBe('Please send the goods back by Donnerstag, 12. März 2026.');
    expect(plainBlanks(explain(approved, { locale: 'de' }).refund[1] ?? '')).toContain('49,00 €');
  });

  it.each(['', 'xx', 'not a locale', 'e', 'tlh', 'en_GB', null, 1])('%j is refused', (locale) => {
    expect(issueOf(() => explain(approved, { locale: locale as string }))).toMatchObject({
      path: ['options', 'locale'],
      code: 'wrong-value',
    });
  });

  it('of messages is checked too', () => {
    const messages = { language: 'xx' } as Messages;
    expect(issueOf(() => explain(approved, { messages }))).toMatchObject({
      path: ['options', 'messages', 'language'],
      code: 'wrong-value',
    });
  });
});

describe('zone', () => {
  it('is the zone of the decision where none is asked for', () => {
    expect(sendBack({ zone: 'Europe/Berlin' })).toBe(sendBack({}));
  });

  it('another one shows the clock time at which the last day ends', () => {
    expect(sendBack({ zone: 'Asia/Tokyo', locale: 'en-GB' })).toMatch(
      /^Please send the goods back before Friday,? 13 March 2026 at 08:00 GMT\+9\.$/,
    );
  });

  it('another one with the same days shows days', () => {
    expect(sendBack({ zone: 'Europe/Paris' })).toBe(sendBack({}));
  });

  it.each(['', 'Europe/Atlantis', '+01:00', null, 7])('%j is refused', (zone) => {
    expect(issueOf(() => explain(approved, { zone: zone as string }))).toMatchObject({
      path: ['options', 'zone'],
      code: 'unknown-zone',
    });
  });

  it('of a decision is checked too', () => {
    expect(issueOf(() => explain({ ...approved, zone: 'Nowhere' }))).toMatchObject({ path: ['decision', 'zone'] });
  });
});

describe('a last day beside a change of the clock', () => {
  const delivered = (zone: string, day: string): Order => ({
    ...arrived,
    destination: { zone },
    parcels: [{ id: 'P1', contents: [{ line: '1', quantity: 1 }], delivered: day }],
  });

  it.each([
    // The day after begins at 01:00, is missing, or begins twice.
    ['America/Santiago', '2026-08-29', 'Saturday, September 5, 2026'],
    ['Pacific/Apia', '2011-12-22', 'Thursday, December 29, 2011'],
    ['Pacific/Apia', '2011-12-23', 'Saturday, December 31, 2011'],
    ['America/Havana', '2026-10-24', 'Saturday, October 31, 2026'],
    ['America/Santiago', '2026-03-28', 'Saturday, April 4, 2026'],
  ])('in %s, seven days after %s', (zone, day, last) => {
    const decision = evaluateReturn(delivered(zone, day), { ...ringBack, asked: day }, { policy });
    const step = explain(decision).nextSteps.find((one) => one.includes('goods back'));
    expect(step).toBe(`Please send the goods back by ${last}.`);
  });
});

describe('windows of hours', () => {
  const request = { from: 'delivery', period: { amount: 48, unit: 'hour' }, unknownDay: 'ask' } as const;
  const hours = parsePolicy({
    ...policy,
    return: { ...policy.return, request, sendBack: { lostOnTheWayBack: 'customer', dispatch: request } },
  });

  it('show the clock', () => {
    const decision = evaluateReturn(arrived, { ...ringBack, asked: '2026-03-06T10:00:00Z' }, { policy: hours });
    const { nextSteps, deadlines } = explain(decision, { locale: 'en-GB' });
    expect(nextSteps[1]).toMatch(/^Please send the goods back before Saturday,? 7 March 2026 at 11:00 CET\.$/);
    expect(deadlines[0]).toMatch(
      /^You can ask to return the goods until just before Saturday,? 7 March 2026 at 11:00 CET\.$/,
    );
  });

  it('show it also for what came late', () => {
    const decision = evaluateReturn(arrived, { ...ringBack, asked: '2026-03-07T12:05:00Z' }, { policy: hours });
    expect(explain(decision, { locale: 'en-GB' }).reasons[0]).toMatch(
      /^The time to ask for a return ended on Saturday,? 7 March 2026 at 11:00 CET; your request reached us on Saturday,? 7 March 2026 at 13:05 CET\.$/,
    );
  });
});

describe('amounts', () => {
  const total = (currency: Order['currency'], amount: number, locale = 'en') => {
    const order = { number: 'A-1', currency, lines: [{ id: '1', product: 'RING-7', quantity: 1, amount: 1 }] };
    const decision = evaluateCancellation(order, { kind: 'cancellation', asked: '2026-03-02T09:00:00Z' });
    // An order that large is refused; each amount on its own may be.
    const refund = { ...decision.refund, total: amount };
    return plainBlanks(explain({ ...decision, refund }, { locale }).refund[0] ?? '');
  };

  it.each([
    ['EUR', 1, '€0.01'],
    ['KWD', 1500, 'KWD 1.500'],
    ['KWD', 5, 'KWD 0.005'],
    ['JPY', 4900, '¥4,900'],
    ['MGA', 1020, 'MGA 10.20'],
    ['HUF', 99_990, 'HUF 999.90'],
    ['IQD', 1000, 'IQD 1.000'],
    ['CLF', 12_345, 'CLF 1.2345'],
    [{ code: 'ISK', exponent: 2 }, 100, 'ISK 1.00'],
    [{ code: 'MGA', exponent: 0 }, 100, 'MGA 100'],
    ['EUR', Number.MAX_SAFE_INTEGER, '€90,071,992,547,409.91'],
    ['KWD', Number.MAX_SAFE_INTEGER - 1, 'KWD 9,007,199,254,740.990'],
    ['JPY', Number.MAX_SAFE_INTEGER, '¥9,007,199,254,740,991'],
    ['CLF', Number.MAX_SAFE_INTEGER, 'CLF 900,719,925,474.0991'],
  ] as const)('%j %i', (currency, amount, shown) => {
    expect(total(currency, amount)).toBe(`We will refund ${shown} to your original payment now.`);
  });

  it('follow the locale', () => {
    expect(total('EUR', 123_456, 'de')).toContain('1.234,56 €');
    expect(total('JPY', 4900, 'ja')).toMatch(/[¥￥]4,900/);
  });
});

describe('the host', () => {
  const script = fileURLToPath(new URL('./printLetters.ts', import.meta.url));
  const print = (env: Record<string, string>) =>
    execFileSync(process.execPath, ['--import', 'tsx', script], { env: { ...process.env, ...env }, encoding: 'utf8' });

  it('gives the same words whatever its zone and locale', () => {
    const letters = print({ TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
    expect(letters).toContain('Thursday, March 12, 2026');
    expect(print({ TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' })).toBe(letters);
    expect(print({ TZ: 'America/Santiago', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' })).toBe(letters);
  }, 60_000);
});

function issueOf(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    if (isInvalidInput(error)) return error.issues[0];
    throw error;
  }
  return undefined;
}
