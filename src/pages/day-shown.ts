const DAY_MS = 86_400_000;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Characters that no text bears, in place of the day: as addresses have it, in words, and as sliders count days. */
export const MARKS = { iso: '\uE000', words: '\uE001', count: '\uE002' } as const;
/** Directly after a text, and before all that are longer. */
const NEXT = '\0';
export const [BEFORE_ALL, AFTER_ALL] = ['', '\uFFFF'];

/** Days from 1 January 1970 on. */
export function numberOfDay(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** 26 December 2008. */
export function longDay(day: string | DayShown): string {
  if (typeof day !== 'string') return day.words;
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(0, 4))}`;
}

/** A date as exactly as it is known: a whole day or a month in words, a year as it is. */
export function spelled(date: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return longDay(date);
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(date) ?? [];
  return year === undefined ? date : `${MONTHS[Number(month) - 1]} ${year}`;
}

/**
 * The day that a page looks at. It notes what it is compared with, so that it is known for which other days the same
 * would be written; in an open one marks stand for the day, for each of those days to be put in.
 */
export class DayShown {
  readonly #iso: string;
  readonly #isOpen: boolean;
  /** All comparisons come out alike from the first day to before the second. */
  from = BEFORE_ALL;
  until = AFTER_ALL;

  constructor(iso: string, isOpen = false) {
    this.#iso = iso;
    this.#isOpen = isOpen;
  }

  /** As addresses bear it. */
  toString(): string {
    return this.#isOpen ? MARKS.iso : this.#iso;
  }

  toJSON(): string {
    return this.toString();
  }

  get words(): string {
    return this.#isOpen ? MARKS.words : longDay(this.#iso);
  }

  /** As a slider that ends at two days has it. */
  between(first: string, last: string): string | number {
    if (this.isBefore(first)) return numberOfDay(first);
    if (this.isAfter(last)) return numberOfDay(last);
    return this.#isOpen ? MARKS.count : numberOfDay(this.#iso);
  }

  /** For whatever else is to be made of it: then the page is of this day alone. */
  get plain(): string {
    this.#reaches(this.#iso);
    this.#reaches(this.#iso + NEXT);
    return this.#iso;
  }

  /** Whether the page is of this day alone. */
  get isOwn(): boolean {
    return this.until === this.#iso + NEXT;
  }

  isBefore(day: string): boolean {
    return !this.#reaches(day);
  }

  isAfter(day: string): boolean {
    return this.#reaches(day + NEXT);
  }

  is(day: string): boolean {
    return !this.isBefore(day) && !this.isAfter(day);
  }

  #reaches(bound: string): boolean {
    if (bound <= this.#iso) {
      if (bound > this.from) this.from = bound;
      return true;
    }
    if (bound < this.until) this.until = bound;
    return false;
  }
}
