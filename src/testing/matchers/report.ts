import type { Decision, DecisionDeadline, TraceEntry } from '../../decision/decision.ts';
import type { Reason } from '../../decision/reasons.ts';

/** What a matcher says: one sentence, then what the decision says of it, and what each rule saw. */
export function report(sentence: string, decision: Decision, about: readonly Section[] = []): string {
  const { at, zone, policy } = decision;
  const decided = `decided as of ${at} in ${zone} under ${policy?.id} ${policy?.version}`;
  const sections = [reasonsOf, ...about, traceOf].map((section) => section(decision));
  return [
    sentence,
    decided,
    ...sections.map(({ title, lines }) => [title, ...lines.map((line) => `  ${line}`)].join('\n')),
  ].join('\n\n');
}

export type Section = (decision: Decision) => { readonly title: string; readonly lines: readonly string[] };

/** `the return of order A-1001`. */
export const claimOf = ({ kind, order }: Decision) => `the ${kind} of order ${order}`;

/** `expected the return of order A-1001 not to be approved`. */
export const expectation = (decision: Decision, passed: boolean, what: string) =>
  `expected ${claimOf(decision)} ${passed ? 'not ' : ''}to ${what}`;

const reasonsOf: Section = ({ reasons }) => ({
  title: 'reasons:',
  lines: reasons.length === 0 ? ['none'] : reasons.map(reasonText),
});

function reasonText({ code, verdict, clause, ...details }: Reason): string {
  return `${code} (${verdict}, ${clause})${detailsText(details)}`;
}

export const deadlinesOf: Section = ({ deadlines }) => ({
  title: 'deadlines:',
  lines: deadlines.length === 0 ? ['none'] : deadlines.map(deadlineText),
});

function deadlineText({ act, opens, closes, lastDay, zone, clause, units }: DecisionDeadline): string {
  const goods = units.map(({ line, parcel }) => (parcel === undefined ? line : `${line} of ${parcel}`)).join(', ');
  return `${act} (${clause})${detailsText({ opens, closes, lastDay, zone })}: ${goods}`;
}

export const refundOf: Section = ({ remedy, refund }) => {
  const { total, to, currency, payable, parts, deductions, tenders } = refund;
  return {
    title: 'refund:',
    lines: [
      `${total} minor units of ${currency}${detailsText({ remedy, to, payable })}`,
      `parts${detailsText(parts)}`,
      ...deductions.map(({ code, amount }) => `deducted ${amount} as ${code}`),
      ...tenders.map(({ tender, amount }) => `${amount} to ${tender}`),
    ],
  };
};

const traceOf: Section = ({ trace }) =>
  trace === undefined
    ? { title: 'no trace: decide with { trace: true } to see what each rule saw', lines: [] }
    : { title: 'trace:', lines: trace.map(entryText) };

function entryText({ rule, clause, line, parcel, quantity, saw, found }: TraceEntry): string {
  const place = parcel === undefined ? line : `${line} of ${parcel}`;
  const units = line === undefined ? '' : `${quantity} × ${place}: `;
  return `${units}${rule} (${clause})${found === null ? '' : ` found ${found}`}, saw${detailsText(saw)}`;
}

/** ` asked: "2026-03-14T09:00:00.000Z", lastDay: "2026-03-12"`. */
function detailsText(details: object): string {
  const stated = Object.entries(details).filter(([, value]) => value !== undefined);
  return stated.length === 0 ? '' : ` ${stated.map(([name, value]) => `${name}: ${jsonOf(value)}`).join(', ')}`;
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return 'what is no plain data';
  }
}
