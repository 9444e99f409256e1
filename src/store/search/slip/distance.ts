/** Longer words are no slip of each other. */
const LONGEST = 64;
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1));

/** Letters of a word, as numbers: bytes of plain texts, code units of others. */
export type Letters = ArrayLike<number>;

/**
 * Slips between two words, of which the second stands in a longer text: letters put in, left out or mistaken, or two in a
 * row exchanged, each counted once. More than `most` come as `most + 1`.
 */
export function slipsBetween(one: Letters, other: Letters, from: number, size: number, most: number): number {
  if (Math.abs(one.length - size) > most || size > LONGEST) return most + 1;
  let [before, above, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= size; j++) above[j] = j;
  for (let i = 1; i <= one.length; i++) {
    row[0] = i;
    let least = i;
    const letter = one[i - 1];
    for (let j = 1; j <= size; j++) {
      const wanted = other[from + j - 1];
      const changed = (above[j - 1] as number) + (letter === wanted ? 0 : 1);
      const moved = Math.min(above[j] as number, row[j - 1] as number) + 1;
      let value = changed < moved ? changed : moved;
      if (i > 1 && j > 1 && letter === other[from + j - 2] && one[i - 2] === wanted) {
        const exchanged = (before[j - 2] as number) + 1;
        if (exchanged < value) value = exchanged;
      }
      row[j] = value;
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    [before, above, row] = [above, row, before];
  }
  return Math.min(above[size] as number, most + 1);
}

/** Slips that a word of a length may have: none in a code, more in a long name. */
export function slipsIn(length: number): number {
  if (length <= 3) return 0;
  if (length <= 5) return 1;
  return length <= 8 ? 2 : 3;
}
