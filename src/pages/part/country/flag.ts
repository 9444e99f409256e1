import { html } from 'hono/html';
import type { Html } from '../../page.ts';

interface Flagged {
  /** Null for what has ended: its code may be another's today, and old flags are not at hand. */
  readonly flag: string | null;
  readonly name: string;
}

/** From the signs of a flag's emoji to letters. */
const LETTERS = 0x1f1e6 - 'a'.charCodeAt(0);

/** The present flag of a country, by its code of today; nothing for what has none. */
export function flag({ flag: sign, name }: Flagged): Html {
  if (sign === null) return html``;
  const code = String.fromCharCode(...Array.from(sign, (letter) => (letter.codePointAt(0) ?? 0) - LETTERS));
  return html`<img class="flag" src="/flag/${code}.svg" alt="Present flag of ${name}" width="40" height="30" loading="lazy">`;
}
