import { addressIn } from '../live/named.ts';

/** Addresses of this server in a page; the canonical one is that of the release that is served. */
const LINK = /(<link rel="canonical"[^>]*>)|\b(href|src|action)="(\/(?!\/)[^"]*)"/g;
const FORM = /<form\b[^>]*>/g;

/** A page of a release that is not the one that is served: it says so, and leads to pages of the same release. */
export function inReleaseOf(page: string, release: string, day: string): string {
  const led = page.replace(LINK, (whole, canonical: string | undefined, name: string, address: string) =>
    canonical === undefined ? `${name}="${addressIn(address, release).replaceAll(/&(?!\w+;|#)/g, '&amp;')}"` : whole,
  );
  const formed = led.replace(FORM, (form) => `${form}<input type="hidden" name="release" value="${release}">`);
  const note = `<p class="note">You read release ${release} of ${day}, kept for what was cited from it. <a href="/">The present one</a></p>`;
  return formed.replace('<main id="main">', `<main id="main">${note}`);
}
