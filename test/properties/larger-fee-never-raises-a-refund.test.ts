import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Amounts,
  type Claim,
  type Decision,
  type Deduction,
  type Order,
  type PolicyDocument,
  parsePolicy,
  type RefundTerms,
  type RemedyKind,
} from '../../src/index.ts';
import { anyDeduction, type Case, CLAIM_KINDS, cheerfulCase } from '../generators/index.ts';
import { complete, evaluate, grants, policies } from './evaluate.ts';
import { Reached } from './reached.ts';
import { runs } from './settings.ts';

const SECTION = {
  cancellation: 'cancellation',
  return: 'return',
  'missing-item': 'missingItem',
  defect: 'defect',
  'missing-package': 'missingPackage',
} as const;

/** The policy with other deductions for one kind of claim. */
function withDeductions(policy: PolicyDocument, { kind }: Claim, deductions: readonly Deduction[]): PolicyDocument {
  const section = policy[SECTION[kind]];
  const refund: RefundTerms = { ...section.refund, deductions };
  return parsePolicy({ ...policy, [SECTION[kind]]: { ...section, refund } });
}

/** The money of every remedy on offer, with what comes on top of it. */
function offersIn({ remedies }: Decision): Map<RemedyKind, number> {
  return new Map(remedies.map(({ kind, refund }) => [kind, refund.total + refund.bonus]));
}

/** Whether it is not known of a deduction if or how much is taken: then no money moves. */
const isOpen = ({ reasons }: Decision) =>
  reasons.some((reason) => reason.code === 'amount-to-be-judged' || ('of' in reason && reason.of === 'deduction'));

/** The same remedies, none with more money than before. */
function expectNotMore(before: Decision, after: Decision): void {
  const offers = offersIn(after);
  if (isOpen(after)) return;
  expect(after.outcome).toBe(before.outcome);
  expect([...offers.keys()]).toEqual([...offersIn(before).keys()]);
  for (const [kind, amount] of offersIn(before)) expect(offers.get(kind), kind).toBeLessThanOrEqual(amount);
}

const differs = (before: Decision, after: Decision) =>
  JSON.stringify([...offersIn(before)]) !== JSON.stringify([...offersIn(after)]);

const points = (basisPoints: number, by: number) => Math.min(10_000, basisPoints + by);

const raised = (amounts: Amounts, by: number): Amounts =>
  Object.fromEntries(Object.entries(amounts).map(([code, amount]) => [code, amount + by]));

/** The same deduction, but more; of costs and time the policy says only the bounds. */
function larger(deduction: Deduction, by: number): Deduction {
  switch (deduction.kind) {
    case 'percent':
      return { ...deduction, basisPoints: points(deduction.basisPoints, by) };
    case 'flat':
      return { ...deduction, amounts: raised(deduction.amounts, by) };
    case 'steps':
      return {
        ...deduction,
        steps: deduction.steps.map((step) =>
          'basisPoints' in step
            ? { ...step, basisPoints: points(step.basisPoints, by) }
            : { ...step, amounts: raised(step.amounts, by) },
        ),
      };
    default:
      return {
        ...deduction,
        ...(deduction.atLeast && { atLeast: raised(deduction.atLeast, by) }),
        ...(deduction.atMost && { atMost: raised(deduction.atMost, by) }),
      };
  }
}

const anyGranted = fc
  .constantFrom(...CLAIM_KINDS)
  .chain((kind): fc.Arbitrary<Case> => cheerfulCase(kind))
  .map((one) => ({ ...one, claim: complete(one.claim) }));

/** Each with a code of its own. */
const listOf = (deductions: fc.Arbitrary<Deduction>) =>
  fc
    .array(deductions, { minLength: 1, maxLength: 3 })
    .map((list) => list.map((one, index): Deduction => ({ ...one, code: `${one.code}-${index}` })));

const anyPlainList = listOf(anyDeduction({ plain: true }));
const anyWholeList = listOf(anyDeduction());
const listFor = (name: string) => (name === 'any policy' ? anyWholeList : anyPlainList);

/** Refunds below a minimum are none, and then the next remedy may be on offer: such policies are left out. */
const anyPolicies = () => policies({ minimum: false });
const anyIndex = fc.nat({ max: 2 });

