import { type Html, html } from '../../model/text/html.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The address of a picture whose names are in the reader's language. */
export function spoken(address: string, lang: string): string {
  return lang === 'en' ? address : `${address}&lang=${lang}`;
}

/** Narrower than this a picture made for a desk is too small to read. */
const NARROW = '(max-width: 40rem)';
/** Paper is light, whatever the screen is. */
const DARK = 'screen and (prefers-color-scheme: dark)';
const SMALL = { width: 480, height: 420 };

/** A chart in the colours and for the width that the reader's screen has; it is fetched when it is scrolled to. */
export function drawn(
  { lang }: { readonly lang: string },
  address: string,
  alt: string,
  { width, height }: Size = { width: 960, height: 540 },
): Html {
  const own = spoken(address, lang);
  const small = `${own}&width=${SMALL.width}`;
  const narrow =
    width <= SMALL.width
      ? ''
      : html`<source media="${DARK} and ${NARROW}" srcset="${small}&amp;theme=dark" width="${SMALL.width}" height="${SMALL.height}"><source media="${NARROW}" srcset="${small}" width="${SMALL.width}" height="${SMALL.height}">`;
  return html`<picture>${narrow}<source media="${DARK}" srcset="${own}&amp;theme=dark"><img class="drawn" loading="lazy" width="${width}" height="${height}" alt="${alt}" src="${own}"></picture>`;
}
