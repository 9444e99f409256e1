import { NAME_SORTS } from '../../model/search/kind.ts';
import { singularsOf } from '../../model/text/number.ts';
import type { Names } from './names.ts';
import { BLANK, beginningWith, entriesOf, LINE_END, type Run, sizeOfWord, wordAt } from './order.ts';
import type { AskedWord, Question } from './question.ts';
import { nearWords } from './slip/near.ts';

/** How well a word is met: as it is, by what begins with it, by what it may have been mistyped for. */
const BEGUN = 0.42;
const MORE_BEGUN = 0.32;
const SLIPPED = 0.88;
const SLIP = 1.25;
const WRONG_BEGINNING = 0.06;
/** What is written apart or together where the record does it the other way. */
const JOINED = 0.97;
/** One where several are asked for: elections, election. */
const ONE = 0.93;
const LOCAL = NAME_SORTS.indexOf('LOCAL_NAME');
const NOT_LAST = 0.92;
const ACRONYM = 3;
const SHORT = 0.6;
/** Words that begin so are looked at one by one up to as many; of more, each counts as little. */
const MOST_BEGUN = 400;
const IDLE_WEIGHT = 0.04;
const ASKED_WEIGHT = 0.25;
const LEAST_RARITY = 0.35;

/** Lines that have words of a question, and how well. The arrays are as long as the index has lines. */
export interface Met {
  /** Lines that were met, in no order. */
  readonly lines: Uint32Array;
  readonly count: number;
  /** Of a line: which words it has, a bit each; which of them as they are or begun; and how much of the question. */
  readonly masks: Uint16Array;
  readonly exact: Uint16Array;
  /** Words that it only begins with, though another was typed behind them. */
  readonly begun: Uint16Array;
  readonly scores: Float32Array;
  /** What each word counts, by how rare it is; and all together. */
  readonly weights: readonly number[];
  readonly total: number;
}

type Room = Pick<Met, 'lines' | 'masks' | 'exact' | 'begun' | 'scores'>;

const rooms = new WeakMap<Names, Room>();

/** Room for one question at a time, all zero between two. */
function roomFor(names: Names): Room {
  let room = rooms.get(names);
  if (!room) {
    const size = names.index.sorts.length;
    room = {
      lines: new Uint32Array(size),
      masks: new Uint16Array(size),
      exact: new Uint16Array(size),
      begun: new Uint16Array(size),
      scores: new Float32Array(size),
    };
    rooms.set(names, room);
  }
  return room;
}

/** Notes entries that meet words, a bit each, unless they were met before. */
type Note = (run: Run, bits: number, gain: number, isExact: boolean, isBegun?: boolean) => void;

/**
 * Finds the lines that have words of a question, mistyped ones where that is wanted, and hands them over until `read` has
 * returned.
 */
export function whatMeets<T>(names: Names, { words }: Question, forgives: boolean, read: (met: Met) => T): T {
  const room = roomFor(names);
  const { lines, masks, scores, exact, begun: onlyBegun } = room;
  const { lineOf } = names.index;
  let count = 0;
  const note: Note = ({ from, to }, bits, gain, isExact, isBegun = false) => {
    for (let place = from; place < to; place++) {
      const line = lineOf[place] ?? 0;
      const mask = masks[line] ?? 0;
      if ((mask & bits) !== 0) continue;
      if (mask === 0) lines[count++] = line;
      masks[line] = mask | bits;
      scores[line] = (scores[line] ?? 0) + gain;
      if (isExact) exact[line] = (exact[line] ?? 0) | bits;
      if (isBegun) onlyBegun[line] = (onlyBegun[line] ?? 0) | bits;
    }
  };
  const noteEnglish = ({ from, to }: Run, bits: number, gain: number) => {
    for (let place = from; place < to; place++)
      if (names.sorts[lineOf[place] ?? 0] !== LOCAL) note({ from: place, to: place + 1 }, bits, gain, true);
  };
  const met = words.map((word) => plainly(names, word));
  const weights = met.map(({ weight }) => weight);
  for (const [place, one] of met.entries()) if (one.own) note(one.own, 1 << place, one.weight, true);
  for (const [place, { text, isNeeded }] of words.entries())
    for (const form of isNeeded ? singularsOf(text).filter((one) => !names.idle.has(one)) : [])
      noteEnglish(wholeWords(names, form), 1 << place, ONE * (weights[place] ?? 0));
  joined(names, words, weights, note);
  for (const [place, one] of met.entries()) {
    if (!words[place]?.isNeeded) continue;
    // A short word that the record knows is an acronym typed in full, not the beginning of another.
    const isAcronym = one.own !== null && one.text.length <= ACRONYM;
    const isLast = place === words.length - 1 && !(isAcronym && words.length > 1);
    const noteRough: NoteRough = (run, quality, isExact) =>
      note(run, 1 << place, one.weight * quality, isExact, isExact && !isLast);
    const isSaid = isAcronym && one.text.length < ACRONYM && words.length > 1;
    if (!isSaid) begun(names, one, isLast ? 1 : isAcronym ? SHORT : NOT_LAST, noteRough);
    if (forgives) nearly(names, one, noteRough);
  }
  try {
    return read({ ...room, count, weights, total: weights.reduce((sum, weight) => sum + weight, 0) });
  } finally {
    for (let at = 0; at < count; at++) {
      const line = lines[at] ?? 0;
      masks[line] = 0;
      scores[line] = 0;
      exact[line] = 0;
      onlyBegun[line] = 0;
    }
  }
}

