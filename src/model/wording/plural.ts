/** Several of what an English word names. */
export function plural(word: string): string {
  if (word.endsWith('sis')) return `${word.slice(0, -2)}es`;
  if (/[^aeo]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|ch|sh|to)$/.test(word) ? `${word}es` : `${word}s`;
}
