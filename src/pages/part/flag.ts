import { html } from 'hono/html';
import type { Html } from '../page.ts';

interface Flagged {
  readonly alpha2: string | null;
  /** Null for what has ended: its code may be another's today, and old flags are not at hand. */
  readonly flag: string | null;
  readonly name: string;
}

/** The present flag of a country, by its code of two letters; nothing for what has none. */
export function flag({ alpha2, flag: sign, name }: Flagged): Html {
  if (alpha2 === null || sign === null) return html``;
  return html`<img class="flag" src="/flag/${alpha2.toLowerCase()}.svg" alt="Present flag of ${name}" width="40" height="30" loading="lazy">`;
}
