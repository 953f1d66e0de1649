import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClaimTerms, type Exception, type PolicyDocument, parsePolicy } from '../../src/index.ts';
import { anyException, anyPolicy } from '../generators/index.ts';
import { evaluate, grants, mixedCaseFor } from './evaluate.ts';
import { Reached } from './reached.ts';
import { runs } from './settings.ts';
import { anyKeys, moneyOf, otherKeys, shuffled, withoutMoney } from './shuffled.ts';

const SECTIONS = ['cancellation', 'return', 'missingItem', 'defect', 'missingPackage'] as const;

type Terms = Partial<ClaimTerms> & { readonly evidence?: readonly unknown[] };

/** The lists of a policy whose order says nothing, shuffled; those of limits, remedies and deductions say what is first. */
function shuffledPolicy(policy: PolicyDocument, keys: readonly number[]): PolicyDocument {
  const inTerms = (terms: Terms): Terms => ({
    ...terms,
    ...(terms.requirements && { requirements: shuffled(terms.requirements, keys) }),
    ...(terms.consequences && { consequences: shuffled(terms.consequences, keys) }),
    ...(terms.evidence && { evidence: shuffled(terms.evidence, keys) }),
  });
  const inSections = (all: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      SECTIONS.filter((name) => all[name] !== undefined).map((name) => [name, inTerms(all[name] as Terms)]),
    );
  const exceptions = policy.exceptions?.map((exception): Exception => {
    const terms = exception.then as Readonly<Record<string, unknown>>;
    return { ...exception, ...{ then: { ...terms, ...inSections(terms) } } };
  });
  const fields = policy as unknown as Readonly<Record<string, unknown>>;
  return {
    ...policy,
    ...inSections(fields),
    ...(exceptions && { exceptions: shuffled(exceptions, keys) }),
  };
}

describe('the order in which a policy lists its terms does not matter', () => {
  it('of exceptions, requirements, consequences, evidence and keys', () => {
    const reached = new Reached('two exceptions', 'an exception that holds', 'a requirement', 'a grant');
    fc.assert(
      fc.property(
        mixedCaseFor({ contradictions: true }),
        anyPolicy().map(parsePolicy),
        anyKeys,
        ({ order, claim, at }, policy, keys) => {
          const other = parsePolicy(otherKeys(shuffledPolicy(policy, keys), keys));
          const before = evaluate(order, claim, { at, policy });
          const after = evaluate(order, claim, { at, policy: other });
          expect(withoutMoney(after)).toEqual(withoutMoney(before));
          expect(moneyOf(after)).toEqual(moneyOf(before));
          reached.run();
          reached.saw('two exceptions', (policy.exceptions ?? []).length > 1);
          reached.saw(
            'an exception that holds',
            before.lines.some(({ exceptions = [] }) => exceptions.length > 0),
          );
          reached.saw(
            'a requirement',
            before.reasons.some(({ code }) => code.startsWith('requirement-') || code === 'referred'),
          );
          reached.saw('a grant', grants(before));
        },
      ),
      runs(250),
    );
    reached.expectAtLeast(30, 'two exceptions');
    reached.expectAtLeast(8, 'an exception that holds');
    reached.expectAtLeast(3, 'a requirement');
    reached.expectAtLeast(15, 'a grant');
  });

  it('and an exception that does not apply changes nothing', () => {
    const reached = new Reached('a grant', 'an exception that holds');
    const other = anyException({}).map(({ when, ...rest }): Exception => {
      // Whatever the rest of it says, no order has fewer units than none.
      const never = { all: [when, { fact: 'order.units', lessThan: 0 }] };
      return { id: 'never', priority: 1000, ...rest, when: never };
    });
    const place = fc.nat({ max: 4 });
    fc.assert(
      fc.property(
        mixedCaseFor({ contradictions: true }),
        anyPolicy().map(parsePolicy),
        other,
        place,
        ({ order, claim, at }, policy, exception, index) => {
          const { exceptions = [] } = policy;
          const more = [...exceptions.slice(0, index), exception, ...exceptions.slice(index)];
          const longer = { ...policy, version: 'another', exceptions: more };
          const before = evaluate(order, claim, { at, policy, trace: true });
          const after = evaluate(order, claim, { at, policy: parsePolicy(longer), trace: true });
          expect({ ...after, policy: before.policy }).toEqual(before);
          reached.run();
          reached.saw('a grant', grants(before));
          reached.saw(
            'an exception that holds',
            before.lines.some(({ exceptions: held = [] }) => held.length > 0),
          );
        },
      ),
      runs(250),
    );
    reached.expectAtLeast(15, 'a grant');
    reached.expectAtLeast(8, 'an exception that holds');
  });
});
