import { NAME_SORTS } from '../../../model/search/kind.ts';
import { singularsOf } from '../../../model/text/number.ts';
import { asText, type Names } from '../names.ts';
import { beginningWith, entriesOf, LINE_END, sizeOfWord } from '../order.ts';
import type { Question } from '../question.ts';
import type { Ranked } from '../ranked.ts';
import { slipsBetween } from './distance.ts';
import { nearWords } from './near.ts';

/**
 * What is typed comes from what is meant by way of a slip: the likelier a thing is and the likelier the slip, the likelier
 * it is meant. Both are counted in the steps of importance, which grow with the logarithm of how much a thing counts.
 */
const SLIP = 55;
/** A letter in place of another is a rarer slip than one left out, put in or exchanged, unless both are vowels. */
const OTHER_LETTER = 90;
const VOWELS = new Set('aeiouy');
const SOUNDS_ALIKE = 5;
const FAMILY_NAME = 5;
/** What it costs what is found as typed: a word of the name alone, one that only begins so, a name of another language without its marks. */
const PART = 15;
const BEGUN = 70;
const UNMARKED = 45;

const NO_ASCII = /[^ -~]/;
const MOST_WORDS = 3;
const LEAST_LETTERS = 5;
/** Of what is found as typed, the first so many are looked at. */
const LOOKED_AT = 10;
const BY_NAME = new Set((['NAME', 'OFFICIAL_NAME', 'OTHER_NAME'] as const).map((sort) => NAME_SORTS.indexOf(sort)));
const LOCAL = NAME_SORTS.indexOf('LOCAL_NAME');
const ACRONYM = NAME_SORTS.indexOf('ACRONYM');

interface Meant {
  readonly line: number;
  readonly likely: number;
  /** Whether it is no slip to write so: one for several. */
  readonly isTyped: boolean;
}

/** What was found, with the thing before all others whose name was so likely mistyped that nothing as typed is likelier. */
export function withSlips(names: Names, question: Question, ranked: Ranked, whole: ReadonlySet<number>): Ranked {
  const { words, typed } = question;
  if (words.length > MOST_WORDS || words.some(({ year }) => year !== null)) return ranked;
  // Who types marks knows a name.
  if (whole.size > 0 && NO_ASCII.test(typed)) return ranked;
  const isOurs = (line: number) => names.sorts[line] !== LOCAL || isWritten(names.written(line).text, typed);
  if ([...whole].some(isOurs)) return ranked;
  const likely = whole.size > 0 ? likelyForeign(names, whole) : likelyAsTyped(names, question, ranked);
  if (likely === null) return ranked;
  const meant = likeliestSlip(names, question);
  return meant && meant.likely > likely ? lifted(names, ranked, meant) : ranked;
}

function likelyForeign(names: Names, whole: ReadonlySet<number>): number {
  return Math.max(...Array.from(whole, (line) => weightOf(names, names.thingOf[line] ?? 0))) - UNMARKED;
}

/** How likely the likeliest thing is that was found as typed; null where there is no doubt that it is meant. */
function likelyAsTyped(names: Names, question: Question, ranked: Ranked): number | null {
  const words = neededOf(question);
  const typed = question.words.map(({ text }) => text);
  let most = 0;
  for (let place = 0; place < Math.min(LOOKED_AT, ranked.things.length); place++) {
    if (ranked.partial[place] || ranked.mistyped[place]) continue;
    const thing = ranked.things[place] ?? 0;
    const its = wordsOf(names, ranked.lines[place] ?? 0);
    const isWord = words.every((word) => its.includes(word));
    // Several words that stand in one name as they are typed are no slip.
    if (typed.length > 1 && typed.every((word) => its.includes(word))) return null;
    if (isWord && names.kindOf(thing) === 'PERSON' && its.at(-1) === words.at(-1)) return null;
    most = Math.max(most, weightOf(names, thing) - (isWord ? PART : BEGUN));
  }
  return most;
}

function neededOf({ words }: Question): readonly string[] {
  return words.flatMap(({ text, isNeeded }) => (isNeeded ? text : []));
}

