import type { Day } from '../day/day.ts';
import { endsOf, type PartialDate, type Period, precisionOf } from '../time.ts';
import type { Vague } from './phrase/phrases.ts';
import { type Point, type Voice, voiceOf } from './voice.ts';

/** Day, month or year when the date is one. */
function pointOf(date: PartialDate): Point | null {
  const precision = precisionOf(date);
  return precision === 'day' || precision === 'month' || precision === 'year'
    ? { day: date.earliest, precision }
    : null;
}

function inVoice(voice: Voice, date: PartialDate, vague: Vague = voice.phrases): string {
  const point = pointOf(date);
  if (point) return voice.point(point);
  const [from, to] = endsOf(date).map((end) => (end ? pointOf(end) : null));
  if (from && to) return voice.fill(vague.between, from, to);
  if (from) return voice.fill(vague.notEarlier, from);
  return to ? voice.fill(vague.notLater, to) : date.text;
}

/** A date for people: `2 March 1992`, `between 1998 and 1999`, `not later than 1991`. */
export function sayDate(date: PartialDate, language: string): string {
  return inVoice(voiceOf(language), date);
}

/** A day for people. */
export function sayDay(day: Day, language: string): string {
  return voiceOf(language).point({ day, precision: 'day' });
}

/** A time from one date to another, the first without it: `1949–1990`, `since 2 March 1992`. Null without dates. */
export function sayPeriod({ start, end }: Period, language: string): string | null {
  const voice = voiceOf(language);
  const { since, until, today, bound } = voice.phrases;
  const [from, to] = [start && pointOf(start), end && pointOf(end)];
  if (start === null) {
    if (end === null) return null;
    if (to) return voice.fill(until, to);
    return bound ? inVoice(voice, end, bound.until) : joined('…', inVoice(voice, end));
  }
  if (end !== null) return joined(inVoice(voice, start, bound?.both), inVoice(voice, end, bound?.both));
  if (from) return voice.fill(since, from);
  return bound ? inVoice(voice, start, bound.since) : joined(inVoice(voice, start), today);
}

/** Days from one to another, both included; one alone when there is no other. */
export function sayDays(start: PartialDate, end: PartialDate | null, language: string): string {
  const voice = voiceOf(language);
  if (end === null || end.text === start.text) return inVoice(voice, start);
  const [from, to] = [pointOf(start), pointOf(end)];
  if (from && to && from.precision === to.precision) return voice.span(from, to);
  const both = voice.phrases.bound?.both;
  return joined(inVoice(voice, start, both), inVoice(voice, end, both));
}

/** Years stand close, everything longer apart. */
function joined(from: string, to: string): string {
  if (from === to) return from;
  return /^\p{Nd}+$/u.test(from) && /^\p{Nd}+$/u.test(to) ? `${from}–${to}` : `${from} – ${to}`;
}
