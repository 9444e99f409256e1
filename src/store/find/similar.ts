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

/** What people may have meant by a text that means nothing: built once a release, asked in a fraction of a millisecond. */
export interface Similar<R> {
  /** Records written most alike, best first. */
  to(text: string): readonly R[];
}

const MOST = 5;
/** Longer texts are no code or name with a slip in it. */
const LONGEST = 80;
/** Texts up to this length are codes: alike are those that begin alike and differ in one letter. */
const CODE = 3;
/** A text that is part of a name, or holds one, is as far from it as a slip or two. */
const PART = 1.5;
const SHORTEST_PART = 4;
/** Of the words that share most with a text, as many are held against it letter by letter. */
const COMPARED = 60;

/** Slips that a text of a length may have: one in a code, three in a long name. */
function slipsIn(length: number): number {
  if (length <= CODE + 1) return 1;
  return length <= 8 ? 2 : 3;
}

/** Three letters each, the ends marked: a slip spoils few of them. */
function gramsOf(word: string): string[] {
  const marked = `^${word}$`;
  const grams: string[] = [];
  for (let at = 0; at + 3 <= marked.length; at++) grams.push(marked.slice(at, at + 3));
  return grams;
}

export function similarIn<R>(spellings: Iterable<Spelling<R>>): Similar<R> {
  const words: Word<R>[] = [];
  const places = new Map<string, number[]>();
  const list = (gram: string, at: number) => {
    const known = places.get(gram);
    // What a word holds twice it shares once.
    if (!known) places.set(gram, [at]);
    else if (known.at(-1) !== at) known.push(at);
  };
  for (const { text, record, rank } of spellings) {
    const word = squeeze(text);
    if (word === '' || word.length > LONGEST) continue;
    const at = words.push({ word, record, rank }) - 1;
    for (const gram of gramsOf(word)) list(gram, at);
    if (word.length <= CODE + 1) list(headOf(word), at);
  }
  // How much each word shares with the text asked for: all zero between two questions.
  const shared = new Uint8Array(words.length);

  /** Words that begin alike, of a code; else those that share the most letters in a row. */
  function candidates(wanted: string): readonly Word<R>[] {
    const wordAt = (at: number) => words[at] ?? [];
    if (wanted.length <= CODE) return (places.get(headOf(wanted)) ?? []).flatMap(wordAt);
    const touched: number[] = [];
    for (const gram of new Set(gramsOf(wanted))) {
      for (const at of places.get(gram) ?? []) {
        if (shared[at] === 0) touched.push(at);
        shared[at] = (shared[at] ?? 0) + 1;
      }
    }
    const likeliest = mostShared(touched, shared);
    for (const at of touched) shared[at] = 0;
    return likeliest.flatMap(wordAt);
  }

  return {
    to(text) {
      const wanted = squeeze(text.slice(0, 2 * LONGEST));
      if (wanted === '' || wanted.length > LONGEST) return [];
      const scores = new Map<R, number>();
      for (const candidate of candidates(wanted)) {
        const score = scoreOf(candidate.word, wanted) + candidate.rank / 10;
        if (score < (scores.get(candidate.record) ?? Infinity)) scores.set(candidate.record, score);
      }
      const ranked = [...scores].filter(([, score]) => score < Infinity).sort(([, a], [, b]) => a - b);
      return ranked.slice(0, MOST).map(([record]) => record);
    },
  };
}

/** Key of the words of few letters that begin so; no three letters read like it. */
function headOf(word: string): string {
  return word.charAt(0);
}

/** The places that share most, from the most on until there are enough. */
function mostShared(touched: readonly number[], shared: Uint8Array): readonly number[] {
  const bySharing: number[][] = [];
  for (const at of touched) {
    const count = shared[at] ?? 0;
    const level = bySharing[count];
    if (level) level.push(at);
    else bySharing[count] = [at];
  }
  const found: number[] = [];
  for (let count = bySharing.length - 1; count > 0 && found.length < COMPARED; count--)
    for (const at of (bySharing[count] ?? []).slice(0, COMPARED - found.length)) found.push(at);
  return found;
}

/** How far a word is from the text; infinite when it is not alike. */
function scoreOf(word: string, wanted: string): number {
  const slips = slipsIn(wanted.length);
  const off = Math.abs(word.length - wanted.length) <= slips ? distance(word, wanted) : Infinity;
  const [short, long] = word.length < wanted.length ? [word, wanted] : [wanted, word];
  const part = short.length >= SHORTEST_PART && long.includes(short);
  return Math.min(off <= slips ? off : Infinity, part ? PART + (long.length - short.length) / 20 : Infinity);
}
