import {
  type CoverageRow,
  coverage as coverageTable,
  type Place,
  type PublishedCount,
  publishedCounts,
} from '../../model/coverage/coverage.ts';
import type { Day } from '../../model/day/day.ts';
import { isAfter, reaches, type Seen } from '../../model/day/moment.ts';
import { memberships } from '../../model/organization.ts';
import { keyOf } from '../../model/table/table.ts';
import type { PartialDate } from '../../model/time.ts';
import { treatyParties } from '../../model/treaty/treaty.ts';
import { citationsOf, type SourceCitation } from '../source/citations.ts';
import type { Store } from '../store.ts';

/** A list of facts: rows of a table in one scope, or of one part of it. */
export interface List extends Place {
  readonly table: string;
}

/** Lists that are read as one. */
export interface Lists {
  readonly lists: readonly List[];
  /** Whether they are asked for whatever the day: as a history. */
  readonly ever: boolean;
}

export interface ListCoverage {
  /** What is said of the days asked for. */
  readonly state: CoverageRow['whole'];
  readonly complete: boolean;
  /** The day since which it is, where it was not always. */
  readonly since: Day | null;
  readonly published: PublishedCount | null;
  readonly knownFrom: Day | null;
  /** Null where nothing bounds it. */
  readonly knownThrough: Day | null;
  /** What is said of the days asked for. */
  readonly rows: readonly CoverageRow[];
}

/** Of states of lists read as one the least: what is missing somewhere is missing. */
function leastOf(states: readonly CoverageRow['whole'][]): CoverageRow['whole'] {
  if (states.includes('incomplete')) return 'incomplete';
  return states.length === 0 || states.includes('unknown') ? 'unknown' : 'complete';
}

function saysOf({ since, until }: CoverageRow, day: Seen): boolean {
  return (since === null || reaches(day, since.earliest)) && (until === null || !reaches(day, until.earliest));
}

/** How whole one list is on a day or, as a history, on every day up to it. */
export function coverageOf(store: Store, list: List, day: Seen, ever = false): ListCoverage {
  const { said, counts } = store.graph.wholeness;
  const { table, scope, part } = list;
  const all = said.around(table, list);
  const rows = ever ? all : all.filter((row) => saysOf(row, day));
  const unbroken = !ever || (all[0]?.since === null && all.at(-1)?.until === null);
  const through = knownThrough(store, list);
  const published = counts.get(`${table}|${scope ?? ''}|${part ?? ''}`) ?? [];
  const state = leastOf(rows.map(({ whole }) => whole));
  return {
    state,
    complete: state === 'complete' && unbroken && (through === null || !isAfter(day, through)),
    since: rows.at(-1)?.since?.earliest ?? null,
    published: published.findLast((row) => reaches(day, row.day.earliest)) ?? null,
    knownFrom: said.knownFrom(table, list),
    knownThrough: through,
    rows,
  };
}

/** The last day for which the record can tell of a list; null where nothing bounds it, as when it ended before. */
export function knownThrough(store: Store, list: List): Day | null {
  const day = store.graph.wholeness.said.knownThrough(list.table, list);
  const end = day === null ? null : endOf(store, list);
  return end !== null && day !== null && end.latest <= day ? null : day;
}

/** When what the list belongs to ended: nothing is added to it after. */
function endOf({ graph }: Store, { table, scope }: List): PartialDate | null {
  if (scope === null) return null;
  if (table === memberships.name) return graph.organizations.get(scope)?.end ?? null;
  if (table === treatyParties.name) return graph.treaties.get(scope)?.ended ?? null;
  return graph.countries.get(scope)?.end ?? null;
}

/** The same of lists read as one: whole when each is, and known as far as the one that is known least. */
export function coverageOfAll(store: Store, { lists, ever }: Lists, day: Seen): ListCoverage {
  const each = lists.map((list) => coverageOf(store, list, day, ever));
  const [only] = each;
  if (only && each.length === 1) return only;
  const latest = (days: readonly (Day | null)[]) =>
    days.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
  const throughs = each.flatMap(({ knownThrough: day }) => day ?? []);
  return {
    state: leastOf(each.map((one) => one.state)),
    complete: each.length > 0 && each.every(({ complete }) => complete),
    since: latest(each.map(({ since }) => since)),
    published: null,
    knownFrom: latest(each.map(({ knownFrom }) => knownFrom)),
    knownThrough: throughs.length === 0 ? null : Math.min(...throughs),
    rows: [...new Set(each.flatMap(({ rows }) => rows))],
  };
}

/** Where stands what is said of lists: how whole they are, and how long somebody counted them to be. */
export function coverageCitations(store: Store, { rows, published }: ListCoverage): SourceCitation[] {
  const said = rows.flatMap((row) => citationsOf(store, coverageTable, row));
  const all = published === null ? said : [...said, ...citationsOf(store, publishedCounts, published)];
  return [...new Map(all.map((citation) => [`${citation.source.key} ${citation.locator ?? ''}`, citation])).values()];
}

/** The row of what is said of lists, or of how long they were counted to be, under its key; null when there is none. */
export function saidUnder({ graph }: Store, table: string, key: string): CoverageRow | PublishedCount | null {
  const [list = '', scope = '', part = ''] = key.split('|');
  const { said, counts } = graph.wholeness;
  if (table === coverageTable.name) {
    const rows = said.at(list, { scope: scope || null, part: part || null });
    return rows.find((row) => keyOf(coverageTable, row) === key) ?? null;
  }
  const counted = table === publishedCounts.name ? (counts.get(`${list}|${scope}|${part}`) ?? []) : [];
  return counted.find((row) => keyOf(publishedCounts, row) === key) ?? null;
}

/** Lists as one key, in the order asked for. */
export function keyOfLists({ lists, ever }: Lists): string {
  const names = lists.map(({ table, scope, part }) => [table, scope ?? '', part ?? ''].join('|'));
  return (ever ? [...names, EVER] : names).join(';');
}

const EVER = 'ever';

/** The lists a key names; none where it names no table. */
export function listsOfKey(key: string, isTable: (name: string) => boolean): Lists | null {
  const names = key.split(';');
  const ever = names.at(-1) === EVER;
  const lists = (ever ? names.slice(0, -1) : names).map((name) => {
    const [table = '', scope = '', part = ''] = name.split('|');
    return { table, scope: scope || null, part: part || null };
  });
  return lists.length > 0 && lists.every(({ table }) => isTable(table)) ? { lists, ever } : null;
}
