import { html } from '../../../model/text/html.ts';
import type { Asked } from '../../asked.ts';
import { longDay } from '../../day-shown.ts';
import type { Moved, Page } from '../../page.ts';
import { Citations } from '../../part/cited.ts';
import { flag } from '../../part/country/flag.ts';
import { turnsOf } from '../../part/country/turns.ts';
import { nearest } from '../../part/days.ts';
import { Links } from '../../part/link.ts';
import { byName, facts, listed, number, section, table, word } from '../../part/table.ts';

/** A region, what it is part of, its parts and the countries in it. */
export async function regionPage(asked: Asked): Promise<Page | Moved | null> {
  const { code, day, lang, ask } = asked;
  const { region } = await ask('RegionView', { code, day: String(day), lang });
  if (!region) return null;
  const { key, name, countries, parent, children, population } = region;
  const path = `/region/${encodeURIComponent(key)}`;
  if (key !== code) return { moved: path };
  const links = new Links(asked);
  const cited = new Citations();
  const all = countries?.nodes ?? [];
  const turns = await turnsIn(key, ask);
  const among = `/ranking/population_total?among=${encodeURIComponent(region.english)}`;
  return {
    title: name,
    description: `${name}: the countries in it on ${longDay(day)}, its parts, with sources.`,
    path,
    operation: { name: 'RegionView', variables: { code: key, day: String(day), lang } },
    rows: 'region.countries.nodes',
    days: nearest(day, turns),
    about: { '@type': 'Place', name, identifier: key },
    body: html`<h1>${name}</h1>
<p class="lead">${word(region.level)} as the United Nations draw it, number ${key}${cited.mark(region.citations)}</p>
${section(
  'facts',
  'At a glance',
  facts([
    ['Part of', parent && links.to('region', parent)],
    ['Parts', listed(children.map((one) => links.to('region', one)))],
    [
      'Population',
      population?.value == null ? null : html`${number(population.value)} <small>${population.year}</small>`,
    ],
    ['Ranked', html`<a href="${among}">Its countries by population</a>`],
  ]),
)}
${section(
  'countries',
  `Countries (${countries?.totalCount ?? 0})`,
  all.length > 0
    ? table(
        'Countries on the day',
        ['Country', 'Capital', 'Population'],
        byName(all, (one) => one.name, lang).map((one) => [
          html`${flag(one, day)} ${links.to('country', one)}`,
          one.capital?.name ?? null,
          one.population?.value == null
            ? null
            : html`${number(one.population.value)} <small>${one.population.year}</small>${cited.mark(one.population.citations)}`,
        ]),
      )
    : html`<p>No country is on record in it on ${longDay(day)}.</p>`,
)}
${cited.list()}`,
  };
}

/** What changed among its countries through all time. */
async function turnsIn(code: string, ask: Asked['ask']) {
  const turns: (readonly [date: string | null, summary: string])[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const { region } = await ask('RegionStepsView', after === undefined ? { code } : { code, after });
    const page = region?.countries;
    turns.push(...(page?.nodes ?? []).flatMap((one) => turnsOf(one)));
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  }
  return turns;
}
