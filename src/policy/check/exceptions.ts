import type { Issue } from '../../facts/invalid.ts';
import type { PolicyDocument } from '../document.ts';
import type { Exception } from '../exception.ts';
import { isOfUnit } from '../factNames.ts';
import { factsIn, type Path, placesIn } from './places.ts';
import { setTerms } from './terms.ts';

/** What must hold of each exception for itself. */
export function exceptionIssues({ exceptions = [] }: PolicyDocument): Issue[] {
  const at = ['policy', 'exceptions'];
  return exceptions.flatMap((exception, index) => [
    ...emptyIssues(exception, [...at, index]),
    ...moneyIssues(exception, [...at, index]),
  ]);
}

function emptyIssues({ then: terms }: Exception, path: Path): Issue[] {
  if (setTerms(terms).length > 0) return [];
  return [
    {
      path: [...path, 'then'],
      code: 'nothing-set',
      message:
        'sets no term: write what is otherwise, such as { "return": { "returnCosts": "store" } }, or leave the exception out',
    },
  ];
}

/** Money terms hold for the whole claim, so what may differ between its units cannot decide about them. */
function moneyIssues({ when, then: { money } }: Exception, path: Path): Issue[] {
  if (money === undefined) return [];
  const ofUnits = factsIn(when, [...path, 'when']).filter(({ value }) => isOfUnit(value));
  const perLine = placesIn(when, [...path, 'when']).countTests.filter(({ value }) => value.count.per === 'line');
  return [
    ...ofUnits.map(
      ({ value, path }): Issue => ({
        path,
        code: 'unit-decides-money',
        message: `${value} may differ between the units of a claim, and then.money holds for all of it: write a test of the order, customer, destination, payment or claim`,
      }),
    ),
    ...perLine.map(
      ({ path }): Issue => ({
        path: [...path, 'count', 'per'],
        code: 'unit-decides-money',
        message:
          "differs between the lines of a claim, and then.money holds for all of it: write 'order' or 'customer'",
      }),
    ),
  ];
}
