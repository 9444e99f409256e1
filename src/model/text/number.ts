/** Words of fewer letters are seldom what one is many of: US is not the many of U. */
const LEAST = 4;
const PLAIN = /^[a-z]+$/;
const HISSING = /(?:s|x|z|ch|sh)$/;
const AFTER_CONSONANT = /[^aeiou]y$/;

/** An English word, folded, as one of many or as many of it: elections for election, country for countries. */
export function numbersOf(word: string): readonly string[] {
  if (word.length < LEAST || !PLAIN.test(word)) return [];
  return word.endsWith('s') ? [...singulars(word)] : [plural(word)];
}

function plural(word: string): string {
  if (AFTER_CONSONANT.test(word)) return `${word.slice(0, -1)}ies`;
  return HISSING.test(word) ? `${word}es` : `${word}s`;
}

function* singulars(word: string): Iterable<string> {
  if (/(?:ss|us|is)$/.test(word)) return;
  if (word.endsWith('ies')) yield `${word.slice(0, -3)}y`;
  else if (HISSING.test(word.slice(0, -2)) && word.endsWith('es')) yield word.slice(0, -2);
  yield word.slice(0, -1);
}
