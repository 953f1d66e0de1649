import fc from 'fast-check';
import {
  type Claim,
  type Decision,
  type LineDecision,
  type PolicyDocument,
  parsePolicy,
  sevenDayPolicy,
} from '../../src/index.ts';
import { evaluate } from '../evaluate.ts';
import {
  anyCase,
  anyPolicy,
  type Case,
  CLAIM_KINDS,
  CONDITION_WORDS,
  cheerfulCase,
  EVIDENCE_WORDS,
  nearlyCase,
  type OrderOptions,
  type PolicyOptions,
} from '../generators/index.ts';

/** The words that all properties are written in. */

export { evaluate };

/**
 * The built-in policy, any other with terms as plain as its own, and any in the whole language of policies: properties
 * that hold under every policy run with all three.
 *
 * @param options - what the policies in the whole language may be like, where a property has a premise
 */
export function policies(options: PolicyOptions = {}): readonly (readonly [string, fc.Arbitrary<PolicyDocument>])[] {
  return [
    ['the built-in policy', fc.constant(sevenDayPolicy)],
    ['any plain policy', anyPolicy({ units: options.units, plain: true }).map(parsePolicy)],
    ['any policy', anyPolicy(options).map(parsePolicy)],
  ];
}

/** Any case, one that is likely to be approved, or one that nearly would be. */
export function mixedCase(options: OrderOptions = {}): fc.Arbitrary<Case> {
  const cheerful = fc.constantFrom(...CLAIM_KINDS).chain((kind): fc.Arbitrary<Case> => cheerfulCase(kind, options));
  return fc.oneof(anyCase(options), cheerful, nearlyCase(options));
}

/** A claim with all the evidence, information and good condition that any policy asks for. */
export function complete<C extends Claim>(claim: C): C {
  const all = { ...claim } as Claim;
  const evidence = EVIDENCE_WORDS.map((kind) => ({ kind }));
  if (all.kind !== 'return') return { ...claim, evidence };
  const condition = Object.fromEntries(CONDITION_WORDS.map((name) => [name, true]));
  const items = all.items.map((item) => ({
    ...item,
    condition,
    ...(item.inspection === undefined ? {} : { inspection: { ...item.inspection, condition } }),
  }));
  return { ...claim, evidence, items };
}

/** Every other case complete, so that policies that ask for more have something to grant. */
export function mixedCaseFor(options: OrderOptions = {}): fc.Arbitrary<Case> {
  return fc
    .tuple(mixedCase(options), fc.boolean())
    .map(([one, all]) => (all ? { ...one, claim: complete(one.claim) } : one));
}

/** Units of an answer that got a verdict. */
export function unitsWith(decision: Decision, verdict: LineDecision['verdict']): LineDecision[] {
  return decision.lines.filter((line) => line.verdict === verdict);
}

export const grants = (decision: Decision) => unitsWith(decision, 'granted').length > 0;

/** Of two verdicts the better one is higher: granted, open, denied. */
export function rank({ verdict }: Pick<LineDecision, 'verdict'>): number {
  if (verdict === 'granted') return 2;
  return verdict === 'denied' ? 0 : 1;
}

export const total = (amounts: readonly (number | undefined)[]) =>
  amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
