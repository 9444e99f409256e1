import { WHOLE_TABLE } from '../../model/coverage/coverage.ts';
import { formatDay, yearOf } from '../../model/day/day.ts';
import { dayIn, isAfter, type Seen } from '../../model/day/moment.ts';
import { memberships as membershipTable, type Role } from '../../model/organization.ts';
import { diplomaticRelations } from '../../model/relation.ts';
import { UNSOURCED } from '../../model/source.ts';
import type { RowOf, Table } from '../../model/table/table.ts';
import { type Period, parseDay, partialDate, surelyHoldsOn } from '../../model/time.ts';
import { existsOn, on } from '../countries.ts';
import { coverageOf, type List } from '../coverage/coverage.ts';
import type { Country, Geo, Indicator, Membership } from '../graph/record.ts';
import { FULL_ROLES, membershipsOn, OF_STATES } from '../organizations.ts';
import { type Cited, citationKey, citationsOf, type SourceCitation } from '../source/citations.ts';
import type { Store } from '../store.ts';
import { isKnown, type KnownAt } from './known.ts';
import type { Observation } from './observation.ts';

/** Rows of our record that answer an indicator on a day, one for each thing counted. */
interface Count {
  readonly rows: readonly Period[];
  /** Where each of those stands that surely hold. */
  readonly cited: (store: Store, day: Seen) => readonly SourceCitation[][];
  /** What is counted, in words that follow a number. */
  readonly of: string;
  /** The list they are of, which no count of ours is better than. */
  readonly list: List;
}

function count<T extends Table, R extends RowOf<T> & Cited & Period>(
  table: T,
  rows: readonly R[],
  of: string,
  list: Omit<List, 'table'> = WHOLE_TABLE,
): Count {
  return {
    rows,
    of,
    list: { table: table.name, ...list },
    cited: (store, day) => rows.filter((row) => surelyHoldsOn(row, day)).map((row) => citationsOf(store, table, row)),
  };
}

/** The first row of each; a renewed stint is counted once. */
function onceEach<R>(rows: readonly R[], thing: (row: R) => unknown): R[] {
  return [...new Map(rows.toReversed().map((row) => [thing(row), row])).values()].reverse();
}

/** Stints by which a country belongs to organizations on the day, in one of the roles or in any; one for each. */
export function belongingsOn(country: Country, day: Seen, roles: readonly Role[] | null): Membership[] {
  const part = membershipsOn(country.memberships, day, { roles, sorts: OF_STATES }).filter(
    // A country lends soldiers to a mission; it does not belong to it.
    ({ organizationRecord }) => organizationRecord.classification !== 'peace_operation',
  );
  return onceEach(part, ({ organization }) => organization);
}

function memberships(country: Country, day: Seen): Count[] {
  const all = belongingsOn(country, day, null);
  const full = belongingsOn(country, day, FULL_ROLES);
  const counts = [
    count(membershipTable, full, 'organizations with full membership (members, contracting parties, elected members)'),
  ];
  if (all.length > full.length)
    counts.push(count(membershipTable, all, 'organizations in any role, observers included'));
  return counts;
}

function relations(country: Country, day: Seen): Count[] {
  const rows = on(country.relations, day).filter(({ kind }) => kind === 'relations');
  const partners = onceEach(rows, ({ other }) => other);
  const list = { scope: country.key, part: 'relations' };
  return [count(diplomaticRelations, partners, 'states with diplomatic relations, recognition left out', list)];
}

/** What a count of ours is cited as: indicator, country and day follow. */
const COUNTED = 'derived ';
const COUNT = /^\["derived ([a-z0-9_]+)\|([A-Za-z-]+)\|(\d{4}-\d{2}-\d{2})"/;

/** Indicators that our own record can answer, by code. */
const COUNTERS: ReadonlyMap<string, (country: Country, day: Seen) => Count[]> = new Map([
  ['international_organization_memberships_count', memberships],
  ['diplomatic_relations_count', relations],
]);

/**
 * What we count ourselves on a day. A count is known since the release it is made from, and none is made of a day after
 * it; where nothing is on record, zero would say too much.
 */
export function derivedObservations(
  store: Store,
  indicator: Indicator,
  geo: Geo,
  day: Seen,
  knownAt: KnownAt,
): Observation[] {
  const counter = COUNTERS.get(indicator.code);
  const vintage = partialDate(formatDay(store.today));
  if (
    !counter ||
    geo.type !== 'Country' ||
    isAfter(day, store.today) ||
    !existsOn(geo, day) ||
    !isKnown(vintage, knownAt)
  )
    return [];
  return counter(geo, day)
    .map((counted) => ({ ...counted, ...sureOf(store, counted, day) }))
    .filter(({ value }) => value > 0)
    .map(({ value, open, whole, of, cited }, nth) => ({
      type: 'Observation',
      indicator,
      geo,
      period: formatDay(dayIn(day)),
      year: yearOf(dayIn(day)),
      value,
      label: null,
      status: 'A',
      qualifier: whole && open === 0 ? 'exactly' : 'at_least',
      rank: 'normal',
      vintage,
      knownAt,
      basis: {
        origin: 'derived',
        nth,
        note: noteOn(of, day, open, whole),
        citations: sourcesOf(cited(store, day), `${COUNTED}${indicator.code}|${geo.key}|${formatDay(dayIn(day))}`),
      },
    }));
}

/** A citation of a count of ours, by what it is named; null when it is none. */
export function citationOfCount(store: Store, text: string): SourceCitation | null {
  const [, code = '', key = '', day = ''] = COUNT.exec(text) ?? [];
  const indicator = store.graph.indicators.get(code);
  const country = store.graph.countries.get(key);
  if (!indicator || !country) return null;
  const counts = derivedObservations(store, indicator, country, parseDay(day), null);
  const cited = counts.flatMap(({ basis }) => (basis.origin === 'derived' ? basis.citations : []));
  return cited.find((one) => citationKey(one) === text) ?? null;
}

/** There are at least those that surely hold; exactly so many where the list is whole and none is left open. */
function sureOf(store: Store, { rows, list }: Count, day: Seen) {
  const value = rows.filter((row) => surelyHoldsOn(row, day)).length;
  return { value, open: rows.length - value, whole: coverageOf(store, list, day).complete };
}

function noteOn(of: string, day: Seen, open: number, whole: boolean): string {
  const doubt = open === 0 ? '' : ` Imprecise dates leave ${open} more open.`;
  const gap = whole ? '' : ' There may be more: the list is not known to be whole.';
  return `Our count of ${of}, as far as on record for ${formatDay(dayIn(day))}.${doubt}${gap}`;
}

/** The best source of each row: each once, the one behind most rows first, and what stands in none last. */
function sourcesOf(rows: readonly SourceCitation[][], fact: string): SourceCitation[] {
  const best = rows.flatMap(([first]) => first?.source ?? []);
  return [...Map.groupBy(best, ({ key }) => key).values()]
    .sort((a, b) => Number(isUnsourced(a)) - Number(isUnsourced(b)) || b.length - a.length)
    .flatMap((own) => {
      const [source] = own;
      return source ? { fact, source, locator: `${own.length} of the ${rows.length} rows counted`, quote: null } : [];
    });
}

function isUnsourced([source]: SourceCitation['source'][]): boolean {
  return source?.key === UNSOURCED;
}
