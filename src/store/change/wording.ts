import type { Seen } from '../../model/day/moment.ts';
import { endsOf, type PartialDate, precisionOf } from '../../model/time.ts';
import { stateNamed, titled } from '../../model/wording/article.ts';
import { sayDate } from '../../model/wording/date.ts';
import { nameOn } from '../countries.ts';
import type { Member } from '../graph/record.ts';
import { organizationNameOn } from '../organizations.ts';

const ENGLISH = 'en';

/** A date as an adverbial of time: `on 15 June 2001`, `in 1992`, `between 1998 and 1999`. */
export function when(date: PartialDate): string {
  const precision = precisionOf(date);
  if (precision === 'range') return sayDate(date, ENGLISH);
  if (precision === 'day') return `on ${sayDate(date, ENGLISH)}`;
  const [from, to] = endsOf(date);
  if (from && to) return `in ${sayDate(date, ENGLISH)}`;
  return from ? `${when(from)} or later` : `by ${to ? sayDate(to, ENGLISH) : date.text}`;
}

/** `a`, `a and b`, `a, b and c`, each word once. */
export function listed(words: readonly string[]): string {
  const unique = [...new Set(words)];
  const last = unique.pop() ?? '';
  return unique.length === 0 ? last : `${unique.join(', ')} and ${last}`;
}

/** The words as a text, null when there are none. */
export function listedOrNull(words: readonly string[]): string | null {
  return words.length === 0 ? null : listed(words);
}

/** A name of a country or organization within a sentence. */
export function named({ type }: Member, name: string): string {
  return type === 'Organization' ? titled(name) : stateNamed(name);
}

/** What a country or organization was called on the day. */
export function nameAt(member: Member, day: Seen): string {
  const row =
    member.type === 'Organization' ? organizationNameOn(member, 'en', day) : nameOn(member, 'common', 'en', day);
  return row?.name ?? member.name;
}

/** The same within a sentence. */
export function calledOn(member: Member, day: Seen): string {
  return named(member, nameAt(member, day));
}
