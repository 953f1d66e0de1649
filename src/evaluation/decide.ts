import type { Decision, LineDecision, Refund, Remedy, TraceEntry } from '../decision/decision.ts';
import { outcomeOf } from '../decision/outcome.ts';
import type { Reason } from '../decision/reasons.ts';
import type { Claim, ClaimKind } from '../facts/claim.ts';
import type { ParsedClaim } from '../facts/claimSchema.ts';
import { InvalidInputError } from '../facts/invalid.ts';
import type { Order } from '../facts/order.ts';
import type { ParsedOrder } from '../facts/orderSchema.ts';
import { orderParser } from '../facts/parseOrder.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { policyOf } from '../policy/parsePolicy.ts';
import { refundTermsOf } from '../policy/refundTerms.ts';
import { parseInstant, resolveMoment, toInstant } from '../time/index.ts';
import { type Books, booksOf } from './account.ts';
import { answer, type SettledAnswer } from './answer.ts';
import { claimIssues } from './claimChecks.ts';
import type { Context } from './context.ts';
import { Clock, factsAt } from './facts.ts';
import { latestEvent } from './moment.ts';
import { nextStepsFor } from './nextSteps.ts';
import { type EvaluationOptions, parseOptions } from './options.ts';
import type { Question } from './question.ts';
import { otherReadings } from './readings.ts';
import { isReplaceable } from './remedies.ts';
import { type Judged, traceOf } from './rule.ts';
import { parcelOf } from './stock.ts';

/** From facts and a policy to a decision: the one way that all five questions go. */
export function decide<K extends ClaimKind>(
  question: Question<K>,
  order: Order,
  claim: Extract<Claim, { kind: K }>,
  options: EvaluationOptions,
): Decision<K> {
  const { at, policy: document, trace } = parseOptions(options);
  const policy = policyOf(document);
  const parsedOrder = orderParser.parse(order);
  const parsedClaim = question.claims.parse(claim);
  const context = contextOf<K>(parsedOrder, parsedClaim, policy, at);
  const books = booksOf(context.facts, policy.money, (kind) => refundTermsOf(policy, kind));
  const settled = answer(question, context, books, otherReadings(context));
  return decisionFrom(question, context, books, settled, trace === true);
}

function contextOf<K extends ClaimKind>(
  order: ParsedOrder,
  claim: ParsedClaim<K>,
  policy: PolicyDocument,
  stated: string | undefined,
): Context<K> {
  const issues = claimIssues(claim, order);
  if (issues.length > 0) throw new InvalidInputError(issues);
  const zone = (policy.zoneOf === 'destination' ? order.destination?.zone : undefined) ?? policy.zone;
  const at = stated === undefined ? latestEvent(order, claim, zone) : (parseInstant(stated) as number);
  const asked = resolveMoment(claim.asked, zone);
  if (asked.ms > at) {
    const message = `is after the moment of evaluation, ${toInstant(at)}`;
    throw new InvalidInputError([{ path: ['claim', 'asked'], code: 'asked-after-evaluation', message }]);
  }
  const clock = new Clock(zone, at);
  const receivedOn = 'receivedOn' in claim ? clock.moment(claim.receivedOn) : undefined;
  return { facts: factsAt(order, clock, receivedOn), clock, claim, asked, policy, terms: new Map() };
}

function decisionFrom<K extends ClaimKind>(
  question: Question<K>,
  context: Context<K>,
  books: Books,
  settled: SettledAnswer<K>,
  withTrace: boolean,
): Decision<K> {
  const { judged, remedies, deadlines } = settled;
  const { claim, facts, policy } = context;
  const outcome = outcomeOf(judged.map(({ verdict }) => verdict));
  const chosen = remedies.find(({ kind }) => kind === claim.remedy) ?? remedies[0];
  return {
    kind: question.kind,
    order: facts.order.number,
    ...(claim.id === undefined ? {} : { claim: claim.id }),
    at: toInstant(facts.at),
    zone: facts.zone,
    outcome,
    reasons: onceEach(judged.flatMap(({ reasons }) => reasons)),
    deadlines,
    lines: judged.filter(({ unit }) => unit.quantity > 0).map((one) => lineOf(one, chosen)),
    remedies,
    ...(chosen === undefined ? {} : { remedy: chosen.kind }),
    refund: chosen?.refund ?? nothing(books),
    nextSteps: nextStepsFor({ outcome, judged, deadlines, remedies, chosen }, question, context),
    policy: { id: policy.id, version: policy.version },
    ...(withTrace ? { trace: traceFor(question, context, settled) } : {}),
  };
}

function onceEach(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}

function lineOf<K extends ClaimKind>({ unit, verdict, reasons }: Judged<K>, chosen: Remedy | undefined): LineDecision {
  const parcel = parcelOf(unit.place);
  const replaced = chosen?.replaced.some(
    (other) => other.line === unit.line.id && other.parcel === parcel && isReplaceable(unit),
  );
  const remedy = replaced ? 'replacement' : chosen?.kind === 'replacement' ? 'refund' : chosen?.kind;
  return {
    line: unit.line.id,
    ...(parcel === undefined ? {} : { parcel }),
    quantity: unit.quantity,
    verdict,
    reasons,
    ...(verdict === 'granted' && remedy !== undefined ? { remedy } : {}),
  };
}

function nothing({ currency }: Books): Refund {
  return {
    currency: currency.code,
    exponent: currency.exponent,
    to: 'original-payment',
    total: 0,
    parts: { goods: 0, tax: 0, shipping: 0, duties: 0, fees: 0, overpaid: 0 },
    deductions: [],
    kept: [],
    lines: [],
    wholeOrder: { shipping: 0, tax: 0, overpaid: 0, deducted: 0 },
    tenders: [],
    bonus: 0,
    payable: 'now',
  };
}

function traceFor<K extends ClaimKind>(
  question: Question<K>,
  context: Context<K>,
  { judged, harmless }: SettledAnswer<K>,
): TraceEntry[] {
  const looked = judged.flatMap(({ unit }) => traceOf(unit, context, question.rules));
  return [
    ...looked,
    ...harmless.map((saw) => ({ rule: 'facts-agree', clause: 'F1' as const, saw: { ...saw }, found: null })),
  ];
}
