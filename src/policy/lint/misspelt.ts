import { grouped } from '../../facts/grouped.ts';
import { namedBy } from '../check/candidates.ts';
import { Effort } from '../check/effort.ts';
import { knownFacts } from '../check/names.ts';
import { distance } from '../check/nearest.ts';
import { type Place, placesOf } from '../check/places.ts';
import { sectionsOf } from '../check/sections.ts';
import type { PolicyDocument } from '../document.ts';
import type { PolicyFinding } from './finding.ts';
import { STEPS } from './steps.ts';

/** Words that stand in a policy once and are almost another one. */
export function misspeltFindings(policy: PolicyDocument): PolicyFinding[] {
  const effort = new Effort(STEPS);
  return [...names(policy, effort), ...values(policy, effort)];
}

/** Names that the shop gives: attributes, and words for the state of goods and for evidence. */
function names(policy: PolicyDocument, effort: Effort): PolicyFinding[] {
  const { factTests, costs, anchors } = placesOf(policy);
  const used: Place<string>[] = [
    ...[...factTests, ...costs].map(({ value, path }) => ({ value: value.fact, path: [...path, 'fact'] })),
    ...anchors,
  ];
  const known = [...Object.keys(policy.facts ?? {}), ...knownFacts(), ...askedNames(policy)];
  return misspelt(used, known, effort).map(({ path, value, like }) => ({
    path,
    code: 'misspelt-name',
    message: `'${value}' stands here only and is almost '${like}': write that, or declare it under facts if it is another`,
  }));
}

/** What the policy asks for by these names elsewhere. */
function askedNames(policy: PolicyDocument): string[] {
  return sectionsOf(policy).flatMap(({ terms }) => [
    ...(terms.conditions ?? []).map((name) => `condition.${name}`),
    ...(terms.evidence ?? []).map(({ kind }) => `evidence.${kind}`),
  ]);
}

function values(policy: PolicyDocument, effort: Effort): PolicyFinding[] {
  const texts = placesOf(policy).factTests.flatMap(({ value: test, path }) => {
    const named = namedBy(test).filter((value) => typeof value === 'string');
    return named.map((value) => ({ fact: test.fact, value, path }));
  });
  return [...grouped(texts, ({ fact }) => fact)].flatMap(([fact, used]) => {
    // A declared fact is compared with nothing else.
    if (policy.facts?.[fact]?.values !== undefined) return [];
    return misspelt(used, [], effort).map(({ path, value, like }) => ({
      path,
      code: 'misspelt-value' as const,
      message: `'${value}' is asked of ${fact} here only and is almost '${like}': write that, or declare the values of ${fact} under facts`,
    }));
  });
}

/** What is longer is no word. */
const LONGEST = 100;

/** Words that are used once and are like one that is known or used more often. */
function misspelt(
  used: readonly Place<string>[],
  known: readonly string[],
  effort: Effort,
): (Place<string> & { readonly like: string })[] {
  const times = new Map<string, number>();
  for (const { value } of used) times.set(value, (times.get(value) ?? 0) + 1);
  const often = [...times].filter(([, count]) => count > 1).map(([word]) => word);
  const others = new Set([...known, ...often]);
  return used.flatMap((place) => {
    const { value } = place;
    if (others.has(value) || value.length > LONGEST) return [];
    for (const like of others) {
      if (!effort.spend(value.length)) return [];
      if (isAlmost(value, like)) return [{ ...place, like }];
    }
    return [];
  });
}

/** One letter of a short word, two of a long one; words that differ in numbers only are two words. */
function isAlmost(one: string, other: string): boolean {
  const shorter = Math.min(ownPart(one).length, ownPart(other).length);
  const most = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0;
  const withoutNumbers = (word: string) => word.replace(/\d+/g, '');
  return distance(one, other, most) <= most && withoutNumbers(one) !== withoutNumbers(other);
}

const ownPart = (name: string) => name.split('.').at(-1) ?? name;
