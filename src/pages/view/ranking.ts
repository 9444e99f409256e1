import { type Html, html } from '../../model/text/html.ts';
import { stateNamed, titled } from '../../model/wording/article.ts';
import type { RankingViewQuery, RankingViewQueryVariables } from '../.generated/operation.ts';
import { addressOf } from '../address.ts';
import type { Asked } from '../asked.ts';
import { type DayShown, longDay } from '../day-shown.ts';
import type { Moved, Page } from '../page.ts';
import { Citations } from '../part/cited.ts';
import { flag } from '../part/country/flag.ts';
import { drawn } from '../part/drawn.ts';
import { Links } from '../part/link.ts';
import { dayOfYear, yearOf } from '../part/span.ts';
import { alike, number, section, word } from '../part/table.ts';
import { wordOf } from '../part/words.ts';

type Ranking = NonNullable<NonNullable<RankingViewQuery['indicator']>['ranking']>;
type Set = NonNullable<RankingViewQueryVariables['among']>;

/** Sets that a reader is offered; any other that has a name may be written as well. */
const OFFERED = [
  'Africa',
  'Asia',
  'Europe',
  'Central Asia',
  'EU',
  'NATO',
  'SCO',
  'CIS',
  'ASEAN',
  'African Union',
  'OECD',
  'G20',
];
/** Years that a line of the slope goes back, and how many countries have one. */
const [BACK, LINES] = [10, 12];
/** Below so many a table shows all that a picture could. */
const FEW = 2;

/** Countries in order of an indicator in a year: as a map, as a table with ties, and who is missing. */
export async function rankingPage(asked: Asked): Promise<Page | Moved | null> {
  const { code, lang, ask, parameters } = asked;
  const year = yearOf(asked);
  const on = dayOfYear(asked, year);
  const day = String(on);
  const text = (parameters.get('among') ?? '').trim();
  const set = text === '' ? { among: {}, name: null } : await setOf(asked, text, day);
  const { among, name: called } = set ?? { among: {}, name: null };
  const variables = { code, day, lang, among, ...(year !== null && { year }) };
  const { indicator, meant } = await ask('RankingView', variables);
  if (!indicator) return null;
  const { key, name, unit, coverage, ranking } = indicator;
  const path = `/ranking/${encodeURIComponent(key)}`;
  if (key !== code) return { moved: path };
  // What cannot be put in order has a page that says so.
  if (ranking === null) return { moved: addressOf('indicator', key) };
  const links = new Links({ ...asked, day: on });
  const cited = new Citations();
  const shown = ranking?.year ?? null;
  const who =
    called === null
      ? 'countries'
      : `${among.organization ? `members of ${titled(called)}` : `countries of ${stateNamed(called)}`}`;
  const parts = Object.entries(among).map(([part, value]) => `&${part}=${encodeURIComponent(String(value))}`);
  const near = parts.length === 0 ? '' : '&view=fit';
  const about = `&indicator=${key}&year=${shown}${parts.join('')}&asOf=${day}`;
  const ranked = new Set(ranking?.nodes.map(({ country }) => country.key));
  const missing = (meant?.countries?.nodes ?? []).filter((one) => !ranked.has(one.key));
  return {
    title: `${name}, ${shown ?? 'ranked'}: ${called ?? 'countries ranked'}`,
    description: `${ranking?.totalCount ?? 0} countries by ${name} in ${shown}, with ties, and who has no value.`,
    path,
    query: { year: year ?? (asked.day.is(asked.today) ? null : shown), among: text === '' ? null : text },
    operation: { name: 'RankingView', variables },
    rows: 'indicator.ranking.nodes',
    ...(shown !== null && (ranking?.nodes.length ?? 0) > 0 && { picture: `/chart.svg?kind=ranking${about}` }),
    body: html`<h1>Countries by ${links.to('indicator', { key, name })}</h1>
<p class="lead">${indicator.description}</p>
<form class="year" action="${path}" method="get"><label>Year <input type="number" name="year" min="${coverage?.firstYear ?? 0}" max="${coverage?.lastYear ?? 9999}" value="${shown ?? year ?? ''}"></label> <label>Among <input name="among" list="sets" value="${text}" placeholder="all countries"></label><datalist id="sets">${OFFERED.map((one) => html`<option value="${one}">`)}</datalist> <button>Rank</button></form>
${set === null ? html`<p class="absent">“${text}” names no organization, region or continent on record. <a href="/search?q=${encodeURIComponent(text)}">Search for it.</a> All countries are ranked instead.</p>` : ''}
${ranking && ranking.nodes.length > 0 ? answer(ranking, { lang, links, cited, unit: unit.label, about, near, who, name, key, day, on }) : html`<p>${ranking ? 'There is no value for that year.' : 'Countries are not ranked by it: its values are words, or of no year.'}</p>`}
${coverage === null ? '' : html`<p class="note">Values on record run from ${coverage.firstYear} to ${coverage.lastYear}${ranking && ranking.nodes.length > 0 && missing.length > 0 ? `; who has none in ${shown} is listed below and not ranked` : ''}.</p>`}
${section(
  'missing',
  `Without a value (${missing.length})`,
  ranking && ranking.nodes.length > 0 && missing.length > 0
    ? html`<ul class="states">${missing.map((one) => html`<li>${links.to('country', one)}${one.kind === 'STATE' || one.kind === 'FORMER_STATE' ? '' : html` <small>${wordOf('country', one.kind)}</small>`}</li>`)}</ul>`
    : null,
  `Among ${who} of ${longDay(on)}, these have no value on record for ${shown}.`,
)}
${cited.list()}`,
  };
}

