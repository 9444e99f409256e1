import { AlmanacError } from '../../model/errors.ts';
import { type Html, html } from '../../model/text/html.ts';
import type { EventClassification, TimelineViewQuery } from '../.generated/operation.ts';
import { queryOf } from '../address.ts';
import type { Asked } from '../asked.ts';
import { DayShown, longDay } from '../day-shown.ts';
import type { Moved, Page } from '../page.ts';
import { Citations } from '../part/cited.ts';
import { Links } from '../part/link.ts';
import { dayOf } from '../part/span.ts';
import { section, word } from '../part/table.ts';
import { choices, inSentence, subjectOf } from '../subject.ts';

type Events = NonNullable<NonNullable<TimelineViewQuery['country']>['timeline']>;
type Event = Events['nodes'][number];

export const WORDS = [
  'standing',
  'politics',
  'organizations',
  'treaties',
  'relations',
  'conflicts',
  'disasters',
  'votes',
] as const;

type Group = (typeof WORDS)[number];

/** Every sort of event, and where a reader looks for it. */
const GROUP_OF: Readonly<Record<EventClassification, Group>> = {
  INDEPENDENCE: 'standing',
  ESTABLISHMENT: 'standing',
  DISSOLUTION: 'standing',
  FOUNDING: 'standing',
  RENAMING: 'standing',
  CAPITAL_CHANGE: 'standing',
  CURRENCY_CHANGE: 'standing',
  TRANSFER: 'standing',
  ELECTION: 'politics',
  REFERENDUM: 'politics',
  ENACTMENT: 'politics',
  DECLARATION: 'politics',
  PROPOSAL: 'politics',
  SUMMIT: 'politics',
  AGREEMENT: 'politics',
  COUP: 'politics',
  ADMISSION: 'organizations',
  WITHDRAWAL: 'organizations',
  TREATY_SIGNING: 'treaties',
  TREATY_IN_FORCE: 'treaties',
  RATIFICATION: 'treaties',
  RECOGNITION: 'relations',
  RELATIONS_ESTABLISHED: 'relations',
  RELATIONS_SEVERED: 'relations',
  VISIT: 'relations',
  ARMED_CONFLICT: 'conflicts',
  UPRISING: 'conflicts',
  CRISIS: 'conflicts',
  ATTACK: 'conflicts',
  MASS_KILLING: 'conflicts',
  DISASTER: 'disasters',
  ROLL_CALL: 'votes',
  VETO: 'votes',
};

const SORTS = Object.keys(GROUP_OF) as EventClassification[];
export const sortsOf = (group: Group) => SORTS.filter((sort) => GROUP_OF[sort] === group);
/** Votes are so many that they would be all there is to see. */
export const USUAL = SORTS.filter((sort) => GROUP_OF[sort] !== 'votes');
/** A conflict of so many says little of one of them: it stands behind the years. */
const MANY = 10;

