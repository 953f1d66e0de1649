import { describe, expect, it } from 'vitest';
import { addDays, instantOf, noonOf } from '../../examples/demo/localTime.ts';

const ZONE = 'America/Sao_Paulo';

describe('a local time as an instant', () => {
  it.each([
    ['in winter', '2017-06-01 12:00:00', '2017-06-01T15:00:00.000Z'],
    ['in summer', '2018-01-01 12:00:00', '2018-01-01T14:00:00.000Z'],
    ['the last second before the skipped hour', '2017-10-14 23:59:59', '2017-10-15T02:59:59.000Z'],
    ['in the skipped hour: as much later as the clock jumped', '2017-10-15 00:30:00', '2017-10-15T03:30:00.000Z'],
    ['the first second after it', '2017-10-15 01:00:00', '2017-10-15T03:00:00.000Z'],
    ['in the hour that comes twice: the first', '2018-02-17 23:30:00', '2018-02-18T01:30:00.000Z'],
    ['the midnight after it', '2018-02-18 00:00:00', '2018-02-18T03:00:00.000Z'],
  ])('%s', (_, local, expected) => {
    expect(instantOf(local, ZONE)).toBe(expected);
  });

  it('does not exist for a date or an hour that does not', () => {
    expect(instantOf('2017-02-29 12:00:00', ZONE)).toBeUndefined();
    expect(instantOf('2017-03-01 24:00:00', ZONE)).toBeUndefined();
  });

  it('is counted in days on the calendar', () => {
    expect(addDays('2017-10-14', 1)).toBe('2017-10-15');
    expect(noonOf(addDays('2017-12-31', 1), ZONE)).toBe('2018-01-01T14:00:00.000Z');
  });
});
