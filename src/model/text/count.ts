/** A number with its noun: `1 finding`, `3 findings`, `no findings`. */
export function countOf(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}
