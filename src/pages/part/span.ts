import { formatDay } from '../../model/day/day.ts';
import { AlmanacError } from '../../model/errors.ts';
import { parseDay } from '../../model/time.ts';
import type { Asked } from '../asked.ts';
import { DayShown } from '../day-shown.ts';

/** A day that a form or a link gives; what stands for it where it gives none. Throws BAD_DATE for what is no day. */
export function dayOf<N>({ parameters }: Asked, name: string, usual: N): string | N {
  const given = parameters.get(name) ?? '';
  return given === '' ? usual : formatDay(parseDay(given));
}

/** The same day so many years before. */
export function yearsBefore(day: string, years: number): string {
  const year = Math.max(1, Number(day.slice(0, 4)) - years);
  return `${String(year).padStart(4, '0')}${day.slice(4).replace('-02-29', '-02-28')}`;
}

/** A year that a form or a link gives; null where it gives none. */
export function yearOf({ parameters }: Asked): number | null {
  const given = parameters.get('year') ?? '';
  if (given === '') return null;
  if (/^\d{1,4}$/.test(given)) return Number(given);
  throw new AlmanacError('BAD_ARGUMENT', `year "${given}" is no year: write it as 2008`, { argument: 'year' });
}

/** Countries of a year are those of its last day on record, unless a day is named. */
export function dayOfYear({ day, today }: Asked, year: number | null): DayShown {
  if (year === null || !day.is(today)) return day;
  const last = `${String(year).padStart(4, '0')}-12-31`;
  return last > today ? day : new DayShown(last);
}

const DAY_MS = 86_400_000;
const [FIRST_DAY, LAST_DAY] = ['0001-01-01', '9999-12-31'] as const;

/** The day so many days later, or earlier, as far as there are days. */
export function daysFrom(day: string, days: number): string {
  const moved = new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
  if (moved.getTime() < Date.parse(`${FIRST_DAY}T00:00:00Z`)) return FIRST_DAY;
  return moved.getUTCFullYear() > Number(LAST_DAY.slice(0, 4)) ? LAST_DAY : moved.toISOString().slice(0, 10);
}