/** The likeliest name of ours that is one slip away, or the family name of a person; of few letters an acronym that sounds alike: Opek. */
function likeliestSlip(names: Names, question: Question): Meant | null {
  const { index } = names;
  let best: Meant | null = null;
  const offer = (line: number, cost: number, isTyped: boolean) => {
    const likely = weightOf(names, names.thingOf[line] ?? 0) - cost;
    if (likely > (best?.likely ?? 0)) best = { line, likely, isTyped };
  };
  const needed = neededOf(question);
  const all = question.words.map(({ text }) => text);
  for (const words of needed.length === all.length ? [all] : [needed, all]) tryEach(words);
  return best;

  function tryEach(words: readonly string[]): void {
    const isShort = words.join('').length < LEAST_LETTERS;
    for (const [place, wanted] of words.entries()) tryNear(words, place, wanted, isShort);
  }

  function tryNear(words: readonly string[], place: number, wanted: string, isShort: boolean): void {
    for (const { word, slips } of nearWords(names, wanted)) {
      if (slips > 1) continue;
      const at = index.order[entriesOf(index, word).from] ?? 0;
      const near = asText(index.text, at, at + sizeOfWord(index.text, at));
      const cost = costOf(wanted, near);
      const isOne = singularsOf(wanted).includes(near);
      if (cost === null || (isShort && cost > SOUNDS_ALIKE)) continue;
      const form = Buffer.from(`${words.with(place, near).join(' ')}\n`);
      const whole = beginningWith(index, form);
      for (let entry = whole.from; entry < whole.to; entry++) {
        const line = index.lineOf[entry] ?? 0;
        const sort = names.sorts[line] ?? 0;
        if (sort !== ACRONYM && (isShort || !BY_NAME.has(sort))) continue;
        const isAll = index.lineStarts[line] === index.order[entry];
        if (isAll) offer(line, cost, isOne);
        else if (names.kindOf(names.thingOf[line] ?? 0) === 'PERSON') offer(line, cost + FAMILY_NAME, isOne);
      }
    }
  }
}

/** How rarely one word is typed for another; null where it never is. */
function costOf(one: string, other: string): number | null {
  if (soundedOut(one) === soundedOut(other)) return SOUNDS_ALIKE;
  if (slipsBetween(lettersOf(one), lettersOf(other), 0, other.length, 1) > 1) return null;
  return isOtherLetter(one, other) ? OTHER_LETTER : SLIP;
}

/** What is heard, vowels included: Sidney for Sydney, Ghandi for Gandhi. */
function soundedOut(word: string): string {
  return word
    .replaceAll('ph', 'f')
    .replace(/ck|[cq]/g, 'k')
    .replaceAll('y', 'i')
    .replaceAll('z', 's')
    .replaceAll('h', '')
    .replace(/(.)\1+/gu, '$1');
}

/** Whether a letter stands in place of another, of words one slip apart. */
function isOtherLetter(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = Array.from(one).findIndex((letter, place) => letter !== other[place]);
  const isExchanged = one[at] === other[at + 1] && one[at + 1] === other[at];
  return !isExchanged && !(VOWELS.has(one[at] ?? '') && VOWELS.has(other[at] ?? ''));
}

function lettersOf(text: string): readonly number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

function weightOf({ index }: Names, thing: number): number {
  return index.weights[thing] ?? 0;
}

function wordsOf({ index }: Names, line: number): readonly string[] {
  const start = index.lineStarts[line] ?? 0;
  return asText(index.text, start, index.text.indexOf(LINE_END, start)).split(' ');
}

function isWritten(text: string, typed: string): boolean {
  const plain = (one: string) => one.trim().normalize('NFC').toLowerCase();
  return plain(text) === plain(typed);
}

/** The thing of a line first, then all others. */
function lifted(names: Names, ranked: Ranked, { line, isTyped }: Meant): Ranked {
  const thing = names.thingOf[line] ?? 0;
  const others = [...ranked.things.keys()].filter((place) => ranked.things[place] !== thing);
  const after = (of: Uint32Array | Uint8Array) => others.map((place) => of[place] ?? 0);
  return {
    things: Uint32Array.from([thing, ...after(ranked.things)]),
    lines: Uint32Array.from([line, ...after(ranked.lines)]),
    partial: Uint8Array.from([0, ...after(ranked.partial)]),
    mistyped: Uint8Array.from([isTyped ? 0 : 1, ...after(ranked.mistyped)]),
  };
}
