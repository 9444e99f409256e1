import type { CoverageRow, PublishedCount } from '../../model/coverage/coverage.ts';
import {
  type Covered,
  coverage as coverageTable,
  coveredTable,
  publishedCounts,
  WHOLE_TABLE,
} from '../../model/coverage/coverage.ts';
import { attestedThrough, type Coverage, coverageIn } from '../../model/coverage/known.ts';
import type { Day } from '../../model/day/day.ts';
import { sources, UNSOURCED } from '../../model/source.ts';
import type { RowOf, Table } from '../../model/table/table.ts';
import type { Release } from '../engine/release.ts';

/** The last day for which the record can tell of a row; only rows of facts that last have one. */
export interface Known {
  knownThrough?: Day | null;
}

/** A release whose rows say through which day they are known. */
export interface KnownRelease extends Omit<Release, 'rows'> {
  rows<T extends Table>(table: T): (RowOf<T> & Known)[];
}

/** What is said of how whole lists are. */
export interface Wholeness {
  readonly said: Coverage;
  /** Published counts of a list, in order of their days, by table, scope and part. */
  readonly counts: ReadonlyMap<string, readonly PublishedCount[]>;
  /** All that is said. */
  readonly rows: readonly CoverageRow[];
}

export function readWholeness(release: Release): Wholeness {
  const counts = release.rows(publishedCounts).toSorted((a, b) => a.day.earliest - b.day.earliest);
  const rows = release.rows(coverageTable);
  return {
    rows,
    said: coverageIn(rows),
    counts: Map.groupBy(counts, ({ table, scope, part }) => `${table}|${scope}|${part}`),
  };
}

/** The release with rows that say so. */
export function knowing(release: Release, { said }: Wholeness): KnownRelease {
  const published = new Map<string, Day>();
  for (const { key, published: date } of release.rows(sources))
    if (date !== null && key !== UNSOURCED) published.set(key, date.earliest);
  return {
    ...release,
    rows: (table) => {
      const rows = release.rows(table) as (RowOf<typeof table> & Known)[];
      const covered = coveredTable(table.name);
      if (covered?.nature !== 'lasting') return rows;
      const throughOf = daysOf(covered, said);
      for (const row of rows) row.knownThrough = attested(covered, row, throughOf(row), published);
      return rows;
    },
  };
}

/** Reads the day of a row's lists; many rows share one, so each is looked up once. */
function daysOf({ table, placesOf }: Covered, said: Coverage): (row: object) => Day | null {
  if (!said.isDivided(table.name)) {
    const day = said.knownThrough(table.name, WHOLE_TABLE);
    return () => day;
  }
  const days = new Map<string, Day | null>();
  return (row) => {
    const places = placesOf(row);
    const name = places.map(({ scope, part }) => `${scope}|${part}`).join();
    let day = days.get(name);
    if (day === undefined) {
      day = said.knownThroughAny(table.name, places);
      days.set(name, day);
    }
    return day;
  };
}

function attested(covered: Covered, row: object, through: Day | null, published: ReadonlyMap<string, Day>) {
  if (through === null || !('source' in row)) return through;
  const newer = published.get(String(row.source));
  if (newer === undefined || newer <= through) return through;
  const begins = covered.beginsOn(row);
  return begins === null ? through : attestedThrough(through, begins.earliest, newer);
}
