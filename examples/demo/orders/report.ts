import { fromMinorUnits, type Outcome } from 'redress';
import { styled, type Terminal } from '../terminal.ts';
import { count, table, wrap } from '../text.ts';
import { reconcile } from './reconcile.ts';
import type { Tally } from './tally.ts';

/** Prints what a run over real orders has found. Answers whether everything reconciles. */
export function report(tally: Tally, seconds: number, terminal: Terminal): boolean {
  section('Outcomes by question', outcomeRows(tally), terminal);
  section('Amounts by question, BRL', amountRows(tally), terminal);
  section('Contradictions in the facts', contradictionRows(tally), terminal);
  section('Orders refused by parseOrder', refusalRows(tally), terminal);
  section('Lines that are no orders', badLineRows(tally), terminal);
  const holds = printChecks(tally, terminal);
  const perSecond = count(Math.round(tally.lines / Math.max(seconds, 0.001)));
  terminal.line();
  terminal.line(
    `${count(tally.lines)} lines, ${count(tally.questions)} questions, each traced, in ${seconds.toFixed(1)} s: ${perSecond} orders per second.`,
  );
  return holds;
}

const COLUMNS: readonly (readonly [Outcome, string])[] = [
  ['approved', 'approved'],
  ['partially-approved', 'partly'],
  ['denied', 'denied'],
  ['too-early', 'early'],
  ['awaiting', 'awaiting'],
  ['review', 'review'],
];

function outcomeRows({ answers }: Tally): string[][] {
  const head = ['', 'asked', ...COLUMNS.map(([, title]) => title), 'refused'];
  const rows = answers.map(({ question, asked, outcomes, refused }) => [
    question,
    count(asked),
    ...COLUMNS.map(([outcome]) => numberOrDot(outcomes[outcome])),
    numberOrDot(refused),
  ]);
  return [head, ...rows];
}

function amountRows({ answers }: Tally): string[][] {
  const rows = answers.map(({ question, amounts }) => [
    question,
    ...[amounts.asked, amounts.refunded, amounts.withheld, amounts.open].map(money),
  ]);
  return [['', 'asked about', 'refunded', 'withheld', 'open'], ...rows];
}

function contradictionRows({ contradictions }: Tally): string[][] {
  const rows = [...contradictions]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, { orders, mattered, harmless }]) => [
      kind,
      count(orders.size),
      numberOrDot(mattered),
      numberOrDot(harmless),
    ]);
  return [['', 'orders', 'decisions for a person', 'decisions the same anyway'], ...rows];
}

/** Reason codes with the paths, list positions left out, and where they occurred first. */
function refusalRows({ refusedOrders }: Tally): string[][] {
  const byReason = new Map<string, { orders: number; first: number }>();
  for (const { line, issues } of refusedOrders) {
    const reasons = issues.map(
      ({ code, path }) => `${code} at ${path.filter((key) => typeof key === 'string').join('.')}`,
    );
    for (const reason of new Set(reasons)) {
      const found = byReason.get(reason) ?? { orders: 0, first: line };
      byReason.set(reason, { ...found, orders: found.orders + 1 });
    }
  }
  const rows = [...byReason].map(([reason, { orders, first }]) => [reason, count(orders), String(first)]);
  return rows.length === 0 ? [['none']] : [['', 'orders', 'first on line'], ...rows];
}

const SHOWN = 10;

function badLineRows({ badLines }: Tally): string[][] {
  if (badLines.length === 0) return [['none']];
  const rows = badLines.slice(0, SHOWN).map(({ line, why }) => [`line ${line}: ${why}`]);
  return badLines.length > SHOWN ? [...rows, [`and ${count(badLines.length - SHOWN)} more`]] : rows;
}

function printChecks(tally: Tally, terminal: Terminal): boolean {
  const checks = reconcile(tally);
  const holds = checks.every((check) => check.holds);
  terminal.line(styled(terminal, 'bold', holds ? 'The totals reconcile' : 'THE TOTALS DO NOT RECONCILE'));
  for (const check of checks) {
    const [first = '', ...more] = wrap(check.says, terminal.width - 8);
    terminal.line(`  ${check.holds ? styled(terminal, 'green', 'holds') : styled(terminal, 'red', 'FAILS')} ${first}`);
    for (const line of more) terminal.line(`        ${line}`);
  }
  for (const violation of tally.violations.slice(0, SHOWN)) {
    for (const line of wrap(violation, terminal.width - 4)) terminal.line(`    ${line}`);
  }
  if (tally.violations.length > SHOWN) terminal.line(`    and ${count(tally.violations.length - SHOWN)} more`);
  return holds;
}

function section(title: string, rows: readonly (readonly string[])[], terminal: Terminal): void {
  terminal.line(styled(terminal, 'bold', title));
  for (const row of table(rows)) terminal.line(`  ${row}`);
  terminal.line();
}

const numberOrDot = (value: number) => (value === 0 ? '.' : count(value));

/** 1234567 as 12,345.67. */
function money(minor: number): string {
  return fromMinorUnits(minor, 'BRL').replace(/\B(?=(\d{3})+\.)/g, ',');
}
