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

// ISO 4217 as published, by minor unit: at each place the codes with so many decimals, run together because the table is
// a good part of a bundle. It is kept here and not taken from `Intl`, which follows what people write on price tags and
// gives 0 decimals for IQD, HUF, IDR and a dozen others.
// BGN and ANG were withdrawn in 2026 and 2025; orders paid in them can still be claimed, so they stay.
const BY_EXPONENT = [
  'BIFCLPDJFGNFISKJPYKMFKRWPYGRWFUGXUYIVNDVUVXAFXOFXPF',
  '',
  'AEDAFNALLAMDANGAOAARSAUDAWGAZNBAMBBDBDTBGNBMDBNDBOBBOVBRLBSDBTNBWPBYNBZDCADCDFCHECHFCHWCNYCOPCOUCRCCUPCVE' +
    'CZKDKKDOPDZDEGPERNETBEURFJDFKPGBPGELGHSGIPGMDGTQGYDHKDHNLHTGHUFIDRILSINRIRRJMDKESKGSKHRKPWKYDKZTLAKLBPLKR' +
    'LRDLSLMADMDLMGAMKDMMKMNTMOPMRUMURMVRMWKMXNMXVMYRMZNNADNGNNIONOKNPRNZDPABPENPGKPHPPKRPLNQARRONRSDRUBSARSBD' +
    'SCRSDGSEKSGDSHPSLESOSSRDSSPSTNSVCSYPSZLTHBTJSTMTTOPTRYTTDTWDTZSUAHUSDUSNUYUUZSVEDVESWSTXADXCDXCGYERZARZMW' +
    'ZWG',
  'BHDIQDJODKWDLYDOMRTND',
  'CLFUYW',
];

// Gold, bond units, drawing rights, test and "no currency": listed by ISO 4217, but without a minor unit.
const NO_EXPONENT = 'XAGXAUXBAXBBXBCXBDXDRXPDXPTXSUXTSXUAXXX';

// Taken apart at first use: most programs that load the library count in no currency while they load.
let exponents: ReadonlyMap<string, number> | undefined;

// The ariary and the ouguiya are listed with two decimals, but the real subunit is one fifth: 20 minor units while the
// minor unit is the hundredth.
const FIFTHS = ['MGA', 'MRU'];

/**
 * Answers how amounts of a currency are counted: by ISO 4217, unless the caller says how its payment provider differs.
 *
 * A code that ISO 4217 lists without a minor unit (`XAU`, `XTS`, `XXX` for none) is only known with an `exponent` from the
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
  exponents ??= exponentsByCode();
  const listed = exponents.get(code);
  const own = override ?? {};
  const exponent = own.exponent ?? listed;
  if (exponent === undefined || (listed === undefined && !apart(NO_EXPONENT).includes(code))) return undefined;
  const step = own.step ?? (exponent === 2 && FIFTHS.includes(code) ? 20 : 1);
  requireNatural('the exponent of a currency', exponent);
  requirePositive('the step of a currency', step);
  // Minus zero, which JSON would not keep, is zero.
  return { code, exponent: exponent + 0, step };
}

/** Codes of three letters that were run together. */
function apart(codes: string): readonly string[] {
  return codes.match(/.../g) ?? [];
}

function exponentsByCode(): ReadonlyMap<string, number> {
  const byCode = new Map<string, number>();
  for (const [exponent, codes] of BY_EXPONENT.entries()) {
    for (const code of apart(codes)) byCode.set(code, exponent);
  }
  return byCode;
}
