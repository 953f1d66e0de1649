import type { ClaimKind } from '../facts/claim.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { Exception, ExceptionTerms } from '../policy/exception.ts';
import { SECTIONS } from '../policy/sectionOf.ts';
import { withExceptions } from '../policy/withExceptions.ts';
import { isOpen, test } from './conditions.ts';
import type { Context, OpenException, PlacedUnit, UnitTerms } from './context.ts';

const general = /* @__PURE__ */ new WeakMap<PolicyDocument, UnitTerms>();

/** The terms of a policy without exceptions: the same object for all units of all claims. */
export function generalTerms(policy: PolicyDocument): UnitTerms {
  const known = general.get(policy);
  if (known !== undefined) return known;
  const terms = { policy, applied: [], open: [] };
  general.set(policy, terms);
  return terms;
}

/** The terms that hold for a unit: the general ones, and each exception whose condition is true of it. */
export function termsOf<K extends ClaimKind>(unit: PlacedUnit, context: Context<K>): UnitTerms {
  const { policy, claim } = context;
  const exceptions = policy.exceptions ?? [];
  if (exceptions.length === 0) return generalTerms(policy);
  const section = SECTIONS[claim.kind];
  const { applied, open } = sort(exceptions, unit, context);
  return {
    policy: withExceptions(policy, applied),
    applied: applied.filter(({ then: terms }) => concerns(terms, section)),
    open: open.filter(({ exception }) => concerns(exception.then, section)),
  };
}

/** The policy with the money terms that hold for the whole claim. */
export function withMoneyTerms<K extends ClaimKind>(policy: PolicyDocument, context: Context<K>): PolicyDocument {
  const exceptions = (policy.exceptions ?? []).filter(({ then: { money } }) => money !== undefined);
  if (exceptions.length === 0) return policy;
  const { applied } = sort(exceptions, undefined, context);
  const money = withExceptions(policy, applied).money;
  return { ...policy, money };
}

const concerns = (terms: ExceptionTerms, section: keyof ExceptionTerms) =>
  terms[section] !== undefined || terms.money !== undefined;

function sort<K extends ClaimKind>(
  exceptions: readonly Exception[],
  unit: PlacedUnit | undefined,
  context: Context<K>,
): { readonly applied: readonly Exception[]; readonly open: readonly OpenException[] } {
  const applied: Exception[] = [];
  const open: OpenException[] = [];
  for (const exception of exceptions) {
    const truth = test(exception.when, unit, context);
    if (isOpen(truth)) open.push({ exception, facts: truth });
    else if (truth) applied.push(exception);
  }
  // In an order that does not hang on the order in which the document lists them.
  applied.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { applied, open };
}
