import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision, Refund, Remedy } from '../../src/index.ts';
import { evaluate, mixedCaseFor, policies, total, unitsWith } from './evaluate.ts';
import { Reached } from './reached.ts';
import { runs } from './settings.ts';

/** Every number in a decision, with where it stands. */
function numbersIn(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${path}.${key}`));
}

function expectAddsUp(refund: Refund): void {
  const { parts, lines, wholeOrder } = refund;
  const deducted = total(refund.deductions.map(({ amount }) => amount));
  expect(total(Object.values(parts)) - deducted, 'parts').toBe(refund.total);
  expect(
    total(lines.map((line) => line.total)) +
      wholeOrder.shipping +
      wholeOrder.tax +
      wholeOrder.overpaid -
      wholeOrder.deducted,
    'lines',
  ).toBe(refund.total);
  expect(total(refund.tenders.map(({ amount }) => amount)), 'tenders').toBe(refund.total);
  expect(total(lines.map((line) => line.deducted)) + wholeOrder.deducted, 'deductions').toBe(deducted);
  const ofLines = (key: 'goods' | 'tax' | 'shipping' | 'shippingTax' | 'duties' | 'fees') =>
    total(lines.map((line) => line[key]));
  expect({
    goods: ofLines('goods'),
    tax: ofLines('tax') + ofLines('shippingTax') + wholeOrder.tax,
    shipping: ofLines('shipping') + wholeOrder.shipping,
    duties: ofLines('duties'),
    fees: ofLines('fees'),
    overpaid: wholeOrder.overpaid,
  }).toEqual(parts);
  for (const line of lines) {
    const { goods, tax, shipping, shippingTax, duties, fees } = line;
    expect(goods + tax + shipping + shippingTax + duties + fees - line.deducted, line.line).toBe(line.total);
  }
}

/** Every granted unit is refunded, replaced or repaired, none is both; what is repaired stands in no list. */
function expectAllUnits(decision: Decision, { replaced, refund }: Remedy, repairs: boolean): void {
  const units = (list: readonly { line: string; quantity: number }[]) => {
    const counted: Record<string, number> = {};
    for (const { line, quantity } of list) counted[line] = (counted[line] ?? 0) + quantity;
    return counted;
  };
  const [served, granted] = [units([...replaced, ...refund.lines]), units(unitsWith(decision, 'granted'))];
  if (!repairs) expect(served).toEqual(granted);
  for (const [line, quantity] of Object.entries(served)) expect(quantity, line).toBeLessThanOrEqual(granted[line] ?? 0);
}

describe('no amount is negative and every breakdown adds up', () => {
  it.each(policies())('under %s', (_, anyPolicy) => {
    const reached = new Reached('money', 'a deduction', 'two tenders', 'two remedies', 'whole order');
    fc.assert(
      fc.property(mixedCaseFor({ contradictions: true }), anyPolicy, ({ order, claim, at }, policy) => {
        const decision = evaluate(order, claim, { at, policy });
        const { outcome, refund, remedies, nextSteps } = decision;
        for (const [path, number] of numbersIn(decision)) {
          // A term that counts back says so.
          if (path.endsWith('.rule.amount')) continue;
          expect(Number.isSafeInteger(number) && number >= 0, `${path} is ${number}`).toBe(true);
        }
        expectAddsUp(refund);
        // Only a policy that takes some amount at least takes more than what it counts from.
        const atLeast = JSON.stringify(policy).includes('"atLeast"');
        for (const { basis, amount } of refund.deductions) if (!atLeast) expect(amount).toBeLessThanOrEqual(basis);
        for (const remedy of remedies) {
          expectAddsUp(remedy.refund);
          expectAllUnits(decision, remedy, JSON.stringify(policy).includes('"repair"'));
        }
        // A claim about an order of no units can be granted: then no line is.
        expect(remedies.length > 0).toBe(outcome === 'approved' || outcome === 'partially-approved');
        expect(refund.total > 0 ? remedies.find(({ kind }) => kind === decision.remedy)?.refund : refund).toEqual(
          refund,
        );
        const paid = nextSteps.map((step) => (step.code === 'pay' ? step.amount : 0));
        expect(total(paid), 'pay').toBe(refund.total);

        reached.run();
        reached.saw('money', refund.total > 0);
        reached.saw(
          'a deduction',
          remedies.some((one) => one.refund.deductions.some(({ amount }) => amount > 0)),
        );
        reached.saw('two tenders', refund.tenders.length > 1);
        reached.saw('two remedies', remedies.length > 1);
        reached.saw('whole order', total(Object.values(refund.wholeOrder)) > 0);
      }),
      runs(180),
    );
    reached.expectAtLeast(15, 'money');
    reached.expectAtLeast(0.3, 'a deduction');
    reached.expectAtLeast(1, 'two tenders');
    reached.expectAtLeast(5, 'two remedies');
    reached.expectAtLeast(0.3, 'whole order');
  });
});
