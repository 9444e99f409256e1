import { oneOf, optional, pattern, text } from '../table/column.ts';
import { type RowOf, table } from '../table/table.ts';

/**
 * What a word of a question does: `idle` ones mean nothing, `asked` ones say what is asked of the thing and need not be
 * part of its name (or by which indicator things are compared, or that a title stands before a name), a name that has what `means` says is found by the word as well (`same`), and
 * some mean several countries together, whose keys `means` lists (`group`).
 */
const WORD_USES = ['idle', 'asked', 'same', 'group'] as const;

/** Words of questions: what search knows of language beside the names themselves. */
export const searchWords = table('search_words', 'search_words.csv', ['use', 'language', 'word'], {
  use: oneOf(...WORD_USES),
  language: pattern(/^[a-z]{2,3}$/, 'must be a BCP 47 tag of a language alone'),
  word: text(),
  means: optional(text()),
});

export type SearchWord = RowOf<typeof searchWords>;
