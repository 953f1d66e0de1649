import { evaluateCancellation, evaluateReturn, explain } from '../../src/index.ts';
import { arrived, policy, ringBack } from './facts.ts';

/** Prints some explanations; run by a test in processes with other zones and locales. */

const decisions = [
  evaluateReturn(arrived, ringBack, { policy }),
  evaluateReturn(arrived, { ...ringBack, asked: '2026-03-14T10:00:00Z' }, { policy }),
  evaluateCancellation(arrived, { kind: 'cancellation', asked: '2026-03-04T09:00:00Z' }, { policy }),
];
const explanations = decisions.flatMap((decision) => [
  explain(decision),
  explain(decision, { zone: 'America/New_York', locale: 'de' }),
]);
process.stdout.write(JSON.stringify(explanations, null, 2));
