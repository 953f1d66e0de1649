import { type ConformanceDifference, differences } from './differences.ts';
import type { ConformanceAnswer, ConformanceCase, ConformanceIssue, ConformanceKit } from './kit.ts';

/**
 * What came of a kit.
 *
 * @since 0.2.0
 */
export interface ConformanceResult {
  /** How many cases got the expected answer. */
  readonly passed: number;
  readonly failed: readonly ConformanceFailure[];
}

/**
 * A case that got another answer.
 *
 * @since 0.2.0
 */
export interface ConformanceFailure {
  readonly id: string;
  readonly about: string;
  readonly differences: readonly ConformanceDifference[];
}

/** Compares the answer to each case of a kit with the expected one. */
export function judge(
  { cases }: ConformanceKit,
  answerTo: (one: ConformanceCase) => ConformanceAnswer,
): ConformanceResult {
  const failed = cases.flatMap((one): ConformanceFailure[] => {
    const found = differences(readableAnswer(expectedOf(one)), readableAnswer(answerTo(one)));
    return found.length === 0 ? [] : [{ id: one.id, about: one.about, differences: found }];
  });
  return { passed: cases.length - failed.length, failed };
}

function expectedOf({ decision, issues }: ConformanceCase): ConformanceAnswer {
  return issues === undefined ? { decision } : { issues };
}

/** What no JSON can say is no answer. */
function readableAnswer(answer: ConformanceAnswer): unknown {
  try {
    return comparable(answer);
  } catch (error) {
    return {
      failure: `it cannot be read as plain data: ${error instanceof Error ? error.message : 'it throws'}`,
    };
  }
}

/** Issues have no order, and of their fields only two count; a decision is what its JSON says. */
function comparable(answer: ConformanceAnswer): unknown {
  if ('issues' in answer) return { issues: inOrder(answer.issues) };
  if ('decision' in answer) return { decision: plain(answer.decision) };
  return answer;
}

export function inOrder(issues: readonly ConformanceIssue[]): ConformanceIssue[] {
  return issues
    .map(({ path, code }) => ({ text: JSON.stringify([path, code]), issue: { path, code } }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ issue }) => issue);
}

const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
