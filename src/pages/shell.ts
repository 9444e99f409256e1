import { type Html, html, raw } from '../model/text/html.ts';
import { queryOf } from './address.ts';
import type { Asked } from './asked.ts';
import { longDay } from './day-shown.ts';
import type { Page } from './page.ts';
import { dayBar } from './part/days.ts';
import { spoken } from './part/drawn.ts';

export interface Site {
  /** Address of the server as the reader wrote it: https://… */
  readonly origin: string;
  readonly release: string;
  /** Addresses of assets by their plain names. */
  readonly asset: (name: string) => string;
  /** An operation as the address of the playground bears it, ready to stand in markup. */
  readonly query: (name: string) => Html;
}

const TYPES: Readonly<Record<string, unknown>> = { '@context': 'https://schema.org' };

/** Of what is told to machines, no empty value, and no date that is less than a day, a month or a year. */
function toldOnly(name: string, value: unknown): unknown {
  if (value === null || value === '') return undefined;
  return typeof value === 'string' && DATE_NAME.test(name) && !PLAIN_DATE.test(value) ? undefined : value;
}

const DATE_NAME = /(Date|^datePublished)$/;
const PLAIN_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** What is shown where a page is shared that has no picture of its own. */
const WORLD = '/chart.svg?kind=map';

/** What stands around every page. */
export function wholePage(page: Page, asked: Asked, site: Site): Html {
  const isDated = page.days !== undefined && !asked.day.is(asked.today);
  const place = isDated ? `${page.path}@${asked.day}` : (page.path ?? '');
  const query = queryOf(page.query);
  const path = `${place}${query}`;
  const isThere = page.path !== null;
  const unfound = isThere && !page.isPassing ? '' : html`<meta name="robots" content="noindex">`;
  const title = isDated ? `${page.title} on ${longDay(asked.day)}` : page.title;
  const { origin, asset } = site;
  const beyond =
    page.days !== undefined && asked.day.isAfter(asked.today)
      ? html`<p class="absent">The record ends on ${longDay(asked.today)}: of ${longDay(asked.day)} it can say only what was known by then.</p>`
      : '';
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title} · Almanac</title>
<meta name="viewport" content="width=device-width">
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
${isThere ? html`<link rel="canonical" href="${origin}${path}">` : ''}${unfound}
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="${asset('style.css')}">
<script type="module" src="${asset('page.js')}"></script>
<script type="module" src="${asset('picture.js')}"></script>
<meta property="og:title" content="${title}">
<meta property="og:description" content="${page.description}">
${isThere ? html`<meta property="og:url" content="${origin}${path}">` : ''}
<meta property="og:type" content="article">
${isThere ? html`<meta property="og:image" content="${origin}${(page.picture ?? WORLD).replace('/chart.svg', '/chart.png')}"><meta name="twitter:card" content="summary_large_image">` : ''}
${isThere ? alternates(page, place, query) : ''}
${page.about ? html`<script type="application/ld+json">${raw(JSON.stringify({ ...TYPES, url: `${origin}${path}`, ...page.about }, toldOnly).replaceAll('<', '\\u003c'))}</script>` : ''}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top"><a class="mark" href="/"><img src="/favicon.svg" alt="" width="28" height="28"> Almanac</a>
<form role="search" action="/search"><input name="q" type="search" aria-label="Search" placeholder="Country, event, indicator …" value="${(asked.parameters.get('q') ?? '').replace(/\p{Cc}/gu, ' ')}"><button>Search</button></form>
<nav aria-label="Almanac"><a href="/world">World</a> <a href="/changes">Changes</a> <a href="/compare">Compare</a> <a href="/documents">Documents</a> <a href="/graphql">Playground</a></nav>
<p class="printed">“${page.title}”${page.days === undefined ? '' : html`, as of ${longDay(asked.day)}`}.${isThere ? html` ${origin}${path}${origin === '' ? ' of this server' : ''}` : ''}</p></header>
${dayBar(page, asked)}
<main id="main">${beyond}${page.body}</main>
${isThere ? tools(page, [place, query], title, asked, site) : ''}
<footer><p>Release ${site.release}, known through ${longDay(asked.today)} at the latest. Every value bears its source; what is not known is said.</p>
<p class="beside"><a href="/export/">Exports</a> · <a href="/schema.graphql">Schema</a> · <a href="/sitemap.xml">Site map</a></p></footer>
</body>
</html>`;
}

function alternates({ rows }: Page, place: string, query: string): Html {
  if (place === '/') return html``;
  const csv = rows === undefined ? '' : html`<link rel="alternate" type="text/csv" href="${place}.csv${query}">`;
  return html`<link rel="alternate" type="application/json" href="${place}.json${query}">${csv}`;
}

/** What a reader can do with a page: have it as data, ask it oneself, cite it. */
function tools(
  page: Page,
  [place, parameters]: readonly [place: string, query: string],
  title: string,
  { today, day, lang }: Asked,
  { origin, release, query }: Site,
): Html {
  const { name, variables } = page.operation;
  const ask = html`${query(name)}&amp;${new URLSearchParams({ variables: JSON.stringify(variables, null, 2) })}`;
  const data =
    place === '/'
      ? ''
      : html`<a href="${place}.json${parameters}" download>JSON</a>${page.rows === undefined ? '' : html` <a href="${place}.csv${parameters}" download>CSV</a>`}${page.picture === undefined ? '' : html` <a href="${spoken(page.picture, lang)}">Picture</a>`}`;
  return html`<aside class="tools" aria-label="Use this page">
<p>${data} <a href="/graphql?${ask}">Ask this yourself</a>${page.subject === undefined ? '' : html` <a href="/contribute/${encodeURIComponent(page.subject)}${place.includes('@') ? `@${day}` : ''}">Suggest a change</a>`}</p>
<details><summary>Cite this page</summary><p class="quoted">Almanac, “${title}”, release ${release} of ${longDay(today)}. ${origin}${place}${parameters}${parameters === '' ? '?' : '&'}release=${release}</p></details>
</aside>`;
}