describe('a larger fee never raises a refund', () => {
  it.each(anyPolicies())('a deduction of the policy, under %s', (name, anyPolicy) => {
    const anyList = listFor(name);
    const reached = new Reached('a grant', 'less money');
    const by = fc.integer({ min: 1, max: 3000 });
    fc.assert(
      fc.property(anyGranted, anyPolicy, anyList, anyIndex, by, ({ order, claim, at }, policy, list, index, more) => {
        const dearer = list.map((one, i) => (i === index % list.length ? larger(one, more) : one));
        const before = evaluate(order, claim, { at, policy: withDeductions(policy, claim, list) });
        const after = evaluate(order, claim, { at, policy: withDeductions(policy, claim, dearer) });
        expectNotMore(before, after);
        reached.run();
        reached.saw('a grant', grants(before));
        reached.saw('less money', differs(before, after));
      }),
      runs(60),
    );
    reached.expectAtLeast(30, 'a grant');
    reached.expectAtLeast(name === 'any policy' ? 4 : 8, 'less money');
  });

  it.each(anyPolicies())('one more deduction, under %s', (name, anyPolicy) => {
    const anyList = listFor(name);
    const reached = new Reached('less money');
    fc.assert(
      fc.property(anyGranted, anyPolicy, anyList, anyIndex, ({ order, claim, at }, policy, list, index) => {
        const fewer = list.filter((_, i) => i !== index % list.length);
        const before = evaluate(order, claim, { at, policy: withDeductions(policy, claim, fewer) });
        const after = evaluate(order, claim, { at, policy: withDeductions(policy, claim, list) });
        expectNotMore(before, after);
        reached.run();
        reached.saw('less money', differs(before, after));
      }),
      runs(60),
    );
    reached.expectAtLeast(name === 'any policy' ? 4 : 8, 'less money');
  });

  it.each(anyPolicies())('a cost of the way back, under %s', (_, anyPolicy) => {
    const reached = new Reached('less money');
    const amounts = fc.record({
      first: fc.nat({ max: 3000 }),
      more: fc.nat({ max: 5000 }),
      customs: fc.nat({ max: 900 }),
    });
    const anyReturn = cheerfulCase('return').map((one) => ({ ...one, claim: complete(one.claim) }));
    fc.assert(
      fc.property(anyReturn, anyPolicy, amounts, ({ order, claim, at }, policy, { first, more, customs }) => {
        const costing = (amount: number): Claim => ({
          ...claim,
          returnCosts: [
            { kind: 'shipping', paidBy: 'store', amount },
            { kind: 'customs', paidBy: 'store', amount: customs },
          ],
        });
        const before = evaluate(order, costing(first), { at, policy });
        const after = evaluate(order, costing(first + more), { at, policy });
        expectNotMore(before, after);
        reached.run();
        reached.saw('less money', differs(before, after));
      }),
      runs(60),
    );
    reached.expectAtLeast(8, 'less money');
  });
});

describe('a waiver never lowers a refund', () => {
  const waived = (one: Deduction, kinds: readonly RemedyKind[]): Deduction => ({
    ...one,
    waivedFor: [...new Set([...(one.waivedFor ?? []), ...kinds])],
  });

  it.each(anyPolicies())('of a deduction for a remedy, under %s', (name, anyPolicy) => {
    const anyList = listFor(name);
    const reached = new Reached('more money');
    const kinds = fc.subarray(['refund', 'account-balance', 'replacement'] as const, { minLength: 1 });
    fc.assert(
      fc.property(anyGranted, anyPolicy, anyList, anyIndex, kinds, ({ order, claim, at }, policy, list, index, of) => {
        const fewer = list.map((one, i) => (i === index % list.length ? waived(one, of) : one));
        const taken = evaluate(order, claim, { at, policy: withDeductions(policy, claim, list) });
        const notTaken = evaluate(order, claim, { at, policy: withDeductions(policy, claim, fewer) });
        expectNotMore(notTaken, taken);
        reached.run();
        reached.saw('more money', differs(taken, notTaken));
      }),
      runs(60),
    );
    reached.expectAtLeast(5, 'more money');
  });

  it.each(anyPolicies())('of the costs of the way back, under %s', (_, anyPolicy) => {
    const reached = new Reached('more money');
    const costs = (order: Order, claim: Claim, at: string, policy: PolicyDocument, who: 'customer' | 'store') =>
      evaluate(order, claim, {
        at,
        policy: parsePolicy({ ...policy, return: { ...policy.return, returnCosts: who } }),
      });
    const anyReturn = fc.tuple(cheerfulCase('return'), fc.nat({ max: 2000 })).map(([one, amount]) => ({
      ...one,
      claim: complete({ ...one.claim, returnCosts: [{ kind: 'shipping' as const, paidBy: 'store' as const, amount }] }),
    }));
    fc.assert(
      fc.property(anyReturn, anyPolicy, ({ order, claim, at }, policy) => {
        const taken = costs(order, claim, at, policy, 'customer');
        const notTaken = costs(order, claim, at, policy, 'store');
        expectNotMore(notTaken, taken);
        reached.run();
        reached.saw('more money', differs(taken, notTaken));
      }),
      runs(60),
    );
    reached.expectAtLeast(10, 'more money');
  });
});
