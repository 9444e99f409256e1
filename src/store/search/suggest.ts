import { LRUCache } from 'lru-cache';
import type { Day } from '../../model/day/day.ts';
import { dayIn, type Seen } from '../../model/day/moment.ts';
import { NAME_SORTS, type NameSort, SEARCH_KINDS, type SearchKind } from '../../model/search/kind.ts';
import { wordForm } from '../../model/text/words.ts';
import { type MaybePromise, whenReady } from '../maybe.ts';
import { badArgument, type Store } from '../store.ts';
import { partsOf } from './mark.ts';
import { type Names, namesOf } from './names.ts';
import { beginningWith, LINE_END } from './order.ts';
import { recordOf } from './record.ts';
import { find, type Hit } from './search.ts';

/** How likely a thing is meant when the beginning of a text of each sort is typed. */
const WORTH: Readonly<Record<NameSort, number>> = {
  NAME: 1,
  OFFICIAL_NAME: 0.75,
  ACRONYM: 0.95,
  CODE: 0.6,
  OTHER_CODE: 0.4,
  OTHER_NAME: 0.95,
  LOCAL_NAME: 0.4,
  CAPITAL: 0.45,
  WORDS: 0.15,
  SPELLING: 0.85,
  PART_NAME: 0.35,
};
const WORTHS = NAME_SORTS.map((sort) => WORTH[sort]);
/** What a word within a name is worth beside its first, and a thing that has ended beside one that goes on. */
const WITHIN = 0.6;
const ENDED = 0.95;
/** What a name is worth that is borne no longer by what goes on. */
const FORMER = 0.6;
/** What the given name of a person is worth beside the family name. */
const GIVEN = 0.9;
/** What a name is worth that is written in another way than usual. */
const OTHERWISE = 0.8;
/** Full names begin with what many are; nobody types them for a beginning that others have. */
const FORMAL = 0.55;
const FORMALLY = 'state,republic,kingdom,union,arab republic,independent state,federal republic,statute'.split(',');
const MOST = 250;
/** How much likelier a text is that is typed in full: names and acronyms come before what only begins so. */
const WHOLE: Readonly<Record<NameSort, number>> = {
  NAME: 3,
  OFFICIAL_NAME: 3,
  ACRONYM: 3,
  CODE: 2.2,
  OTHER_CODE: 1.2,
  OTHER_NAME: 3,
  LOCAL_NAME: 1.6,
  CAPITAL: 1.5,
  WORDS: 1,
  SPELLING: 3,
  PART_NAME: 1.4,
};
const WHOLES = NAME_SORTS.map((sort) => WHOLE[sort]);

const LONGEST_PREFIX = 100;
const MOST_SUGGESTED = 50;
/** Entries of which the best is known without looking. */
const BLOCK = 64;

/** How likely the entries of the order of words are meant, and the best of each block. */
interface Likeliness {
  readonly entries: Uint8Array;
  readonly blocks: Uint8Array;
}

const known = new WeakMap<Names, Likeliness>();

const WORDS = NAME_SORTS.indexOf('WORDS');
const SPELLING = NAME_SORTS.indexOf('SPELLING');
const NAME = NAME_SORTS.indexOf('NAME');
const ACRONYM = NAME_SORTS.indexOf('ACRONYM');
const FULLY_NAMED = new Set([SEARCH_KINDS.indexOf('COUNTRY'), SEARCH_KINDS.indexOf('TREATY')]);
const EVENT = SEARCH_KINDS.indexOf('EVENT');
const PERSON = SEARCH_KINDS.indexOf('PERSON');

function likelinessOf(names: Names, today: Day): Likeliness {
  const before = known.get(names);
  if (before) return before;
  const { order, lineOf, lineStarts, weights, ended } = names.index;
  const entries = new Uint8Array(order.length);
  const blocks = new Uint8Array(Math.ceil(order.length / BLOCK));
  const isFormal = new Uint8Array(order.length);
  for (const beginning of FORMALLY.flatMap((word) => [`${word} of `, `${word.replace(' ', '')}of`])) {
    const { from, to } = beginningWith(names.index, Buffer.from(beginning));
    isFormal.fill(1, from, to);
  }
  for (let place = 0; place < order.length; place++) {
    const line = lineOf[place] as number;
    const thing = names.thingOf[line] as number;
    const within = lineStarts[line] === order[place] ? 1 : WITHIN;
    const formal = within === 1 && isFormal[place] && FULLY_NAMED.has(names.index.kinds[thing] as number) ? FORMAL : 1;
    const lasting = ended[thing] ? ENDED : names.holds(line, today) ? 1 : FORMER;
    // Whoever types a person means the person, not what happened around them.
    if (names.sorts[line] === WORDS && names.index.kinds[thing] === EVENT) continue;
    const given = names.index.kinds[thing] === PERSON && names.sorts[line] === NAME && within === 1 ? GIVEN : 1;
    const written = names.index.sorts[line] === SPELLING ? OTHERWISE : 1;
    const worth = (WORTHS[names.sorts[line] as number] as number) * given * written * formal;
    const likely = worth * within * lasting * (weights[thing] as number);
    entries[place] = Math.min(MOST, 1 + likely);
    const block = Math.floor(place / BLOCK);
    if ((entries[place] as number) > (blocks[block] as number)) blocks[block] = entries[place] as number;
  }
  const made = { entries, blocks };
  known.set(names, made);
  return made;
}

interface Wanted {
  readonly kinds: ReadonlySet<number> | null;
  readonly first: number;
}

