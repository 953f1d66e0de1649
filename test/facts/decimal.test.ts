import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromMinorUnits, InvalidInputError, toMinorUnits } from '../../src/index.ts';

describe('decimal amounts', () => {
  it('reads an amount exactly', () => {
    expect(toMinorUnits('19.99', 'EUR')).toBe(1999);
    expect(toMinorUnits('1.1', 'EUR')).toBe(110);
    expect(toMinorUnits('-5', 'EUR')).toBe(-500);
    expect(toMinorUnits('1000', 'JPY')).toBe(1000);
    expect(toMinorUnits('9.010', 'KWD')).toBe(9010);
    expect(toMinorUnits('007.5', 'USD')).toBe(750);
    // 1.005 * 100 is 100.49999999999999 in floating point.
    expect(toMinorUnits('1.005', { code: 'XTS', exponent: 3, step: 1 })).toBe(1005);
  });

  it('has one zero', () => {
    expect(toMinorUnits('-0.00', 'EUR')).toBe(0);
    expect(Object.is(toMinorUnits('-0', 'EUR'), 0)).toBe(true);
  });

  it('accepts zeros beyond the decimals of the currency, and nothing else there', () => {
    expect(toMinorUnits('1.5000', 'EUR')).toBe(150);
    expect(toMinorUnits('1000.00', 'JPY')).toBe(1000);
    expect(() => toMinorUnits('1.001', 'EUR')).toThrow('amount: has more than the 2 decimals of EUR');
    expect(() => toMinorUnits('0.5', 'JPY')).toThrow(InvalidInputError);
  });

  it('refuses everything that is not plain digits', () => {
    for (const text of ['', ' ', '1e3', '1,000', '1.000,00', ' 1', '1 ', '1.', '.5', '+1', '--1', 'NaN', '٣', '1\n']) {
      expect(() => toMinorUnits(text, 'EUR'), JSON.stringify(text)).toThrow(InvalidInputError);
    }
    expect(() => toMinorUnits(19.99 as unknown as string, 'EUR')).toThrow(InvalidInputError);
  });

  it('refuses amounts that a number cannot hold exactly', () => {
    expect(toMinorUnits('90071992547409.91', 'EUR')).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => toMinorUnits('90071992547409.92', 'EUR')).toThrow(/too large/);
    expect(() => toMinorUnits('9'.repeat(400), 'EUR')).toThrow(/too large/);
  });

  it('refuses a currency that it does not know', () => {
    expect(() => toMinorUnits('1', 'ZZZ')).toThrow('currency: ZZZ is no ISO 4217 currency code');
    expect(() => fromMinorUnits(1, 'ZZZ')).toThrow(InvalidInputError);
  });

  it('writes an amount with all its decimals', () => {
    expect(fromMinorUnits(1999, 'EUR')).toBe('19.99');
    expect(fromMinorUnits(5, 'EUR')).toBe('0.05');
    expect(fromMinorUnits(-5, 'KWD')).toBe('-0.005');
    expect(fromMinorUnits(0, 'EUR')).toBe('0.00');
    expect(fromMinorUnits(-1000, 'JPY')).toBe('-1000');
    expect(() => fromMinorUnits(1.5, 'EUR')).toThrow(InvalidInputError);
    expect(() => fromMinorUnits(Number.NaN, 'EUR')).toThrow(InvalidInputError);
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('JPY', 'EUR', 'KWD', 'CLF'), (minor, code) => {
        expect(toMinorUnits(fromMinorUnits(minor, code), code)).toBe(minor);
      }),
    );
  });
});
