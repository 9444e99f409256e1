import { type Html, html } from '../../model/text/html.ts';
import type { ChangeKind, WorldViewQuery } from '../.generated/operation.ts';
import type { Asked } from '../asked.ts';
import { longDay } from '../day-shown.ts';
import type { Page } from '../page.ts';
import { flag } from '../part/country/flag.ts';
import { byHolder } from '../part/country/office.ts';
import { around } from '../part/days.ts';
import { Links } from '../part/link.ts';
import { mapOf, mapPicture } from '../part/map.ts';
import { daysFrom } from '../part/span.ts';
import { byName, dated, linked, number, section, word } from '../part/table.ts';

type Change = NonNullable<WorldViewQuery['after']>['nodes'][number];

interface Largest extends Pick<NonNullable<NonNullable<WorldViewQuery['largest']>['ranking']>, 'year'> {
  readonly nodes: readonly {
    readonly value: number | null;
    readonly country: NonNullable<NonNullable<WorldViewQuery['largest']>['ranking']>['nodes'][number]['country'];
  }[];
  /** Whether some are of the present territory. */
  readonly isPresent: boolean;
}

type Event = NonNullable<WorldViewQuery['happening']>['nodes'][number];

/** Days before and after in which changes are looked for. */
const AROUND = 200;
/** Changes that a list shows. */
const SHOWN = 15;
const MOVES: readonly ChangeKind[] = ['JOINED', 'LEFT', 'ROLE_CHANGED'];
/** Of fewer of the states the time has too few figures to say who was largest. */
const RANKED_SHARE = 0.5;
/** Before so many had figures of their own, those that are no more have none at all. */
const RANKED = 5;
const LED = 10;

/** The world on a day: its states, who led the largest, what was fought, what happened and what had just changed. */
export async function worldPage(asked: Asked): Promise<Page> {
  const { lang, ask } = asked;
  const day = asked.day.plain;
  const [from, to] = [daysFrom(day, -AROUND), daysFrom(day, AROUND)];
  const variables = { day, from, to, lang };
  const answer = await ask('WorldView', variables);
  const { countries, un, before, after } = answer;
  const links = new Links(asked);
  const largest = await largestOf(answer, asked);
  const past = (before?.nodes ?? []).toReversed();
  const earlier = past.filter(({ date }) => date < day);
  const moves = earlier.filter(({ kind }) => MOVES.includes(kind));
  const events = answer.happening?.nodes ?? [];
  const wars = events.filter(({ classification }) => classification === 'ARMED_CONFLICT');
  const all = countries?.nodes ?? [];
  // Of a state that began not later than 1816 nobody says that it was there a century before.
  const states = all.filter((one) => !mayBeLater(one, day));
  const perhaps = all.filter((one) => mayBeLater(one, day));
  const members = un?.existsOn ? un.members?.totalCount : null;
  const here = longDay(day);
  const listOf = (some: readonly State[]) =>
    some.length === 0
      ? null
      : html`<ul class="states">${byName(some, ({ name }) => name, lang).map((one) => html`<li>${flag(one, asked.day)} ${links.to('country', one)}${one.capital ? html` <small>${one.capital.name}</small>` : ''}</li>`)}</ul>`;
  return {
    title: 'The world',
    description: `The world on ${here}: ${states.length} states, who led the largest, what was fought, and what had just changed.`,
    path: '/world',
    operation: { name: 'WorldView', variables },
    rows: 'countries.nodes',
    days: around(asked.day, before?.nodes, after?.nodes),
    ...mapPicture(asked.day),
    body: html`<h1>The world on ${here}</h1>
<p class="lead">${states.length === 0 ? 'No state is known to have been there on that day: the record begins with the states of 1816.' : html`${states.length} ${states.length === 1 ? 'state' : 'states'} on record${members ? html`; ${links.to('organization', { key: 'un', name: 'the United Nations' })} has ${members} members` : ''}.`}${perhaps.length === 0 ? '' : ` ${perhaps.length} ${states.length === 0 ? '' : 'more '}may have been there: when they began is not known to the day.`}</p>
<p class="ways-on"><a href="/changes?from=${daysFrom(day, -365)}&amp;to=${day}">What changed in the year before</a>${states.length === 0 ? '' : html` <a href="#states">All states of the day</a>`}</p>
${mapOf(asked, `Map of the world on ${here}`)}
${section(
  'on-the-day',
  'On the day itself',
  happened(
    events,
    past.filter(({ date }) => date === day),
    links,
    day,
  ),
)}
${section('leaders', 'Who led the largest states', leaders(largest, links, asked), `By population, as far as there are figures of ${largest?.year ?? 'that time'}${largest?.isPresent ? '; of the present territory where there are none of the state itself' : ''}.`)}
${section('before', 'What had just changed', list(earlier.slice(0, SHOWN), links))}
${section('joined', 'Who had joined or left organizations', list(moves.slice(0, SHOWN), links), 'The latest of them.')}
${section('conflicts', `Armed conflicts under way (${wars.length})`, conflicts(wars, links), 'Those whose dates include the day, or may. Many are counted from the first deaths on record.')}
${section('after', 'What came next', list(after?.nodes ?? [], links))}
${section('states', 'States of the day', listOf(states))}
${section('perhaps', `Perhaps already there (${perhaps.length})`, listOf(perhaps), 'The record says until when they began, and not since when they were there.')}`,
  };
}

