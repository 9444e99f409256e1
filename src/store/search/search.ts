import { LRUCache } from 'lru-cache';
import type { Day } from '../../model/day/day.ts';
import { dayIn, NEVER, type Seen } from '../../model/day/moment.ts';
import { SEARCH_KINDS, type SearchKind } from '../../model/search/kind.ts';
import { romanized } from '../../model/text/roman.ts';
import { parseDay } from '../../model/time.ts';
import { type MaybePromise, whenReady } from '../maybe.ts';
import type { Store } from '../store.ts';
import { askedOfCountry, askedOfOrganization, canAnswer, deedIn } from './answer/asked.ts';
import { declined } from './answer/declined.ts';
import { type NamePart, partsOf } from './mark.ts';
import { type Names, namesOf, type WrittenName } from './names.ts';
import { beginningWith, isWhole } from './order.ts';
import { type Question, questionIn, withoutYears } from './question.ts';
import { rank } from './rank.ts';
import type { Ranked } from './ranked.ts';
import { type Findable, recordOf } from './record.ts';

/** A thing that was found, and why. */
export interface Hit {
  readonly kind: SearchKind;
  readonly key: string;
  readonly record: Findable;
  readonly name: WrittenName;
  readonly isPartial: boolean;
  readonly isMistyped: boolean;
  /** What it is called, whichever name matched. */
  title(): string;
  /** The name in pieces, those marked that were asked for. */
  parts(): readonly NamePart[];
}

export interface Facet {
  readonly kind: SearchKind;
  readonly count: number;
}

/** What was found: places in the order of likeliness, each of which becomes a hit when it is shown. */
export interface Found {
  readonly places: Uint32Array;
  /** How many of each kind there are, whichever kinds are wanted; the most first. */
  readonly facets: readonly Facet[];
  hit(place: number): Hit;
}

interface Answer {
  readonly question: Question;
  readonly ranked: Ranked;
}

/** Answers that are kept for their other pages, by bytes. */
const KEPT = 8_000_000;
const answers = new WeakMap<Store, LRUCache<string, Answer>>();

/** Whatever a text may mean, best first; on another day names of that day come first. */
export function find(store: Store, query: string, kinds: readonly SearchKind[] | null, day: Seen): MaybePromise<Found> {
  return whenReady(namesOf(store), (names) => {
    const { question, ranked } = answered(store, names, query, dayIn(day));
    const { things, lines, partial, mistyped } = ranked;
    const counts = new Uint32Array(SEARCH_KINDS.length);
    for (const thing of things) count(counts, names.index.kinds[thing] ?? 0);
    const wanted = kinds && new Set(kinds.map((kind) => SEARCH_KINDS.indexOf(kind)));
    const all = Uint32Array.from(things.keys());
    return {
      places: wanted ? all.filter((place) => wanted.has(names.index.kinds[things[place] ?? 0] ?? 0)) : all,
      facets: SEARCH_KINDS.map((kind, number) => ({ kind, count: counts[number] ?? 0 }))
        .filter((facet) => facet.count > 0)
        .sort((one, other) => other.count - one.count),
      hit(place) {
        const thing = things[place] ?? 0;
        const name = names.written(lines[place] ?? 0);
        const [kind, key] = [names.kindOf(thing), names.keyOf(thing)];
        return {
          kind,
          key,
          record: recordOf(store, kind, key),
          name,
          isPartial: partial[place] === 1,
          isMistyped: mistyped[place] === 1,
          title: () => names.titleOf(thing),
          parts: () => partsOf(name.text, question.form),
        };
      },
    };
  });
}

function count(counts: Uint32Array, kind: number): void {
  counts[kind] = (counts[kind] ?? 0) + 1;
}

function answered(store: Store, names: Names, query: string, day: Day): Answer {
  let kept = answers.get(store);
  if (!kept) {
    kept = new LRUCache({ maxSize: KEPT, sizeCalculation: ({ ranked }) => 1000 + 10 * ranked.things.length });
    answers.set(store, kept);
  }
  const key = `${day} ${query}`;
  const known = kept.get(key);
  if (known) return known;
  const question = questionIn(names, query);
  const ranked = withAnswers(store, names, question, day);
  const answer = isSure(ranked) ? { question, ranked } : (inLatin(store, names, question, day) ?? { question, ranked });
  kept.set(key, answer);
  return answer;
}

function isSure({ things, partial, mistyped }: Ranked): boolean {
  return things.length > 0 && !partial[0] && !mistyped[0];
}

/** Names that the record has in Latin letters alone are found by those of other alphabets as well. */
function inLatin(store: Store, names: Names, { form }: Question, day: Day): Answer | null {
  const latin = romanized(form);
  if (latin === null) return null;
  const question = questionIn(names, latin);
  const ranked = withAnswers(store, names, question, day);
  return ranked.things.length > 0 && !ranked.partial[0] ? { question, ranked } : null;
}

