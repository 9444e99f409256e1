import type { Day } from './day.ts';
import { dayIn, Moment, type Seen } from './moment.ts';

interface Span<T> {
  readonly from: Day;
  readonly until: Day;
  readonly value: T;
}

/**
 * A function of a day remembered for as long as its answer holds. Asked for a moment it notes the bounds that the answer
 * was found between, also where it was remembered.
 */
export class Spans<T> {
  readonly #find: (day: Moment) => T;
  readonly #most: number;
  #spans: Span<T>[] = [];

  /** At most so many answers are remembered; the oldest are forgotten first. */
  constructor(find: (day: Moment) => T, most = 64) {
    this.#find = find;
    this.#most = most;
  }

  at(day: Seen): T {
    const asked = typeof day === 'number' ? day : day.unnoted;
    let span = this.#spans.find(({ from, until }) => from <= asked && asked < until);
    if (!span) {
      const moment = new Moment(asked);
      const value = this.#find(moment);
      // What a promise will still read is not known yet: it is the answer of its own day.
      if (value instanceof Promise) dayIn(moment);
      span = { from: moment.from, until: moment.until, value };
      if (this.#spans.length === this.#most) this.#spans.shift();
      this.#spans.push(span);
    }
    if (typeof day !== 'number') day.narrow(span.from, span.until);
    return span.value;
  }
}
