import { html } from '../../model/text/html.ts';
import { addressOf } from '../address.ts';
import type { Asked } from '../asked.ts';
import { longDay } from '../day-shown.ts';
import type { Page } from '../page.ts';
import { Links } from '../part/link.ts';
import { dated, linked, section } from '../part/table.ts';
import { LISTS } from './list.ts';

/** How far back the home page looks for changes. */
const DAYS = 120;
const DAY_MS = 86_400_000;

/** Places to begin with; the last is a day on which much was different. */
const WAYS = [
  ['/country/kazakhstan', 'Kazakhstan today'],
  ['/country/kazakhstan@2008-12-26', 'Kazakhstan on 26 December 2008'],
  ['/country/west-germany@1985-06-01', 'West Germany in 1985'],
  ['/organization/sco@2008-12-26', 'The Shanghai Cooperation Organization in 2008'],
  ['/indicator/gdp_per_capita_ppp_constant_2021', 'Income per person, by country'],
  ['/world@1960-01-01', 'The world on 1 January 1960'],
  ['/compare?codes=KZ,UZ,KG,TJ,TM', 'Five neighbours compared'],
  ['/ranking/life_expectancy', 'Countries ranked by how long people live'],
  ['/ranking/population_total?year=1990&among=Europe', 'Europe by population in 1990'],
  ['/changes', 'What changed in the world in a year'],
  ['/changes/czechoslovakia@1993-01-01', 'What changed for Czechoslovakia in its last ten years'],
  ['/timeline/cuba', 'The timeline of Cuba'],
  ['/timeline/nato', 'The timeline of NATO'],
] as const;

/** What says which sources and facts those are. */
const FRESHNESS = `{
  dataset {
    freshness {
      sources(overdue: true) { nodes { source { title } every due daysOverdue } }
      facts { nodes { country { name } since reason } }
    }
  }
}`;

export async function homePage(asked: Asked): Promise<Page> {
  const { today, ask } = asked;
  const from = new Date(Date.parse(`${today}T00:00:00Z`) - DAYS * DAY_MS).toISOString().slice(0, 10);
  const variables = { from, day: today };
  const { dataset, changes, themes, article } = await ask('HomeView', variables);
  const links = new Links(asked);
  const count = (value: number, of: string, href: string) =>
    html`<div><dt><a href="${href}">${of}</a></dt><dd>${value.toLocaleString('en')}</dd></div>`;
  return {
    title: 'World affairs, dated and cited',
    description:
      'Countries, organizations, events and statistics: every fact dated, every fact cited, answerable as of any day.',
    path: '/',
    operation: { name: 'HomeView', variables },
    body: html`<section class="hero"><h1>World affairs, as they stood on any day</h1>
<p class="lead">Countries, organizations, events, treaties, people and statistics. Every fact is dated, every fact cited, and what is not known is said.</p>
<form class="big" role="search" aria-label="Search everything" action="/search"><input name="q" type="search" aria-label="Search everything" placeholder="Zaire, NATO summit …"><button>Search</button></form>
<form class="travel" action="/world" method="get"><label for="travel">The whole world on</label> <input id="travel" name="day" type="date" value="2008-12-26" max="${today}" required> <button>Go there</button></form></section>
<dl class="counts">${count(dataset.countries, 'countries and territories', '/country')}${count(dataset.organizations, 'organizations', '/organization')}${count(dataset.indicators, 'indicators', '/indicator')}${count(dataset.events, 'events', '/event')}${count(dataset.observations, 'values of statistics', '/export/')}${count(dataset.sources, 'sources', '/source')}</dl>
<p class="note">As of ${longDay(today)}, ${dataset.freshness.overdue?.totalCount} sources are overdue by the rhythm that is known of them, and ${dataset.freshness.outdated?.totalCount} facts are likely out of date: <a href="/graphql?${new URLSearchParams({ query: FRESHNESS })}">which they are</a>.</p>
${section(
  'article',
  'Where it began',
  article &&
    html`<p>A newspaper article of 26 December 2008 makes ${article.claims?.totalCount} claims. <a href="${addressOf('source', article.key)}">Read what the record says about each of them.</a></p>`,
)}
${section('lists', 'Everything of a kind', html`<ul class="ways">${Object.entries(LISTS).map(([kind, { title }]) => html`<li><a href="/${kind}">${title}</a></li>`)}</ul>`)}
${section('ways', 'Ways in', html`<ul class="ways">${WAYS.map(([href, text]) => html`<li><a href="${href}">${text}</a></li>`)}</ul>`)}
${section(
  'latest',
  'Latest changes on record',
  changes && changes.nodes.length > 0
    ? html`<ul class="changes">${changes.nodes.toReversed().map((one) => html`<li><time>${longDay(one.date)}</time> <div>${linked(dated(one), one.subject, links)}</div></li>`)}</ul>`
    : null,
)}
${section(
  'themes',
  'Statistics by theme',
  html`<ul class="ways">${themes.map((one) => html`<li><a href="/search?q=${encodeURIComponent(one.name)}&amp;type=indicator">${one.name}</a></li>`)}</ul>`,
)}`,
  };
}
