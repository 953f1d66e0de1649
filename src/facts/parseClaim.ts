import type { Claim, ClaimKind } from './claim.ts';
import { claimSchemas, type ParsedClaim } from './claimSchema.ts';
import type { IssueCode } from './invalid.ts';
import type { Kind } from './kind.ts';
import { type Parser, parserOf, readAs, type SafeResult } from './parser.ts';

const kinds = /* @__PURE__ */ Object.keys(claimSchemas) as ClaimKind[];
const isKind = (kind: unknown): kind is ClaimKind => (kinds as unknown[]).includes(kind);
const kindOf = (input: unknown) =>
  typeof input === 'object' && input !== null && 'kind' in input ? input.kind : undefined;

const read = <K extends ClaimKind>(kind: K, input: unknown) =>
  readAs('claim', claimSchemas[kind]() as Kind<unknown> as Kind<ParsedClaim<K>>, input);

const notThisKind = (code: IssueCode, message: string): SafeResult<never> => ({
  success: false,
  issues: [{ path: ['claim', 'kind'], code, message }],
});

const anyClaimParser = /* @__PURE__ */ parserOf<ParsedClaim>('claim', (input) => {
  const kind = kindOf(input);
  if (isKind(kind)) return read(kind, input);
  return notThisKind(kind === undefined ? 'missing' : 'wrong-value', `must be one of ${kinds.join(', ')}`);
});

/** Parses a claim that must be of one kind; another kind is an error that says so. */
export function claimParser<K extends ClaimKind>(kind: K): Parser<ParsedClaim<K>> {
  return parserOf<ParsedClaim<K>>(
    'claim',
    (input) => {
      const given = kindOf(input);
      if (given === kind || !isKind(given)) return read(kind, input);
      return notThisKind('wrong-claim-kind', `is a claim of the kind ${given}; here a ${kind} is decided`);
    },
    (claim) => claim.kind === kind,
  );
}

/**
 * Turns unknown JSON into a claim of the kind that its `kind` names. The evaluators do not validate the result again.
 * It is frozen.
 *
 * @param input - anything, typically parsed JSON
 * @returns the claim; switch on its `kind`
 * @throws {@link InvalidInputError} with the path of everything that cannot be a fact
 * @example
 * ```ts
 * import { parseClaim } from 'redress';
 *
 * parseClaim({ kind: 'cancellation', asked: '2026-03-02T09:00:00+01:00' }).asked;
 * //=> '2026-03-02T08:00:00.000Z'
 * ```
 * @since 0.1.0
 */
export function parseClaim(input: unknown): Claim {
  return anyClaimParser.keep(input);
}

/**
 * The same as {@link parseClaim}, with the problems as a value instead of an error.
 *
 * @param input - anything, typically parsed JSON
 * @returns the claim, or the list of what is wrong with it
 * @since 0.1.0
 */
export function safeParseClaim(input: unknown): SafeResult<Claim> {
  return anyClaimParser.safeKeep(input);
}
