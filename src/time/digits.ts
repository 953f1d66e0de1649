/** Of the character `0`; those of the other digits follow. */
const CODE_OF_ZERO = 48;

/**
 * The number that two digits of a text write, or NaN where there are no two digits.
 *
 * By character codes, because cutting the text up and converting each piece takes most of the time of reading a date.
 * NaN is neither less nor more than anything, so whoever asks whether the number lies within its bounds asks for both.
 *
 * @param text the text to read
 * @param at the place of the first one
 */
export function twoDigitsAt(text: string, at: number): number {
  return 10 * digitAt(text, at) + digitAt(text, at + 1);
}

/** The number that one digit of a text writes, or NaN. */
export function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - CODE_OF_ZERO;
  return digit >= 0 && digit <= 9 ? digit : Number.NaN;
}

/** The numbers from 0 to 99 as they are written: looked up, because every instant of a decision is written with six. */
const PAIRS: readonly string[] = /* @__PURE__ */ Array.from({ length: 100 }, (_, value) =>
  value < 10 ? `0${value}` : String(value),
);

export function twoDigits(value: number): string {
  return PAIRS[value] as string;
}

export function threeDigits(value: number): string {
  return value < 100 ? `0${twoDigits(value)}` : String(value);
}
