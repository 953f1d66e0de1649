import type { ClaimKind } from '../facts/claim.ts';
import { grouped } from '../facts/grouped.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { SECTIONS } from '../policy/sectionOf.ts';
import { whoKnows } from '../rules/open-facts.ts';
import { memo } from './memo.ts';
import { testedValues, type Value } from './testedValues.ts';

/** What the customer may state in a claim besides what every claim has: the value of a fact, by its name. */
export type Stated = Readonly<Record<string, Value>>;

/** Facts that the customer may state one way or another, with the values that make a difference. */
export type StatableFacts = ReadonlyMap<string, readonly Value[]>;

const known = /* @__PURE__ */ memo<StatableFacts>();

/** Everything that the terms of a kind of claim ask of the claim itself and that the customer knows. */
export function statableFacts(policy: PolicyDocument, kind: ClaimKind): StatableFacts {
  return known([policy, kind], () => find(policy, kind));
}

function find(policy: PolicyDocument, kind: ClaimKind): StatableFacts {
  const found = new Map<string, readonly Value[]>();
  for (const [name, values] of askedFacts(policy, kind)) {
    if (canState(kind, name, policy)) found.set(name, name.startsWith('evidence.') ? [true, false] : values);
  }
  return found;
}

/** Every fact that the terms of a kind of claim look at, with the values that make a difference. */
export function askedFacts(policy: PolicyDocument, kind: ClaimKind): Map<string, readonly Value[]> {
  const tests: { readonly fact: string }[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('fact' in node && typeof node.fact === 'string') tests.push(node as { readonly fact: string });
    Object.values(node).forEach(visit);
  };
  visit(termsFor(policy, kind));
  return new Map(
    [...grouped(tests, ({ fact }) => fact)].map(([name, some]) => [
      name,
      [...new Set(policy.facts?.[name]?.values ?? some.flatMap(testedValues))],
    ]),
  );
}

/** The section of the policy, and the exceptions that concern it. */
export function termsFor(policy: PolicyDocument, kind: ClaimKind): readonly unknown[] {
  const section = SECTIONS[kind];
  const exceptions = (policy.exceptions ?? []).filter(({ then: terms }) => terms[section] ?? terms.money);
  return [policy[section], exceptions];
}

/** What the library reads from the units or the order, or what a claim is about, is nothing to state. */
const NOT_STATED = ['kind', 'units', 'goods', 'tax', 'wholeOrder', 'shippingCost', 'partOfLine', 'damagedUnits'];

/** Whether the customer can say so in a claim of the kind. */
function canState(kind: ClaimKind, name: string, policy: PolicyDocument): boolean {
  if (whoKnows(name, policy) !== 'customer') return false;
  const [scope, own] = name.split('.');
  if (name === 'claim.cause') return kind === 'missing-item';
  if (name === 'item.arrivedDamaged' || scope === 'condition') return kind === 'return';
  if (scope === 'claim') return !NOT_STATED.includes(own ?? '');
  if (scope === 'item')
    return kind !== 'missing-package' && !['quantity', 'product', 'replaceable'].includes(own ?? '');
  return scope === 'evidence';
}
