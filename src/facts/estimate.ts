import type { Issue } from './invalid.ts';
import { type Path, word } from './kind.ts';
import type { EstimateRange } from './order.ts';
import { record } from './record.ts';
import { localDate } from './scalars.ts';
import { withShortForm } from './shortForm.ts';

/** One day is short for the range of that day. */
export const estimate = () =>
  withShortForm(
    record({ from: localDate, to: localDate }),
    word(
      'not-a-date',
      'must be a local date YYYY-MM-DD that exists, from 1900 to 2199, or a range { from, to } of such dates',
      (day) => {
        const date = localDate.read(day);
        return date === undefined ? undefined : { from: date, to: date };
      },
    ),
  );

/** What cannot be of a range of days. */
export function rangeIssues({ from, to }: EstimateRange, path: Path): Issue[] {
  return from <= to ? [] : [{ path, code: 'range-backwards', message: 'ends before it begins' }];
}
