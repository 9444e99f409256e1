import { distance } from 'fastest-levenshtein';
import { squeeze } from '../../model/text/fold.ts';

/** A way to write a record; the first ranks are its codes, later ones names. */
export interface Spelling<R> {
  readonly text: string;
  readonly record: R;
  readonly rank: number;
}

interface Word<R> {
  readonly word: string;
  readonly record: R;
  readonly rank: number;
}

/** What people may have meant by a text that means nothing: built once a release, asked in bounded time. */
export interface Similar<R> {
  /** Records written most alike, best first. */
  to(text: string): readonly R[];
}

const MOST = 5;
/** Longer texts are no code or name with a slip in it. */
const LONGEST = 80;
/** A text that is part of a name, or holds one, is as far from it as a slip or two. */
const PART = 1.5;
const SHORTEST_PART = 4;
/** From here on the ends of a text tell most others apart. */
const LONG = 9;

/** Slips that a text of a length may have: one in a code, three in a long name. */
function slipsIn(length: number): number {
  if (length <= 4) return 1;
  return length <= 8 ? 2 : 3;
}

/** Spellings of the same length are compared together, since a text is only like those about as long. */
export function similarIn<R>(spellings: Iterable<Spelling<R>>): Similar<R> {
  const byLength: Word<R>[][] = [];
  for (const { text, record, rank } of spellings) {
    const word = squeeze(text);
    if (word === '' || word.length > LONGEST) continue;
    let words = byLength[word.length];
    if (!words) {
      words = [];
      byLength[word.length] = words;
    }
    words.push({ word, record, rank });
  }

  function scored(wanted: string): Map<R, number> {
    const scores = new Map<R, number>();
    const offer = (record: R, score: number) => {
      if (score < (scores.get(record) ?? Infinity)) scores.set(record, score);
    };
    const { length } = wanted;
    const slips = slipsIn(length);
    const [start, end] = [wanted.slice(0, 3), wanted.slice(-3)];
    for (let size = Math.max(1, length - slips); size <= length + slips; size++) {
      for (const { word, record, rank } of byLength[size] ?? []) {
        // Of three letters any one may be wrong, but then everything is alike: the first one counts.
        if (length <= 3 && word[0] !== wanted[0]) continue;
        // A slip at both ends of a long text is rare, and this spares nearly all of the comparisons.
        if (length >= LONG && word.slice(0, 3) !== start && word.slice(-3) !== end) continue;
        const off = distance(word, wanted);
        if (off <= slips) offer(record, off + rank / 10);
      }
    }
    if (length < SHORTEST_PART) return scores;
    for (const words of byLength) {
      for (const { word, record, rank } of words ?? []) {
        if (word.length > length ? word.includes(wanted) : word.length >= SHORTEST_PART && wanted.includes(word))
          offer(record, PART + rank / 10 + Math.abs(word.length - length) / 20);
      }
    }
    return scores;
  }

  return {
    to(text) {
      const wanted = squeeze(text.slice(0, 2 * LONGEST));
      if (wanted === '' || wanted.length > LONGEST) return [];
      // Sorting is stable, and what is not among the best never matters.
      const ranked = [...scored(wanted)].sort(([, a], [, b]) => a - b);
      return ranked.slice(0, MOST).map(([record]) => record);
    },
  };
}
