import { cellOf, statusAt } from '../../model/cube.ts';
import { yearOf } from '../../model/day/day.ts';
import type { Seen } from '../../model/day/moment.ts';
import type { Rank } from '../../model/organization.ts';
import type { Correction } from '../../model/source.ts';
import {
  indicators,
  type ObservationStatus,
  observationsTable,
  type Qualifier,
  type Statement,
  statements,
  type Unit,
  type Vintage,
  vintages,
} from '../../model/statistic.ts';
import { keyOf } from '../../model/table/table.ts';
import type { PartialDate } from '../../model/time.ts';
import type { Country, Geo, Indicator, Source } from '../graph/record.ts';
import type { Method } from '../group/aggregate.ts';
import type { Group } from '../group/group.ts';
import { citationsAt, type SourceCitation, sourceOf } from '../source/citations.ts';
import type { Store } from '../store.ts';
import { type KnownAt, type KnownCube, publicationOfStatement } from './known.ts';

/** How a year without a value was given one: not at all, from the last before it, or between its two neighbours. */
export type Fill = 'none' | 'carry' | 'linear';

/** Beside the statuses of the data, I of SDMX: imputed, as every filled value is. */
export type PointStatus = ObservationStatus | 'I';

/** Which day's countries a roll-up speaks of: those of each year, or those of the day of the view in every year. */
export type MembersOn = 'OBSERVATION' | 'AS_OF';

/** Countries rolled up into one value, and those that could not be. */
export interface RollUp {
  readonly origin: 'aggregate';
  readonly method: Method;
  readonly known: KnownCube;
  /** Null where values are not weighed. */
  readonly weights: KnownCube | null;
  readonly group: Group;
  readonly membersOn: MembersOn;
  /** The day whose countries were taken. */
  readonly day: Seen;
  readonly reporting: readonly Country[];
  readonly missing: readonly Country[];
}

/** Where a value comes from: its indicator's series, a document, countries rolled up, a count of ours, or other values. */
export type Basis =
  | RollUp
  | { readonly origin: 'series'; readonly superseded: Vintage | null }
  | { readonly origin: 'document'; readonly statement: Statement }
  | {
      readonly origin: 'derived';
      /** Which of the counts of the indicator it is, from 0. */
      readonly nth: number;
      readonly note: string;
      readonly citations: readonly SourceCitation[];
    }
  | {
      readonly origin: 'computed';
      readonly unit: Unit;
      readonly fill: Fill;
      readonly note: string;
      readonly from: readonly Observation[];
    };

/** One value: of an indicator, for a place, in a period, from a source. */
export interface Observation {
  readonly type: 'Observation';
  readonly indicator: Indicator;
  readonly geo: Geo;
  /** A year, or the day a document speaks of. */
  readonly period: string;
  readonly year: number;
  readonly value: number | null;
  /** The category, for indicators that have labels instead of numbers. */
  readonly label: string | null;
  readonly status: PointStatus;
  readonly qualifier: Qualifier;
  readonly rank: Rank;
  /** Release of the source. */
  readonly vintage: PartialDate;
  readonly knownAt: KnownAt;
  readonly basis: Basis;
  /** Of a computed value the question of the series it belongs to. */
  readonly within?: () => object;
}

/** A cell of a series; null when it is empty. */
export function observationAt(known: KnownCube, geo: Geo, year: number): Observation | null {
  const at = cellOf(known.cube, geo.key, year);
  return at === null ? null : observationIn(known, geo, year, at);
}

/** The same for whoever has found the cell already, as those do who go from year to year. */
export function observationIn(known: KnownCube, geo: Geo, year: number, at: number): Observation | null {
  const { indicator, knownAt, cube, release } = known;
  const status = statusAt(cube, at);
  if (status === null) return null;
  const number = cube.values[at] ?? Number.NaN;
  const isCategory = cube.labels.length > 0;
  return {
    type: 'Observation',
    indicator,
    geo,
    period: String(year),
    year,
    value: isCategory ? null : number,
    label: isCategory ? (cube.labels[number] ?? null) : null,
    status,
    qualifier: 'exactly',
    rank: 'preferred',
    vintage: release.date,
    knownAt,
    basis: { origin: 'series', superseded: release.superseded },
  };
}

/** A figure a document states. */
export function observationOfStatement(
  store: Store,
  indicator: Indicator,
  geo: Geo,
  statement: Statement,
  knownAt: KnownAt,
): Observation {
  const { period, value, status, qualifier, rank } = statement;
  return {
    type: 'Observation',
    indicator,
    geo,
    period: period.text,
    year: yearOf(period.earliest),
    value,
    label: null,
    status: status ?? 'A',
    qualifier,
    rank,
    vintage: publicationOfStatement(store, statement),
    knownAt,
    basis: { origin: 'document', statement },
  };
}

