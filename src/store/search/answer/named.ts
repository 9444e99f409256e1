import { NAME_SORTS, type NameSort, type SearchKind } from '../../../model/search/kind.ts';
import type { Names } from '../names.ts';
import { beginningWith, beginsAny } from '../order.ts';

/** A thing that some words of a text name in full. */
export interface Named {
  readonly kind: SearchKind;
  readonly thing: number;
  readonly line: number;
  /** The words, from one to before another. */
  readonly from: number;
  readonly to: number;
}

/** Names of more words are looked for as a whole. */
const LONGEST = 7;

/** How much likelier a thing is meant by a text of each sort than by its weight; other texts are none of its names. */
const LIKELIER: Partial<Record<NameSort, number>> = {
  NAME: 120,
  OFFICIAL_NAME: 110,
  ACRONYM: 110,
  OTHER_NAME: 110,
  SPELLING: 105,
  CODE: 50,
  LOCAL_NAME: 30,
};
const LIKELIER_BY_NUMBER = NAME_SORTS.map((sort) => LIKELIER[sort] ?? 0);
/** A name that what goes on bears no longer. */
const FORMER = 40;

/** The likeliest thing of some kinds of which a text is all of a name, and by which line; null where none is. */
export function likeliestCalled(
  names: Names,
  text: string,
  kinds: ReadonlySet<SearchKind>,
): readonly [thing: number, line: number] | null {
  const { index } = names;
  const { from, to } = beginningWith(index, Buffer.from(`${text}\n`));
  let best: readonly [number, number] | null = null;
  let likely = 0;
  for (let place = from; place < to; place++) {
    const line = index.lineOf[place] ?? 0;
    const thing = names.thingOf[line] ?? 0;
    const sort = LIKELIER_BY_NUMBER[names.sorts[line] ?? 0] ?? 0;
    if (sort === 0 || index.lineStarts[line] !== index.order[place] || !kinds.has(names.kindOf(thing))) continue;
    const isFormer = names.written(line).end !== null || index.ended[thing] === 1;
    const its = (index.weights[thing] ?? 0) + sort - (isFormer ? FORMER : 0);
    if (its <= likely) continue;
    best = [thing, line];
    likely = its;
  }
  return best;
}

/** What words name in full one after another, the longest name first at each; of words that mean nothing none by itself. */
export function namedIn(
  names: Names,
  words: readonly string[],
  kinds: ReadonlySet<SearchKind>,
  isName: (word: string) => boolean,
): readonly Named[] {
  const found: Named[] = [];
  for (let from = 0; from < words.length; ) {
    const one = longestAt(names, words, from, kinds, isName);
    if (one) found.push(one);
    from = one ? one.to : from + 1;
  }
  return found;
}

function longestAt(
  names: Names,
  words: readonly string[],
  from: number,
  kinds: ReadonlySet<SearchKind>,
  isName: (word: string) => boolean,
): Named | null {
  const last = Math.min(words.length, from + LONGEST);
  let most = from;
  // Most words go on in no name, so that little is looked for.
  while (most < last && beginsAny(names, words.slice(from, most + 1).join(' '))) most++;
  for (let to = most; to > from; to--) {
    if (to === from + 1 && !isName(words[from] ?? '')) continue;
    const called = likeliestCalled(names, words.slice(from, to).join(' '), kinds);
    if (called) return { kind: names.kindOf(called[0]), thing: called[0], line: called[1], from, to };
  }
  return null;
}
