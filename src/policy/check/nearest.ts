/**
 * How many letters must be put in, left out or changed to make one word of another, where that is at most so many;
 * otherwise one more than that.
 */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let above = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 0; i < one.length; i += 1) {
    const row = [i + 1];
    for (let j = 0; j < other.length; j += 1) {
      const changed = (above[j] as number) + (one[i] === other[j] ? 0 : 1);
      row.push(Math.min(changed, (above[j + 1] as number) + 1, (row[j] as number) + 1));
    }
    if (Math.min(...row) > most) return most + 1;
    above = row;
  }
  return above[other.length] as number;
}

/** The word that is most like another; `undefined` where none is. The first of several. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const most = Math.min(3, Math.floor(word.length / 2));
  const found = known
    .map((one) => ({ one, letters: distance(word.toLowerCase(), one.toLowerCase(), most) }))
    .filter(({ letters }) => letters <= most)
    .sort((a, b) => a.letters - b.letters);
  return found[0]?.one;
}
