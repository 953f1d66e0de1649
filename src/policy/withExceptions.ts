import type { PolicyDocument } from './document.ts';
import type { Exception, ExceptionTerms } from './exception.ts';

/** At most so many combinations of exceptions are kept of a policy; the oldest goes first. */
const KEPT = 256;

/** Policies with exceptions applied, by the policy and the exceptions' ids. */
const made = /* @__PURE__ */ new WeakMap<PolicyDocument, Map<string, PolicyDocument>>();

/** The policy with the terms of some of its exceptions: the same object each time. */
export function withExceptions(policy: PolicyDocument, exceptions: readonly Exception[]): PolicyDocument {
  if (exceptions.length === 0) return policy;
  const ofPolicy = made.get(policy) ?? new Map<string, PolicyDocument>();
  made.set(policy, ofPolicy);
  const key = exceptions.map(({ id }) => id).join(' ');
  const known = ofPolicy.get(key);
  if (known !== undefined) return known;
  // The highest priority speaks last; those of equal priority set different terms or the same.
  const inTurn = [...exceptions].sort((a, b) => (a.priority ?? 0) - (b.priority ?? 0));
  const effective = inTurn.reduce((terms, exception) => apply(terms, exception.then), policy);
  if (ofPolicy.size >= KEPT) ofPolicy.delete(ofPolicy.keys().next().value as string);
  ofPolicy.set(key, effective);
  return effective;
}

type Section = Readonly<Record<string, unknown>>;

/** Parts of a section of which an exception may set some. */
const NESTED = ['refund', 'sendBack'];

function apply(policy: PolicyDocument, terms: ExceptionTerms): PolicyDocument {
  const sections = Object.entries(terms).filter(([, otherwise]) => otherwise !== undefined);
  const changed = sections.map(([name, otherwise]) => {
    const section = policy[name as keyof ExceptionTerms] as unknown as Section;
    return [name, withTerms(section, otherwise as Section)];
  });
  return { ...policy, ...Object.fromEntries(changed) };
}

function withTerms(section: Section, otherwise: Section): Section {
  const changed = Object.entries(otherwise)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const before = section[name];
      const isPart = NESTED.includes(name) && isObject(value) && isObject(before);
      return [name, isPart ? { ...before, ...value } : value];
    });
  return { ...section, ...Object.fromEntries(changed) };
}

const isObject = (value: unknown): value is Section => typeof value === 'object' && value !== null;
