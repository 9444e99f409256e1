import type { Day, PartialDate } from '../../model/time.ts';
import { nameOn } from '../countries.ts';
import type { Member } from '../graph/record.ts';
import { organizationNameOn } from '../organizations.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `15 June 2001`, `March 1992`, `1992`: a point of EDTF in English. */
export function spoken(point: string): string {
  const [year = '', month, day] = point.split('-');
  if (month === undefined) return String(Number(year));
  const name = MONTHS[Number(month) - 1];
  return day === undefined ? `${name} ${Number(year)}` : `${Number(day)} ${name} ${Number(year)}`;
}

/** A bound less precise than the other is taken to its edge; from the first day of a year to the year is in it. */
function between(from: string, to: string): string {
  if (from === `${to}-01` || from === `${to}-01-01`) return `in ${spoken(to)}`;
  const start = from.length < to.length ? 'the start of ' : '';
  const end = to.length < from.length ? 'the end of ' : '';
  return `between ${start}${spoken(from)} and ${end}${spoken(to)}`;
}

/** A date as an adverbial of time: `on 15 June 2001`, `in 1992`, `between 1998 and 1999`. */
export function when({ text }: PartialDate): string {
  const [, from, to] = /^\[(.*)\.\.(.*)\]$/.exec(text) ?? [];
  if (from && to) return between(from, to);
  if (from) return `in ${spoken(from)} or later`;
  if (to) return `by ${spoken(to)}`;
  return text.length === 10 ? `on ${spoken(text)}` : `in ${spoken(text)}`;
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

/** Names of states that English gives an article: by their first words or their last. */
const WITH_ARTICLE =
  /^(United|Netherlands|Philippines|Bahamas|Gambia$|Maldives|Comoros|Holy See|New Hebrides|Isle of|Trust Territory|(\S+ )?Republic of|Two Sicilies)|(Republic|Union|Empire|Kingdom|Emirates|Confederation|Confederacy|Federation|Territory|Territories|Zone|States?|Sultanate|Caliphate|Islands)$/;
const WITHOUT_ARTICLE = /\band (the )?\S+ (\S+ )?Islands$|'s /;

/** Of bodies and treaties, those that go without: single words, and names of a cooperation. */
const BARE = /^\S+$|^(\S+ ){1,2}Economic Cooperation$|^Partnership for|^ASEAN Plus|^The /;

/** The name of a body or treaty within a sentence. */
export function titled(name: string): string {
  return BARE.test(name) ? name : `the ${name}`;
}

/** A name of a country or organization within a sentence. */
export function named({ type }: Member, name: string): string {
  if (type === 'Organization') return titled(name);
  return WITH_ARTICLE.test(name) && !WITHOUT_ARTICLE.test(name) ? `the ${name}` : name;
}

/** What a country or organization was called on the day. */
export function nameAt(member: Member, day: Day): string {
  const row =
    member.type === 'Organization' ? organizationNameOn(member, 'en', day) : nameOn(member, 'common', 'en', day);
  return row?.name ?? member.name;
}

/** The same within a sentence. */
export function calledOn(member: Member, day: Day): string {
  return named(member, nameAt(member, day));
}
