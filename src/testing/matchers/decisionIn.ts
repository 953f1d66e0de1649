import type { Decision } from '../../decision/decision.ts';
import { isFields, misused, shown } from '../misuse.ts';

/** The decision that a matcher looks at. */
export function decisionIn(received: unknown, matcher: string, args = ''): Decision {
  const hasAnswer = isFields(received) && typeof received.outcome === 'string' && Array.isArray(received.reasons);
  if (hasAnswer && !isDeeperThan(MOST_LEVELS, received)) {
    return received as unknown as Decision;
  }
  return misused(
    `${matcher} looks at a decision, not ${shown(received)}`,
    `expect(evaluateReturn(order, claim)).${matcher}(${args})`,
  );
}

/** Many more than a decision has, and few enough to be written as text without running out of stack. */
const MOST_LEVELS = 100;

function isDeeperThan(levels: number, value: unknown, seen = new Set<object>()): boolean {
  if (typeof value !== 'object' || value === null || seen.has(value)) return false;
  if (levels === 0) return true;
  seen.add(value);
  return Object.values(value).some((inner) => isDeeperThan(levels - 1, inner, seen));
}
