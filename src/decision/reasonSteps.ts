import type { ClauseId } from './clauses.ts';
import type { ObjectionReason, Party, Reason } from './reasons.ts';
import type { NextStep, NextStepCode } from './steps.ts';

/** What a reason asks of somebody. Denials that nothing can change ask nothing; the service is named once for all. */
export function stepsForReason(reason: Reason): readonly NextStep[] {
  if (reason.verdict === 'review') return DECIDE;
  if (reason.code === 'not-delivered-yet' && reason.overdue) return ASK_FOR_PACKAGE;
  const row = STEPS[reason.code as Asking] as Row | ((reason: Reason) => Row) | undefined;
  if (row === undefined) return NOTHING;
  return [stepFor(reason, typeof row === 'function' ? row(reason) : row)];
}

const NOTHING: readonly NextStep[] = [];
const DECIDE: readonly NextStep[] = [{ code: 'decide', who: 'store', clause: 'G1' }];
const ASK_FOR_PACKAGE: readonly NextStep[] = [
  { code: 'ask-instead', who: 'customer', clause: 'P1', question: 'missing-package' },
];

/** The step, who takes it, what of the reason it names, and the clause where it is not the reason's own. */
type Row<Named extends string = string> = readonly [NextStepCode, Party, readonly Named[], ClauseId?];

/** Whatever is awaited has a step, and so has whatever another question may answer with yes or a later claim. */
type Asking = Extract<
  ObjectionReason,
  { verdict: 'awaiting' | 'too-early' } | { pointsTo: unknown } | { to: unknown }
>['code'];

type Steps = {
  readonly [C in Asking]:
    | Row<keyof Extract<Reason, { code: C }> & string>
    | ((reason: Extract<Reason, { code: C }>) => Row<keyof Extract<Reason, { code: C }> & string>);
};

/** How a step calls what the reason calls otherwise. */
const RENAMED: Readonly<Record<string, string>> = { until: 'by', opens: 'from', pointsTo: 'question' };

function stepFor(reason: Reason, [code, who, named, clause = reason.clause]: Row): NextStep {
  const step: Record<string, unknown> = { code, who, clause };
  for (const name of named) {
    const value = (reason as unknown as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined) step[RENAMED[name] ?? name] = value;
  }
  return step as unknown as NextStep;
}

const STEPS: Steps = {
  'already-shipped': ['ask-instead', 'customer', ['pointsTo', 'parcel']],
  'parcel-contents-unknown': ['find-parcel-contents', 'store', ['parcels']],
  'never-shipped': ['ask-instead', 'customer', ['pointsTo']],
  'not-delivered-yet': ['wait-for-parcel', 'customer', ['parcel', 'until', 'lastDay']],
  'delivery-day-unknown': ['state-delivery-day', 'customer', ['parcel']],
  'term-start-unknown': ({ turn }) => ['find-term-start', turn, ['event']],
  'information-missing': ['provide-information', 'customer', ['information', 'until', 'lastDay']],
  'information-contradicts-order': ['provide-information', 'customer', ['information', 'until', 'lastDay']],
  'evidence-missing': ['provide-evidence', 'customer', ['evidence', 'until', 'lastDay']],
  'condition-unknown': ({ turn }) =>
    turn === 'store' ? ['inspect', 'store', []] : ['state-condition', 'customer', ['condition', 'until', 'lastDay']],
  'arrived-damaged': ['ask-instead', 'customer', ['pointsTo'], 'D1'],
  'sending-day-unknown': ['prove-sending-day', 'customer', []],
  'return-cost-unknown': ['state-return-cost', 'store', ['cost']],
  'store-check-pending': ['check-stock-history', 'store', []],
  'before-estimate': ['claim-again', 'customer', ['opens', 'parcel']],
  'carrier-check-pending': ['find-parcel', 'carrier', ['parcel']],
  'still-in-transit': ['wait-for-parcel', 'customer', ['parcel']],
  'cause-of-loss-unknown': ['find-cause-of-loss', 'store', ['parcel']],
  'window-not-open': ['claim-again', 'customer', ['opens']],
  'arrival-day-unknown': ['state-arrival-day', 'store', []],
  // One fact may be asked for by several terms; it is stated once.
  'fact-unknown': ({ turn }) => ['state-fact', turn, ['fact', 'until', 'lastDay'], 'G1'],
  'requirement-pending': ({ turn }) => ['fulfil-requirement', turn, ['term', 'says', 'until', 'lastDay']],
  referred: ['turn-to', 'customer', ['to']],
  'replaceability-unknown': ['state-replaceability', 'store', []],
};