/** What a word means that chooses countries; null where it means nothing. */
async function setOf({ ask }: Asked, text: string, day: string): Promise<{ among: Set; name: string } | null> {
  const { continent, region, organization } = await ask('AmongView', { code: text, day });
  if (continent) return { among: { continent: continent.key }, name: continent.name };
  if (region) return { among: { region: region.key }, name: region.name };
  return organization && { among: { organization: organization.key }, name: organization.name };
}

interface About {
  readonly lang: string;
  readonly links: Links;
  readonly cited: Citations;
  readonly unit: string;
  /** What every picture is asked about. */
  readonly about: string;
  /** How near a map looks at them. */
  readonly near: string;
  readonly who: string;
  readonly name: string;
  readonly key: string;
  readonly day: string;
  readonly on: DayShown;
}

function answer({ nodes, year, total, totalCount, missing }: Ranking, about: About): Html {
  const { links, cited, unit, who, name, key, day, on } = about;
  const hasShares = nodes.some(({ share }) => share !== null);
  const top = nodes.slice(0, LINES).map(({ country }) => country.key);
  const then = year === null ? null : year - BACK;
  const text = alike(nodes.flatMap(({ value }) => value ?? []));
  const rows = nodes.map(({ rank, tied, country, value, share, observation }) => {
    const part = hasShares ? html`<td class="number">${share === null ? '' : `${share.toFixed(1)} %`}</td>` : '';
    return html`<tr><td class="number">${tied ? html`<abbr title="shared with others">=</abbr> ` : ''}${rank}</td><td>${flag(country, on)} ${links.to('country', country)}</td><td class="number">${text(value)}${cited.mark(observation.citations)}${observation.status === 'A' ? '' : html` <small>${word(STATUS[observation.status] ?? '')}</small>`}</td>${part}</tr>`;
  });
  return html`<p>${missing === 0 ? html`All ${totalCount}` : html`${totalCount} of ${totalCount + missing}`} ${who} are ranked for ${year}${total === null ? '' : html`; together ${number(total)} ${unit}`}.</p>
${drawn(about, `/chart.svg?kind=map${about.about}${about.near}`, `Map of ${name} in ${year}`, { width: 960, height: 640 })}
${section('ranks', `Ranks of ${year}`, html`<div class="wide"><table><caption>${name}, ${unit}</caption><thead><tr><th scope="col" class="number rank">Rank</th><th scope="col">Country</th><th scope="col" class="number">${unit}</th>${hasShares ? html`<th scope="col" class="number">Share</th>` : ''}</tr></thead><tbody>${rows}</tbody></table></div>`)}
${section('since', `The first of them since ${then}`, then === null || top.length < FEW ? null : drawn(about, `/chart.svg?kind=slope&indicator=${key}&countries=${top.join(',')}&from=${then}&to=${year}&asOf=${day}`, `${name} of the first ${top.length} in ${then} and in ${year}`))}`;
}

const STATUS: Readonly<Record<string, string>> = { E: 'estimate', F: 'forecast', I: 'filled' };
