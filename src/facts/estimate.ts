import { word } from './kind.ts';
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

export const isBackwards = ({ from, to }: EstimateRange) => from > to;
