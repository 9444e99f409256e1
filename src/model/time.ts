import { AlmanacError } from './errors.ts';

/** A day as the integer yyyymmdd: it compares like the calendar and costs no object. */
export type Day = number;

export type Certainty = 'CERTAIN' | 'POSSIBLE';

/** A date as precise as its source, in EDTF; the bounds are the first and last day it may mean. */
export interface PartialDate {
  readonly text: string;
  readonly earliest: Day;
  readonly latest: Day;
}

/** Half-open: `end` is the first day on which the fact no longer holds. Null means unbounded. */
export interface Period {
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
}

/** The years that can be spoken of, as they are written with four digits; days lie within them. */
export const FIRST_YEAR = 1;
export const LAST_YEAR = 9999;

export const BEGINNING: Day = firstDayOf(FIRST_YEAR);
export const END_OF_TIME: Day = lastDayOf(LAST_YEAR);

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const INTERVAL = /^\[(\d{4}(?:-\d{2}(?:-\d{2})?)?)?\.\.(\d{4}(?:-\d{2}(?:-\d{2})?)?)?\]$/;
const NOTATION = 'write YYYY, YYYY-MM, YYYY-MM-DD, [from..to], [..to] or [from..]';

/** Days in a month of the proleptic Gregorian calendar. */
function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function bounds(text: string): { earliest: Day; latest: Day } | null {
  const match = POINT.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (year < FIRST_YEAR) return null;
  if (match[2] === undefined) return { earliest: firstDayOf(year), latest: lastDayOf(year) };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  const first = year * 10000 + month * 100;
  if (match[3] === undefined) return { earliest: first + 1, latest: first + daysIn(year, month) };
  const day = Number(match[3]);
  if (day < 1 || day > daysIn(year, month)) return null;
  return { earliest: first + day, latest: first + day };
}

function parse(text: string): PartialDate | null {
  const point = bounds(text);
  if (point) return { text, ...point };
  const match = INTERVAL.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const from = match[1] === undefined ? { earliest: BEGINNING } : bounds(match[1]);
  const to = match[2] === undefined ? { latest: END_OF_TIME } : bounds(match[2]);
  if (!from || !to || from.earliest > to.latest) return null;
  return { text, earliest: from.earliest, latest: to.latest };
}

/** Dates repeat by the thousand, so equal texts share one object. */
const interned = new Map<string, PartialDate>();

/** Reads an EDTF date; throws BAD_DATE when it names no day of the calendar. */
export function partialDate(text: string): PartialDate {
  const known = interned.get(text);
  if (known) return known;
  const date = parse(text);
  if (!date) throw new AlmanacError('BAD_DATE', `"${text}" is not a date: ${NOTATION}`);
  interned.set(text, date);
  return date;
}

/** Reads a full day, YYYY-MM-DD; throws BAD_DATE otherwise. */
export function parseDay(text: string): Day {
  const point = text.length === 10 ? bounds(text) : null;
  if (!point) {
    throw new AlmanacError('BAD_DATE', `"${text}" is not a day: write an existing day as YYYY-MM-DD`);
  }
  return point.earliest;
}

export function formatDay(day: Day): string {
  const text = String(day).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

export function yearOf(day: Day): number {
  return Math.floor(day / 10000);
}

export function firstDayOf(year: number): Day {
  return year * 10000 + 101;
}

export function lastDayOf(year: number): Day {
  return year * 10000 + 1231;
}

/** Whether the fact may hold on the day: some reading of its bounds includes it. */
export function mayHoldOn({ start, end }: Period, day: Day): boolean {
  return (start === null || start.earliest <= day) && (end === null || day < end.latest);
}

/** Whether the fact holds on the day under every reading of its bounds. */
export function surelyHoldsOn({ start, end }: Period, day: Day): boolean {
  return (start === null || start.latest <= day) && (end === null || day < end.earliest);
}

/** Of a fact that may hold on the day, how sure that is. */
export function certaintyOn(period: Period, day: Day): Certainty {
  return surelyHoldsOn(period, day) ? 'CERTAIN' : 'POSSIBLE';
}

/** Whether two periods share a day under every reading; half-open neighbours never do. */
export function surelyOverlap(a: Period, b: Period): boolean {
  const from = Math.max(a.start?.latest ?? BEGINNING, b.start?.latest ?? BEGINNING);
  const to = Math.min(a.end?.earliest ?? END_OF_TIME, b.end?.earliest ?? END_OF_TIME);
  return from < to;
}

/** A date precise to a year or better, the kind an event can be derived from. */
export function isPoint(date: PartialDate | null): date is PartialDate {
  return date !== null && !date.text.startsWith('[');
}

/** Order by start: unknown beginnings first, then earliest possible day, then latest. */
export function byStart(a: Period, b: Period): number {
  return (a.start?.earliest ?? 0) - (b.start?.earliest ?? 0) || (a.start?.latest ?? 0) - (b.start?.latest ?? 0);
}
