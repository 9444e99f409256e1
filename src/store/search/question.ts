import type { Day } from '../../model/day/day.ts';
import { wordForm } from '../../model/text/words.ts';
import { parseDay } from '../../model/time.ts';
import { badArgument } from '../store.ts';
import { unjoined } from './apart.ts';
import type { Names } from './names.ts';
import { beginsAny, isWhole } from './order.ts';

/** What `search_words.csv` says of words that stand before the name of a person. */
export const TITLE = 'title';
const LONGEST_QUERY = 200;
/** What comes after so many words is not read. */
const MOST_WORDS = 12;

export interface AskedWord {
  readonly text: string;
  /** Whether it must be met, or only adds to what is found. */
  readonly isNeeded: boolean;
  /** The year it may stand for; null for other words. */
  readonly year: number | null;
}

export interface Question {
  /** As it was typed, and all of it as names are folded. */
  readonly typed: string;
  readonly form: string;
  readonly words: readonly AskedWord[];
  /** What is asked of the thing: its capital, its members. */
  readonly asks: ReadonlySet<string>;
  /** Whether it is a symbol of a document: S/2022/155. */
  readonly isSymbol: boolean;
}

const SYMBOL = /^\s*[A-Z]\w*(?:\/[\w.-]+)*\/\S*\d\S*\s*$/i;

const YEAR = /^(1[5-9]|20)\d\d$/;

/** What a text asks for; throws BAD_ARGUMENT where it is too long. */
export function questionIn(names: Names, query: string): Question {
  if (query.length > LONGEST_QUERY)
    throw badArgument('query', `query has ${query.length} characters: use at most ${LONGEST_QUERY}`);
  const form = elided(names, query);
  const texts = wordsIn(form).flatMap((text) => unjoined(names, text));
  const isIdle = (text: string) => names.idle.has(text);
  const padded = ` ${form} `;
  const phrases = [...new Set(form.split(' '))]
    .flatMap((word) => names.phrases.get(word) ?? [])
    .filter((phrase) => padded.includes(` ${phrase} `));
  // A title stands before a name, and in names.
  const empty = phrases.filter((phrase) => names.asked.get(phrase) !== TITLE);
  const inPhrases = new Set(empty.flatMap((phrase) => phrase.split(' ')));
  const isAsked = (text: string) => (names.asked.get(text) ?? TITLE) !== TITLE || inPhrases.has(text);
  // In capitals among small letters, and on its own, it is an acronym: AU, WHO, IT.
  const capitals = /\p{Ll}/u.test(query) ? new Set((query.match(/\p{Lu}{2,}/gu) ?? []).map(wordForm)) : new Set();
  // What has an article before it is a name in English, whatever it means elsewhere: the UN.
  const articled = new Set(Array.from(form.matchAll(/\bthe (\p{L}+)/gu), ([, word]) => word));
  const isEmpty = emptiness(texts, {
    isIdle: (text) => isIdle(text) && !capitals.has(text) && !(articled.has(text) && isWhole(names, text)),
    isAsked,
    isPhrase: (text) => inPhrases.has(text),
    isName: (text) => isWhole(names, text),
  });
  const words = texts.map((text) => ({
    text,
    isNeeded: !isEmpty(text),
    year: YEAR.test(text) ? Number(text) : null,
  }));
  const isAlone = words.length === 1;
  return {
    typed: query,
    form,
    words: words.map((word) => (isAlone ? { ...word, year: null } : word)),
    isSymbol: SYMBOL.test(query),
    // A word of a phrase asks nothing by itself: primer ministro is no first.
    asks: asksOf(names, [...texts.filter((text) => !inPhrases.has(text)), ...phrases], form),
  };
}

/** A vote on what might have happened is no deed: Swiss vote on joining the United Nations. */
const VOTE = /\b(?:referendum|plebiscite|vote)\b/;
const DEEDS: ReadonlySet<string> = new Set(['admission', 'withdrawal', 'dissolution', 'independence']);

function asksOf(names: Names, texts: readonly string[], form: string): ReadonlySet<string> {
  const asked = texts.flatMap((text) => names.asked.get(text) ?? []);
  return new Set(VOTE.test(form) ? asked.filter((what) => !DEEDS.has(what)) : asked);
}

const MIDYEAR = '07-01';

