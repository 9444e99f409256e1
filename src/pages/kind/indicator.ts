import { type Html, html } from '../../model/text/html.ts';
import type { PairViewQuery } from '../.generated/operation.ts';
import type { Asked } from '../asked.ts';
import type { Moved, Page } from '../page.ts';
import { drawn } from '../part/drawn.ts';
import { Links } from '../part/link.ts';
import { dayOfYear, yearOf } from '../part/span.ts';
import { byName, facts, listed, section, table } from '../part/table.ts';
import { wordOf } from '../part/words.ts';

type Pair = PairViewQuery['correlation'];

const INCOME = 'gdp_per_capita_ppp_constant_2021';
const LIFE = 'life_expectancy';
const SQUARE = { width: 960, height: 680 };

/** An indicator: what it means, and where countries stood in a year. */
export async function indicatorPage(given: Asked): Promise<Page | Moved | null> {
  const chosen = yearOf(given);
  const asked = { ...given, day: dayOfYear(given, chosen) };
  const { code, day, lang, ask, today } = asked;
  const year = chosen ?? (day.is(today) ? null : Number(day.plain.slice(0, 4)));
  const variables = { code, day: String(day), lang, year };
  const { indicator } = await ask('IndicatorView', variables);
  if (!indicator) return null;
  const { key, name, description, unit, coverage, theme, sources } = indicator;
  const ranking = indicator.ranking ?? null;
  if (key !== code) return { moved: `/indicator/${encodeURIComponent(key)}` };
  const links = new Links(asked);
  const shown = ranking?.year ?? null;
  // What is of words, or of no year, goes together with nothing.
  const { correlation } =
    ranking && shown !== null
      ? await ask('PairView', { x: key === INCOME ? LIFE : INCOME, y: key, year: shown, day: String(day) })
      : { correlation: null };
  const form = html`<form class="year" action="/indicator/${encodeURIComponent(key)}" method="get"><label>Year <input type="number" name="year" min="${coverage?.firstYear ?? 0}" max="${coverage?.lastYear ?? 9999}" value="${shown}"></label> <button>Go</button></form>`;
  const words = indicator.valueType === 'CATEGORY' ? await inWords(asked, links) : '';
  const bars = `/chart.svg?kind=ranking&indicator=${key}${shown ? `&year=${shown}` : ''}${day.is(today) ? '' : `&asOf=${day}`}`;
  return {
    title: year === null ? name : `${name}, ${year}`,
    description: `${name}: ${description}`.slice(0, 200),
    path: `/indicator/${encodeURIComponent(key)}`,
    query: { year },
    subject: `Indicator:${key}`,
    // Words have no order: who asks for the same as data does not ask for one.
    operation: {
      name: 'IndicatorView',
      variables: { ...variables, code: key, ...(ranking === null && { ranked: false }) },
    },
    ...(ranking !== null && { rows: 'indicator.ranking.nodes' }),
    ...(shown !== null && (ranking?.nodes.length ?? 0) > 0 && { picture: bars }),
    about: { '@type': 'Dataset', name, description, variableMeasured: name },
    body: html`<h1>${name}</h1>
<p class="lead">${description}</p>
${section(
  'facts',
  'At a glance',
  facts([
    ['Unit', unit.label],
    ['Theme', theme.name],
    ['Of a group', wordOf('aggregation', indicator.aggregation)],
    ['Years', coverage && `${coverage.firstYear} to ${coverage.lastYear}`],
    ['Countries', coverage?.countries ?? null],
    ['Values', coverage ? coverage.observations.toLocaleString('en') : null],
    ['Sources', listed(sources.map((one) => links.to('source', { key: one.key, name: one.title })))],
    ['All values', html`<a href="/export/indicators/${key}.csv">CSV</a>`],
  ]),
)}
${section(
  'ranking',
  shown === null ? 'Countries' : `Countries in ${shown}`,
  ranking && ranking.nodes.length > 0
    ? html`${form}
<p><a href="/ranking/${encodeURIComponent(key)}${shown ? `?year=${shown}` : ''}">All of ${shown} on a map, each value with its source, with ties and who is missing; or among the members of an organization</a></p>
${drawn(asked, bars, `Ranking of ${name}`)}
${table(
  `${name}, ${unit.label}`,
  ['Rank', 'Country', unit.label],
  ranking.nodes.map((one) => [one.rank, links.to('country', one.country), one.value]),
)}`
    : html`${ranking ? form : ''}<p>${ranking ? 'There is no value for that year.' : 'Countries are not ranked by it: its values are words, or of no year.'}</p>`,
)}
${words}
${pair(correlation, asked, key, name)}`,
  };
}

/** Where values are words: the countries of each, by the latest that is on record of them. */
async function inWords({ code, day, lang, ask }: Asked, links: Links): Promise<Html> {
  const { countries } = await ask('WordsView', { code, day: String(day), lang });
  const told = (countries?.nodes ?? []).flatMap(({ statistic, ...one }) =>
    statistic?.label == null ? [] : [{ ...one, label: statistic.label, year: statistic.year }],
  );
  const latest = Math.max(...told.map(({ year }) => year));
  const groups = [...Map.groupBy(told, ({ label }) => label)].toSorted(([, a], [, b]) => b.length - a.length);
  return html`${groups.map(([label, some], at) =>
    section(
      `value-${at + 1}`,
      `${label} (${some.length})`,
      html`<ul class="states">${byName(some, ({ name }) => name, lang).map((one) => html`<li>${links.to('country', one)}${one.year === latest ? '' : html` <small>${one.year}</small>`}</li>`)}</ul>`,
      at === 0 ? `As of ${latest}, or of the year beside a name.` : null,
    ),
  )}`;
}

/** Fewer dots than these show nothing of two indicators. */
const FEW = 10;
const WORDS = [
  [0.8, 'closely'],
  [0.5, 'to some degree'],
  [0.2, 'loosely'],
  [0, 'hardly'],
] as const;

/** The indicator against income, or income against the length of life: a dot a country. */
function pair(found: Pair, asked: Asked, key: string, name: string): Html {
  if (!found || found.n < FEW || found.year === null) return html``;
  const { x, year, n, spearman } = found;
  const address = `/chart.svg?kind=scatter&indicator=${x.key},${key}&year=${year}&asOf=${asked.day}`;
  const how = spearman === null ? null : WORDS.find(([least]) => Math.abs(spearman) >= least)?.[1];
  const said =
    spearman === null || how === undefined
      ? null
      : `Over ${n} countries in ${year} the two ${spearman < 0 ? 'run against each other' : 'rise together'} ${how}: the correlation of their ranks is ${spearman.toFixed(2).replace('-', '\u2212')}. That one makes the other is not said.`;
  return section(
    'pair',
    `Beside ${x.name}`,
    drawn(asked, address, `${name} against ${x.name} in ${year}, a dot for each of ${n} countries`, SQUARE),
    said,
  );
}
