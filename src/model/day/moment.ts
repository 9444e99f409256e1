import { BEGINNING, type Day, END_OF_TIME, formatDay } from './day.ts';

/** Later than every day that can be asked for: the half-open end of all days. */
export const NEVER: Day = END_OF_TIME + 1;

/**
 * A day that notes how far it was read. Every comparison with a bound of the record goes through `reaches`, so that it is
 * known for which other days all comparisons come out alike: those from `from` to before `until`. Whoever reads it in any
 * other way gets the day, and pins it: then it stands for itself alone.
 */
export class Moment {
  /** The day, read without noting: only for looking up what is remembered by spans. */
  readonly unnoted: Day;
  from: Day = BEGINNING;
  until: Day = NEVER;

  constructor(day: Day) {
    this.unnoted = day;
  }

  /** Whether the bound has come on this day: `bound <= day`. */
  reaches(bound: Day): boolean {
    if (bound <= this.unnoted) {
      if (bound > this.from) this.from = bound;
      return true;
    }
    if (bound < this.until) this.until = bound;
    return false;
  }

  /** Notes that something read holds from one day to before another. */
  narrow(from: Day, until: Day): void {
    if (from > this.from) this.from = from;
    if (until < this.until) this.until = until;
  }

  valueOf(): Day {
    this.narrow(this.unnoted, this.unnoted + 1);
    return this.unnoted;
  }

  toString(): string {
    return String(this.valueOf());
  }

  toJSON(): Day {
    return this.valueOf();
  }
}

/** The day a question is asked of: plain, or noting how far it is read. */
export type Seen = Day | Moment;

/** Whether the bound has come on the day: `bound <= day`. */
export function reaches(day: Seen, bound: Day): boolean {
  return typeof day === 'number' ? bound <= day : day.reaches(bound);
}

/** Whether the day is after the bound: `bound < day`. */
export function isAfter(day: Seen, bound: Day): boolean {
  return reaches(day, bound + 1);
}

/** The plain day; a moment is pinned to it. */
export function dayIn(day: Seen): Day {
  return typeof day === 'number' ? day : day.valueOf();
}

/** A text that ends in the day, as ids do: printed for another day of its span, the end alone is another. */
export class Dated {
  readonly start: string;
  readonly day: Moment;

  constructor(start: string, day: Moment) {
    this.start = start;
    this.day = day;
  }

  valueOf(): string {
    return this.start + formatDay(this.day.valueOf());
  }

  toString(): string {
    return this.valueOf();
  }

  toJSON(): string {
    return this.valueOf();
  }
}
