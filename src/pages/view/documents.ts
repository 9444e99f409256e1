import { html } from '../../model/text/html.ts';
import { addressOf } from '../address.ts';
import type { Asked } from '../asked.ts';
import { spelled } from '../day-shown.ts';
import type { Page } from '../page.ts';
import { byVerdict, verdict } from '../part/claims.ts';

/** Documents whose claims are held against the record. */
export async function documentsPage({ ask }: Asked): Promise<Page> {
  const { claims } = await ask('DocumentsView', {});
  const documents = Map.groupBy(claims?.nodes ?? [], ({ source }) => source.key);
  return {
    title: 'Documents held against the record',
    description: 'Articles and reports, claim by claim: what the record confirms, and what it does not.',
    path: '/documents',
    operation: { name: 'DocumentsView', variables: {} },
    rows: 'claims.nodes',
    body: html`<h1>Documents held against the record</h1>
<p class="lead">Each claim of a document is read as it stands, and answered with what the record says.</p>
<ul class="claims">${[...documents].map(([key, all]) => {
      const source = all[0]?.source;
      const verdicts = byVerdict(all);
      return html`<li><a href="${addressOf('source', key)}">${source?.title}</a> <small>${source?.producer}, ${source?.published && spelled(source.published)}</small><p class="verdicts">${all.length} ${all.length === 1 ? 'claim' : 'claims'}: ${verdicts.map(([assessment, some]) => html`<span>${verdict(assessment)} ${some.length}</span> `)}</p></li>`;
    })}</ul>`,
  };
}
