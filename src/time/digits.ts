/** Of the character `0`; those of the other digits follow. */
const CODE_OF_ZERO = 48;

/**
 * The number that two digits of a text write.
 *
 * By character codes, because cutting the text up and converting each piece takes most of the time of reading a date.
 *
 * @param text a text that is known to have two digits there
 * @param at the place of the first one
 */
export function twoDigitsAt(text: string, at: number): number {
  return 10 * (text.charCodeAt(at) - CODE_OF_ZERO) + text.charCodeAt(at + 1) - CODE_OF_ZERO;
}
