import { countries } from '../../../model/country.ts';
import { importCodes } from '../../../model/import/import.ts';
import { corrections } from '../../../model/source.ts';
import { areas, indicators, observationsTable } from '../../../model/statistic.ts';
import { readObservations } from '../../observation/observations.ts';
import { type Files, rowKey, tableNamed } from '../files.ts';
import { foreign } from '../format/foreign.ts';
import type { Input } from '../input/input.ts';
import type { FaultItem, Known, Reader, RemarkItem, RowItem, SeriesItem } from '../reader.ts';
import { compareRows, type TablePart } from './rows.ts';
import { compareSeries, type Decided, type SeriesPart } from './series.ts';

/** A release of a source, as far as it is told by it or by who imports it. */
export interface Release {
  /** Key of the source. */
  readonly source: string;
  readonly title: string;
  readonly version: string;
  /** The day it came out. */
  readonly day: string;
  /** The last day that it speaks of, where it says so. */
  readonly through: string | null;
  readonly file: string;
  readonly sha256: string;
}

/** What a release would change, and what of it was not understood. */
export interface Proposal {
  readonly release: Release;
  readonly series: readonly SeriesPart[];
  readonly tables: readonly TablePart[];
  /** Rows that do not read, or mean nothing known; the first of them, and how many there are. */
  readonly faults: readonly FaultItem[];
  readonly faultCount: number;
  /** What differs, and only a curator can change. */
  readonly remarks: readonly RemarkItem[];
  /** Codes of the publisher without a key of ours, by kind, each with how often it comes. */
  readonly unknown: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Our indicators of this source of which the file has no line. */
  readonly missing: readonly string[];
}

const MOST_FAULTS = 1000;

/** Holds what a reader gives against `data/`; nothing is written. */
export async function propose(reader: Reader, input: Input, files: Files, release: Release): Promise<Proposal> {
  const known = knownIn(files, reader.source);
  const faults: FaultItem[] = [];
  const remarks: RemarkItem[] = [];
  let faultCount = 0;
  const unknown = new Map<string, Map<string, number>>();
  const lines = new Map<string, Map<string, SeriesItem>>();
  const rows = new Map<string, RowItem[]>();
  const unread = new Map<string, Set<string>>();
  const codes = indicatorCodes(files, reader.source);

  for await (const item of reader.read(input, known)) {
    if (item.kind === 'series') take(item);
    else if (item.kind === 'row') listIn(rows, item.table).push(item);
    else if (item.kind === 'remark') remarks.push(item);
    else fail(item);
  }
  if (lines.size === 0 && rows.size === 0) {
    const [first] = faults;
    const why = first ? ` (${first.where}: ${first.message})` : '';
    throw foreign(input, `holds nothing that we have${why}`, reader);
  }
  const series = [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, of]) => seriesPart(files, code, of));
  const tables = tableParts(reader, files, rows, unread);
  for (const fault of tables.flatMap((part) => part.faults)) fail(fault);
  const isLeftOut = (locator: string) => known.key('indicator', locator) === null;
  const missing = [...codes].flatMap(([locator, code]) => (lines.has(code) || isLeftOut(locator) ? [] : code)).sort();
  return { release, series, tables, faults, faultCount, remarks, unknown, missing };

  function take(item: SeriesItem): void {
    const code = codes.get(item.code);
    const place = known.key('place', item.place);
    if (code === undefined) count('indicator', item.code);
    else if (place === undefined) count('place', item.place);
    else if (place !== null) put(code, place, item);
  }

  function put(code: string, place: string, item: SeriesItem): void {
    const places = lines.get(code) ?? new Map<string, SeriesItem>();
    lines.set(code, places);
    const other = places.get(place);
    if (!other) {
      places.set(place, item);
      return;
    }
    const twice = `${item.code} of ${item.place} stands twice`;
    const message =
      other.place === item.place ? twice : `${item.code}: ${other.place} and ${item.place} are both ${place}`;
    const tip = 'the first is taken; leave the other out in imports/import_codes.csv';
    fail({ kind: 'fault', fault: 'broken', where: input.name, message, tip });
  }

  function count(kind: string, code: string): void {
    const of = unknown.get(kind) ?? new Map<string, number>();
    unknown.set(kind, of.set(code, (of.get(code) ?? 0) + 1));
  }

  function fail(fault: FaultItem): void {
    faultCount++;
    if (fault.about) unread.set(fault.about.table, (unread.get(fault.about.table) ?? new Set()).add(fault.about.key));
    if (faults.length < MOST_FAULTS) faults.push(fault);
  }
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function indicatorCodes(files: Files, source: string): ReadonlyMap<string, string> {
  const own = files.rows(indicators).filter((row) => row.source === source && row.locator !== '');
  return new Map(own.map(({ locator = '', code = '' }) => [locator, code]));
}

function knownIn(files: Files, source: string): Known {
  const places = new Set([...files.rows(countries), ...files.rows(areas)].map(({ key }) => key));
  const own = files.rows(importCodes).filter((row) => row.source === source);
  const named = new Map(own.map(({ kind, code, key }) => [`${kind} ${code}`, key || null]));
  const keys = new Map<string, ReadonlySet<string>>();
  return {
    key(kind, code) {
      const given = named.get(`${kind} ${code}`);
      if (given !== undefined) return given;
      return kind === 'place' && places.has(code) ? code : undefined;
    },
    has(name, key) {
      let of = keys.get(name);
      if (!of) {
        const table = tableNamed(name);
        of = new Set(files.rows(table).map((row) => rowKey(table, row)));
        keys.set(name, of);
      }
      return of.has(key);
    },
    rows: (name) => files.rows(tableNamed(name)),
  };
}

function seriesPart(files: Files, code: string, incoming: ReadonlyMap<string, SeriesItem>): SeriesPart {
  const row = files.rows(indicators).find((one) => one.code === code);
  const valueType = row?.value_type === 'category' ? 'category' : 'number';
  // A line that does not read is left to the check that runs before anything is written.
  const current = () =>
    readObservations(
      files.root,
      { code, valueType },
      () => true,
      () => undefined,
    );
  const decided: Decided = new Map(
    decisionsOn(files, observationsTable(code)).map(({ key = '', reason = '' }) => [key, reason]),
  );
  return compareSeries(code, incoming, current, decided);
}

function decisionsOn(files: Files, table: string) {
  return files.rows(corrections).filter((row) => row.table === table);
}

function tableParts(
  reader: Reader,
  files: Files,
  rows: ReadonlyMap<string, readonly RowItem[]>,
  unread: ReadonlyMap<string, ReadonlySet<string>>,
): TablePart[] {
  const reaches = reader.reach === 'series' ? [] : reader.reach;
  const names = new Set([...rows.keys(), ...reaches.map(({ table }) => table)]);
  return [...names].sort().map((name) =>
    compareRows({
      table: tableNamed(name),
      source: reader.source,
      rows: files.rows(tableNamed(name)),
      items: rows.get(name) ?? [],
      unread: unread.get(name) ?? new Set<string>(),
      reach: reaches.find(({ table }) => table === name),
      decided: new Map(decisionsOn(files, name).map(({ key, column, reason = '' }) => [`${key} ${column}`, reason])),
    }),
  );
}
