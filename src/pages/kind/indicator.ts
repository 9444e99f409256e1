import { html } from 'hono/html';
import type { Asked } from '../asked.ts';
import type { Moved, Page } from '../page.ts';
import { drawn } from '../part/drawn.ts';
import { Links } from '../part/link.ts';
import { facts, listed, section, table, word } from '../part/table.ts';

/** An indicator: what it means, and where countries stood in a year. */
export async function indicatorPage(asked: Asked): Promise<Page | Moved | null> {
  const { code, day, lang, ask, parameters, today } = asked;
  const given = Number(parameters.get('year') ?? Number.NaN);
  const last = day === today ? null : Number(day.slice(0, 4));
  const year = Number.isInteger(given) ? given : last;
  const { indicator } = await ask('IndicatorView', { code, day, lang, year });
  if (!indicator) return null;
  const { key, name, description, unit, coverage, ranking, theme, sources } = indicator;
  if (key !== code) return { moved: `/indicator/${encodeURIComponent(key)}` };
  const links = new Links(asked);
  const shown = ranking?.year;
  const bars = `/chart.svg?kind=ranking&indicator=${key}${shown ? `&year=${shown}` : ''}`;
  return {
    title: name,
    description: `${name}: ${description}`.slice(0, 200),
    path: `/indicator/${encodeURIComponent(key)}`,
    subject: `Indicator:${key}`,
    operation: { name: 'IndicatorView', variables: { code: key, day, lang, year } },
    rows: 'indicator.ranking.nodes',
    about: { '@type': 'Dataset', name, description, variableMeasured: name },
    body: html`<h1>${name}</h1>
<p class="lead">${description}</p>
${section(
  'facts',
  'At a glance',
  facts([
    ['Unit', unit.label],
    ['Theme', theme.name],
    ['Sums up', word(indicator.aggregation)],
    ['Years', coverage && `${coverage.firstYear} to ${coverage.lastYear}`],
    ['Countries', coverage?.countries ?? null],
    ['Values', coverage ? coverage.observations.toLocaleString('en') : null],
    ['Sources', listed(sources.map((one) => links.to('source', { key: one.key, name: one.title })))],
    ['All values', html`<a href="/export/indicators/${key}.csv">CSV</a>`],
  ]),
)}
${section(
  'ranking',
  `Countries in ${shown ?? 'no year'}`,
  ranking && ranking.nodes.length > 0
    ? html`<form class="year" action="/indicator/${encodeURIComponent(key)}" method="get"><label>Year <input type="number" name="year" min="${coverage?.firstYear ?? 0}" max="${coverage?.lastYear ?? 9999}" value="${shown}"></label> <button>Go</button></form>
<p><a href="/ranking/${encodeURIComponent(key)}${shown ? `?year=${shown}` : ''}">All of ${shown} on a map, with ties and who is missing; or among the members of an organization</a></p>
${drawn(bars, `Ranking of ${name}`)}
${table(
  `${name}, ${unit.label}`,
  ['Rank', 'Country', unit.label],
  ranking.nodes.map((one) => [one.rank, links.to('country', one.country), one.value]),
)}`
    : html`<p>${ranking ? 'There is no value for that year.' : 'Countries are not ranked by it: its values are words, or of no year.'}</p>`,
)}`,
  };
}
