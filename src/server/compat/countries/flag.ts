/** As `U+1F1E7`. */
export function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
}

/** The only parts of countries whose flags are emoji for general use. */
const FLAGGED: ReadonlySet<string> = new Set(['GB-ENG', 'GB-SCT', 'GB-WLS']);
const TAGS = 0xe0000;

/** A part of a country as an emoji. */
export function flagOf(code: string): string | null {
  if (!FLAGGED.has(code)) return null;
  const tags = [...code.replace('-', '').toLowerCase()].map((letter) => TAGS + (letter.codePointAt(0) ?? 0));
  return `🏴${String.fromCodePoint(...tags, TAGS + 0x7f)}`;
}
