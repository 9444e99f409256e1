const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];

/** Round years for an axis that has room for so many. */
export function yearTicks(first: number, last: number, room: number): number[] {
  const step = STEPS.find((years) => (last - first) / years < room) ?? 1000;
  const start = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((last - start) / step) + 1) }, (_, at) => start + at * step);
}

/** Round numbers from below the least to above the most value of a logarithmic axis, all above zero. */
export function logTicks(least: number, most: number): number[] {
  const decades = Math.log10(most / least);
  const steps = decades < 1.5 ? [1, 1.5, 2, 3, 5, 7] : decades < 4 ? [1, 2, 5] : [1];
  // One more below, for a logarithm that was rounded up.
  const first = Math.floor(Math.log10(least)) - 1;
  const all = Array.from({ length: Math.ceil(Math.log10(most)) - first + 3 }, (_, at) => first + at).flatMap((power) =>
    steps.map((step) => step * 10 ** power),
  );
  const from = all.findLastIndex((tick) => tick <= least);
  const to = all.findIndex((tick, at) => tick >= most && at > from);
  return all.slice(from, to + 1);
}

const ROOM = 6;

/** Round numbers from below the least to above the most value. */
export function roundTicks(least: number, most: number): number[] {
  const span = most > least ? most - least : Math.abs(most) || 1;
  const rough = span / ROOM;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power;
  const [first, last] = [Math.floor(least / step), Math.max(Math.floor(least / step) + 1, Math.ceil(most / step))];
  // Multiplied, since sums of fractions drift.
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}
