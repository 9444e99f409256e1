import { wordForm } from '../../model/text/words.ts';
import { badArgument } from '../store.ts';
import type { Names } from './names.ts';

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
  /** All of it, as names are folded. */
  readonly form: string;
  readonly words: readonly AskedWord[];
  /** What is asked of the thing: its capital, its members. */
  readonly asks: ReadonlySet<string>;
}

const YEAR = /^(1[5-9]|20)\d\d$/;

/** What a text asks for; throws BAD_ARGUMENT where it is too long. */
export function questionIn(names: Names, query: string): Question {
  if (query.length > LONGEST_QUERY)
    throw badArgument('query', `query has ${query.length} characters: use at most ${LONGEST_QUERY}`);
  const form = wordForm(query);
  const texts = form === '' ? [] : [...new Set(form.split(' '))].slice(0, MOST_WORDS);
  const isIdle = (text: string) => names.idle.has(text);
  const isAsked = (text: string) => names.asked.has(text);
  // Of a question of nothing but such words, the least empty are meant.
  const isEmpty = texts.every((text) => isIdle(text) || isAsked(text))
    ? texts.every(isIdle)
      ? () => false
      : isIdle
    : (text: string) => isIdle(text) || isAsked(text);
  const words = texts.map((text) => ({
    text,
    isNeeded: !isEmpty(text),
    year: YEAR.test(text) ? Number(text) : null,
  }));
  const isAlone = words.length === 1;
  return {
    form,
    words: words.map((word) => (isAlone ? { ...word, year: null } : word)),
    asks: new Set(texts.flatMap((text) => names.asked.get(text) ?? [])),
  };
}

/** How many words of a text are looked for. */
export function wordsIn(query: string): number {
  const form = wordForm(query.slice(0, LONGEST_QUERY));
  return form === '' ? 0 : Math.min(MOST_WORDS, form.split(' ').length);
}
