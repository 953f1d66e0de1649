import type { ClaimKind } from '../../facts/claim.ts';
import { canHold, goal } from '../check/disjoint.ts';
import { Effort } from '../check/effort.ts';
import type { Goal } from '../check/goal.ts';
import { type Place, placesOf } from '../check/places.ts';
import { KINDS, type PlacedTerms, sectionsOf } from '../check/sections.ts';
import type { Condition } from '../condition.ts';
import type { PolicyDocument } from '../document.ts';
import { SECTIONS } from '../sectionOf.ts';
import type { PolicyFinding } from './finding.ts';
import { STEPS } from './steps.ts';

/** Conditions that no unit can meet, and tests that have the same answer whatever the facts. */
export function conditionFindings(policy: PolicyDocument): PolicyFinding[] {
  const effort = new Effort(STEPS);
  const never = neverTrue(policy, effort);
  const told = new Set(never.map(({ path }) => path.join('.')));
  return [...never, ...constantTests(policy, effort).filter(({ path }) => !told.has(path.join('.')))];
}

function neverTrue(policy: PolicyDocument, effort: Effort): PolicyFinding[] {
  const { exceptions = [], facts } = policy;
  const ofExceptions = exceptions.flatMap((exception, index): PolicyFinding[] => {
    const kinds = KINDS.filter((kind) => exception.then[SECTIONS[kind]] !== undefined);
    const isFor = exception.then.money === undefined && kinds.length > 0 ? [goal(isOfKind(kinds), 'true')] : [];
    const goals = [goal(exception.when, 'true'), ...isFor];
    return canHold(goals, facts, effort) ? [] : [finding(['policy', 'exceptions', index, 'when'])];
  });
  const ofSections = sectionsOf(policy).flatMap((placed) => {
    const given = givenIn(placed);
    // Where no unit comes so far, the exception itself is what is wrong.
    if (!canHold(given, facts, effort)) return [];
    return conditionsOf(placed)
      .filter(({ value }) => !canHold([...given, ...value.map((one) => goal(one, 'true'))], facts, effort))
      .map(({ path }) => finding(path));
  });
  return [...ofExceptions, ...ofSections];
}

const finding = (path: PolicyFinding['path']): PolicyFinding => ({
  path,
  code: 'never-true',
  message:
    'can never be true: its parts contradict each other, or where it stands; change it, or leave out what hangs on it',
});

/** What is true of every unit to which the terms of a section apply. */
export function givenIn({ kind, exception }: PlacedTerms): Goal[] {
  const own = exception === undefined ? [] : [goal(exception.when, 'true')];
  return [...own, goal(isOfKind([kind]), 'true')];
}

const isOfKind = (kinds: readonly ClaimKind[]): Condition => ({ fact: 'claim.kind', in: kinds });

/** The conditions of a section, each with those that must hold with it. */
function conditionsOf({ terms, path }: PlacedTerms): Place<readonly Condition[]>[] {
  const { requirements = [], limits = [], consequences = [], evidence = [], remedies = [], refund } = terms;
  const lists = { requirements, limits, consequences, evidence, remedies };
  const ofLists = Object.entries(lists).flatMap(([name, list]) => whensOf(list, [...path, name]));
  const deductions = refund?.deductions ?? [];
  const at = [...path, 'refund', 'deductions'];
  const musts = requirements.map(({ when, must }, i) => ({
    path: [...path, 'requirements', i, 'must'],
    value: [must, ...(when === undefined ? [] : [when])],
  }));
  const steps = deductions.flatMap((deduction, i) =>
    deduction.kind === 'steps' ? whensOf(deduction.steps, [...at, i, 'steps'], deduction.when) : [],
  );
  return [...ofLists, ...musts, ...whensOf(deductions, at), ...steps];
}

type MayHaveWhen = string | { readonly when?: Condition | undefined };

function whensOf(
  list: readonly MayHaveWhen[],
  path: Place<unknown>['path'],
  above?: Condition,
): Place<readonly Condition[]>[] {
  return list.flatMap((entry, i) => {
    if (typeof entry === 'string' || entry.when === undefined) return [];
    return [{ path: [...path, i, 'when'], value: above === undefined ? [entry.when] : [entry.when, above] }];
  });
}

function constantTests(policy: PolicyDocument, effort: Effort): PolicyFinding[] {
  const { factTests, countTests } = placesOf(policy);
  return [...factTests, ...countTests].flatMap(({ value, path }): PolicyFinding[] => {
    const always = !canHold([goal(value, 'not-true')], policy.facts, effort);
    if (!always && canHold([goal(value, 'not-false')], policy.facts, effort)) return [];
    const message = `is ${always ? 'true' : 'false'} whatever the facts are: change the test or its unknown, or leave it out`;
    return [{ path, code: 'constant-test', message }];
  });
}
