import { html } from 'hono/html';
import type { WorldViewQuery } from '../.generated/operation.ts';
import type { Asked } from '../asked.ts';
import type { Html, Page } from '../page.ts';
import { around } from '../part/days.ts';
import { flag } from '../part/flag.ts';
import { Links } from '../part/link.ts';
import { longDay, section } from '../part/table.ts';

type Changes = WorldViewQuery['before'];

const DAY_MS = 86_400_000;
/** Days before and after in which changes are looked for. */
const AROUND = 200;

function moved(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The world on a day: its states, and what had just changed. */
export async function worldPage(asked: Asked): Promise<Page> {
  const { day, lang, ask } = asked;
  const variables = { day, from: moved(day, -AROUND), to: moved(day, AROUND), lang };
  const { countries, un, before, after } = await ask('WorldView', variables);
  const links = new Links(asked);
  const list = ({ nodes }: NonNullable<Changes>): Html =>
    html`<ul class="changes">${nodes.map((one) => html`<li><time>${longDay(one.date)}</time> ${one.summary}</li>`)}</ul>`;
  const states = countries?.nodes ?? [];
  const members = un?.existsOn ? un.members?.totalCount : null;
  return {
    title: 'The world',
    description: `The world on ${longDay(day)}: ${states.length} states, and what had just changed.`,
    path: '/world',
    operation: { name: 'WorldView', variables },
    rows: 'countries.nodes',
    days: around(day, before?.nodes, after?.nodes),
    body: html`<h1>The world on ${longDay(day)}</h1>
<p class="lead">${states.length} states on record${members ? html`; ${members} of them are members of ${links.to('organization', { key: 'un', name: 'the United Nations' })}` : ''}.</p>
${section('before', 'What had just changed', before && before.nodes.length > 0 ? list({ ...before, nodes: before.nodes.toReversed() }) : null)}
${section('after', 'What came next', after && after.nodes.length > 0 ? list(after) : null)}
${section(
  'states',
  'States of the day',
  html`<ul class="states">${states.toSorted((a, b) => a.name.localeCompare(b.name)).map((one) => html`<li>${flag(one)} ${links.to('country', one)}${one.capital ? html` <small>${one.capital.name}</small>` : ''}</li>`)}</ul>`,
)}`,
  };
}
