import { type Day, daysIn, realDay, yearOf } from '../day/day.ts';

/** A length of time in the notation of ISO 8601, as far as calendars need it: `P1Y`, `P6M`, `P2W`, `P85D`. */
export const DURATION = /^P(?=\d)(?:([1-9]\d?)Y)?(?:([1-9]\d?)M)?(?:([1-9]\d?)W)?(?:([1-9]\d{0,3})D)?$/;

const DAY_MS = 86_400_000;

/** The day so long after another; of the last day of a month the next one where the month has no such day. */
export function later(day: Day, duration: string): Day {
  const [, years = '0', months = '0', weeks = '0', days = '0'] = DURATION.exec(duration) ?? [];
  const month = (Math.floor(day / 100) % 100) - 1 + Number(months);
  const year = yearOf(day) + Number(years) + Math.floor(month / 12);
  const counted = realDay(year * 10000 + ((month % 12) + 1) * 100 + (day % 100));
  return plusDays(counted, Number(weeks) * 7 + Number(days));
}

export function plusDays(day: Day, days: number): Day {
  return days === 0 ? day : dayOf(timeOf(day) + days * DAY_MS);
}

/** Days from one to another; less than none when the other lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((timeOf(to) - timeOf(from)) / DAY_MS);
}

function timeOf(day: Day): number {
  const month = Math.floor(day / 100) % 100;
  return Date.UTC(yearOf(day), month - 1, Math.min(day % 100, daysIn(yearOf(day), month)));
}

function dayOf(time: number): Day {
  const date = new Date(time);
  return date.getUTCFullYear() * 10000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}
