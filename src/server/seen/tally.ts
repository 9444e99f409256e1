/** Upper bounds of times in seconds: what is kept takes some microseconds, what takes longest some seconds. */
export const SECONDS = [
  0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
];
/** Upper bounds of what questions cost. */
export const COSTS = [1, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000];

/** How values are spread, in some additions for each: none but whoever reads it pays for a library. */
export class Tally {
  readonly bounds: readonly number[];
  /** As many as are no larger than each bound and larger than the one before; the last are larger than all. */
  readonly counts: Float64Array;
  sum = 0;
  count = 0;

  constructor(bounds: readonly number[]) {
    this.bounds = bounds;
    this.counts = new Float64Array(bounds.length + 1);
  }

  add(value: number): void {
    let at = 0;
    while (at < this.bounds.length && value > (this.bounds[at] ?? 0)) at++;
    this.counts[at] = (this.counts[at] ?? 0) + 1;
    this.sum += value;
    this.count++;
  }
}