/** What a value is counted in: its indicator's unit, unless it was computed into another. */
export function unitOf({ indicator, basis }: Observation): Unit {
  return basis.origin === 'computed' ? basis.unit : indicator.unitRecord;
}

export function fillOf({ basis }: Observation): Fill {
  return basis.origin === 'computed' ? basis.fill : 'none';
}

/** The values on record that values were computed from, each once; those on record stand for themselves. */
export function recordedIn(values: Iterable<Observation>, seen = new Set<Observation>()): Observation[] {
  const found: Observation[] = [];
  for (const value of values) {
    if (seen.has(value)) continue;
    seen.add(value);
    if (value.basis.origin === 'computed') found.push(...recordedIn(value.basis.from, seen));
    else found.push(value);
  }
  return found;
}

/** Table and key a value stands under: the document's statement, or a cell of the indicator's own series. */
export function placeOfObservation({ indicator, geo, year, basis }: Observation): readonly [string, string] {
  if (basis.origin === 'document') return [statements.name, keyOf(statements, basis.statement)];
  const cell = `${geo.key}|${year}`;
  return basis.origin === 'series' ? [observationsTable(indicator.code), cell] : [basis.origin, cell];
}

/** Where a value stands: the document that states it, the source of its series, or all it was made from. */
export function observationCitations(store: Store, value: Observation): readonly SourceCitation[] {
  const { indicator, basis } = value;
  if (basis.origin === 'computed') return citationsOfAll(store, [value]);
  if (basis.origin === 'derived') return basis.citations;
  if (basis.origin === 'document')
    return citationsAt(store, statements.name, keyOf(statements, basis.statement), basis.statement);
  if (basis.origin === 'series') return seriesCitations(store, indicator, basis.superseded);
  const read = basis.weights ? [basis.known, basis.weights] : [basis.known];
  return onceEach(read.flatMap((known) => seriesCitations(store, known.indicator, known.release.superseded)));
}

function seriesCitations(store: Store, indicator: Indicator, superseded: Vintage | null): SourceCitation[] {
  return superseded
    ? citationsAt(store, vintages.name, keyOf(vintages, superseded), superseded)
    : citationsAt(store, indicators.name, indicator.code, indicator);
}

/** Every place in a source that some of the values stand in, once. */
export function citationsOfAll(store: Store, values: Iterable<Observation>): readonly SourceCitation[] {
  // Values of one series are cited alike.
  const alike = new Map(
    recordedIn(values).map((value) => {
      const { indicator, basis } = value;
      return [basis.origin === 'series' ? `${indicator.code} ${basis.superseded?.vintage.text}` : value, value];
    }),
  );
  return onceEach([...alike.values()].flatMap((value) => observationCitations(store, value)));
}

function onceEach(citations: readonly SourceCitation[]): readonly SourceCitation[] {
  return [...new Map(citations.map((one) => [JSON.stringify([one.source.key, one.locator, one.quote]), one])).values()];
}

/** The one source of a value; null when it was rolled up, counted, or computed from several. */
export function observationSource(store: Store, value: Observation): Source | null {
  const { indicator, basis } = value;
  if (basis.origin === 'derived' || basis.origin === 'aggregate') return null;
  if (basis.origin === 'computed') {
    const [only, ...others] = new Set(recordedIn([value]).map((part) => observationSource(store, part)));
    return others.length === 0 ? (only ?? null) : null;
  }
  const row = basis.origin === 'document' ? basis.statement : (basis.superseded ?? indicator);
  return sourceOf(store, row.source);
}

export function observationNote({ basis }: Observation): string | null {
  if (basis.origin === 'document') return basis.statement.note;
  return 'note' in basis ? basis.note : null;
}

/** What curators decided or doubt about a value, or about those it was made from. */
export function observationCorrections({ graph }: Store, value: Observation): Correction[] {
  return recordedIn([value]).flatMap(({ indicator, geo, year, basis }) => {
    const places = basis.origin === 'aggregate' ? [...basis.reporting, ...basis.missing] : [geo];
    const keys = new Set<string | undefined>(places.map(({ key }) => key));
    // Keys read GEO|YEAR or GEO|FIRST..LAST.
    return (graph.corrections.get(observationsTable(indicator.code)) ?? []).filter(({ key }) => {
      const [place, years = ''] = key.split('|');
      const [first, last = first] = years.split('..');
      return keys.has(place) && Number(first) <= year && year <= Number(last);
    });
  });
}
