import { type Claim, evaluateClaim, type Order, type PolicyDocument } from 'redress';
import { type Answers, answersIn, answersOfModel, comparable, isComparable, type Question } from '../agreement.ts';

/** A question with the facts as they were read once, so that they are not read again for every moment. */
export interface ReadQuestion extends Question {
  readonly read: { readonly order: Order; readonly claim: Claim; readonly policy: PolicyDocument | undefined };
}

/** What came of a question. */
export interface Compared {
  readonly decision: ReturnType<typeof evaluateClaim>;
  readonly library: Answers;
  /** What the model says, where that is something else. */
  readonly otherwise?: Answers;
}

/** Asks both, where the model has something to say. */
export function compare(question: ReadQuestion): Compared | undefined {
  if (!isComparable(question)) return undefined;
  const { order, claim, policy } = question.read;
  const decision = evaluateClaim(order, claim, { at: question.at, policy });
  const [library, model] = comparable(answersIn(decision, question.order), answersOfModel(question), question);
  return JSON.stringify(library) === JSON.stringify(model)
    ? { decision, library }
    : { decision, library, otherwise: model };
}
