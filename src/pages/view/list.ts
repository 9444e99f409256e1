import { type Html, html } from '../../model/text/html.ts';
import type { ListViewQuery } from '../.generated/operation.ts';
import { type Kind, queryOf } from '../address.ts';
import type { Asked } from '../asked.ts';
import type { MakePage, Page } from '../page.ts';
import { Links } from '../part/link.ts';
import { byName, section } from '../part/table.ts';
import { choices } from '../subject.ts';
import { groupIn, sortsOf, USUAL, WORDS } from './timeline.ts';

type Lists = Omit<ListViewQuery, '__typename'>;
type List = keyof Lists;
type Part = NonNullable<Lists[Exclude<List, 'regions'>]>;
type Node = Part['nodes'][number] | NonNullable<Lists['regions']>[number];

interface Told {
  readonly list: List;
  readonly title: string;
  /** What is listed, as a sentence. */
  readonly lead: string;
}

/** Every kind of thing, with what its list is called; parts of countries are listed by country. */
export const LISTS: Readonly<Record<Exclude<Kind, 'subdivision'>, Told>> = {
  country: {
    list: 'countries',
    title: 'Countries and territories',
    lead: 'States and territories, those that are no more among them.',
  },
  organization: {
    list: 'organizations',
    title: 'Organizations',
    lead: 'Organizations, their bodies, and regimes of common rules.',
  },
  indicator: { list: 'indicators', title: 'Indicators', lead: 'What is measured of countries, by theme.' },
  event: {
    list: 'events',
    title: 'Events',
    lead: 'What happened, the latest first; who joined, left or ratified what stands on their own pages.',
  },
  treaty: { list: 'treaties', title: 'Treaties', lead: 'Treaties between states, with their parties.' },
  person: { list: 'people', title: 'People', lead: 'Those who held an office or took part in an event.' },
  city: {
    list: 'cities',
    title: 'Cities',
    lead: 'Capitals of all times, seats of organizations, places of events, and large cities.',
  },
  currency: { list: 'currencies', title: 'Currencies', lead: 'Money that countries use or used.' },
  language: {
    list: 'languages',
    title: 'Languages',
    lead: 'Languages, with the countries where they are official or spoken.',
  },
  region: { list: 'regions', title: 'Regions', lead: 'Regions as the United Nations draw them.' },
  area: {
    list: 'areas',
    title: 'Statistical areas',
    lead: 'Groups of countries for which figures are published as a whole.',
  },
  source: { list: 'sources', title: 'Sources', lead: 'Works that facts and figures are taken from.' },
  claim: { list: 'claims', title: 'Claims', lead: 'What documents say, held against the record.' },
};

/** Where the list goes on, and the next page of one that is not told at once. */
interface Read {
  readonly nodes: readonly Node[];
  readonly total: number;
  readonly next: string | null;
}

/** So many pages of a list make one of ours; more stand on further ones. */
const PAGES = 2;

/** Of these the list is another on another day. */
const DATED: ReadonlySet<string> = new Set(['country', 'organization', 'event']);

/** Everything of a kind: where one looks who has no name to search for. */
export function listPage(kind: keyof typeof LISTS): MakePage {
  const { list, title, lead } = LISTS[kind];
  return async (asked): Promise<Page> => {
    const { lang, parameters, day, today } = asked;
    const isDated = DATED.has(kind);
    const after = parameters.get('after') || null;
    const group = kind === 'event' ? groupIn(parameters.get('kind') ?? '') : null;
    const variables = {
      countries: list === 'countries',
      ...(list !== 'countries' && { [list]: true }),
      lang,
      ...(isDated && { day: String(day) }),
      ...(kind === 'event' && { sorts: group === null ? USUAL : sortsOf(group) }),
    };
    const { nodes, total, next } = await readAll(asked, list, variables, after);
    const links = new Links(asked);
    const path = `/${kind}`;
    const here = isDated && !day.is(today) ? `${path}@${day}` : path;
    const ordered = kind === 'event' ? nodes.toReversed() : byName(nodes, ({ name }) => name, lang);
    const groups = Map.groupBy(ordered, (node) => groupOf(node, here === path));
    const isWhole = next === null && after === null;
    const shown = isWhole
      ? ''
      : html`, ${after === null ? 'the first' : 'further'} ${nodes.length.toLocaleString('en')} shown`;
    return {
      title: group === null ? title : `${title}: ${group}`,
      description: `${total.toLocaleString('en')} on record${group === null ? '' : ` (${group})`}. ${lead}`,
      path,
      isPassing: after !== null,
      query: { kind: group, after },
      ...(isDated && { days: { before: null, after: null } }),
      operation: { name: 'ListView', variables: { ...variables, ...(after !== null && { after }) } },
      rows: list === 'regions' ? 'regions' : `${list}.nodes`,
      body: html`<h1>${title}</h1>
<p class="lead">${lead} ${total.toLocaleString('en')} on record${shown}.</p>
<form class="big of-kind" role="search" aria-label="Search ${title.toLowerCase()}" action="/search"><input name="q" type="search" aria-label="Search ${title.toLowerCase()}" placeholder="By any of their names"><input type="hidden" name="type" value="${kind}"><button>Search</button></form>
${kind === 'event' ? choices('Kinds of events', here, {}, WORDS, group) : ''}
${[...groups].toSorted(([a], [b]) => a.place - b.place || a.title.localeCompare(b.title)).map(([{ title: called }, some], at) => (called === '' ? listed(some, links) : section(`part-${at + 1}`, `${called} (${some.length})`, listed(some, links))))}
${next === null ? '' : html`<p><a rel="next" href="${here}${queryOf({ kind: group, after: next })}">${kind === 'event' ? 'What happened before these' : 'Those after these'}</a></p>`}`,
    };
  };
}

