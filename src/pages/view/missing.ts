import type { AlmanacError } from '../../model/errors.ts';
import { html } from '../../model/text/html.ts';
import type { Asked } from '../asked.ts';
import type { Page } from '../page.ts';
import { Links } from '../part/link.ts';
import { word } from '../part/table.ts';

/** What is said where there is nothing: what may have been meant. */
export async function missingPage(asked: Asked): Promise<Page> {
  const { ask, day } = asked;
  const code = shortened(asked.code);
  const meant = code.replace(/[-_@/.]+/g, ' ').trim();
  const variables = { query: meant || 'world', day: String(day), first: 10 };
  const { search } = await ask('SearchView', variables);
  const links = new Links(asked);
  const found = search?.edges ?? [];
  return {
    title: 'Nothing here',
    description: 'There is nothing at this address.',
    path: '/search',
    query: { q: meant },
    operation: { name: 'SearchView', variables },
    body: html`<h1>Nothing here</h1>
<p class="lead">There is nothing on record called “${code}”.</p>
${found.length === 0 ? '' : html`<h2>Did you mean</h2><ol class="found">${found.map(({ node }) => html`<li><span class="kind">${word(node.__typename)}</span> <div>${links.thing(node.__typename, node)}</div></li>`)}</ol>`}
${coded('NOT_FOUND')}`,
  };
}

/** A page that says several times what was asked for would be many times as long. */
const LONGEST = 100;

function shortened(code: string): string {
  const letters = [...code];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : code;
}

/** Kinds of places that bear a code, and so can mean one of several. */
const CODED: ReadonlySet<string> = new Set(['country', 'organization', 'treaty', 'timeline', 'changes', 'indicator']);

/** What is said where something cannot be answered as it was asked; where it may mean several, links to each. */
export async function refusedPage({ code, message, details }: AlmanacError, kind: string, asked: Asked): Promise<Page> {
  const keys = code === 'AMBIGUOUS_CODE' && CODED.has(kind) ? (details.candidates ?? []) : [];
  const meant = await Promise.all(keys.map(async (key) => ({ key, ...(await nameOf(asked, key)) })));
  const said = meant.length === 0 ? message : html`“<bdi>${asked.code}</bdi>” has meant several: choose one.`;
  return {
    title: 'This cannot be answered',
    description: message,
    path: '/search',
    query: { q: '' },
    operation: { name: 'SearchView', variables: { query: 'world' } },
    body: html`<h1>This cannot be answered</h1><p class="lead">${said}</p>
${meant.length === 0 ? '' : html`<h2>Which is meant</h2><ul class="found">${meant.map(({ key, name, dates }) => html`<li><span class="kind">${key}</span> <div><a href="/${kind}/${encodeURIComponent(key.toLowerCase())}">${name}</a> <small>${dates}</small></div></li>`)}</ul>`}
${coded(code)}`,
  };
}

/** What a candidate is called; its key where it is no country. */
async function nameOf({ ask, day }: Asked, key: string): Promise<{ name: string; dates: string | null }> {
  const { country } = await ask('NamedView', { code: key, day: String(day) });
  return { name: country?.name ?? key, dates: country?.dates ?? null };
}

/** The code that programs are told of an error. */
function coded(code: string) {
  return html`<p class="note">Error code <code class="error">${code}</code></p>`;
}
