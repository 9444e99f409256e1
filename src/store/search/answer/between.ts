import type { SearchKind } from '../../../model/search/kind.ts';
import type { Store } from '../../store.ts';
import type { Names } from '../names.ts';
import { type Question, yearOf } from '../question.ts';
import { namedIn } from './named.ts';
import { declined } from './place/declined.ts';

const COUNTRIES: ReadonlySet<SearchKind> = new Set(['COUNTRY']);
const RECOGNITION = /\brecogni[sz]\w*/;
const RELATIONS = /\b(?:relations|ties)\b/;
const SEVERED = /\b(?:cut|cuts|severed?|sever|broke|broken|break|end|ended|suspended)\b/;

/** When one country recognised another, or how their relations began and ended; null where no two are named, or nothing is on record. */
export function betweenIn({ graph }: Store, names: Names, { form }: Question): readonly number[] | null {
  const isRecognition = RECOGNITION.test(form);
  if (!isRecognition && !RELATIONS.test(form)) return null;
  const words = form.split(' ');
  const found = namedIn(names, words, COUNTRIES, (word) => !names.idle.has(word) || word === 'us');
  const [one, other, more] = found;
  if (!one || !other || more) return null;
  const [from, to] = [names.keyOf(one.thing), names.keyOf(other.thing)];
  const what = SEVERED.test(form) ? 'relations-severed' : 'relations-established';
  const beginnings = isRecognition
    ? [`recognition/${from}/${to}/`]
    : [`${what}/${from}/${to}/`, `${what}/${to}/${from}/`];
  const keys = [...graph.events().keys()].filter((key) => beginnings.some((beginning) => key.startsWith(beginning)));
  const ordered = /\brestor\w*|\bresum\w*|\bagain\b/.test(form) ? keys.toSorted().toReversed() : keys.toSorted();
  const things = ordered.flatMap((key) => names.thingWith('EVENT', key) ?? []);
  return things.length === 0 ? null : things;
}

const ELECTION = /\belections?\b/;

/**
 * The elections of a country in a year that are asked for in words which their names have not: Wahlen in Österreich 1986.
 * Of a year in which none is on record the country is told, and no other's election.
 */
export function electionsIn({ graph }: Store, names: Names, question: Question): readonly number[] | null {
  const year = yearOf(question)?.year;
  const isPlain = ELECTION.test(question.form);
  if (year === undefined || !(isPlain || question.asks.has('election'))) return null;
  const words = question.words.flatMap(({ text, isNeeded, year: of }) =>
    isNeeded && of === null && !ELECTION.test(text) ? text : [],
  );
  const [named, more] = namedIn(names, words, COUNTRIES, () => true);
  if (more || (isPlain && named?.to !== words.length)) return null;
  const country = named?.thing ?? (isPlain ? null : declined(names, words.join(' '), COUNTRIES));
  if (country === null) return null;
  const beginning = `election/${names.keyOf(country)}.${year}-`;
  const things = [...graph.events().keys()]
    .filter((key) => key.startsWith(beginning))
    .flatMap((key) => names.thingWith('EVENT', key) ?? []);
  const weightOf = (thing: number) => names.index.weights[thing] ?? 0;
  // What their names say the ranking finds by itself.
  if (isPlain) return things.length === 0 ? [country] : null;
  return things.length === 0 ? null : things.sort((one, other) => weightOf(other) - weightOf(one));
}

/** Events that follow from a fact: of a state that was interrupted one each time, the last first. */
export function eventsOf({ graph }: Store, names: Names, key: string): readonly number[] {
  const keys = [...graph.events().keys()].filter((one) => one === key || one.startsWith(`${key}/`));
  return keys
    .toSorted()
    .toReversed()
    .flatMap((one) => names.thingWith('EVENT', one) ?? []);
}
