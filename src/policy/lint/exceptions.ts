import { canHold, goal } from '../check/disjoint.ts';
import { Effort } from '../check/effort.ts';
import { mayMeet, type Prepared, prepared, priorityOf, rivalsAmong } from '../check/rivals.ts';
import { canonical } from '../check/same.ts';
import { isSameTerm, type SetTerm } from '../check/terms.ts';
import type { PolicyDocument } from '../document.ts';
import type { PolicyFinding } from './finding.ts';
import { STEPS } from './steps.ts';

/** Exceptions that change nothing. */
export function exceptionFindings(policy: PolicyDocument): PolicyFinding[] {
  const all = prepared(policy.exceptions ?? []);
  const rivals = rivalsAmong(all);
  const effort = new Effort(STEPS);
  return all.flatMap((one) => {
    const path = ['policy', 'exceptions', one.index];
    const rivalsIn = (term: SetTerm) => rivals(one, effort, [term])?.filter((other) => other !== one);
    if (one.terms.every((term) => isShadowed(term, one, rivalsIn(term), policy, effort))) {
      const message = `changes nothing: wherever it applies, exceptions of a higher priority set the same terms; give it the higher priority, or leave it out`;
      return [{ path, code: 'shadowed-exception', message }];
    }
    return one.terms
      .filter((term) => isGeneral(term, one, rivalsIn(term), policy, effort))
      .map(
        (term): PolicyFinding => ({
          path: [...path, 'then', ...term.path],
          code: 'same-as-general',
          message: `says of ${term.name} what the general terms say already: leave it out, or write what is otherwise`,
        }),
      );
  });
}

/** Whenever the exception applies, one that speaks later sets the whole term. */
function isShadowed(
  term: SetTerm,
  one: Prepared,
  rivals: readonly Prepared[] | undefined,
  { facts }: PolicyDocument,
  effort: Effort,
): boolean {
  const later = (rivals ?? []).filter(
    (other) =>
      priorityOf(other) > priorityOf(one) && other.terms.some(({ name }) => `${term.name}.`.startsWith(`${name}.`)),
  );
  if (later.length === 0) return false;
  const unmet = later.map(({ exception }) => goal(exception.when, 'not-true'));
  return !canHold([goal(one.exception.when, 'true'), ...unmet], facts, effort);
}

/** The term is that of the general terms, and no exception that speaks before says otherwise for the same units. */
function isGeneral(
  term: SetTerm,
  one: Prepared,
  rivals: readonly Prepared[] | undefined,
  policy: PolicyDocument,
  effort: Effort,
): boolean {
  const general = term.path.reduce<unknown>((part, key) => (part as Record<string, unknown> | null)?.[key], policy);
  if (rivals === undefined || canonical(general) !== term.text) return false;
  return !rivals.some(
    (other) =>
      priorityOf(other) <= priorityOf(one) &&
      other.terms.some((set) => isSameTerm(set, term)) &&
      mayMeet(other, one, policy.facts, effort),
  );
}
