import { type Decision, evaluateClaim, isInvalidInput, type Order, type PolicyDocument, safeParseOrder } from 'redress';
import { momentsOf, toOrder } from '../olist.ts';
import { BadLine, readOlistOrder } from '../olistShape.ts';
import type { Asked, Question, RealOrder } from './questions.ts';
import { supposing } from './suppose.ts';
import { type AnswerTally, Tally } from './tally.ts';

/** Asks every order of a file, line by line, the questions that its facts raise, and counts the answers. */
export class Interview {
  readonly tally: Tally;
  readonly #questions: readonly Question[];
  readonly #trace: boolean;
  readonly #policy: PolicyDocument | undefined;

  /**
   * @param trace - whether contradictions that make no difference are counted too; they stand in the trace only
   * @param policy - left out: the built-in one
   */
  constructor(questions: readonly Question[], trace: boolean, policy?: PolicyDocument) {
    this.#questions = questions;
    this.#trace = trace;
    this.#policy = policy;
    this.tally = new Tally(questions);
  }

  /** A line that is no order is counted and told, and the next one is read. */
  take(text: string): void {
    this.tally.lines += 1;
    const line = this.tally.lines;
    try {
      const olist = readOlistOrder(text);
      const moments = momentsOf(olist);
      // Parsed once; the evaluators do not validate it again.
      const parsed = safeParseOrder(toOrder(olist, moments));
      if (parsed.success) this.#askAll({ order: parsed.data, moments, status: olist.status });
      else this.tally.refusedOrders.push({ line, order: olist.id, issues: parsed.issues });
    } catch (error) {
      if (!(error instanceof BadLine)) throw error;
      this.tally.badLines.push({ line, why: error.message });
    }
  }

  #askAll(real: RealOrder): void {
    this.#questions.forEach((question, index) => {
      const asked = question.ask(real);
      const answer = this.tally.answers[index];
      if (asked !== undefined && answer !== undefined) this.#ask(asked, real.order, answer);
    });
    this.tally.decided += 1;
  }

  #ask(asked: Asked, order: Order, answer: AnswerTally): void {
    answer.asked += 1;
    const decision = this.#decisionOn(asked, order, answer);
    if (decision !== undefined) this.tally.add(answer, decision, order, asked);
  }

  #decisionOn({ claim, at, suppose }: Asked, order: Order, answer: AnswerTally): Decision | undefined {
    try {
      const facts = suppose === undefined ? order : supposing(order, suppose);
      return evaluateClaim(facts, claim, { at, trace: this.#trace, policy: this.#policy });
    } catch (error) {
      if (isInvalidInput(error)) {
        answer.refused += 1;
      } else {
        answer.failed += 1;
        this.tally.violated(order.number, answer.question, `the library threw ${String(error)}`);
      }
      return undefined;
    }
  }
}
