import { type Html, html } from '../../model/text/html.ts';
import type { EventViewQuery } from '../.generated/operation.ts';
import type { Asked } from '../asked.ts';
import { DayShown } from '../day-shown.ts';
import type { Moved, Page } from '../page.ts';
import { Citations } from '../part/cited.ts';
import { claimsAbout } from '../part/claims.ts';
import { Links } from '../part/link.ts';
import { byName, facts, listed, section, word } from '../part/table.ts';
import { wordOf } from '../part/words.ts';

type Event = NonNullable<EventViewQuery['event']>;

/** An event with those who took part and how they voted. */
export async function eventPage(asked: Asked): Promise<Page | Moved | null> {
  const { code, lang, ask } = asked;
  const { event } = await ask('EventView', { code, lang });
  if (!event) return null;
  const { key, name, dates } = event;
  if (key !== code) return { moved: `/event/${encodeURIComponent(key)}` };
  const links = new Links({ ...asked, ...(event.startDate.length === 10 && { day: new DayShown(event.startDate) }) });
  const cited = new Citations();
  const { country, organizer, cities, place, parent, parts, outcome, names, note } = event;
  return {
    // Many are called alike: visits of one guest, drafts of one matter.
    title: name.includes(event.startDate.slice(0, 4)) ? name : `${name}, ${dates}`,
    description: `${name}, ${dates}: who took part, what came of it, with sources.`,
    path: `/event/${encodeURIComponent(key)}`,
    subject: `Event:${key}`,
    operation: { name: 'EventView', variables: { code: key, lang } },
    rows: event.votes.length > 0 ? 'event.votes.ballots.nodes' : 'event.participants',
    about: { '@type': 'Event', name, startDate: event.startDate, endDate: event.endDate },
    body: html`<h1>${name}</h1>
<p class="lead">${word(event.classification)}, ${dates}${cited.mark(event.citations)}</p>
${note === null ? '' : html`<p class="note">${note}</p>`}
${section(
  'facts',
  'At a glance',
  facts([
    [
      'Also called',
      listed(
        [...new Set(names.map((one) => one.name))].flatMap((one) => (one === name ? [] : html`<bdi>${one}</bdi>`)),
      ),
    ],
    ['Where', cities.length > 0 ? listed(cities.map((one) => links.to('city', one))) : place],
    ['Country', country && links.to('country', country)],
    ['Held by', organizer && links.to('organization', organizer)],
    ['Outcome', outcome ?? (isOpen(event) ? 'not on record' : null)],
    ['Part of', parent && links.to('event', parent)],
    ['Parts', listed(parts.map((one) => html`${links.to('event', one)} <small>${one.dates}</small>`))],
  ]),
)}
${section('participants', 'Who took part', participants(event, links, lang))}
${event.votes.map((motion, at) => vote(motion, `vote-${at + 1}`, name, [cited, links, lang]))}
${claimsAbout(event.claims?.nodes ?? [])}
${cited.list()}`,
  };
}

/** Who won an election is what a reader comes for: that it is missing is said. */
function isOpen({ classification, votes, participants }: Event): boolean {
  const isTold = votes.length > 0 || participants.some(({ role }) => /^(ELECTED|CANDIDATE)$/.test(role));
  return classification === 'ELECTION' && !isTold;
}

/** What sides of a conflict are called here; whoever stands with one comes after it. A guest comes before the host. */
const SIDES: Readonly<Record<string, string>> = {
  SIDE_A: 'One side',
  SUPPORTER_A: 'Supported by',
  SIDE_B: 'Other side',
  SUPPORTER_B: 'Supported by',
};
const ORDER = ['VISITOR', 'VISITING_COUNTRY', 'HOST', 'CO_HOST', ...Object.keys(SIDES)];

function participants({ participants }: Event, links: Links, lang: string): Html | null {
  if (participants.length === 0) return null;
  const roles = [...Map.groupBy(participants, ({ role }) => role)];
  return facts(
    roles
      .toSorted(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
      .map(([role, all]) => [
        SIDES[role] ?? wordOf('participant', role),
        listed(
          byName(all, ({ name }) => name, lang).map(({ name, entity }) =>
            entity ? links.thing(entity.__typename, { key: entity.key, name }) : html`${name}`,
          ),
        ),
      ]),
  );
}

/** A vote, with what was voted on where the event is not called so itself. */
function vote(
  motion: Event['votes'][number],
  id: string,
  name: string,
  [cited, links, lang]: readonly [Citations, Links, string],
): Html {
  const { counts, ballotCounts, ballots, citations } = motion;
  const tally = counts.map(({ option, value }) => `${value} ${wordOf('option', option)}`).join(', ');
  const counted = ballotCounts?.map(({ option, value }) => `${value} ${wordOf('option', option)}`).join(', ') ?? '';
  const by = Map.groupBy(ballots?.nodes ?? [], ({ option }) => option);
  return section(
    id,
    'The vote',
    html`${motion.text === name ? '' : html`<p>${motion.text}</p>`}
<p><b>${tally}</b>${motion.result === null ? '' : html`: ${word(motion.result)}`}${counted === '' || counted === tally ? '' : html` <small>(ballots on record: ${counted})</small>`}${cited.mark(citations)}</p>
${facts([...by].map(([option, all]) => [`${wordOf('option', option)} (${all.length})`, listed(byName(all, ({ country }) => country.name, lang).map((one) => links.to('country', one.country)))]))}`,
  );
}
