import { html } from 'hono/html';
import type { Html } from '../page.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The address of a picture whose names are in the reader's language. */
export function spoken(address: string, lang: string): string {
  return lang === 'en' ? address : `${address}&lang=${lang}`;
}

/** A chart in the colours that the reader's screen has; it is fetched when it is scrolled to. */
export function drawn(
  { lang }: { readonly lang: string },
  address: string,
  alt: string,
  { width, height }: Size = { width: 960, height: 540 },
): Html {
  const own = spoken(address, lang);
  return html`<picture><source media="(prefers-color-scheme: dark)" srcset="${own}&amp;theme=dark"><img class="drawn" loading="lazy" width="${width}" height="${height}" alt="${alt}" src="${own}"></picture>`;
}
