import { html } from 'hono/html';
import type { SearchViewQuery } from '../.generated/operation.ts';
import type { Asked } from '../asked.ts';
import type { Page } from '../page.ts';
import { flag } from '../part/flag.ts';
import { Links } from '../part/link.ts';
import { word } from '../part/table.ts';

type Found = NonNullable<SearchViewQuery['search']>['nodes'][number];

/** Whatever has a name, found by any of its names. */
export async function searchPage(asked: Asked): Promise<Page> {
  const { ask, day, parameters } = asked;
  const query = parameters.get('q')?.trim() ?? '';
  const variables = { query: query === '' ? 'world' : query.slice(0, 200), day };
  const { search } = await ask('SearchView', variables);
  const links = new Links(asked);
  const found = query === '' ? [] : (search?.nodes ?? []);
  const total = query === '' ? 0 : (search?.totalCount ?? 0);
  return {
    title: query === '' ? 'Search' : `Search: ${query}`,
    description: `What Almanac knows by the name ${query}.`,
    path: `/search?q=${encodeURIComponent(query)}`,
    operation: { name: 'SearchView', variables },
    body: html`<h1>${query === '' ? 'Search' : html`Found for “${query}”`}</h1>
<p class="lead">${total === 0 ? 'Nothing by that name. Try another spelling, a code, or fewer words.' : html`${total.toLocaleString('en')} found${total > found.length ? html`, the first ${found.length} shown` : ''}.`}</p>
<ol class="found">${found.map((one) => html`<li><span class="kind">${word(one.__typename)}</span> ${'alpha2' in one ? flag(one) : ''} ${links.thing(one.__typename, one)} <small>${aside(one)}</small></li>`)}</ol>`,
  };
}

/** A word more of what was found. */
function aside(one: Found): string {
  if ('acronym' in one) return [one.acronym, one.dates].filter(Boolean).join(', ');
  if ('happened' in one) return one.happened ?? '';
  if ('description' in one) return one.description;
  if ('producer' in one) return one.producer;
  return 'dates' in one ? (one.dates ?? '') : '';
}
