import { html } from 'hono/html';
import type { Html } from '../page.ts';

/** The present flag of a country, by its code of two letters; nothing for what has none. */
export function flag({ alpha2, name }: { readonly alpha2: string | null; readonly name: string }): Html {
  if (alpha2 === null || !/^[A-Z]{2}$/.test(alpha2)) return html``;
  return html`<img class="flag" src="/flag/${alpha2.toLowerCase()}.svg" alt="Present flag of ${name}" width="40" height="30" loading="lazy">`;
}
