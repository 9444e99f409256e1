import { type Html, html } from '../../model/text/html.ts';
import type { Citations } from './cited.ts';
import { drawn, spoken } from './drawn.ts';
import type { Links } from './link.ts';
import { number } from './table.ts';

interface Figure {
  readonly value: number | null;
  readonly year: number;
  readonly unit: { readonly label: string; readonly symbol: string | null };
  readonly indicator: { readonly key: string; readonly name: string };
  readonly corrections: readonly { readonly status: string; readonly reason: string }[];
  readonly citations: readonly {
    readonly locator: string | null;
    readonly source: { readonly key: string; readonly title: string };
  }[];
}

const TILE = { width: 480, height: 370 };

/** A figure with its year, source and unit, unless that is said already; null when there is none. */
export function figure(one: Figure | null, cited: Citations, saidUnit: string | null = null): Html | null {
  if (!one || one.value === null) return null;
  return html`${number(one.value)} <small>${one.unit.label === saidUnit ? '' : `${one.unit.label}, `}${one.year}${doubts(one)}</small>${cited.mark(one.citations)}`;
}

/** What is doubted about a figure that stands as its source has it. */
function doubts({ corrections }: Figure): string {
  return corrections.map(({ status, reason }) => (status === 'FLAGGED' ? `; ${reason}` : '')).join('');
}

/** The most telling ones as tiles, each leading to its indicator and drawn over time. */
export function tiles(
  geo: string,
  figures: readonly (Figure | null)[],
  cited: Citations,
  links: Links,
  lang: string,
): Html | null {
  const known = figures.flatMap((one) => (one && one.value !== null ? one : []));
  if (known.length === 0) return null;
  return html`<div class="tiles">${known.map(
    (one) =>
      html`<figure><figcaption>${links.to('indicator', one.indicator)}</figcaption><p class="value">${number(one.value ?? 0)}</p><p><small>${one.unit.label}, ${one.year}${doubts(one)}</small>${cited.mark(one.citations)}</p><a class="graph" href="${spoken(chartOf(geo, one.indicator.key), lang)}">${drawn({ lang }, chartOf(geo, one.indicator.key), `${one.indicator.name} over the years`, TILE)}</a></figure>`,
  )}</div>`;
}

export function chartOf(geo: string, indicator: string): string {
  return `/chart.svg?indicator=${indicator}&countries=${geo}&width=480`;
}
