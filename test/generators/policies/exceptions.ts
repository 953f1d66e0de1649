import fc from 'fast-check';
import type { ClaimKind } from '../../../src/facts/claim.ts';
import type { Exception, ExceptionTerms, FactDeclarations } from '../../../src/policy/exception.ts';
import { SECTIONS } from '../../../src/policy/sectionOf.ts';
import { anyAttributeValue } from '../attributes.ts';
import { compact, facts, once, oneOf, seldom, sometimes, weighted } from '../choices.ts';
import { anyCondition } from './conditions.ts';
import type { PolicyOptions } from './options.ts';
import { anyMoneyTerms, SECTION_TERMS } from './sections.ts';
import { OWN_FACTS } from './words.ts';

type Section = Readonly<Record<string, unknown>>;

/** Some of the fields, at least one, and of `refund` some of its own; a part of `sendBack` needs one that is changed. */
function someOf(terms: Section, keys: readonly number[]): Section {
  const names = Object.keys(terms);
  const picked = [...new Set(keys.map((key) => names[key % names.length] as string))];
  return Object.fromEntries(
    picked.map((name) => {
      const value = terms[name];
      return [name, name === 'refund' ? someOf(value as Section, keys.slice(0, 2)) : value];
    }),
  );
}

const anyKeys = fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 3 });

const KINDS = Object.keys(SECTIONS) as ClaimKind[];

interface For {
  readonly kinds: readonly ClaimKind[];
  readonly options: PolicyOptions;
}

const anyTermsFor = once(({ kinds, options }: For): fc.Arbitrary<ExceptionTerms> => {
  const fields = kinds.map((kind) => {
    const section = SECTIONS[kind];
    const terms = SECTION_TERMS[section](options) as fc.Arbitrary<object>;
    return [section, fc.tuple(terms, anyKeys).map(([all, keys]) => someOf(all as Section, keys))] as const;
  });
  return fc.record(Object.fromEntries(fields), { noNullPrototype: true }) as fc.Arbitrary<ExceptionTerms>;
});

/** An exception without its name and priority. */
export function anyException(options: PolicyOptions): fc.Arbitrary<Omit<Exception, 'id' | 'priority'>> {
  const ofUnits = fc.subarray(KINDS, { minLength: 1, maxLength: 3 }).chain((kinds) =>
    facts<Omit<Exception, 'id' | 'priority'>>({
      when: anyCondition({ ...options, kinds }),
      then: anyTermsFor({ kinds, options }),
      says: seldom(fc.constant('Electronics have other terms.')),
    }),
  );
  const ofMoney = facts<Omit<Exception, 'id' | 'priority'>>({
    when: anyCondition({ ...options, kinds: KINDS, wholeClaim: true }, 1),
    then: fc
      .tuple(anyMoneyTerms, anyKeys)
      .map(([all, keys]): ExceptionTerms => ({ money: someOf(all as unknown as Section, keys) })),
    says: fc.constant(undefined),
  });
  return weighted([5, ofUnits], [1, ofMoney]);
}

const IDS = ['electronics', 'members', 'holidays', 'abroad'];

/** Up to four exceptions, no two of one priority. */
export const anyExceptions = once((options: PolicyOptions): fc.Arbitrary<Exception[] | undefined> => {
  const some = fc
    .tuple(
      fc.array(anyException(options), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: -3, max: 3 }),
      fc.boolean(),
    )
    .map(([list, first, rising]) =>
      list.map((exception, index) => ({
        id: IDS[index] as string,
        priority: first + (rising ? index : -index),
        ...exception,
      })),
    );
  return weighted<Exception[] | undefined>([2, fc.constant(undefined)], [3, some]);
});

/** What the shop's own facts may be, what an absent one means, who knows it. */
export const anyDeclarations: fc.Arbitrary<FactDeclarations> = fc
  .tuple(
    ...OWN_FACTS.map(({ type, values }) =>
      facts<FactDeclarations[string]>({
        values: type === 'text' ? fc.constant(values) : fc.constant(undefined),
        default:
          type === 'moment'
            ? fc.constant(undefined)
            : seldom(
                anyAttributeValue({ type, ...(values && { values }) }).map((value) =>
                  value === null || value === 'other' ? values?.[0] : value,
                ),
              ),
        askOf: sometimes(oneOf<'customer' | 'store' | 'carrier'>([2, 'store'], [2, 'customer'], [1, 'carrier'])),
      }),
    ),
  )
  .map((all) => compact(Object.fromEntries(all.map((one, index) => [OWN_FACTS[index]?.name, one]))));