async function readAll({ ask }: Asked, list: List, variables: object, first: string | null): Promise<Read> {
  const nodes: Node[] = [];
  let [after, total] = [first, 0];
  for (let page = 0; page < PAGES; page++) {
    const told: Lists = await ask('ListView', {
      countries: false,
      ...variables,
      ...(after !== null && { after }),
    } as never);
    const part = told[list];
    if (!part) break;
    if ('length' in part) return { nodes: [...part], total: part.length, next: null };
    // Events are read from the end.
    if (list === 'events') nodes.unshift(...part.nodes);
    else nodes.push(...part.nodes);
    total = part.totalCount;
    after = part.pageInfo.hasNextPage ? (part.pageInfo.endCursor ?? null) : null;
    if (after === null) break;
  }
  return { nodes, total, next: after };
}

interface Group {
  readonly title: string;
  /** Groups of an earlier place come first, those of one by their titles. */
  readonly place: number;
}

const GROUPS = new Map<string, Group>();

/** One for each title. */
function group(title: string, place = 0): Group {
  const known = GROUPS.get(title) ?? { title, place };
  GROUPS.set(title, known);
  return known;
}

/** What was a state or a territory counts as one while it was there. */
function groupOf(node: Node, isToday: boolean): Group {
  switch (node.__typename) {
    case 'Country':
      if (!node.existsOn) return group(isToday ? 'No more there' : 'Not there on the day', 4);
      if (/^(FORMER_)?STATE$/.test(node.kind)) return group('States', 1);
      return /TERRITORY/.test(node.kind) ? group('Territories', 2) : group('Others', 3);
    case 'Organization':
      if (!node.existsOn) return group(isToday ? 'No more there' : 'Not there on the day', 2);
      return group(isToday ? 'There today' : 'There on the day', 1);
    case 'Indicator':
      return group(node.theme.name);
    case 'Claim':
      return group(node.source.title);
    default:
      return group('');
  }
}

function countedIn(count: number): string {
  return `${count} ${count === 1 ? 'country' : 'countries'}`;
}

function listed(nodes: readonly Node[], links: Links): Html {
  const named = (node: Node) => links.thing(node.__typename, node);
  if (nodes[0]?.__typename === 'Event')
    return html`<ul class="changes">${nodes.map((node) => html`<li><time>${aside(node)}</time> <div>${named(node)}</div></li>\n`)}</ul>`;
  return html`<ul class="states">${nodes.map((node) => html`<li>${named(node)} <small>${aside(node)}</small></li>\n`)}</ul>`;
}

/** A word more of what is listed. */
function aside(node: Node): string {
  switch (node.__typename) {
    case 'Organization':
    case 'Treaty':
      return [node.acronym === node.name ? null : node.acronym, node.dates].filter(Boolean).join(', ');
    case 'Country':
    case 'Event':
      return node.dates ?? '';
    case 'City':
      return node.country.name;
    case 'Currency':
    case 'Language':
      return node.code;
    case 'Area':
      return node.key;
    case 'Source':
      return node.producer;
    case 'Region':
      return countedIn(node.countries?.totalCount ?? 0);
    default:
      return '';
  }
}
