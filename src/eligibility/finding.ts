import type { DeadlineAct, Decision, DecisionDeadline } from '../decision/decision.ts';
import type { ClaimKind } from '../facts/claim.ts';

/** What a claim about some units would lead to. */
export interface Finding extends Decision {
  /** The facts can be read one way only, and no amount had a say in what is granted, or in which claim it is. */
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

/** The term of the claim itself. */
export function termIn({ kind, deadlines }: Decision): Partial<DecisionDeadline> {
  return deadlines.find(({ act }) => act === ACTS[kind]) ?? {};
}

/** Who pays for the way back, where goods have to be sent back. */
export function returnCostsIn({ nextSteps }: Decision): 'customer' | 'store' | undefined {
  if (!nextSteps.some(({ code }) => code === 'send-back')) return undefined;
  return nextSteps.some(({ code }) => code === 'pay-return-costs') ? 'customer' : 'store';
}
