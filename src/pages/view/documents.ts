import { html } from 'hono/html';
import { addressOf } from '../address.ts';
import type { Asked } from '../asked.ts';
import type { Page } from '../page.ts';
import { verdict } from '../part/claims.ts';

/** Documents whose claims are held against the record. */
export async function documentsPage({ ask }: Asked): Promise<Page> {
  const { sources } = await ask('DocumentsView', {});
  const documents = (sources?.nodes ?? []).filter(({ all }) => (all?.totalCount ?? 0) > 0);
  return {
    title: 'Documents held against the record',
    description: 'Articles and reports, claim by claim: what the record confirms, and what it does not.',
    path: '/documents',
    operation: { name: 'DocumentsView', variables: {} },
    rows: 'sources.nodes',
    body: html`<h1>Documents held against the record</h1>
<p class="lead">Each claim of a document is read as it stands, and answered with what the record says.</p>
<ul class="found">${documents.map(
      ({ key, title, producer, published, all, confirmed, imprecise, wrong }) =>
        html`<li><a href="${addressOf('source', key)}">${title}</a> <small>${producer}, ${published}</small><br>${all?.totalCount} claims: ${verdict('CONFIRMED')} ${confirmed?.totalCount} ${verdict('IMPRECISE')} ${imprecise?.totalCount} ${verdict('WRONG')} ${wrong?.totalCount}</li>`,
    )}</ul>`,
  };
}
