import type { Decision } from '../../decision/decision.ts';
import { isFields, misused, shown } from '../misuse.ts';
import { decisionIn } from './decisionIn.ts';
import type { ExpectedRefund } from './expected.ts';
import { fieldsIn } from './fields.ts';
import { expectation, refundOf, report } from './report.ts';
import type { MatcherResult } from './result.ts';

const RIGHT = 'toRefund(4900) or toRefund({ total: 5400, goods: 4900, shipping: 500 })';

const AMOUNTS = ['total', 'goods', 'tax', 'shipping', 'duties', 'fees', 'overpaid', 'deducted', 'bonus'];
const KNOWN = [...AMOUNTS, 'to', 'payable', 'remedy', 'tenders'];

/** So much comes back. */
export function toRefund(received: unknown, expected: number | ExpectedRefund): MatcherResult {
  const decision = decisionIn(received, 'toRefund', '4900');
  const wanted = expectedIn(expected);
  const actual = actualIn(decision);
  const wrong = Object.entries(wanted).filter(([name, value]) => !isSame(value, actual[name]));
  const pass = wrong.length === 0;
  const found = (pass ? Object.entries(wanted) : wrong).map(
    ([name]) => `${name} ${JSON.stringify(actual[name]) ?? 'none'}`,
  );
  const goal = Object.entries(wanted).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return {
    pass,
    message: () =>
      report(`${expectation(decision, pass, `refund ${goal.join(', ')}`)}, but it has ${found.join(', ')}`, decision, [
        refundOf,
      ]),
  };
}

/** A number is the total. */
function expectedIn(expected: unknown): Readonly<Record<string, unknown>> {
  if (!isFields(expected)) return { total: amountIn(expected, 'the total') };
  const fields = fieldsIn(expected, KNOWN, 'toRefund', RIGHT);
  const stated = Object.entries(fields).filter(([, value]) => value !== undefined);
  if (stated.length === 0) return misused('toRefund takes what is to come back, and nothing is stated', RIGHT);
  for (const [name, value] of stated) if (AMOUNTS.includes(name)) amountIn(value, name);
  return Object.fromEntries(stated);
}

function amountIn(value: unknown, what: string): number {
  if (Number.isSafeInteger(value)) return value as number;
  return misused(`toRefund takes whole numbers of minor units, and ${what} is ${shown(value)}`, RIGHT);
}

function actualIn({ remedy, refund }: Decision): Readonly<Record<string, unknown>> {
  const { total, parts, deductions, bonus, to, payable, tenders } = refund;
  return {
    ...parts,
    total,
    deducted: deductions.reduce((sum, { amount }) => sum + amount, 0),
    bonus,
    to,
    payable,
    remedy,
    tenders: Object.fromEntries(tenders.map(({ tender, amount }) => [tender, amount])),
  };
}

/** Words and amounts, and tenders in any order. */
function isSame(expected: unknown, actual: unknown): boolean {
  if (!isFields(expected) || !isFields(actual)) return Object.is(expected, actual);
  const names = Object.keys(expected);
  return names.length === Object.keys(actual).length && names.every((name) => Object.is(expected[name], actual[name]));
}
