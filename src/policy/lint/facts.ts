import type { ClaimKind } from '../../facts/claim.ts';
import { factsIn, type Place, placesOf } from '../check/places.ts';
import { KINDS, sectionsOf } from '../check/sections.ts';
import type { Condition } from '../condition.ts';
import type { PolicyDocument } from '../document.ts';
import { factTypeOf } from '../factNames.ts';
import { SECTIONS } from '../sectionOf.ts';
import type { PolicyFinding } from './finding.ts';

/** Facts that will never be known where they are asked for. */
export function factFindings(policy: PolicyDocument): PolicyFinding[] {
  return [...notCarried(policy), ...notAsked(policy), ...gates(policy)];
}

const WITH_WAY_BACK: readonly ClaimKind[] = ['return', 'defect'];

/** The kinds of claims that can state a fact; left out: all. */
function carriersOf(fact: string): readonly ClaimKind[] | undefined {
  const [scope] = fact.split('.');
  if (scope === 'condition' || fact === 'sent-back' || fact === 'received-back') return WITH_WAY_BACK;
  if (fact === 'item.arrivedDamaged') return ['return'];
  if (fact === 'item.replaceable') return ['return', 'missing-item', 'defect'];
  if (fact === 'claim.cause') return ['missing-item'];
  if (fact === 'item.quantity') return undefined;
  return scope === 'item' ? KINDS.filter((kind) => kind !== 'missing-package') : undefined;
}

function notCarried(policy: PolicyDocument): PolicyFinding[] {
  const ofSections = sectionsOf(policy).flatMap(({ kind, terms, path }) =>
    factsIn(terms, path).flatMap((place) => uncarried(place, [kind], policy)),
  );
  const ofExceptions = (policy.exceptions ?? []).flatMap(({ when, then }, index) => {
    const kinds = KINDS.filter((kind) => then[SECTIONS[kind]] !== undefined);
    const places = factsIn(when, ['policy', 'exceptions', index, 'when']);
    return kinds.length === 0 ? [] : places.flatMap((place) => uncarried(place, kinds, policy));
  });
  return [...ofSections, ...ofExceptions];
}

function uncarried(
  { value, path }: Place<string>,
  kinds: readonly ClaimKind[],
  { facts }: PolicyDocument,
): PolicyFinding[] {
  const carriers = carriersOf(value);
  const isCarried = carriers === undefined || kinds.some((kind) => carriers.includes(kind));
  if (isCarried || facts?.[value]?.default !== undefined) return [];
  const message = `${value} is never known of a ${kinds.join(' or ')} claim: only ${carriers.join(', ')} claims state it; test a fact of the claim or line instead`;
  return [{ path, code: 'fact-not-carried', message }];
}

/** Evidence that no list asks for comes only by chance; in a list itself it is an alternative to what is asked for. */
function notAsked(policy: PolicyDocument): PolicyFinding[] {
  const asked = new Set(sectionsOf(policy).flatMap(({ terms }) => (terms.evidence ?? []).map(({ kind }) => kind)));
  return placesOf(policy).factTests.flatMap(({ value: { fact }, path }): PolicyFinding[] => {
    const [scope, kind = ''] = fact.split('.');
    if (scope !== 'evidence' || asked.has(kind) || path.includes('evidence')) return [];
    const message = `tests the evidence '${kind}', which no evidence list asks for: add { "kind": "${kind}" } to one, or test an attribute of the claim`;
    return [{ path: [...path, 'fact'], code: 'evidence-not-asked', message }];
  });
}

/** A requirement that holds only as long as nobody says anything. Events are known as soon as they happen. */
function gates(policy: PolicyDocument): PolicyFinding[] {
  return sectionsOf(policy).flatMap(({ terms, path }) =>
    (terms.requirements ?? []).flatMap(({ must }, i): PolicyFinding[] => {
      const fact = unknownOf(must);
      if (fact === undefined || factTypeOf(fact) === 'moment') return [];
      const message = `holds only while ${fact} is not known, so saying anything about it ends the claim: test its value, such as { "fact": "${fact}", "is": false, "unknown": "yes" }`;
      return [{ path: [...path, 'requirements', i, 'must'], code: 'waits-for-ignorance', message }];
    }),
  );
}

/** The fact, where a condition is that it is not known. */
function unknownOf(condition: Condition): string | undefined {
  if ('fact' in condition) return condition.known === false ? condition.fact : undefined;
  if (!('not' in condition) || !('fact' in condition.not)) return undefined;
  return condition.not.known === true ? condition.not.fact : undefined;
}
