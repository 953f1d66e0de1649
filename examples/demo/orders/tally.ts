import type { Decision, Issue, Order, Outcome } from 'redress';
import { type Amounts, amountsOf } from './amounts.ts';
import { paidFor, wrongWith } from './checkRefund.ts';
import type { Asked, Question } from './questions.ts';

/** The answers to one question. */
export interface AnswerTally {
  readonly question: string;
  asked: number;
  readonly outcomes: Record<Outcome, number>;
  /** The library refused the claim as one that cannot be. */
  refused: number;
  /** The library threw something else, which it must never do. */
  failed: number;
  readonly amounts: { -readonly [part in keyof Amounts]: number };
}

/** Facts that cannot all be true, as the library named them. */
export interface ContradictionTally {
  readonly orders: Set<string>;
  /** Decisions that a person must make for it. */
  mattered: number;
  /** Decisions that are the same however it is resolved. */
  harmless: number;
}

/** Everything that is counted while a file is read. */
export class Tally {
  lines = 0;
  decided = 0;
  readonly badLines: { readonly line: number; readonly why: string }[] = [];
  readonly refusedOrders: { readonly line: number; readonly order: string; readonly issues: readonly Issue[] }[] = [];
  readonly answers: readonly AnswerTally[];
  readonly contradictions = new Map<string, ContradictionTally>();
  refunds = 0;
  /** Approvals whose own statement of what is kept was compared with what was paid. */
  balanced = 0;
  /** What must not happen, each with the order and the question. */
  readonly violations: string[] = [];

  constructor(questions: readonly Question[]) {
    this.answers = questions.map(({ name }) => ({
      question: name,
      asked: 0,
      outcomes: { approved: 0, 'partially-approved': 0, denied: 0, 'too-early': 0, awaiting: 0, review: 0 },
      refused: 0,
      failed: 0,
      amounts: { asked: 0, refunded: 0, withheld: 0, open: 0 },
    }));
  }

  get questions(): number {
    return this.answers.reduce((sum, { asked }) => sum + asked, 0);
  }

  /** Counts one decision and looks whether its amounts hold. */
  add(answer: AnswerTally, decision: Decision, order: Order, asked: Asked): void {
    answer.outcomes[decision.outcome] += 1;
    const amounts = amountsOf(decision, order, asked);
    for (const part of ['asked', 'refunded', 'withheld', 'open'] as const) answer.amounts[part] += amounts[part];
    this.#checkAmounts(answer.question, decision, order, amounts);
    this.#countContradictions(decision, order);
  }

  #checkAmounts(question: string, decision: Decision, order: Order, amounts: Amounts): void {
    for (const refund of [decision.refund, ...decision.remedies.map((remedy) => remedy.refund)]) {
      this.refunds += 1;
      for (const what of wrongWith(refund, order)) this.violated(order.number, question, what);
    }
    if (decision.outcome === 'approved') this.balanced += 1;
    const { asked, refunded, withheld, open } = amounts;
    if (refunded + withheld + open !== asked) {
      const sums = `${refunded} refunded + ${withheld} withheld + ${open} open is not ${asked}`;
      this.violated(order.number, question, sums);
    }
    if (decision.reasons.length === 0) this.violated(order.number, question, 'no reason is given');
  }

  #countContradictions(decision: Decision, order: Order): void {
    const { reasons, trace = [], refund } = decision;
    const mattered = reasons.flatMap((reason) => {
      if (reason.code === 'facts-contradict') return [reason.contradiction];
      return reason.code === 'paid-less-than-parts' || reason.code === 'ledger-contradicts-itself' ? [reason.code] : [];
    });
    const seen = trace.filter(({ rule }) => rule === 'facts-agree').map(({ saw }) => String(saw.contradiction));
    const harmless = refund.parts.overpaid > 0 ? [...seen, overpaidKind(order)] : seen;
    for (const kind of new Set(mattered)) this.#contradiction(kind, order).mattered += 1;
    for (const kind of new Set(harmless)) this.#contradiction(kind, order).harmless += 1;
  }

  #contradiction(kind: string, order: Order): ContradictionTally {
    const found = this.contradictions.get(kind) ?? { orders: new Set(), mattered: 0, harmless: 0 };
    this.contradictions.set(kind, found);
    found.orders.add(order.number);
    return found;
  }

  violated(order: string, question: string, what: string): void {
    this.violations.push(`${order}, ${question}: ${what}`);
  }
}

/** What was paid above the parts comes back with the decision that completes the order, so it troubles nobody. */
function overpaidKind(order: Order): string {
  return order.lines.length === 0 && paidFor(order) > 0 ? 'paid-without-lines' : 'paid-more-than-parts';
}
