export { compareAnswers } from './compareAnswers.ts';
export type { ConformanceDifference } from './differences.ts';
export type { ConformanceFailure, ConformanceResult } from './judge.ts';
export type {
  ConformanceAnswer,
  ConformanceCase,
  ConformanceIssue,
  ConformanceKit,
  ConformanceOptions,
} from './kit.ts';
export { type ConformanceEvaluator, runConformance } from './runConformance.ts';
