import type { Decision } from '../../decision/decision.ts';
import type { Outcome, Verdict } from '../../decision/outcome.ts';
import { english } from '../../messages/en.ts';
import { decisionIn } from './decisionIn.ts';
import type { ExpectedAwaited, ExpectedReason } from './expected.ts';
import { fieldsIn, wordIn } from './fields.ts';
import { expectation, report } from './report.ts';
import type { MatcherResult } from './result.ts';

/** A language has a sentence for every code. */
const CODES = /* @__PURE__ */ Object.keys(english.reasons);
const PARTIES = /* @__PURE__ */ Object.keys(english.words.parties);

/** How an outcome is told: `to be denied`, `it is denied`. */
const TOLD: { readonly [O in Outcome]: { readonly be: string; readonly is: string } } = {
  approved: { be: 'be approved', is: 'is approved' },
  'partially-approved': { be: 'be approved in part', is: 'is approved in part' },
  denied: { be: 'be denied', is: 'is denied' },
  'too-early': { be: 'be too early', is: 'is too early' },
  awaiting: { be: 'await something', is: 'awaits something' },
  review: { be: 'be for review', is: 'is for review' },
};

/** Every claimed unit is granted. */
export function toBeApproved(received: unknown): MatcherResult {
  return judged(decisionIn(received, 'toBeApproved'), 'approved');
}

/** Some units are granted, not all. */
export function toBePartiallyApproved(received: unknown): MatcherResult {
  return judged(decisionIn(received, 'toBePartiallyApproved'), 'partially-approved');
}

/** Denied, for a reason. */
export function toBeDenied(received: unknown, because: ExpectedReason<'denied'> = {}): MatcherResult {
  const example = "{ code: 'return-window-closed' }";
  return judged(decisionIn(received, 'toBeDenied', example), 'denied', reasonIn(because, 'toBeDenied', example));
}

/** It may be claimed later. */
export function toBeTooEarly(received: unknown, because: ExpectedReason<'too-early'> = {}): MatcherResult {
  const example = "{ code: 'before-estimate' }";
  return judged(decisionIn(received, 'toBeTooEarly', example), 'too-early', reasonIn(because, 'toBeTooEarly', example));
}

/** The answer waits for something. */
export function toAwait(received: unknown, awaited: ExpectedAwaited = {}): MatcherResult {
  const example = "{ who: 'customer', code: 'evidence-missing' }";
  const decision = decisionIn(received, 'toAwait', example);
  return judged(decision, 'awaiting', reasonIn(awaited, 'toAwait', example, ['who', 'code']));
}

/** A person decides. */
export function toBeForReview(received: unknown, because: ExpectedReason<'review'> = {}): MatcherResult {
  const example = "{ code: 'facts-contradict' }";
  return judged(decisionIn(received, 'toBeForReview', example), 'review', reasonIn(because, 'toBeForReview', example));
}

interface Sought {
  readonly code?: string | undefined;
  readonly who?: string | undefined;
}

function reasonIn(expected: unknown, matcher: string, example: string, known = ['code']): Sought {
  const right = `${matcher}(${example})`;
  const { code, who } = fieldsIn(expected, known, matcher, right);
  return { code: wordIn(code, CODES, 'reason code', right), who: wordIn(who, PARTIES, 'party', right) };
}

const VERDICTS: { readonly [O in Outcome]?: Verdict } = {
  denied: 'denied',
  'too-early': 'too-early',
  awaiting: 'awaiting',
  review: 'review',
};

function judged(decision: Decision, outcome: Outcome, sought: Sought = {}): MatcherResult {
  const pass = decision.outcome === outcome && hasReason(decision, outcome, sought);
  return {
    pass,
    message: () =>
      report(`${expectation(decision, pass, TOLD[outcome].be + wanted(sought))}, but it ${is(decision)}`, decision),
  };
}

function hasReason({ reasons }: Decision, outcome: Outcome, { code, who }: Sought): boolean {
  if (code === undefined && who === undefined) return true;
  return reasons.some(
    (reason) =>
      reason.verdict === VERDICTS[outcome] &&
      (code === undefined || reason.code === code) &&
      (who === undefined || ('turn' in reason && reason.turn === who)),
  );
}

const is = ({ outcome }: Decision) => TOLD[outcome]?.is ?? `is ${outcome}`;

function wanted({ code, who }: Sought): string {
  const turn = who === undefined ? '' : `, the turn being the ${who}'s`;
  return `${code === undefined ? '' : ` because of ${code}`}${turn}`;
}