/** What happened to a country or an organization, the latest year first. */
export async function timelinePage(asked: Asked): Promise<Page | Moved | null> {
  const { code, lang, ask, parameters, today } = asked;
  const to = dayOf(asked, 'to', asked.day.plain);
  const from = dayOf(asked, 'from', null);
  if (from !== null && from > to)
    throw new AlmanacError('BAD_ARGUMENT', `from ${from} lies after to ${to}: swap them`, { argument: 'from' });
  const group = groupIn(parameters.get('kind') ?? '');
  const variables = { code, ...(from !== null && { from }), to, kinds: group === null ? USUAL : sortsOf(group), lang };
  const { country, organization } = await ask('TimelineView', variables);
  const subject = await subjectOf(asked, { country, organization }, to);
  if (!subject) return null;
  if (subject.code !== code) return { moved: `/timeline/${encodeURIComponent(subject.code)}` };
  const { kind, name, key } = subject;
  const own = kind === 'country' ? country : organization;
  const { timeline, knownThrough } = own ?? { timeline: null, knownThrough: null };
  const path = `/timeline/${encodeURIComponent(code)}`;
  const query = { from, to: to === today ? null : to };
  return {
    title: `${name}: timeline`,
    description: `What happened to ${name}${from === null ? '' : ` from ${longDay(from)}`} up to ${longDay(to)}, year by year, each with its source.`,
    path,
    query: { ...query, kind: group },
    operation: { name: 'TimelineView', variables: { ...variables, code: key } },
    rows: `${kind}.timeline.nodes`,
    body: html`<h1>Timeline of ${new Links({ ...asked, day: new DayShown(to) }).to(kind, { key: code, name: inSentence(subject) })}</h1>
<p class="lead">${from === null ? '' : html`From ${longDay(from)} `}up to ${longDay(to)}, the latest first${group === null ? ', without votes' : ''}.${knownThrough === null ? '' : html` Known through ${longDay(knownThrough)}.`}</p>
<form class="year" action="${path}" method="get"><label>From <input type="date" name="from" value="${from ?? ''}" max="${today}"></label> <label>to <input type="date" name="to" value="${to}" max="${today}"></label>${group === null ? '' : html`<input type="hidden" name="kind" value="${group}">`} <button>Show</button></form>
${choices('Kinds of events', path, query, WORDS, group)}
${wholeness(timeline)}
${timeline && timeline.nodes.length > 0 ? years(timeline, new Links(asked), (earlier) => `${path}${queryOf({ ...query, to: earlier, kind: group })}`, group) : html`<p>No such event is on record.</p>`}`,
  };
}

export function groupIn(text: string): Group | null {
  const group = WORDS.find((one) => one === text) ?? null;
  if (text === '' || group !== null) return group;
  throw new AlmanacError('BAD_ARGUMENT', `there is no kind of events "${text}": use ${WORDS.join(', ')}`, {
    argument: 'kind',
  });
}

/** What the list may lack. */
function wholeness(events: Events | null): Html {
  if (!events || events.coverage.state === 'COMPLETE') return html``;
  const { knownThrough, note } = events.coverage;
  const first = knownThrough === null ? '' : `, the first of them to ${longDay(knownThrough)}`;
  return html`<details class="note"><summary>Not every event is on record</summary><p>${note ?? `Sorts of events are known to different days${first}.`}</p></details>`;
}

function years(
  { nodes, totalCount }: Events,
  links: Links,
  earlierThan: (day: string) => string,
  group: Group | null,
): Html {
  const cited = new Citations();
  const isWide = ({ classification, participants }: Event) =>
    group === null && classification === 'ARMED_CONFLICT' && participants.length > MANY;
  const wide = nodes.filter(isWide);
  const own = nodes.filter((event) => !isWide(event)).toReversed();
  const byYear = Map.groupBy(own, ({ startDateParts }) => startDateParts.earliest?.slice(0, 4) ?? 'Before');
  const oldest = own.at(-1)?.startDateParts.earliest;
  const more =
    totalCount > nodes.length && oldest
      ? html`<p><a href="${earlierThan(oldest)}">Earlier ones: ${(totalCount - nodes.length).toLocaleString('en')} more</a></p>`
      : '';
  return html`${[...byYear].map(([year, some]) => html`<section class="in-year"><h2>${year}</h2>${list(some, links, cited)}</section>`)}
${more}
${section('wide', `Conflicts of many parties (${wide.length})`, wide.length > 0 ? list(wide, links, cited) : null, `Each has more than ${MANY} parties, supporters among them, and may have begun long before this one took part.`)}
${cited.list()}`;
}

function list(events: readonly Event[], links: Links, cited: Citations): Html {
  return html`<ul class="changes">${events.map(
    ({ key, name, dates, place, classification, citations, participants }) =>
      html`<li><time>${dates}</time> <div>${links.to('event', { key, name })}${cited.mark(citations)} <small>${word(classification)}${place === null ? '' : html`, ${place}`}${participants.length > MANY ? html`, ${participants.length} parties` : ''}</small></div></li>`,
  )}</ul>`;
}
