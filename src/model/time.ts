import {
  BEGINNING,
  type Day,
  daysIn,
  END_OF_TIME,
  FIRST_YEAR,
  firstDayOf,
  formatDay,
  lastDayOf,
  yearOf,
} from './day/day.ts';
import { isAfter, reaches, type Seen } from './day/moment.ts';
import { AlmanacError } from './errors.ts';

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
  /** The last day for which the record can tell; after it the fact may have ended. None where nothing bounds it. */
  readonly knownThrough?: Day | null;
}

/** What the bounds of a date amount to. */
export type DatePrecision = 'day' | 'month' | 'year' | 'range' | 'not_later_than' | 'not_earlier_than';

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const INTERVAL = /^\[(\d{4}(?:-\d{2}(?:-\d{2})?)?)?\.\.(\d{4}(?:-\d{2}(?:-\d{2})?)?)?\]$/;
const NOTATION = 'write YYYY, YYYY-MM, YYYY-MM-DD, [from..to], [..to] or [from..]';

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

function parse(text: string): PartialDate {
  const point = bounds(text);
  if (point) return { text, ...point };
  const [, first, last] = INTERVAL.exec(text) ?? [];
  if (first === undefined && last === undefined) throw noDate(text, NOTATION);
  const from = first === undefined ? { earliest: BEGINNING } : bounds(first);
  const to = last === undefined ? { latest: END_OF_TIME } : bounds(last);
  if (!from || !to || from.earliest > to.latest) throw noDate(text, NOTATION);
  const date = { text, earliest: from.earliest, latest: to.latest };
  if (first === undefined || last === undefined) return date;
  if (first === last) throw noDate(text, `write ${first}`);
  if (first.length !== last.length) throw noDate(text, `write both ends to the day or month, as ${alike(date)}`);
  return date;
}

function noDate(text: string, remedy: string): AlmanacError {
  return new AlmanacError('BAD_DATE', `"${text}" is not a date: ${remedy}`);
}

/** The same set with both ends to the day: the standard knows none whose ends differ in precision. */
function alike({ earliest, latest }: PartialDate): string {
  return `[${formatDay(earliest)}..${formatDay(latest)}]`;
}

/** Dates repeat by the thousand, so equal texts share one object. */
const interned = new Map<string, PartialDate>();

/** Reads an EDTF date; throws BAD_DATE when it names no day of the calendar. */
export function partialDate(text: string): PartialDate {
  const known = interned.get(text);
  if (known) return known;
  const date = parse(text);
  interned.set(text, date);
  return date;
}

/** The same without keeping it: for what a caller may write in any number. */
export function readDate(text: string): PartialDate {
  return interned.get(text) ?? parse(text);
}

/** First day a date may mean; null where it says only which it cannot come after. */
export function earliestOf({ text, earliest }: PartialDate): Day | null {
  return text.startsWith('[..') ? null : earliest;
}

/** Last day a date may mean; null where it says only which it cannot come before. */
export function latestOf({ text, latest }: PartialDate): Day | null {
  return text.endsWith('..]') ? null : latest;
}

/** The ends a set names; of a date that is no set, itself twice. */
export function endsOf(date: PartialDate): readonly [from: PartialDate | null, to: PartialDate | null] {
  const [, first, last] = INTERVAL.exec(date.text) ?? [];
  if (first === undefined && last === undefined) return [date, date];
  return [first === undefined ? null : parse(first), last === undefined ? null : parse(last)];
}

/** By the bounds and not the notation: `[1992-01-01..1992-12-31]` is as precise as `1992`. */
export function precisionOf(date: PartialDate): DatePrecision {
  const { earliest, latest } = date;
  if (earliest === latest) return 'day';
  if (earliestOf(date) === null) return 'not_later_than';
  if (latestOf(date) === null) return 'not_earlier_than';
  const year = yearOf(earliest);
  if (earliest === firstDayOf(year) && latest === lastDayOf(year)) return 'year';
  return isMonth(earliest, latest) ? 'month' : 'range';
}

