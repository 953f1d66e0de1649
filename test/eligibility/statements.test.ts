import { describe, expect, it } from 'vitest';
import { statementsFor } from '../../src/eligibility/statements.ts';
import { eligibilityOf, type PolicyDocument, parsePolicy, sevenDayPolicy } from '../../src/index.ts';

/** A policy whose returns ask for each of these facts of the claim to be some value. */
function asking(facts: readonly (readonly [name: string, values: readonly string[]])[]): PolicyDocument {
  const requirements = facts.map(([name], i) => ({
    code: `r${i}`,
    must: { fact: `claim.${name}`, known: true },
    otherwise: 'deny' as const,
  }));
  const declared = Object.fromEntries(
    facts.map(([name, values]) => [`claim.${name}`, { values, askOf: 'customer' as const }]),
  );
  return parsePolicy({ ...sevenDayPolicy, facts: declared, return: { ...sevenDayPolicy.return, requirements } });
}

describe('what a customer may state', () => {
  it('is every combination where there are few, the shorter first', () => {
    const policy = asking([
      ['a', ['x', 'y']],
      ['b', ['z']],
    ]);
    expect(statementsFor(policy, 'return')).toEqual([
      {},
      { 'claim.a': 'x' },
      { 'claim.a': 'y' },
      { 'claim.b': 'z' },
      { 'claim.a': 'x', 'claim.b': 'z' },
      { 'claim.a': 'y', 'claim.b': 'z' },
    ]);
  });

  it('is each by itself and each two where there are many, and never more than 256', () => {
    const facts = (count: number) => Array.from({ length: count }, (_, i) => [`a${i}`, ['x', 'y']] as const);
    const sizes = (count: number) => {
      const found = statementsFor(asking(facts(count)), 'return').map((one) => Object.keys(one).length);
      return [0, 1, 2, 3].map((size) => found.filter((own) => own === size).length);
    };
    expect(sizes(3)).toEqual([1, 6, 12, 8]);
    expect(sizes(4)).toEqual([1, 8, 24, 0]);
    expect(sizes(12)).toEqual([1, 24, 231, 0]);
    expect(sizes(1_000)).toEqual([1, 255, 0, 0]);
  });

  it('and the evidence, of hundreds of kinds, is looked up by its kind', () => {
    const kinds = Array.from({ length: 500 }, (_, i) => `photo-${i}`);
    const evidence = kinds.map((kind) => ({ kind }));
    const requirements = kinds.map((kind, i) => ({
      code: `r${i}`,
      must: { fact: `evidence.${kind}`, is: true },
      otherwise: 'deny' as const,
    }));
    const terms = { ...sevenDayPolicy.return, evidence, requirements };
    const policy = parsePolicy({ ...sevenDayPolicy, return: terms });
    const order = {
      number: 'A-1',
      currency: 'EUR',
      lines: [{ id: '1', product: 'RING-7', quantity: 1, amount: 4900 }],
      parcels: [{ id: 'P1', contents: [{ line: '1', quantity: 1 }], delivered: '2026-03-05' }],
    };
    const [unit] = eligibilityOf(order, { policy, at: '2026-03-06T12:00:00Z' }).units;
    const found = unit?.claims.find(({ kind }) => kind === 'return');
    expect([found?.status, found?.remedies[0]?.refund.total]).toEqual(['open', 4900]);
  });
});
