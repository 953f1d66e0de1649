import type { DeadlineAct, Decision, DecisionDeadline } from '../decision/decision.ts';
import type { ClaimKind } from '../facts/claim.ts';

/** What a claim about some units would lead to, as far as it is shown. */
export interface Finding extends Pick<Decision, 'kind' | 'at' | 'outcome' | 'reasons' | 'lines' | 'remedies'> {
  /** Of the claim itself. */
  readonly term: Pick<DecisionDeadline, 'opens' | 'closes' | 'lastDay' | 'rule'> | undefined;
  /** Who pays for the way back, where goods have to be sent back. */
  readonly returnCosts: 'customer' | 'store' | undefined;
  /** The facts can be read one way only, and no amount had a say in what is granted. */
  readonly isPlain: boolean;
}

/** The act whose term is that of the claim. */
const ACTS: Readonly<Record<ClaimKind, DeadlineAct>> = {
  cancellation: 'request-cancellation',
  return: 'request-return',
  'missing-item': 'report',
  defect: 'report',
  'missing-package': 'claim-missing-package',
};

export function findingIn(decision: Decision, isPlain: boolean): Finding {
  const { kind, at, outcome, reasons, lines, remedies, deadlines, nextSteps } = decision;
  const term = deadlines.find(({ act }) => act === ACTS[kind]);
  return { kind, at, outcome, reasons, lines, remedies, term, returnCosts: returnCostsIn(nextSteps), isPlain };
}

function returnCostsIn(steps: Decision['nextSteps']): Finding['returnCosts'] {
  if (!steps.some(({ code }) => code === 'send-back')) return undefined;
  return steps.some(({ code }) => code === 'pay-return-costs') ? 'customer' : 'store';
}
