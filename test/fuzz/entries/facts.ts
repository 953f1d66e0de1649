import {
  InvalidInputError,
  isInvalidInput,
  lintPolicy,
  type PolicyDocument,
  parseClaim,
  parseOrder,
  parsePolicy,
  parsePolicySet,
  type SafeResult,
  safeParseClaim,
  safeParseOrder,
  safeParsePolicy,
  safeParsePolicySet,
} from 'redress';
import { HOSTILE } from '../hostile.ts';
import type { Entry } from '../oracle.ts';
import { documents, facts } from '../seeds.ts';
import { nth } from './nth.ts';

/** A parser and its safe twin, which must say the same. */
function parser(
  name: string,
  root: string,
  parse: (input: unknown) => unknown,
  safeParse: (input: unknown) => SafeResult<unknown>,
  valid: (pick: number) => unknown,
): Entry {
  return {
    covers: [name, `safe${name[0]?.toUpperCase()}${name.slice(1)}`],
    name,
    dear: name.startsWith('parsePolicy'),
    valid: (pick) => ({ input: valid(pick) }),
    roots: { [root]: ({ input }) => input },
    call: ({ input }) => {
      const data = parse(input);
      if (parse(data) !== data) throw new Error('what was parsed is parsed again');
      return data;
    },
    twin: ({ input }) => {
      const result = safeParse(input);
      if (result.success) return result.data;
      throw new InvalidInputError(result.issues);
    },
    again: parse,
    keepsUndefined: true,
  };
}

const policySet = (pick: number) => ({
  binding: pick % 2 === 0 ? 'placed' : 'better',
  versions: [
    { from: '2026-01-01', policy: nth(documents(), pick) },
    { from: '2026-06-01', policy: nth(documents(), pick >> 8) },
  ],
});

export const FACTS: readonly Entry[] = [
  parser('parseOrder', 'order', parseOrder, safeParseOrder, (pick) => nth(facts(), pick).order),
  parser('parseClaim', 'claim', parseClaim, safeParseClaim, (pick) => nth(facts(), pick).claim),
  parser('parsePolicy', 'policy', parsePolicy, safeParsePolicy, (pick) => nth(documents(), pick)),
  parser('parsePolicySet', 'policies', parsePolicySet, safeParsePolicySet, policySet),
  {
    covers: ['lintPolicy'],
    name: 'lintPolicy',
    dear: true,
    valid: (pick) => ({ input: nth(documents(), pick) }),
    roots: { policy: ({ input }) => input },
    call: ({ input }) => lintPolicy(input as PolicyDocument),
  },
  {
    covers: ['isInvalidInput'],
    name: 'isInvalidInput',
    dear: false,
    valid: (pick) => ({ error: pick % 2 === 0 ? nth(HOSTILE, pick) : new InvalidInputError([]) }),
    call: ({ error }) => isInvalidInput(error),
  },
];
