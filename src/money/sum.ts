/** What amounts come to together. */
export function sum(amounts: readonly number[]): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}

/** The same of a list of things that have an amount; a list that is left out comes to nothing. */
export function sumOfAmounts(list: readonly { readonly amount: number }[] = []): number {
  let total = 0;
  for (const { amount } of list) total += amount;
  return total;
}
