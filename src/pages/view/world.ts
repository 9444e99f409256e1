import { html } from 'hono/html';
import type { WorldViewQuery } from '../.generated/operation.ts';
import type { Asked } from '../asked.ts';
import type { Html, Page } from '../page.ts';
import { around } from '../part/days.ts';
import { flag } from '../part/flag.ts';
import { Links } from '../part/link.ts';
import { mapAddress, mapOf } from '../part/map.ts';
import { daysFrom } from '../part/span.ts';
import { longDay, number, section, word } from '../part/table.ts';

type Changes = { readonly nodes: readonly { readonly date: string; readonly summary: string }[] } | null;

/** Days before and after in which changes are looked for. */
const AROUND = 200;
/** Below so many the years had too few figures to say who was largest. */
const RANKED = 5;

/** The world on a day: its states, who led the largest, what was fought, what happened and what had just changed. */
export async function worldPage(asked: Asked): Promise<Page> {
  const { day, lang, ask } = asked;
  const [from, to, eve] = [daysFrom(day, -AROUND), daysFrom(day, AROUND), daysFrom(day, -1)];
  const variables = { day, from, to, eve, lang };
  const answer = await ask('WorldView', variables);
  const { countries, un, before, after } = answer;
  const links = new Links(asked);
  const states = countries?.nodes ?? [];
  const members = un?.existsOn ? un.members?.totalCount : null;
  const here = longDay(day);
  return {
    title: 'The world',
    description: `The world on ${here}: ${states.length} states, who led the largest, what was fought, and what had just changed.`,
    path: '/world',
    operation: { name: 'WorldView', variables },
    rows: 'countries.nodes',
    days: around(day, before?.nodes, after?.nodes),
    picture: mapAddress(day),
    body: html`<h1>The world on ${here}</h1>
<p class="lead">${states.length === 0 ? html`No state is on record for that day: the record begins with the states of 1816.` : html`${states.length} states on record${members ? html`; ${members} of them are members of ${links.to('organization', { key: 'un', name: 'the United Nations' })}` : ''}.`}</p>
<p class="ways-on"><a href="/changes?from=${daysFrom(day, -365)}&amp;to=${day}">What changed in the year before</a>${states.length === 0 ? '' : html` <a href="#states">All states of the day</a>`}</p>
${mapOf(asked, `Map of the world on ${here}`)}
${section('on-the-day', 'On the day itself', happened(answer, links, day))}
${section('leaders', 'Who led the largest states', leaders(answer, links), `By population, as far as there are figures of ${answer.largest?.ranking?.year ?? 'that time'}.`)}
${section('before', 'What had just changed', list(before, true))}
${section('joined', 'Who had joined or left organizations', list(answer.joined, true), `In the ${AROUND} days before.`)}
${section('conflicts', `Armed conflicts under way (${answer.conflicts?.totalCount ?? 0})`, conflicts(answer, links), 'Those whose dates include the day, or may. Many are counted from the first deaths on record.')}
${section('after', 'What came next', list(after, false))}
${section(
  'states',
  'States of the day',
  states.length === 0
    ? null
    : html`<ul class="states">${states.toSorted((a, b) => a.name.localeCompare(b.name, lang)).map((one) => html`<li>${flag(one)} ${links.to('country', one)}${one.capital ? html` <small>${one.capital.name}</small>` : ''}</li>`)}</ul>`,
)}`,
  };
}

function list(changes: Changes, latestFirst: boolean): Html | null {
  if (!changes || changes.nodes.length === 0) return null;
  const nodes = latestFirst ? changes.nodes.toReversed() : changes.nodes;
  return html`<ul class="changes">${nodes.map((one) => html`<li><time datetime="${one.date}">${longDay(one.date)}</time> <div>${one.summary}</div></li>`)}</ul>`;
}

/** What began, ended or took place that day: each event once, and the changes that no event tells. */
function happened({ began, onDay, conflicts }: WorldViewQuery, links: Links, day: string): Html | null {
  const ended = (conflicts?.nodes ?? []).filter(({ endDate }) => endDate === day);
  const events = began?.nodes ?? [];
  const changes = onDay?.nodes ?? [];
  if (events.length + ended.length + changes.length === 0) return null;
  const left = (onDay?.totalCount ?? 0) - changes.length;
  const more =
    left > 0
      ? html`<p><a href="/changes?from=${daysFrom(day, -1)}&amp;to=${day}">All ${onDay?.totalCount} changes of the day</a></p>`
      : '';
  return html`<ul class="plain">${events.map((one) => html`<li>${links.to('event', one)} <small>${word(one.classification)}</small></li>`)}${ended.map((one) => html`<li>${links.to('event', one)} <small>ended</small></li>`)}</ul>
${changes.length === 0 ? '' : html`<details${events.length + ended.length === 0 ? html` open` : ''}><summary>${onDay?.totalCount} changes of that day</summary><ul class="plain">${changes.map((one) => html`<li>${one.summary}</li>`)}</ul>${more}</details>`}`;
}

function leaders({ largest }: WorldViewQuery, links: Links): Html | null {
  const nodes = largest?.ranking?.nodes ?? [];
  if (nodes.length < RANKED) return null;
  const rows = nodes.map(({ country, value }) => {
    const held = country.offices.map(
      ({ title, office, person }) =>
        html`<div>${links.to('person', person)} <small>${title ?? word(office)}</small></div>`,
    );
    return html`<tr><td>${flag(country)} ${links.to('country', country)}</td><td>${held.length === 0 ? html`<small>not known</small>` : held}</td><td class="number">${number(value)}</td></tr>`;
  });
  return html`<div class="wide"><table><caption>Leaders of the largest states</caption><thead><tr><th scope="col">State</th><th scope="col">Led by</th><th scope="col" class="number">People</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function conflicts({ conflicts: found }: WorldViewQuery, links: Links): Html | null {
  const nodes = found?.nodes ?? [];
  if (nodes.length === 0) return null;
  const left = (found?.totalCount ?? 0) - nodes.length;
  return html`<details><summary>Show them</summary><ul class="changes">${nodes.map((one) => html`<li><time>${one.dates}</time> <div>${links.to('event', one)}</div></li>`)}</ul>${left > 0 ? html`<p class="note">${left} more are on record.</p>` : ''}</details>`;
}
