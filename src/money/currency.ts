import { requireNatural, requirePositive } from './exact.ts';

/**
 * A currency as amounts are counted in it.
 *
 * @since 0.1.0
 */
export interface Currency {
  /** ISO 4217 code in capitals, such as `EUR`. */
  readonly code: string;
  /** How many decimals one minor unit is: 2 for EUR (cent), 0 for JPY, 3 for KWD (fils). */
  readonly exponent: number;
  /** The smallest amount that can be moved, in minor units. 1 for most currencies. */
  readonly step: number;
}

/**
 * What a payment provider does differently from ISO 4217.
 *
 * @since 0.1.0
 */
export interface CurrencyOverride {
  /** Decimals of the minor unit, 0 or more. */
  readonly exponent?: number | undefined;
  /** The smallest amount that can be moved, in minor units, 1 or more. */
  readonly step?: number | undefined;
}

// ISO 4217 as published, grouped by minor unit. The table is kept here and not taken from `Intl`, which follows what
// people write on price tags and gives 0 decimals for IQD, HUF, IDR and a dozen others.
// BGN and ANG were withdrawn in 2026 and 2025; orders paid in them can still be claimed, so they stay.
const EXPONENT_0 = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const EXPONENT_2 =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF ' +
  'CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF ' +
  'IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN ' +
  'MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS ' +
  'SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ' +
  'ZWG';
const EXPONENT_3 = 'BHD IQD JOD KWD LYD OMR TND';
const EXPONENT_4 = 'CLF UYW';

// Gold, bond units, drawing rights, test and "no currency": listed by ISO 4217, but without a minor unit.
const NO_EXPONENT = 'XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX';

// The ariary and the ouguiya are listed with two decimals, but the real subunit is one fifth.
const FIFTHS = 'MGA MRU';

/**
 * Answers how amounts of a currency are counted: by ISO 4217, unless the caller says how its payment provider differs.
 *
 * A code that ISO 4217 lists without a minor unit (`XAU`, `XTS`, `XXX` ...) is only known with an `exponent` from the
 * caller.
 *
 * @param code - ISO 4217 code in capitals
 * @param override - the provider's exponent (decimals) and step (minor units), where they differ
 * @returns the currency, or undefined for a code that ISO 4217 does not list
 * @throws RangeError when the override's exponent is not a whole number from 0, or its step not one from 1
 * @example
 * ```ts
 * import { currencyOf } from 'redress';
 *
 * currencyOf('KWD'); //=> { code: 'KWD', exponent: 3, step: 1 }
 * currencyOf('KWD', { step: 10 }); //=> { code: 'KWD', exponent: 3, step: 10 }
 * currencyOf('EURO'); //=> undefined
 * ```
 * @see ISO 4217 list one, https://www.six-group.com/en/products-services/financial-information/market-reference-data/data-standards.html
 * @since 0.1.0
 */
export function currencyOf(code: string, override: CurrencyOverride = {}): Currency | undefined {
  if (!isCode(code)) return undefined;
  const listed = listedExponent(code);
  if (listed === undefined && !NO_EXPONENT.includes(code)) return undefined;
  const { exponent = listed, step: ownStep } = override ?? {};
  if (exponent === undefined) return undefined;
  // A fifth is 20 minor units only while the minor unit is the hundredth.
  const step = ownStep ?? (FIFTHS.includes(code) && exponent === 2 ? 20 : 1);
  requireNatural('the exponent of a currency', exponent);
  requirePositive('the step of a currency', step);
  // Minus zero, which JSON would not keep, is zero.
  return { code, exponent: exponent + 0, step };
}

/** Only three capitals: then a code can match the lists above as a whole entry and in no other way. */
function isCode(code: string): boolean {
  return typeof code === 'string' && /^[A-Z]{3}$/.test(code);
}

function listedExponent(code: string): number | undefined {
  if (EXPONENT_2.includes(code)) return 2;
  if (EXPONENT_0.includes(code)) return 0;
  if (EXPONENT_3.includes(code)) return 3;
  if (EXPONENT_4.includes(code)) return 4;
  return undefined;
}
