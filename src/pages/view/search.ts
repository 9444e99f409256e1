import { type Html, html } from '../../model/text/html.ts';
import { stateNamed } from '../../model/wording/article.ts';
import type { SearchType, SearchViewQuery } from '../.generated/operation.ts';
import { queryOf } from '../address.ts';
import type { Asked } from '../asked.ts';
import type { Page } from '../page.ts';
import { flag } from '../part/country/flag.ts';
import { heldIn } from '../part/country/office.ts';
import { Links } from '../part/link.ts';
import { word } from '../part/table.ts';
import { wordOf } from '../part/words.ts';
import { LISTS } from './list.ts';

type Search = NonNullable<SearchViewQuery['search']>;
type Edge = Search['edges'][number];
type Found = Edge['node'];

/** Whatever has a name, found by any of its names. */
export async function searchPage(asked: Asked): Promise<Page> {
  const { ask, day, parameters } = asked;
  const query = (parameters.get('q') ?? '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 200);
  const type = parameters.get('type')?.toUpperCase() || null;
  const after = parameters.get('after') || null;
  const variables = {
    // Nothing is found by no word: not as data either.
    ...(query === '' ? { query: 'world', first: 0 } : { query }),
    day: String(day),
    // A kind that there is not is refused like every word of that sort.
    ...(type !== null && { types: [type as SearchType] }),
    ...(after !== null && { after }),
  };
  const { search } = await ask('SearchView', variables);
  const links = new Links(asked);
  const edges = query === '' ? [] : (search?.edges ?? []);
  const next = query !== '' && search?.pageInfo.hasNextPage ? search.pageInfo.endCursor : null;
  const total = query === '' ? 0 : (search?.totalCount ?? 0);
  return {
    title: query === '' ? 'Search' : `Search: ${query}`,
    description: `What Almanac knows by the name ${query}.`,
    path: '/search',
    isPassing: true,
    query: { q: query, type: type?.toLowerCase() ?? null, after },
    operation: { name: 'SearchView', variables },
    rows: 'search.edges',
    body: html`<h1>${query === '' ? 'Search' : html`${total === 0 ? 'Nothing found' : 'Found'} for “<bdi>${query}</bdi>”`}</h1>
<p class="lead">${query === '' ? 'Search countries, organizations, events, treaties, people, cities, indicators and sources by any of their names.' : total === 0 ? 'Try another spelling, a code, or fewer words.' : html`${total.toLocaleString('en')} found${total > edges.length ? html`, ${after === null ? 'the first' : 'further'} ${edges.length} shown` : ''}.`}</p>
${query === '' ? html`<ul class="ways">${Object.entries(LISTS).map(([kind, { title }]) => html`<li><a href="/${kind}">${title}</a></li>`)}</ul>` : ''}
${query === '' || (total === 0 && type === null) ? '' : facets(query, type, search?.facets ?? [])}
<ol class="found">${edges.map(({ node, match }) => html`<li><span class="kind">${word(node.__typename)}</span> <div>${'flag' in node ? flag(node, day) : ''} ${links.thing(node.__typename, node)} <small>${aside(node)}${reason(node, match)}</small></div></li>`)}</ol>
${next === null ? '' : html`<p><a rel="next" href="/search${queryOf({ q: query, type: type?.toLowerCase() ?? null, after: next })}">What was found after these</a></p>`}`,
  };
}

function facets(query: string, type: string | null, counts: Search['facets']): Html {
  const place = `/search?q=${encodeURIComponent(query)}`;
  return html`<nav class="verdicts" aria-label="Kinds"><a href="${place}"${type === null ? html` aria-current="true"` : ''}>all</a>${counts.map(
    (one) =>
      html` <a href="${place}&amp;type=${one.type.toLowerCase()}"${one.type === type ? html` aria-current="true"` : ''}>${word(one.type)} ${one.count}</a>`,
  )}</nav>`;
}

/** A word more of what was found. */
function aside(one: Found): string {
  if ('officeHistory' in one) return latestOf(one.officeHistory);
  if ('acronym' in one) return [one.acronym === one.name ? null : one.acronym, one.dates].filter(Boolean).join(', ');
  if ('category' in one) return [one.category ?? 'part', `of ${stateNamed(one.country.name)}`].join(' ');
  if ('happened' in one) return one.happened ?? '';
  if ('description' in one) return one.description;
  if ('producer' in one) return one.producer;
  return 'dates' in one ? (one.dates ?? '') : '';
}

/** The latest office of a person, and how many more. */
function latestOf(held: Extract<Found, { officeHistory: unknown }>['officeHistory']): string {
  const last = held.at(-1);
  if (!last) return '';
  const more = held.length - 1;
  const said = heldIn(last);
  return more === 0 ? said : `${said}, and ${more} more ${more === 1 ? 'term' : 'terms'}`;
}

/** Why it was found, where its own name does not tell. */
function reason(
  { name }: Found,
  { text, kind, endDateParts, isPartial, isMistyped, scheme, ...match }: Edge['match'],
): Html {
  const parts = kind === 'WORDS' ? hitIn(match.parts) : match.parts;
  const sure = isPartial ? ', in part' : isMistyped ? ', spelt almost so' : '';
  if (text === name && sure === '') return html``;
  const until = endDateParts === null ? '' : `, until ${endDateParts.text}`;
  return html` · by ${scheme !== null ? `its ${wordOf('scheme', scheme)} ` : kind === 'CAPITAL' ? 'its capital ' : ''}“${parts.map((part) => (part.isMatch ? html`<mark>${part.text}</mark>` : part.text))}”${until}${sure}`;
}

/** What stands between the words that tell of a thing. */
const BETWEEN = ' · ';

/** Of many words that tell of a thing, those in which something was found: between them is said that there are more. */
function hitIn(parts: Edge['match']['parts']): Edge['match']['parts'] {
  const words = parts.reduce<(typeof parts)[number][][]>(
    (all, { text, isMatch }) => {
      text.split(BETWEEN).forEach((piece, at) => {
        if (at > 0) all.push([]);
        all.at(-1)?.push({ text: piece, isMatch });
      });
      return all;
    },
    [[]],
  );
  const hit = words.filter((some) => some.some(({ isMatch }) => isMatch));
  return hit.flatMap((some, at) => (at === 0 ? some : [{ text: BETWEEN, isMatch: false }, ...some]));
}
