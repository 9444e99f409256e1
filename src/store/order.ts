/** More places than any list has; a day times as many is still an exact number. */
const PLACES = 2 ** 25;

/**
 * Items by a whole number of each, a day for example, and by `compare` where it is the same. As plain numbers they are in order
 * many times sooner than item by item. Equals keep their order.
 */
export function sortedBy<T>(items: readonly T[], numberOf: (item: T) => number, compare: (a: T, b: T) => number): T[] {
  const keys = new Float64Array(items.length);
  for (const [place, item] of items.entries()) keys[place] = numberOf(item) * PLACES + place;
  keys.sort();
  const sorted: T[] = [];
  let same: T[] = [];
  let last = Number.NaN;
  const close = () => {
    if (same.length > 1) same.sort(compare);
    for (const item of same) sorted.push(item);
    same = [];
  };
  for (const key of keys) {
    const number = Math.floor(key / PLACES);
    if (number !== last) close();
    last = number;
    same.push(items[key - number * PLACES] as T);
  }
  close();
  return sorted;
}
