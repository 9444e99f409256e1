import { LRUCache } from 'lru-cache';
import type { Day } from '../day/day.ts';
import { spokenIn } from './language.ts';
import { ASIAN } from './phrase/asian.ts';
import { EASTERN } from './phrase/eastern.ts';
import { type Phrase, type Phrases, SIGNS } from './phrase/phrases.ts';
import { WESTERN } from './phrase/western.ts';

export const PHRASES: Readonly<Record<string, Phrases>> = { ...WESTERN, ...EASTERN, ...ASIAN };

/** A day, a month or a year of the calendar, by its first day. */
export interface Point {
  readonly day: Day;
  readonly precision: 'day' | 'month' | 'year';
}

/** What formatters put around a dash: plain texts keep none within a month, and an ordinary one elsewhere. */
const THIN_SPACE = '\u2009';

/** Formatters and phrases of one language. */
export class Voice {
  readonly phrases: Phrases;
  readonly #formats: Readonly<Record<Point['precision'], Intl.DateTimeFormat>>;

  constructor(language: string) {
    const { locale, words } = spokenIn(language);
    this.phrases = words.map((tag) => PHRASES[tag]).find((found) => found !== undefined) ?? SIGNS;
    const format = (fields: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', ...fields });
    this.#formats = {
      day: format({ day: 'numeric', month: 'long', year: 'numeric' }),
      month: format({ month: 'long', year: 'numeric' }),
      year: format({ year: 'numeric' }),
    };
  }

  point({ day, precision }: Point): string {
    const date = inCalendar(day);
    const format = this.#formats[precision];
    if (precision !== 'year' || this.phrases.year === undefined) return format.format(date);
    return this.phrases.year.replace('{0}', partOf(format, date, 'year'));
  }

  /** From one point to another of the same precision, both included, said as briefly as the language does. */
  span(from: Point, to: Point): string {
    const oneMonth = Math.floor(from.day / 100) === Math.floor(to.day / 100);
    return this.#formats[from.precision]
      .formatRange(inCalendar(from.day), inCalendar(to.day))
      .replaceAll(THIN_SPACE, oneMonth ? '' : ' ');
  }

  /** A phrase with its dates, which are as precise as each other. */
  fill(phrase: Phrase, ...points: readonly Point[]): string {
    return variantFor(phrase, points[0]?.precision ?? 'day').replace(/\{(\d)(g?)\}/g, (_all, at, genitive) => {
      const point = points[Number(at)];
      if (!point) throw new RangeError(`a phrase names more dates than there are: ${phrase}`);
      return genitive === 'g' && point.precision === 'month' ? this.#ofMonth(point.day) : this.point(point);
    });
  }

  /** A month in the case it has within a date, which is the genitive of the languages that ask for it. */
  #ofMonth(day: Day): string {
    const date = inCalendar(day);
    const month = partOf(this.#formats.day, date, 'month');
    return this.#formats.month
      .formatToParts(date)
      .map(({ type, value }) => (type === 'month' ? month : value))
      .join('');
  }
}

function variantFor(phrase: Phrase, precision: Point['precision']): string {
  if (typeof phrase === 'string') return phrase;
  const [day, month, year = month] = phrase;
  return { day, month, year }[precision];
}

function partOf(format: Intl.DateTimeFormat, date: Date, part: 'year' | 'month'): string {
  return format.formatToParts(date).find(({ type }) => type === part)?.value ?? '';
}

/** Set field by field: the constructor takes years below 100 for years of the twentieth century. */
function inCalendar(day: Day): Date {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(day / 10000), (Math.floor(day / 100) % 100) - 1, day % 100);
  return date;
}

/** Making formatters costs more than all they say in a page; tags are the caller's own, so few are kept. */
const voices = new LRUCache<string, Voice>({ max: 64 });

/** No tag of a language is longer. */
const LONGEST_TAG = 64;

/** Falls back to English, like names. */
export function voiceOf(language: string): Voice {
  const tag = language.length > LONGEST_TAG ? 'en' : language;
  let voice = voices.get(tag);
  if (!voice) {
    voice = new Voice(tag);
    voices.set(tag, voice);
  }
  return voice;
}
