import type { ObservationStatus } from '../../model/statistic.ts';

const COMMA = 44;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
const YEAR_DIGITS = 4;
const FIRST_YEAR = 1000;
const LAST_YEAR = 2999;
/** A number of so many digits is exact, as is a power of ten up to it: their quotient is the nearest number to a decimal. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, digits) => 10 ** digits);
const STATUSES: ReadonlyMap<number, ObservationStatus> = new Map([
  ['E'.charCodeAt(0), 'E'],
  ['F'.charCodeAt(0), 'F'],
]);

/**
 * Reads a line of observations from its bytes, as nearly all are written: a place, a year of four digits, a decimal number of
 * at most fifteen digits, a status. No text is made of it: millions of lines leave nothing behind.
 */
export class PlainLine {
  /** Where the place ends; it begins with the line. */
  geoEnd = 0;
  year = 0;
  value = 0;
  status: ObservationStatus = 'A';
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** False for a line that is written otherwise, right or wrong. */
  read(start: number, end: number): boolean {
    this.#at = this.#bytes.indexOf(COMMA, start);
    this.geoEnd = this.#at;
    return this.#at > start && this.#at < end && this.#readYear(end) && this.#readValue(end) && this.#readStatus(end);
  }

  /** Whether the place of the line that was read is written as one before it. */
  isSamePlace(start: number, otherStart: number, otherEnd: number): boolean {
    const length = this.geoEnd - start;
    if (length !== otherEnd - otherStart) return false;
    for (let at = 0; at < length; at++) if (this.#bytes[start + at] !== this.#bytes[otherStart + at]) return false;
    return true;
  }

  #readYear(end: number): boolean {
    const first = this.#at + 1;
    this.year = this.#digits(first, Math.min(first + YEAR_DIGITS, end));
    this.#at = first + YEAR_DIGITS;
    return this.year >= FIRST_YEAR && this.year <= LAST_YEAR && this.#at < end && this.#bytes[this.#at] === COMMA;
  }

  #readValue(end: number): boolean {
    const comma = this.#bytes.indexOf(COMMA, this.#at + 1);
    if (comma < 0 || comma >= end) return false;
    const isNegative = this.#bytes[this.#at + 1] === MINUS;
    const first = this.#at + (isNegative ? 2 : 1);
    const found = this.#bytes.indexOf(POINT, first);
    const point = found < 0 || found > comma ? comma : found;
    const decimals = Math.max(comma - point - 1, 0);
    this.#at = comma;
    if (point === first || point + 1 === comma || comma - first > EXACT_DIGITS) return false;
    const whole = this.#digits(first, point);
    const part = decimals === 0 ? 0 : this.#digits(point + 1, comma);
    if (whole < 0 || part < 0) return false;
    const power = POWERS[decimals] ?? Number.NaN;
    const value = (whole * power + part) / power;
    this.value = isNegative ? -value : value;
    return true;
  }

  #readStatus(end: number): boolean {
    const first = this.#at + 1;
    const status = first === end ? 'A' : first + 1 === end ? STATUSES.get(this.#bytes[first] ?? 0) : undefined;
    if (status === undefined) return false;
    this.status = status;
    return true;
  }

  /** What digits say; -1 where a sign is none. */
  #digits(start: number, end: number): number {
    let number = 0;
    for (let at = start; at < end; at++) {
      const sign = this.#bytes[at] ?? 0;
      if (sign < ZERO || sign > NINE) return -1;
      number = number * 10 + sign - ZERO;
    }
    return number;
  }
}