function isMonth(earliest: Day, latest: Day): boolean {
  const month = Math.floor(earliest / 100);
  return earliest % 100 === 1 && latest === month * 100 + daysIn(Math.floor(month / 100), month % 100);
}

/** How many days a date may mean; without end where a bound is open. */
export function widthOf(date: PartialDate): number {
  if (date.earliest === date.latest) return 1;
  if (earliestOf(date) === null || latestOf(date) === null) return Number.POSITIVE_INFINITY;
  return daysBetween(date.earliest, date.latest) + 1;
}

/** Days from one to another, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** How many days a date may mean at most, to be as precise as asked. */
const WIDEST = { day: 1, month: 31, year: 366, any: Number.POSITIVE_INFINITY } as const;

export type LeastPrecision = keyof typeof WIDEST;

export function isAsPrecise(date: PartialDate, least: LeastPrecision): boolean {
  return widthOf(date) <= WIDEST[least];
}

/**
 * Tests whether days from one date to another lie in a range at least in part. Unless it is said how precise the dates
 * must be, what may as well lie outside is left out when a date is wider than the range: a week holds no whole year.
 */
export function liesIn({ from, to }: DayRange, least: LeastPrecision | null) {
  const open = from === BEGINNING || to === END_OF_TIME;
  const widest = least ? WIDEST[least] : open ? WIDEST.any : daysBetween(from, to) + 1;
  return (start: PartialDate, end: PartialDate): boolean => {
    if (start.earliest > to || end.latest < from) return false;
    if (least === null && start.latest <= to && end.earliest >= from) return true;
    return widthOf(start) <= widest && widthOf(end) <= widest;
  };
}

/** Days from one day to a later one. */
export function daysBetween(from: Day, to: Day): number {
  return ordinal(to) - ordinal(from);
}

/** Place of a day in the count of days: years begin with March, so that the leap day comes last. */
function ordinal(day: Day): number {
  const month = Math.floor(day / 100) % 100;
  const year = yearOf(day) - (month < 3 ? 1 : 0);
  const monthsIn = (month + 9) % 12;
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leaps + Math.floor((monthsIn * 153 + 2) / 5) + (day % 100);
}

/** Whether it is written as a full day, YYYY-MM-DD, and there was one. */
export function isDay(text: string): boolean {
  return text.length === 10 && bounds(text) !== null;
}

/** Of a year or a month, its first and its last day; of any other text nothing. */
function examplesOf(text: string): string {
  const span = /^\d{4}(-\d{2})?$/.test(text) ? bounds(text) : null;
  return span === null
    ? ''
    : `, such as its first, ${formatDay(span.earliest)}, or its last, ${formatDay(span.latest)}`;
}

/** Reads a full day, YYYY-MM-DD; throws BAD_DATE otherwise. */
export function parseDay(text: string): Day {
  const point = text.length === 10 ? bounds(text) : null;
  if (!point) {
    throw new AlmanacError(
      'BAD_DATE',
      `"${text}" is not a day: write an existing day as YYYY-MM-DD${examplesOf(text)}`,
    );
  }
  return point.earliest;
}

/** Whether the fact may hold on the day: some reading of its bounds includes it. */
export function mayHoldOn({ start, end }: Period, day: Seen): boolean {
  return (start === null || reaches(day, start.earliest)) && (end === null || !reaches(day, end.latest));
}

/** Whether the fact holds on the day under every reading of its bounds. */
export function surelyHoldsOn({ start, end }: Period, day: Seen): boolean {
  return (start === null || reaches(day, start.latest)) && (end === null || !reaches(day, end.earliest));
}

/** Whether the record can tell of the day. A fact without dates is timeless: it does not become doubtful. */
export function isKnownOn({ start, end, knownThrough }: Period, day: Seen): boolean {
  return knownThrough == null || !isAfter(day, knownThrough) || (start === null && end === null);
}

/** Of a fact that may hold on the day, how sure that is: by its dates, and by how far the record goes. */
export function certaintyOn(period: Period, day: Seen): Certainty {
  return surelyHoldsOn(period, day) && isKnownOn(period, day) ? 'CERTAIN' : 'POSSIBLE';
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