type State = NonNullable<WorldViewQuery['countries']>['nodes'][number];

/** Whether a state may have begun after the day. */
function mayBeLater({ startParts }: State, day: string): boolean {
  return startParts?.latest != null && startParts.latest > day;
}

function list(changes: readonly Change[], links: Links): Html | null {
  if (changes.length === 0) return null;
  return html`<ul class="changes">${changes.map((one) => html`<li><time datetime="${one.date}">${longDay(one.date)}</time> <div>${linked(dated(one), one.subject, links)}</div></li>`)}</ul>`;
}

/** What began, ended or took place that day, and the changes of it. */
function happened(events: readonly Event[], changes: readonly Change[], links: Links, day: string): Html | null {
  const own = events.filter(({ startDate, endDate }) => startDate === day || endDate === day);
  if (own.length + changes.length === 0) return null;
  const what = ({ startDate, endDate, classification }: Event) =>
    startDate === day
      ? endDate === null || endDate <= day
        ? word(classification)
        : `${word(classification)}, began`
      : `${word(classification)}, ended`;
  return html`<ul class="plain">${own.map((one) => html`<li>${links.to('event', one)} <small>${what(one)}</small></li>`)}${changes.slice(0, SHOWN).map((one) => html`<li>${linked(dated(one), one.subject, links)}</li>`)}</ul>
${changes.length > SHOWN ? html`<p><a href="/changes?from=${daysFrom(day, -1)}&amp;to=${day}">All changes of the day</a></p>` : ''}`;
}

/**
 * The most populous states of the day. Where few have figures of their own, as before 1960, those of the present
 * territory stand for the rest; where too few have any, nobody is known to be the largest.
 */
async function largestOf({ largest, countries }: WorldViewQuery, { ask, day, lang }: Asked): Promise<Largest | null> {
  const { year = null, totalCount = 0, nodes = [] } = largest?.ranking ?? {};
  const all = countries?.totalCount ?? 0;
  if (totalCount >= RANKED_SHARE * all && nodes.length > 0) return { year, nodes, isPresent: false };
  if (totalCount < RANKED) return null;
  const { indicator } = await ask('LargestView', { day: String(day), lang });
  const present = indicator?.ranking;
  if (!present || present.year !== year || totalCount + present.totalCount < RANKED_SHARE * all) return null;
  const own = new Set(nodes.map(({ country }) => country.key));
  const both = [...nodes, ...present.nodes.filter(({ country }) => !own.has(country.key))];
  return { year, nodes: both.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0)).slice(0, LED), isPresent: true };
}

function leaders(largest: Largest | null, links: Links, { day }: Asked): Html | null {
  if (largest === null) return null;
  const { nodes } = largest;
  const rows = nodes.map(({ country, value }) => {
    const held = byHolder(country.offices).map(
      ({ person, titles }) => html`<div>${links.to('person', person)} <small>${titles.join(', ')}</small></div>`,
    );
    return html`<tr><td>${flag(country, day)} ${links.to('country', country)}</td><td>${held.length === 0 ? html`<small>not known</small>` : held}</td><td class="number">${number(value ?? 0)}</td></tr>`;
  });
  return html`<div class="wide"><table class="led"><caption>Leaders of the largest states</caption><thead><tr><th scope="col">State</th><th scope="col">Led by</th><th scope="col" class="number">People</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function conflicts(wars: readonly Event[], links: Links): Html | null {
  if (wars.length === 0) return null;
  return html`<details><summary>Show them</summary><ul class="changes">${wars.map((one) => html`<li><time>${one.dates}</time> <div>${links.to('event', one)}</div></li>`)}</ul></details>`;
}
