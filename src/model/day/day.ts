/** A day as the integer yyyymmdd: it compares like the calendar and costs no object. */
export type Day = number;

/** The years that can be spoken of, as they are written with four digits; days lie within them. */
export const FIRST_YEAR = 1;
export const LAST_YEAR = 9999;

export const BEGINNING: Day = firstDayOf(FIRST_YEAR);
export const END_OF_TIME: Day = lastDayOf(LAST_YEAR);

/** Days in a month of the proleptic Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function formatDay(day: Day): string {
  const text = String(day).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

/** The day itself, or the next there is where one was counted on from the last day of a month. */
export function realDay(day: Day): Day {
  const [year, month] = [yearOf(day), Math.floor(day / 100) % 100];
  if (day % 100 <= daysIn(year, month)) return day;
  return month === 12 ? firstDayOf(year + 1) : year * 10000 + (month + 1) * 100 + 1;
}

/** The day before another one. */
export function dayBefore(day: Day): Day {
  if (day % 100 > 1) return day - 1;
  const [year, month] = [yearOf(day), Math.floor(day / 100) % 100];
  return month === 1 ? lastDayOf(year - 1) : year * 10000 + (month - 1) * 100 + daysIn(year, month - 1);
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
