import type { AppliedException, Decision, LineDecision, Refund, Remedy, TraceEntry } from '../decision/decision.ts';
import { outcomeOf } from '../decision/outcome.ts';
import { compareForCustomer } from '../decision/preference.ts';
import type { Reason } from '../decision/reasons.ts';
import type { Claim, ClaimKind, RemedyKind } from '../facts/claim.ts';
import type { ParsedClaim } from '../facts/claimSchema.ts';
import { InvalidInputError } from '../facts/invalid.ts';
import type { Order } from '../facts/order.ts';
import type { ParsedOrder } from '../facts/orderSchema.ts';
import { orderParser } from '../facts/parseOrder.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { parseInstant, resolveMoment, toInstant } from '../time/index.ts';
import type { Books } from './account.ts';
import { answer, remediesIfGranted, type SettledAnswer } from './answer.ts';
import { bindingPolicies } from './binding.ts';
import { claimIssues } from './claimChecks.ts';
import { claimedFacts, NOTHING_CLAIMED } from './claimed.ts';
import type { Context, ExactUnits, PlacedUnit } from './context.ts';
import { booksUnder, type Ground, groundOf, zoneUnder } from './ground.ts';
import { onceEach, withoutAbsent } from './listed.ts';
import { latestEvent } from './moment.ts';
import { nextStepsFor } from './nextSteps.ts';
import { type EvaluationOptions, parseOptions } from './options.ts';
import { placedUnits, stockIn } from './placed.ts';
import type { Question } from './question.ts';
import { otherReadings } from './readings.ts';
import { type Judged, traceOf } from './rule.ts';
import { parcelOf } from './stock.ts';
import { withMoneyTerms } from './terms.ts';

/** From facts and a policy to a decision: the one way that all five questions go. */
export function decide<K extends ClaimKind>(
  question: Question<K>,
  order: Order,
  claim: Extract<Claim, { kind: K }>,
  options: EvaluationOptions,
): Decision<K> {
  const { at, policy: given, trace } = parseOptions(options);
  const parsedOrder = orderParser.parse(order);
  const parsedClaim = question.claims.parse(claim);
  const issues = claimIssues(parsedClaim, parsedOrder);
  if (issues.length > 0) throw new InvalidInputError(issues);
  const decisions = bindingPolicies(given, parsedOrder, parsedClaim).map(({ policy, inForce }) => {
    const ground = groundFor<K>(parsedOrder, parsedClaim, policy, at);
    const context = contextOn(question, ground, parsedClaim, policy);
    checkAsked(context);
    const settled = answer(question, context, otherReadings(context));
    const decision = decisionFrom(question, context, settled, trace === true);
    return inForce === undefined ? decision : { ...decision, policy: { ...decision.policy, inForce } };
  });
  return decisions.reduce((best, other) => (compareForCustomer(other, best) > 0 ? other : best));
}

/**
 * The same for a claim about exactly these units, under one policy, on ground that other claims may share. It is plain
 * where the facts can be read one way only and no amount had a say in what is granted.
 */
export function decideOn<K extends ClaimKind>(
  question: Question<K>,
  ground: Ground,
  claim: ParsedClaim<K>,
  policy: PolicyDocument,
  exactly: ExactUnits,
): { readonly decision: Decision<K>; readonly isPlain: boolean } {
  const context = contextOn(question, ground, claim, policy, exactly);
  const settled = answer(question, context, otherReadings(context));
  return { decision: decisionFrom(question, context, settled, false), isPlain: settled.isPlain };
}

/** What each remedy would give if such a claim is granted; `undefined` where an amount may have a say in that. */
export function remediesOn<K extends ClaimKind>(
  question: Question<K>,
  ground: Ground,
  claim: ParsedClaim<K>,
  policy: PolicyDocument,
  exactly: ExactUnits,
): readonly Remedy[] | undefined {
  return remediesIfGranted(question, contextOn(question, ground, claim, policy, exactly));
}

function groundFor<K extends ClaimKind>(
  order: ParsedOrder,
  claim: ParsedClaim<K>,
  policy: PolicyDocument,
  stated: string | undefined,
): Ground {
  const zone = zoneUnder(policy, order);
  const at = stated === undefined ? latestEvent(order, claim, zone) : (parseInstant(stated) as number);
  return groundOf(order, policy, at, 'receivedOn' in claim ? claim.receivedOn : undefined);
}

/** Nothing can be decided before it was asked. */
function checkAsked({ asked, clock }: Context): void {
  if (asked.ms <= clock.at) return;
  const message = `is after the moment of evaluation, ${toInstant(clock.at)}`;
  throw new InvalidInputError([{ path: ['claim', 'asked'], code: 'asked-after-evaluation', message }]);
}