/** What some words of a question count. */
export function weightOf({ weights }: Met, bits: number): number {
  let sum = 0;
  for (let place = 0; place < weights.length; place++) if ((bits & (1 << place)) !== 0) sum += weights[place] ?? 0;
  return sum;
}

interface PlainlyMet {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly weight: number;
  /** All entries that begin with it, and those of the word itself. */
  readonly all: Run;
  readonly own: Run | null;
}

function plainly(names: Names, { text, isNeeded }: AskedWord): PlainlyMet {
  const { index } = names;
  const bytes = Buffer.from(text);
  const all = beginningWith(index, bytes);
  const first = wordAt(index, all.from);
  const isOwn = all.from < all.to && sizeOfWord(index.text, index.order[all.from] ?? 0) === bytes.length;
  const own = isOwn ? entriesOf(index, first) : null;
  const lines = index.sorts.length;
  const { from, to } = own ?? all;
  const rare = Math.max(0, Math.log(lines / (1 + to - from)) / Math.log(lines));
  const rarity = LEAST_RARITY + (1 - LEAST_RARITY) * rare;
  const weight = isNeeded ? rarity : names.idle.has(text) ? IDLE_WEIGHT : ASKED_WEIGHT * rarity;
  return { text, bytes, weight, all, own };
}

const ENDS_IN_DIGIT = /\p{N}$/u;
const BEGINS_WITH_DIGIT = /^\p{N}/u;
const LETTERS_AND_DIGITS = /^(\p{L}+)(\p{N}+)$/u;

/** Two words that the record writes as one, and one of letters and digits that it writes apart. */
function joined(names: Names, words: readonly AskedWord[], weights: readonly number[], note: Note): void {
  for (const [place, { text }] of words.entries()) {
    const next = words[place + 1];
    // Numbers side by side are two: A/RES/70/1 is no 701.
    if (next && !(ENDS_IN_DIGIT.test(text) && BEGINS_WITH_DIGIT.test(next.text))) {
      const both = (weights[place] ?? 0) + (weights[place + 1] ?? 0);
      note(wholeWords(names, text + next.text), 3 << place, JOINED * both, true);
    }
    const [, letters, digits] = LETTERS_AND_DIGITS.exec(text) ?? [];
    if (letters && digits)
      note(wholeWords(names, `${letters} ${digits}`), 1 << place, JOINED * (weights[place] ?? 0), true);
  }
}

/** The entries of one word, by its letters. */
function wholeWords({ index }: Names, text: string): Run {
  const [blank, end] = [BLANK, LINE_END].map((last) => beginningWith(index, Buffer.from([...Buffer.from(text), last])));
  // A line feed comes before a blank in the order of bytes, and nothing between them.
  return { from: Math.min(end?.from ?? 0, blank?.from ?? 0), to: Math.max(end?.to ?? 0, blank?.to ?? 0) };
}

type NoteRough = (run: Run, quality: number, isExact: boolean) => void;

/** Notes what begins with a word, the shortest first. */
function begun(names: Names, { bytes, all, own }: PlainlyMet, least: number, note: NoteRough): void {
  const { index } = names;
  const first = wordAt(index, own?.to ?? all.from);
  const last = wordAt(index, all.to);
  if (last - first <= MOST_BEGUN) {
    const bySize = Array.from({ length: last - first }, (_, step) => {
      const word = first + step;
      return { word, size: sizeOfWord(index.text, index.order[index.words[word] ?? 0] ?? 0) };
    }).sort((one, other) => one.size - other.size);
    for (const { word, size } of bySize)
      note(entriesOf(index, word), least * (BEGUN + (MORE_BEGUN * bytes.length) / size), true);
  } else note({ from: own?.to ?? all.from, to: all.to }, BEGUN * least, true);
}

/** Notes what a word may have been mistyped for, the nearest first. */
function nearly(names: Names, { text, bytes }: PlainlyMet, note: NoteRough): void {
  const { index } = names;
  for (const { word, slips } of nearWords(names, text)) {
    const at = index.order[index.words[word] ?? 0] ?? 0;
    const quality = SLIPPED * (1 - (SLIP * slips) / text.length) - (index.text[at] === bytes[0] ? 0 : WRONG_BEGINNING);
    note(entriesOf(index, word), quality, false);
  }
}
