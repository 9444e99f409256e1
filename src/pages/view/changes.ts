import { AlmanacError } from '../../model/errors.ts';
import { type Html, html } from '../../model/text/html.ts';
import type { ChangeKind, ChangesViewQuery } from '../.generated/operation.ts';
import type { Asked } from '../asked.ts';
import { DayShown, longDay } from '../day-shown.ts';
import type { Moved, Page } from '../page.ts';
import { Citations } from '../part/cited.ts';
import { Links } from '../part/link.ts';
import { dayOf, yearsBefore } from '../part/span.ts';
import { dated, linked, section } from '../part/table.ts';
import { choices, inSentence, subjectOf } from '../subject.ts';

type Changes = NonNullable<NonNullable<ChangesViewQuery['country']>['changes']>;
type Change = Changes['nodes'][number];

/** Kinds of changes as a reader chooses among them. */
const GROUPS = {
  standing: ['CAME_TO_EXIST', 'ENDED'],
  names: ['RENAMED'],
  leaders: ['OFFICE_CHANGED'],
  capitals: ['CAPITAL_MOVED', 'CAPITAL_RENAMED'],
  money: ['CURRENCY_CHANGED'],
  organizations: ['JOINED', 'LEFT', 'ROLE_CHANGED'],
  relations: ['RELATIONS_ESTABLISHED', 'RELATIONS_ENDED'],
  treaties: ['TREATY_SIGNED', 'TREATY_JOINED', 'TREATY_LEFT'],
} as const satisfies Readonly<Record<string, readonly ChangeKind[]>>;

type Group = keyof typeof GROUPS;

const HEADINGS: Readonly<Record<Group, string>> = {
  standing: 'Beginnings and ends',
  names: 'Names',
  leaders: 'Leaders',
  capitals: 'Capitals',
  money: 'Money',
  organizations: 'Organizations',
  relations: 'Diplomatic relations',
  treaties: 'Treaties',
};
const ORDER = Object.keys(GROUPS) as Group[];

/** Years between the two days where nothing else is asked: the world changes more than one country. */
const YEARS = 10;

/** How a country or an organization differs between two days. */
export async function changesPage(asked: Asked): Promise<Page | Moved | null> {
  const { code, lang, ask } = asked;
  const span = spanOf(asked, YEARS);
  const variables = { code, ...span.days, ...span.kinds, lang };
  const { country, organization } = await ask('ChangesView', variables);
  const subject = await subjectOf(asked, { country, organization }, span.days.to);
  if (!subject) return null;
  if (subject.code !== code) return { moved: `/changes/${encodeURIComponent(subject.code)}` };
  const { kind, name, key } = subject;
  const path = `/changes/${encodeURIComponent(code)}`;
  return {
    ...pageOf(asked, path, span, (kind === 'country' ? country : organization)?.changes ?? null, {
      title: `What changed: ${name}`,
      heading: html`What changed for ${new Links({ ...asked, day: new DayShown(span.days.to) }).to(kind, { key: code, name: inSentence(subject) })}`,
      shows: false,
    }),
    operation: { name: 'ChangesView', variables: { ...variables, code: key } },
    rows: `${kind}.changes.nodes`,
  };
}

/** How the world differs between two days. */
export async function worldChangesPage(asked: Asked): Promise<Page> {
  const span = spanOf(asked, 1);
  const variables = { ...span.days, ...span.kinds, lang: asked.lang };
  const { changes } = await asked.ask('WorldChangesView', variables);
  return {
    ...pageOf(asked, '/changes', span, changes, {
      title: 'What changed in the world',
      heading: html`What changed in the world`,
      shows: true,
    }),
    operation: { name: 'WorldChangesView', variables },
    rows: 'changes.nodes',
  };
}

interface Span {
  /** Whether nothing but the usual is asked for. */
  readonly isUsual: boolean;
  readonly days: { readonly from: string; readonly to: string };
  readonly kinds: { readonly kinds?: readonly ChangeKind[] };
  readonly group: Group | null;
}

