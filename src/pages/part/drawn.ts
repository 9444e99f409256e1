import { html } from 'hono/html';
import type { Html } from '../page.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A chart in the colours that the reader's screen has; it is fetched when it is scrolled to. */
export function drawn(address: string, alt: string, { width, height }: Size = { width: 960, height: 540 }): Html {
  return html`<picture><source media="(prefers-color-scheme: dark)" srcset="${address}&amp;theme=dark"><img class="drawn" loading="lazy" width="${width}" height="${height}" alt="${alt}" src="${address}"></picture>`;
}
