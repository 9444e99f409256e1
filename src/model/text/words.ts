import { fold } from './fold.ts';

/** Letters with a full stop after each: an acronym as some write it. */
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?!\p{L})/gu;
const NO_WORD = /[^\p{L}\p{N}\p{Sc}+]+/gu;
/** A sign of money is a word of its own: US$. */
const SIGN = /\p{Sc}/gu;

/** Most of what is typed is such: its words are all that it is. */
const PLAIN_WORDS = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** A text as search compares it: its words, folded, with one blank between them. */
export function wordForm(text: string): string {
  const closed = text.includes('.') ? text.replace(DOTTED, (acronym) => acronym.replaceAll('.', '')) : text;
  const folded = fold(closed);
  if (PLAIN_WORDS.test(folded)) return folded;
  return folded.replaceAll('&', ' and ').replace(SIGN, ' $& ').replace(NO_WORD, ' ').trim();
}
