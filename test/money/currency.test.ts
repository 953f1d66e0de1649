import { describe, expect, it } from 'vitest';
import { currencyOf } from '../../src/index.ts';
import { refusalOf } from '../refusalOf.ts';

describe('currencies', () => {
  it('counts by ISO 4217', () => {
    expect(currencyOf('EUR')).toEqual({ code: 'EUR', exponent: 2, step: 1 });
    expect(currencyOf('JPY')?.exponent).toBe(0);
    expect(currencyOf('BHD')?.exponent).toBe(3);
    expect(currencyOf('UYW')?.exponent).toBe(4);
    expect(currencyOf('CLF')?.exponent).toBe(4);
  });

  it('does not follow Intl where that leaves decimals out', () => {
    for (const code of 'MGA HUF IDR COP IRR AFN ALL KPW LAK LBP MMK PKR SOS SYP YER'.split(' ')) {
      expect(currencyOf(code)?.exponent, code).toBe(2);
    }
    expect(currencyOf('IQD')?.exponent).toBe(3);
  });

  it('knows the seventeen currencies without decimals and the seven with three', () => {
    const without = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ');
    const three = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');
    expect(without.map((code) => currencyOf(code)?.exponent)).toEqual(without.map(() => 0));
    expect(three.map((code) => currencyOf(code)?.exponent)).toEqual(three.map(() => 3));
  });

  it('knows every currency with two decimals, and no other three letters', () => {
    const two = [
      'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD',
      'CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS',
      'GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL',
      'MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK',
      'PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS',
      'TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG',
    ].flatMap((row) => row.split(' '));
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
    expect(codes.filter((code) => currencyOf(code)?.exponent === 2)).toEqual(two);
    expect(codes.filter((code) => currencyOf(code) !== undefined)).toHaveLength(two.length + 17 + 7 + 2);
  });

  it('moves ariary and ouguiya in fifths', () => {
    expect(currencyOf('MGA')).toEqual({ code: 'MGA', exponent: 2, step: 20 });
    expect(currencyOf('MRU')).toEqual({ code: 'MRU', exponent: 2, step: 20 });
  });

  it('lets the payment provider differ', () => {
    expect(currencyOf('KWD', { step: 10 })).toEqual({ code: 'KWD', exponent: 3, step: 10 });
    expect(currencyOf('ISK', { exponent: 2, step: 100 })).toEqual({ code: 'ISK', exponent: 2, step: 100 });
    // A provider without decimals for MGA moves whole ariary.
    expect(currencyOf('MGA', { exponent: 0 })).toEqual({ code: 'MGA', exponent: 0, step: 1 });
    expect(currencyOf('MGA', { step: 1 })?.step).toBe(1);
  });

  it('does not know codes that ISO 4217 does not list', () => {
    for (const code of ['', 'eur', 'EURO', 'EU', 'ZZZ', 'DEM', ' EU', 'R U', 'F C', 'constructor', '€']) {
      expect(currencyOf(code), code).toBeUndefined();
    }
    expect(currencyOf('ZZZ', { exponent: 2 })).toBeUndefined();
  });

  it.each([undefined, null, 978, ['EUR']])('does not know %o, which is no text', (code) => {
    expect(currencyOf(code as unknown as string)).toBeUndefined();
  });

  it('knows codes without a minor unit only with an exponent from the caller', () => {
    expect(currencyOf('XXX')).toBeUndefined();
    expect(currencyOf('XTS', { step: 5 })).toBeUndefined();
    expect(currencyOf('XTS', { exponent: 2 })).toEqual({ code: 'XTS', exponent: 2, step: 1 });
  });

  it('refuses an override that is no number of decimals or no step', () => {
    expect(refusalOf(() => currencyOf('EUR', { exponent: -1 }))).toMatch(/^the exponent .* got -1$/);
    expect(refusalOf(() => currencyOf('EUR', { exponent: 1.5 }))).toMatch(/^the exponent .* got 1\.5$/);
    expect(refusalOf(() => currencyOf('EUR', { step: 0 }))).toMatch(/^the step .* got 0$/);
  });

  it('takes minus zero decimals, which JSON does not keep, for none', () => {
    expect(currencyOf('EUR', { exponent: -0 })?.exponent).toBe(0);
  });
});
