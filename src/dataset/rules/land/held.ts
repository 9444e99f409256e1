import { type CountryRow, countries } from '../../../model/country.ts';
import { coverage } from '../../../model/coverage/coverage.ts';
import { type Day, formatDay } from '../../../model/day/day.ts';
import { type LandHolder, type LandUnit, landHolders, landUnits } from '../../../model/land/land.ts';
import { type Interruption, interruptions } from '../../../model/relation.ts';
import { keyOf, type RowOf, type Table } from '../../../model/table/table.ts';
import { mayHoldOn, surelyHoldsOn, surelyOverlap } from '../../../model/time.ts';
import type { Finding } from '../../finding.ts';
import { type Dataset, type Located, printedPath } from '../../read.ts';

function finding<T extends Table>(table: T, row: RowOf<T>, line: number, message: string, tip: string): Finding {
  const place = { file: printedPath(table.file), line, rule: 'land', message, tip };
  return { ...place, row: { table: table.name, key: keyOf(table, row) } };
}

/** What is said of who held land: by one at a time, within his life, on every day since the maps begin. */
export function* held(dataset: Dataset): Iterable<Finding> {
  const rows = Map.groupBy(dataset.located(landHolders), ({ row }) => row.unit);
  const lives = new Map(dataset.rows(countries).map((row) => [row.key, row]));
  const breaks = Map.groupBy(dataset.rows(interruptions), ({ country }) => country);
  const exists = (country: CountryRow, day: Day) =>
    mayHoldOn(country, day) && !(breaks.get(country.key) ?? []).some((row) => ends(row) && surelyHoldsOn(row, day));
  const begin = dataset.rows(coverage).find(({ table, scope }) => table === landHolders.name && scope === null);
  const first = begin?.knownFrom?.earliest ?? null;
  for (const own of rows.values()) yield* contested(own);
  for (const { row, line } of dataset.located(landHolders)) yield* inLife(row, line, lives.get(row.holder));
  if (first === null) return;
  for (const { row, line } of dataset.located(landUnits)) {
    const holders = (rows.get(row.key) ?? []).map((one) => one.row);
    const own = row.country === null ? null : (lives.get(row.country) ?? null);
    const bounds = [...holders, ...(own ? [own, ...(breaks.get(own.key) ?? [])] : [])].flatMap(({ start, end }) => [
      start,
      end,
    ]);
    const days = [first, ...bounds.flatMap((bound) => (bound && bound.earliest > first ? bound.latest : []))];
    const empty = days.find((day) => !holders.some((one) => mayHoldOn(one, day)) && !(own && exists(own, day)));
    if (empty === undefined) continue;
    const message = `nobody holds ${row.key} on ${formatDay(empty)}`;
    yield finding(landUnits, row, line, message, 'add a row to land_holders.csv for whoever held it');
  }
  yield* landless(dataset, first);
}

/** An occupied state goes on. */
function ends({ kind }: Interruption): boolean {
  return kind !== 'occupation';
}

const CONTESTING = new Set(['claimed', 'occupied']);

/** One holds a unit at a time; beside him are only claims, and an occupation where the unit is disputed. */
function* contested(rows: readonly Located<LandHolder>[]): Iterable<Finding> {
  for (const [at, { row, line }] of rows.entries()) {
    for (const { row: other } of rows.slice(at + 1)) {
      if (!surelyOverlap(row, other)) continue;
      const kinds = [row.kind, other.kind];
      if (kinds.includes('claimed') && row.holder !== other.holder) continue;
      if (kinds.includes('disputed') && kinds.some((kind) => CONTESTING.has(kind))) continue;
      const message = `${row.unit} is held by ${row.holder} and by ${other.holder} at a time`;
      yield finding(landHolders, row, line, message, 'end the one where the other begins, or say that it is disputed');
    }
  }
}

function* inLife(row: LandHolder, line: number, life: CountryRow | undefined): Iterable<Finding> {
  const early = row.start && life?.start && row.start.latest < life.start.earliest;
  const late = life?.end && (row.end === null || row.end.earliest > life.end.latest);
  if (!early && !late) return;
  const message = `${row.holder} holds ${row.unit} ${early ? 'before it begins' : 'after it ends'}`;
  yield finding(landHolders, row, line, message, 'correct the date, or that of the country');
}

/** Every country that has lived since has land: a unit of its own name, or one that it held as its own. */
function* landless(dataset: Dataset, first: Day): Iterable<Finding> {
  const owners = new Set<string | null>(dataset.rows(landUnits).map(({ country }: LandUnit) => country));
  for (const { holder, kind } of dataset.rows(landHolders)) if (kind !== 'administered') owners.add(holder);
  for (const { row, line } of dataset.located(countries)) {
    const lived = row.end === null || row.end.latest > first;
    if (!lived || row.kind === 'union_republic' || owners.has(row.key)) continue;
    const tip = 'give it a unit in land_units.csv or land_holders.csv, or say in exceptions.csv why it has none';
    yield finding(countries, row, line, `${row.key} has no land on the map`, tip);
  }
}
