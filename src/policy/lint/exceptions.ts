import { areDisjoint, canHold, goal } from '../check/disjoint.ts';
import { canonical } from '../check/same.ts';
import { isSameTerm, type SetTerm, setTerms } from '../check/terms.ts';
import type { PolicyDocument } from '../document.ts';
import type { Exception } from '../exception.ts';
import type { PolicyFinding } from './finding.ts';

/** Exceptions that change nothing. */
export function exceptionFindings(policy: PolicyDocument): PolicyFinding[] {
  return (policy.exceptions ?? []).flatMap((exception, index) => {
    const others = (policy.exceptions ?? []).filter((other) => other !== exception);
    const terms = setTerms(exception.then);
    const path = ['policy', 'exceptions', index];
    if (terms.every((term) => isShadowed(term, exception, others, policy))) {
      const message = `changes nothing: wherever it applies, exceptions of a higher priority set the same terms; give it the higher priority, or leave it out`;
      return [{ path, code: 'shadowed-exception', message }];
    }
    return terms
      .filter((term) => isGeneral(term, exception, others, policy))
      .map(
        (term): PolicyFinding => ({
          path: [...path, 'then', ...term.path],
          code: 'same-as-general',
          message: `says of ${term.name} what the general terms say already: leave it out, or write what is otherwise`,
        }),
      );
  });
}

const priorityOf = ({ priority = 0 }: Exception) => priority;

/** Whenever the exception applies, one that speaks later sets the whole term. */
function isShadowed(
  term: SetTerm,
  exception: Exception,
  others: readonly Exception[],
  { facts }: PolicyDocument,
): boolean {
  const later = others.filter(
    (other) =>
      priorityOf(other) > priorityOf(exception) &&
      setTerms(other.then).some(
        ({ name, value }) => name === term.name || (value === null && term.name.startsWith(`${name}.`)),
      ),
  );
  if (later.length === 0) return false;
  return !canHold([goal(exception.when, 'true'), ...later.map(({ when }) => goal(when, 'not-true'))], facts);
}

/** The term is that of the general terms, and no exception that speaks before says otherwise for the same units. */
function isGeneral(term: SetTerm, exception: Exception, others: readonly Exception[], policy: PolicyDocument): boolean {
  const general = term.path.reduce<unknown>((part, key) => (part as Record<string, unknown> | null)?.[key], policy);
  if (canonical(general) !== term.text) return false;
  return !others.some(
    (other) =>
      priorityOf(other) <= priorityOf(exception) &&
      setTerms(other.then).some((set) => isSameTerm(set, term)) &&
      !areDisjoint(other.when, exception.when, policy.facts),
  );
}