/** An acronym of another language is typed in full by few. */
function wholeWorth({ index, sorts }: Names, line: number): number {
  const isForeign = sorts[line] === ACRONYM && index.languages[index.languageOf[line] as number] !== 'en';
  return isForeign ? FOREIGN : (WHOLES[sorts[line] as number] as number);
}
const FOREIGN = 1.2;

/** The likeliest things of which a name begins so, or has a word that does: their lines. */
function linesFor(names: Names, form: string, { kinds, first }: Wanted, today: Day): readonly number[] {
  const { entries, blocks } = likelinessOf(names, today);
  const { index, thingOf } = names;
  const bytes = Buffer.from(form);
  const { from, to } = beginningWith(index, bytes);
  // Few are kept, so that a list in order is quicker than a heap.
  const lines: number[] = [];
  const scores: number[] = [];
  const offer = (place: number, likely: number) => {
    if (likely === 0) return;
    if (lines.length === first && likely <= (scores[first - 1] as number)) return;
    const line = index.lineOf[place] as number;
    const thing = thingOf[line] as number;
    if (kinds && !kinds.has(index.kinds[thing] as number)) return;
    const before = lines.findIndex((one) => thingOf[one] === thing);
    if (before >= 0) {
      if ((scores[before] as number) >= likely) return;
      lines.splice(before, 1);
      scores.splice(before, 1);
    }
    let at = scores.length;
    while (at > 0 && (scores[at - 1] as number) < likely) at--;
    lines.splice(at, 0, line);
    scores.splice(at, 0, likely);
    if (lines.length > first) {
      lines.pop();
      scores.pop();
    }
  };
  const isWhole = (place: number) => index.text[(index.order[place] as number) + bytes.length] === LINE_END;
  let place = from;
  // A line feed comes before all that can follow a text.
  for (; place < to && isWhole(place); place++) {
    const line = index.lineOf[place] as number;
    const isAll = index.lineStarts[line] === index.order[place];
    offer(place, (entries[place] as number) * (isAll ? wholeWorth(names, line) : 1));
  }
  for (; place < to && place % BLOCK !== 0; place++) offer(place, entries[place] as number);
  const whole = Math.floor(to / BLOCK);
  for (let block = place / BLOCK; block < whole; block++) {
    if (lines.length === first && (blocks[block] as number) <= (scores[first - 1] as number)) continue;
    for (let at = block * BLOCK; at < (block + 1) * BLOCK; at++) offer(at, entries[at] as number);
  }
  for (place = Math.max(place, whole * BLOCK); place < to; place++) offer(place, entries[place] as number);
  return lines;
}

/** Suggestions that are kept, by what was typed: beginnings of few letters take longest, and are typed most. */
const KEPT = 20_000;
const kept = new WeakMap<Names, LRUCache<string, readonly Hit[]>>();

/** What a beginning may become: the very same things each time, so that whoever shows them may remember how. */
function beginnings(store: Store, names: Names, form: string, { kinds, first }: Wanted): readonly Hit[] {
  let own = kept.get(names);
  if (!own) {
    own = new LRUCache({ maxSize: KEPT, sizeCalculation: (hits) => 1 + hits.length });
    kept.set(names, own);
  }
  const key = `${first} ${kinds ? [...kinds].join() : ''} ${form}`;
  let hits = own.get(key);
  if (!hits) {
    hits = linesFor(names, form, { kinds, first }, store.today).map((line) => hitOf(store, names, line, form));
    own.set(key, hits);
  }
  return hits;
}

function hitOf(store: Store, names: Names, line: number, form: string): Hit {
  const thing = names.thingOf[line] ?? 0;
  const kind = names.kindOf(thing);
  const key = names.keyOf(thing);
  const name = names.written(line);
  return {
    kind,
    key,
    record: recordOf(store, kind, key),
    name,
    isPartial: false,
    isMistyped: false,
    title: () => names.titleOf(thing),
    parts: () => partsOf(name.text, form),
  };
}

export interface Suggested {
  readonly hits: readonly Hit[];
  /** Whether the list is the very same the next time. */
  readonly isLasting: boolean;
}

const NOTHING: Suggested = { hits: [], isLasting: false };

/** What a text that is being typed may become, the likeliest first; where no name begins so, what it may be mistyped for. */
export function suggest(
  store: Store,
  prefix: string,
  kinds: readonly SearchKind[] | null,
  first: number,
  day: Seen,
): MaybePromise<Suggested> {
  if (prefix.length > LONGEST_PREFIX)
    throw badArgument('prefix', `prefix has ${prefix.length} characters: use at most ${LONGEST_PREFIX}`);
  if (first < 1 || first > MOST_SUGGESTED) throw badArgument('first', `first is 1 to ${MOST_SUGGESTED}, got ${first}`);
  const form = wordForm(prefix);
  if (form === '') return NOTHING;
  return whenReady(namesOf(store), (names) => {
    const wanted = kinds && new Set(kinds.map((kind) => SEARCH_KINDS.indexOf(kind)));
    const hits = beginnings(store, names, form, { kinds: wanted, first });
    return hits.length > 0 ? { hits, isLasting: true } : searched(store, prefix, kinds, first, day);
  });
}

function searched(
  store: Store,
  prefix: string,
  kinds: readonly SearchKind[] | null,
  first: number,
  day: Seen,
): MaybePromise<Suggested> {
  return whenReady(find(store, prefix, kinds, dayIn(day)), (found) => ({
    hits: Array.from(found.places.subarray(0, first), (place) => found.hit(place)),
    isLasting: false,
  }));
}
