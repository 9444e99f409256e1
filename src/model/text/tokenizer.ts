/** How SQLite takes texts apart for the index of a release, and the words that are looked for in it. */
export const TOKENIZER = 'unicode61 remove_diacritics 2';
