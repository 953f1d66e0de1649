import { workerData } from 'piscina';
import { comparePolicies, type PolicyCase, type PolicyComparison, parsePolicy, sevenDayPolicy } from 'redress';

/** The policy in force and the draft, parsed once for each worker. */
const before = parsePolicy(workerData.before ?? sevenDayPolicy);
const after = parsePolicy(workerData.after);

const decoder = new TextDecoder();

/** Decides cases, one JSON text a line, under both policies. Only the sums go back to the main thread. */
export default function compare(lines: Uint8Array): PolicyComparison {
  const changes = comparePolicies(before, after, casesIn(lines));
  for (;;) {
    // A job that reports single changes would look at `value` here.
    const { done, value } = changes.next();
    if (done) return value;
  }
}

function* casesIn(lines: Uint8Array): Generator<PolicyCase> {
  for (const line of decoder.decode(lines).split('\n')) if (line !== '') yield JSON.parse(line);
}
