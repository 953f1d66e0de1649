import {
  comparePolicies,
  type Decision,
  evaluateClaim,
  fromMinorUnits,
  type Outcome,
  type PolicyComparison,
  type PolicyDocument,
  sevenDayPolicy,
} from 'redress';
import { styled, type Terminal } from '../terminal.ts';
import { table, wrap } from '../text.ts';
import { eachExample } from './eachExample.ts';
import type { Example } from './readExamples.ts';
import { showDecision } from './showDecision.ts';

/** Decides every bundled example under a policy and prints it, then what is otherwise than under the built-in policy. */
export function runPolicy(policy: PolicyDocument, terminal: Terminal): void {
  const examples: Example[] = [];
  const outcomes = new Map<Outcome, { before: number; after: number }>();
  const count = ({ outcome }: Decision, when: 'before' | 'after') => {
    const found = outcomes.get(outcome) ?? { before: 0, after: 0 };
    found[when] += 1;
    outcomes.set(outcome, found);
  };
  eachExample(terminal, (example) => {
    const { order, claim, at } = example;
    const before = evaluateClaim(order, claim, { at });
    const after = evaluateClaim(order, claim, { at, policy });
    showDecision(example, after, terminal, before);
    count(before, 'before');
    count(after, 'after');
    examples.push(example);
  });
  const names = [nameOf(sevenDayPolicy), nameOf(policy)];
  const rows = [...outcomes].map(([outcome, { before, after }]) => [outcome, String(before), String(after)]);
  section('Outcomes', [['', ...names], ...rows], terminal);
  const summary = compare(policy, examples);
  section('Refunded', [['', ...names], ...moneyRows(summary)], terminal);
  const { cases, same, better, worse, other } = summary;
  const differ = `${cases - same} differ from ${nameOf(sevenDayPolicy)}`;
  const how = `${better} better for the customer, ${worse} worse, ${other} otherwise`;
  for (const line of wrap(`${cases} claims decided under ${nameOf(policy)}; ${differ}: ${how}.`, terminal.width)) {
    terminal.line(line);
  }
}

const nameOf = ({ id, version }: PolicyDocument) => `${id} ${version}`;

/** The last value of the comparison; the changes were shown with their claims. */
function compare(policy: PolicyDocument, examples: readonly Example[]): PolicyComparison {
  const changes = comparePolicies(sevenDayPolicy, policy, examples);
  for (;;) {
    const { done, value } = changes.next();
    if (done) return value;
  }
}

function moneyRows({ refunds }: PolicyComparison): string[][] {
  return Object.entries(refunds).map(([currency, { before, after }]) => [
    currency,
    fromMinorUnits(before, currency),
    fromMinorUnits(after, currency),
  ]);
}

function section(title: string, rows: readonly (readonly string[])[], terminal: Terminal): void {
  terminal.line(styled(terminal, 'bold', title));
  for (const row of table(rows)) terminal.line(`  ${row}`);
  terminal.line();
}