function contextOn<K extends ClaimKind>(
  question: Question<K>,
  ground: Ground,
  claim: ParsedClaim<K>,
  policy: PolicyDocument,
  exactly?: ExactUnits,
): Context<K> {
  const { clock, facts, books } = ground;
  const context: Context<K> = {
    clock,
    facts,
    books,
    claim,
    asked: resolveMoment(claim.asked, ground.facts.zone),
    policy,
    claimed: NOTHING_CLAIMED,
    claimedOf: () => NOTHING_CLAIMED,
    terms: new Map(),
    ofItems: new Map(),
    exactly,
  };
  return hasMoneyExceptions(policy) ? underMoneyTerms(question, context) : context;
}

const hasMoneyExceptions = ({ exceptions }: PolicyDocument) =>
  exceptions?.some(({ then: { money } }) => money !== undefined) === true;

/** Money terms hold for the whole claim, so they are settled before any unit is looked at. */
function underMoneyTerms<K extends ClaimKind>(question: Question<K>, context: Context<K>): Context<K> {
  const stock = stockIn(context);
  const units = placedUnits(question, context, stock);
  const claimed = claimedFacts(units, stock, context.books, context.facts.order.shipping?.actual);
  const policy = withMoneyTerms(context.policy, { ...context, claimed });
  return { ...context, policy, books: booksUnder(policy, context.facts) };
}

function decisionFrom<K extends ClaimKind>(
  question: Question<K>,
  context: Context<K>,
  settled: SettledAnswer<K>,
  withTrace: boolean,
): Decision<K> {
  const { judged, granted, remedies, deadlines, served } = settled;
  const { claim, facts, policy } = context;
  const outcome = outcomeOf(judged);
  const asked = remedies.findIndex(({ kind }) => kind === claim.remedy);
  const chosen = remedies[Math.max(0, asked)];
  const kinds = served[Math.max(0, asked)] ?? [];
  const gets = new Map<PlacedUnit, RemedyKind>();
  for (const [i, unit] of granted.entries()) gets.set(unit, kinds[i] as RemedyKind);
  const reasons = onceEach(reasonsIn(judged));
  const exceptions = exceptionsIn(judged);
  return withoutAbsent<Decision<K>>({
    kind: question.kind,
    order: facts.order.number,
    claim: claim.id,
    at: toInstant(facts.at),
    zone: facts.zone,
    outcome,
    reasons,
    deadlines,
    exceptions,
    lines: linesOf(judged, gets),
    remedies,
    remedy: chosen?.kind,
    refund: chosen?.refund ?? nothing(context.books),
    nextSteps: nextStepsFor({ outcome, judged, reasons, deadlines, remedies, chosen, gets }, question, context),
    policy: { id: policy.id, version: policy.version },
    trace: withTrace ? traceFor(question, context, settled) : undefined,
  });
}

function reasonsIn<K extends ClaimKind>(judged: readonly Judged<K>[]): readonly Reason[] {
  const all: Reason[] = [];
  for (const { reasons } of judged) for (const reason of reasons) all.push(reason);
  return all;
}

function exceptionsIn<K extends ClaimKind>(judged: readonly Judged<K>[]): AppliedException[] | undefined {
  if (judged.every(({ unit }) => unit.terms.applied.length === 0)) return undefined;
  const applied = new Set(judged.flatMap(({ unit }) => unit.terms.applied));
  const byId = [...applied].sort((a, b) => (a.id < b.id ? -1 : 1));
  return byId.map(({ id, says }) => ({ id, ...(says === undefined ? {} : { says }) }));
}

function linesOf<K extends ClaimKind>(
  judged: readonly Judged<K>[],
  gets: ReadonlyMap<PlacedUnit, RemedyKind>,
): LineDecision[] {
  const lines: LineDecision[] = [];
  for (const one of judged) if (one.unit.quantity > 0) lines.push(lineOf(one, gets));
  return lines;
}

function lineOf<K extends ClaimKind>(
  { unit, verdict, reasons }: Judged<K>,
  gets: ReadonlyMap<PlacedUnit, RemedyKind>,
): LineDecision {
  const parcel = parcelOf(unit.place);
  const { applied } = unit.terms;
  return withoutAbsent<LineDecision>({
    line: unit.line.id,
    parcel,
    quantity: unit.quantity,
    verdict,
    reasons,
    remedy: verdict === 'granted' ? gets.get(unit) : undefined,
    exceptions: applied.length === 0 ? undefined : applied.map(({ id }) => id),
  });
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
