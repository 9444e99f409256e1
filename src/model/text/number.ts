/** Words of fewer letters are seldom several of something: US is not several U. */
const LEAST = 4;
const PLAIN = /^[a-z]+$/;
const HISSING = /(?:s|x|z|ch|sh)$/;
const AFTER_CONSONANT = /[^aeiou]y$/;
/** Peoples of whom several are called as one is, and those of whom a man or woman is called apart: Burmese, British, Frenchman. */
const SAME = /(?:ese|ish|gasy)$/;
const MAN = /(?<=(?:ch|sh|x)(?:wo)?m)an$/;
const OTHERWISE: Readonly<Record<string, string>> = { mosotho: 'basotho', motswana: 'batswana', liswati: 'emaswati' };

/** What several of an English word, folded, are called; null for what is no such word, or many already. */
export function pluralOf(word: string): string | null {
  if (word.length < LEAST || !PLAIN.test(word) || word.endsWith('s') || SAME.test(word)) return null;
  const otherwise = OTHERWISE[word] ?? word.replace(MAN, 'en');
  if (otherwise !== word) return otherwise;
  if (AFTER_CONSONANT.test(word)) return `${word.slice(0, -1)}ies`;
  return HISSING.test(word) ? `${word}es` : `${word}s`;
}

/** What one of several may be called in English, folded: election for elections. */
export function singularsOf(word: string): readonly string[] {
  if (word.length < LEAST || !PLAIN.test(word) || !/[^siu]s$/.test(word)) return [];
  const plain = word.slice(0, -1);
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, plain];
  return word.endsWith('es') && HISSING.test(word.slice(0, -2)) ? [word.slice(0, -2), plain] : [plain];
}
