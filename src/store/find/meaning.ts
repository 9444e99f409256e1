import type { Day } from '../../model/day/day.ts';
import type { Seen } from '../../model/day/moment.ts';
import type { NamedKind } from '../../model/search/name.ts';
import { squeeze } from '../../model/text/fold.ts';
import { mayHoldOn, type Period } from '../../model/time.ts';
import type { Store } from '../store.ts';

/** One text that means a record, for as long as it does. */
export interface Meaning<R> {
  readonly text: string;
  readonly record: R;
  readonly period: Period;
}

/** Whether a record goes on, and whether it was there on a day. */
export interface Lives<R> {
  readonly lives?: (record: R) => boolean;
  readonly livesOn?: (record: R, day: Seen) => boolean;
}

export const ALWAYS: Period = { start: null, end: null };

/** Meanings by the letters and digits of their text. */
export type Index<R> = ReadonlyMap<string, readonly Meaning<R>[]>;

export function indexOf<R>(meanings: Iterable<Meaning<R>>): Index<R> {
  const index = new Map<string, Meaning<R>[]>();
  for (const meaning of meanings) {
    const word = squeeze(meaning.text);
    const known = index.get(word);
    if (known) known.push(meaning);
    else if (word !== '') index.set(word, [meaning]);
  }
  return index;
}

/**
 * The records meant on a day, or to date when no day is given. Identity is timeless: a text that meant nothing then finds
 * what it means today, else what it ever meant. Of several, those written just so come first.
 */
export function meantOn<R>(
  meanings: readonly Meaning<R>[],
  text: string,
  day: Seen | null,
  today: Day,
  { lives = () => true, livesOn = () => true }: Lives<R> = {},
): readonly R[] {
  const [only] = meanings;
  if (only && meanings.length === 1) return [only.record];
  const named = day === null ? [] : meanings.filter(({ period }) => mayHoldOn(period, day));
  // What was there that day is likelier meant than land that bore the name before it was a state.
  const there = day === null ? [] : named.filter(({ record }) => livesOn(record, day));
  const then = there.length > 0 ? there : named;
  const now = then.length > 0 ? then : meanings.filter(({ period }) => mayHoldOn(period, today));
  // What goes on is likelier meant by a name it had than what has ended.
  const living = meanings.filter(({ record }) => lives(record));
  const ever = living.length > 0 ? living : meanings;
  const held = now.length > 0 ? now : ever;
  const written = held.filter((meaning) => meaning.text === text);
  return [...new Set((written.length > 0 ? written : held).map(({ record }) => record))];
}

/** Texts by which things are looked for as well, in English or in other languages. */
export function* searchedAs<R>(
  { graph }: Store,
  kind: NamedKind,
  records: ReadonlyMap<string, R>,
  isEnglish: boolean,
): Iterable<Meaning<R>> {
  for (const { key, language, name } of graph.searchNames().get(kind) ?? []) {
    const record = (language === 'en') === isEnglish ? records.get(key) : undefined;
    if (record !== undefined) yield { text: name, record, period: ALWAYS };
  }
}

/** A number with and without the zeros in front of it, which spreadsheets drop. */
export function withoutZeros(code: string): string[] {
  const texts = [code];
  for (let at = 0; code[at] === '0' && at < code.length - 1; at++) texts.push(code.slice(at + 1));
  return texts;
}

/** Texts that mean a record whatever the day. */
export function* meaningsOf<R>(
  records: Iterable<R>,
  textsOf: (record: R) => readonly (string | null)[],
): Iterable<Meaning<R>> {
  for (const record of records)
    for (const text of textsOf(record)) if (text !== null) yield { text, record, period: ALWAYS };
}
