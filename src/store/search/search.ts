import { LRUCache } from 'lru-cache';
import type { Day } from '../../model/day/day.ts';
import { dayIn, type Seen } from '../../model/day/moment.ts';
import { SEARCH_KINDS, type SearchKind } from '../../model/search/kind.ts';
import { romanized } from '../../model/text/roman.ts';
import { type MaybePromise, whenReady } from '../maybe.ts';
import type { Store } from '../store.ts';
import { withAnswers } from './answer/answers.ts';
import { type NamePart, partsOf } from './mark.ts';
import { type Names, namesOf, type WrittenName } from './names.ts';
import { type Question, questionIn } from './question.ts';
import { isSure, type Ranked } from './ranked.ts';
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

/** Names that the record has in Latin letters alone are found by those of other alphabets as well. */
function inLatin(store: Store, names: Names, { form }: Question, day: Day): Answer | null {
  const latin = romanized(form);
  if (latin === null) return null;
  const question = questionIn(names, latin);
  const ranked = withAnswers(store, names, question, day);
  return ranked.things.length > 0 && !ranked.partial[0] ? { question, ranked } : null;
}