function spanOf(asked: Asked, years: number): Span {
  const to = dayOf(asked, 'to', asked.day.plain);
  const days = { from: dayOf(asked, 'from', yearsBefore(to, years)), to };
  if (days.from > days.to)
    throw new AlmanacError('BAD_ARGUMENT', `from ${days.from} lies after to ${days.to}: swap them`, {
      argument: 'from',
    });
  const word = asked.parameters.get('kind') ?? '';
  const group = ORDER.find((one) => one === word) ?? null;
  if (word !== '' && group === null)
    throw new AlmanacError('BAD_ARGUMENT', `there is no kind of changes "${word}": use ${ORDER.join(', ')}`, {
      argument: 'kind',
    });
  const isUsual = !asked.parameters.get('from') && !asked.parameters.get('to') && asked.day.is(asked.today);
  return { isUsual, days, group, kinds: group === null ? {} : { kinds: GROUPS[group] } };
}

interface Told {
  readonly title: string;
  readonly heading: Html;
  /** Whether each change says whose it is. */
  readonly shows: boolean;
}

function pageOf(asked: Asked, path: string, { days, group, isUsual }: Span, changes: Changes | null, told: Told) {
  const { from, to } = days;
  const links = new Links({ ...asked, day: new DayShown(to) });
  const cited = new Citations();
  const nodes = changes?.nodes ?? [];
  const sure = Map.groupBy(
    nodes.filter(({ certainty }) => certainty === 'CERTAIN'),
    ({ kind }) => ORDER.find((one) => (GROUPS[one] as readonly ChangeKind[]).includes(kind)),
  );
  const unsure = nodes.filter(({ certainty }) => certainty !== 'CERTAIN');
  const total = changes?.totalCount ?? 0;
  const rows = (some: readonly Change[]) => rowsOf(some, links, cited, told.shows);
  return {
    title: `${told.title}, ${longDay(from)} to ${longDay(to)}`,
    description: `${told.title} between ${longDay(from)} and ${longDay(to)}: ${total} differences, each with its source.`,
    path,
    // Without a word about days it is of the latest ones, as its address says.
    query: { ...(isUsual ? {} : { from, to }), kind: group },
    body: html`<h1>${told.heading}</h1>
<p class="lead">Between ${longDay(from)} and ${longDay(to)}: ${total === 0 ? 'no difference on record' : html`${total.toLocaleString('en')} ${total === 1 ? 'difference' : 'differences'} on record${total > nodes.length ? html`, the first ${nodes.length} of them shown: choose a kind or a shorter time for the rest` : ''}`}.</p>
${form(path, days, asked.today, group)}
${choices('Kinds of changes', path, days, ORDER, group)}
${ORDER.map((one) => section(one, `${HEADINGS[one]} (${sure.get(one)?.length ?? 0})`, rows(sure.get(one) ?? [])))}
${section('unsure', `Perhaps between the two days (${unsure.length})`, folded(rows(unsure), unsure.length), 'Their dates, or how far the record reaches, leave open whether they lie between the two days.')}
${wholeness(changes)}
${cited.list()}`,
  };
}

/** More than these that are not certain are folded away. */
const FEW = 12;

function folded(rows: Html | null, count: number): Html | null {
  return rows === null || count <= FEW ? rows : html`<details><summary>Show them</summary>${rows}</details>`;
}

function rowsOf(some: readonly Change[], links: Links, cited: Citations, shows: boolean): Html | null {
  if (some.length === 0) return null;
  return html`<ul class="changes">${some.map(
    (one) =>
      html`<li><time>${when(one)}</time> <div>${shows ? linked(dated(one), one.subject, links) : dated(one)}${cited.mark(one.citations)}</div></li>`,
  )}</ul>`;
}

/** The day, or the years that it lies in: its sentence says it as exactly as it is known. */
function when({ date, dateParts: { text, earliest, latest } }: Change): string {
  if (!date.includes('..') || earliest === null || latest === null) return text;
  const [first, last] = [earliest.slice(0, 4), latest.slice(0, 4)];
  return first === last ? first : `${first} to ${last}`;
}

function form(path: string, { from, to }: Span['days'], today: string, group: Group | null): Html {
  const kind = group === null ? '' : html`<input type="hidden" name="kind" value="${group}">`;
  return html`<form class="year" action="${path}" method="get"><label>From <input type="date" name="from" value="${from}" max="${today}" required></label> <label>to <input type="date" name="to" value="${to}" max="${today}" required></label>${kind} <button>Compare the two days</button></form>`;
}

function wholeness(changes: Changes | null): Html {
  if (!changes || changes.coverage.state === 'COMPLETE') return html``;
  const { knownThrough, note } = changes.coverage;
  return html`<details class="note"><summary>Not every change is on record${knownThrough === null ? '' : html`; all parts of the record are known through ${longDay(knownThrough)}`}</summary><p>${note}</p></details>`;
}
