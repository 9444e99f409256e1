import { html } from 'hono/html';
import type { AlmanacError } from '../../model/errors.ts';
import type { Asked } from '../asked.ts';
import type { Page } from '../page.ts';
import { Links } from '../part/link.ts';
import { word } from '../part/table.ts';

/** What is said where there is nothing: what may have been meant. */
export async function missingPage(asked: Asked): Promise<Page> {
  const { code, ask, day } = asked;
  const meant = code.replace(/[-_@/.]+/g, ' ').trim();
  const variables = { query: meant.slice(0, 100) || 'world', day: String(day), first: 10 };
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
${found.length === 0 ? '' : html`<h2>Did you mean</h2><ol class="found">${found.map(({ node }) => html`<li><span class="kind">${word(node.__typename)}</span> ${links.thing(node.__typename, node)}</li>`)}</ol>`}
${coded('NOT_FOUND')}`,
  };
}

/** Kinds of places that bear a code, and so can mean one of several. */
const CODED: ReadonlySet<string> = new Set(['country', 'organization', 'treaty', 'timeline', 'changes', 'indicator']);

/** What is said where something cannot be answered as it was asked; where it may mean several, links to each. */
export function refusedPage({ code, message, details }: AlmanacError, kind: string): Page {
  const meant = code === 'AMBIGUOUS_CODE' && CODED.has(kind) ? (details.candidates ?? []) : [];
  return {
    title: 'This cannot be answered',
    description: message,
    path: '/search',
    query: { q: '' },
    operation: { name: 'SearchView', variables: { query: 'world' } },
    body: html`<h1>This cannot be answered</h1><p class="lead">${message}</p>
${meant.length === 0 ? '' : html`<h2>Which is meant</h2><ul class="found">${meant.map((key) => html`<li><a href="/${kind}/${encodeURIComponent(key.toLowerCase())}">${key}</a></li>`)}</ul>`}
${coded(code)}`,
  };
}

/** The code that programs are told of an error. */
function coded(code: string) {
  return html`<p class="note">Error code <code class="error">${code}</code></p>`;
}
