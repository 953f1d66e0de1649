import type { Decision } from '../../decision/decision.ts';
import { isFields, misused, shown } from '../misuse.ts';

/** The decision that a matcher looks at. */
export function decisionIn(received: unknown, matcher: string, args = ''): Decision {
  if (isFields(received) && typeof received.outcome === 'string' && Array.isArray(received.reasons)) {
    return received as unknown as Decision;
  }
  return misused(
    `${matcher} looks at a decision, not ${shown(received)}`,
    `expect(evaluateReturn(order, claim)).${matcher}(${args})`,
  );
}