/** The year that says of when it is, and a day in its middle; null where none does. */
export function yearOf({ words }: Question): { readonly year: number; readonly middle: Day } | null {
  const year = words.find((word) => word.year !== null)?.year ?? null;
  return year === null ? null : { year, middle: parseDay(`${year}-${MIDYEAR}`) };
}

export const DECADE = /^(1[5-9]|20)\d0s$/;

/** Days in the middle of the years of a decade that says of when it is: in the 1940s. */
export function decadeOf({ words }: Question): readonly Day[] {
  const first = Number.parseInt(words.find(({ text }) => DECADE.test(text))?.text ?? '', 10);
  return Number.isNaN(first) ? [] : Array.from({ length: 10 }, (_, step) => parseDay(`${first + step}-${MIDYEAR}`));
}

/** The question without the years that say when. */
export function withoutYears(question: Question): Question {
  return { ...question, words: question.words.filter(({ year }) => year === null) };
}

interface Tests {
  readonly isIdle: (text: string) => boolean;
  readonly isAsked: (text: string) => boolean;
  readonly isPhrase: (text: string) => boolean;
  readonly isName: (text: string) => boolean;
}

/** Which words need not be met: of a question of nothing but such words, the least empty must. */
function emptiness(texts: readonly string[], { isIdle, isAsked, isPhrase, isName }: Tests): (text: string) => boolean {
  const isEmpty = (text: string) => isIdle(text) || isAsked(text);
  if (!texts.every(isEmpty)) return isEmpty;
  if (texts.every(isIdle)) return () => false;
  if (texts.some(isPhrase)) return (text) => !isPhrase(text);
  // Of a sentence only the last word may be an acronym: how many countries are there, but members of WHO.
  const isSentence = texts.filter((text) => isIdle(text) && !isName(text)).length > 1;
  const last = texts.at(-1);
  const isMeant = (text: string) => isIdle(text) && isName(text) && (!isSentence || text === last);
  return texts.some(isMeant) ? (text) => isAsked(text) || !isMeant(text) : isIdle;
}

/** Articles and prepositions that lose their vowel before another. */
const ELIDED = /(?<!\p{L})(?:l|d|qu|dell|nell|all|sull|un)['’](?=\p{L})/giu;

/** What says whose something is. */
const POSSESSIVE = /(?<=\p{L})['’]s(?!\p{L})/gu;

/**
 * The folded text, without elided articles where the record knows no word that has them (`d'Ivoire`, but `l'OTAN`), and
 * without the ending of possession of what is a name by itself (`Peru's`).
 */
function elided(names: Names, query: string): string {
  const form = wordForm(query);
  if (!/['’]/.test(query)) return form;
  const owned = query.replace(POSSESSIVE, (ending, place: number) => {
    const owner = wordForm(query.slice(0, place)).split(' ').at(-1) ?? '';
    return isWhole(names, owner) ? '' : ending;
  });
  return wordForm(
    owned.replace(ELIDED, (article, place: number) => {
      const [word = ''] = wordForm(owned.slice(place)).split(' ');
      const [rest = ''] = wordForm(owned.slice(place + article.length)).split(' ');
      const before = wordForm(owned.slice(0, place)).split(' ');
      const last = before.at(-1) ?? '';
      // In a name it stays: Côte d’Ivoire, Allemagne de l’Est. What is a name by itself needs none: l’ONU.
      const isIn = last !== '' && beginsAny(names, `${before.slice(names.idle.has(last) ? -2 : -1).join(' ')} ${word}`);
      return isIn || (beginsAny(names, word) && !isWhole(names, rest)) ? article : '';
    }),
  );
}

/** The words of a text that are looked for, each once. */
export function wordsIn(query: string): readonly string[] {
  const form = wordForm(query.slice(0, LONGEST_QUERY));
  return form === '' ? [] : [...new Set(form.split(' '))].slice(0, MOST_WORDS);
}

/** The words that must be met. */
export function bitsOf({ words }: Question): number {
  return words.reduce((bits, { isNeeded }, place) => (isNeeded ? bits | (1 << place) : bits), 0);
}

/** The words that mean anything, those that ask included. */
export function saidBits(names: Names, { words }: Question): number {
  return words.reduce((bits, { text }, place) => (names.idle.has(text) ? bits : bits | (1 << place)), 0);
}