/** Who asks for the capital of a country, or who leads it, is shown the city or the person, then the country. */
function withAnswers({ graph }: Store, names: Names, question: Question, day: Day): Ranked {
  const { asks, words, form } = question;
  // What is a name by itself asks nothing: Independent State of Samoa, Stolica Apostolska.
  if (asks.size === 0 || isWhole(names, form)) return rank(names, question, day);
  // A year says when it is asked for, unless the record has it in the name.
  const year = words.find((word) => word.year !== null)?.year ?? null;
  const deed = deedIn(asks);
  if (deed !== null) return withDeed(names, question, rank(names, question, day), deed);
  if (!canAnswer(asks) && (year === null || asks.size === 0)) return rank(names, question, day);
  const ranked = rank(names, withoutYears(question), day);
  if (!canAnswer(asks)) return isSubject(names, question, ranked, 0) ? ranked : rank(names, question, day);
  const [best, until] = subjectOf(names, question, ranked);
  const [kind, key] = best < 0 ? [null, ''] : [names.kindOf(best), names.keyOf(best)];
  const country = kind === 'COUNTRY' ? graph.countries.get(key) : undefined;
  const organization = kind === 'ORGANIZATION' ? graph.organizations.get(key) : undefined;
  const asked = [
    ...(country
      ? askedOfCountry(country, asks, year === null ? Math.min(day, until) : parseDay(`${year}-${MIDYEAR}`))
      : []),
    ...(organization ? askedOfOrganization(organization, asks) : []),
  ].flatMap(([what, name]) => names.thingWith(what, name) ?? []);
  if (asked.length === 0) return year === null ? ranked : rank(names, question, day);
  return first(names, ranked, asked);
}

/** Such a question is of a country or of an organization, whatever else is called alike; and until when it is of it. */
function subjectOf(names: Names, question: Question, ranked: Ranked): readonly [thing: number, until: Day] {
  const { things, lines } = ranked;
  const found = things.subarray(0, LIKELY).findIndex((thing) => SUBJECTS.has(names.kindOf(thing)));
  const thing = things[found] ?? -1;
  if (!isSubject(names, question, ranked, found))
    return [declined(names, nameIn(question).join(' '), SUBJECTS) ?? thing, NEVER];
  // Who calls it by a name of another time asks of that time.
  const { end } = names.written(lines[found] ?? 0);
  return [thing, end === null ? NEVER : end.earliest - 1];
}

/** What happened, as it is asked, before all else. */
function withDeed(names: Names, question: Question, ranked: Ranked, beginning: string): Ranked {
  const isMeant = (thing: number, place: number) =>
    !ranked.partial[place] && names.kindOf(thing) === 'EVENT' && names.keyOf(thing).startsWith(beginning);
  const place = ranked.things.subarray(0, LOOKED_AT).findIndex(isMeant);
  if (place === 0) return ranked;
  // What never happened, or not so, is told by the organization that it is asked of.
  const body = place < 0 ? organizationIn(names, nameIn(question)) : null;
  if (place < 0) return body === null ? ranked : first(names, ranked, [body]);
  const order = [place, ...[...ranked.things.keys()].filter((other) => other !== place)];
  return {
    things: Uint32Array.from(order, (at) => ranked.things[at] ?? 0),
    lines: Uint32Array.from(order, (at) => ranked.lines[at] ?? 0),
    partial: Uint8Array.from(order, (at) => ranked.partial[at] ?? 0),
    mistyped: Uint8Array.from(order, (at) => ranked.mistyped[at] ?? 0),
  };
}

/** The likeliest organization of which a word is all of a name. */
function organizationIn(names: Names, words: readonly string[]): number | null {
  const { index } = names;
  let best: number | null = null;
  for (const word of words.length > 1 ? words : []) {
    const { from, to } = beginningWith(index, Buffer.from(`${word}\n`));
    for (let place = from; place < to; place++) {
      const line = index.lineOf[place] ?? 0;
      const thing = names.thingOf[line] ?? 0;
      if (index.lineStarts[line] !== index.order[place] || names.kindOf(thing) !== 'ORGANIZATION') continue;
      if (best === null || (index.weights[thing] ?? 0) > (index.weights[best] ?? 0)) best = thing;
    }
  }
  return best;
}

/** Whether what was found at a place is such, by all of a name. */
function isSubject(
  names: Names,
  question: Question,
  { things, lines, partial, mistyped }: Ranked,
  place: number,
): boolean {
  const thing = things[place];
  if (thing === undefined || !SUBJECTS.has(names.kindOf(thing)) || partial[place] || mistyped[place]) return false;
  return names.index.sizes[lines[place] ?? 0] === nameIn(question).length;
}

/** The words that name the subject. */
function nameIn({ words }: Question): readonly string[] {
  return words.flatMap(({ text, isNeeded, year }) => (isNeeded && year === null ? text : []));
}

const MIDYEAR = '07-01';
const LIKELY = 3;
const LOOKED_AT = 40;
const SUBJECTS: ReadonlySet<SearchKind> = new Set(['COUNTRY', 'ORGANIZATION']);

/** What was found with some things before all others. */
function first(names: Names, ranked: Ranked, things: readonly number[]): Ranked {
  const others = [...ranked.things.keys()].filter((place) => !things.includes(ranked.things[place] ?? -1));
  return {
    things: Uint32Array.from([...things, ...others.map((place) => ranked.things[place] ?? 0)]),
    lines: Uint32Array.from([
      ...things.map((thing) => names.index.firstLines[thing] ?? 0),
      ...others.map((place) => ranked.lines[place] ?? 0),
    ]),
    partial: Uint8Array.from([...things.map(() => 0), ...others.map((place) => ranked.partial[place] ?? 0)]),
    mistyped: Uint8Array.from([...things.map(() => 0), ...others.map((place) => ranked.mistyped[place] ?? 0)]),
  };
}
