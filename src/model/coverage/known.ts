import type { Day } from '../day/day.ts';
import type { CoverageRow, Place } from './coverage.ts';

/** Rows of the coverage table, found by the place they speak of. */
export interface Coverage {
  /** What is said of exactly this place, in order of time. */
  at(table: string, place: Place): readonly CoverageRow[];
  /** What is said of the place or, where nothing is, of the narrowest around it: its scope, its part, its table. */
  around(table: string, place: Place): readonly CoverageRow[];
  /** The last day for which the record can tell, by the narrowest that says one; null where nothing bounds it. */
  knownThrough(table: string, place: Place): Day | null;
  /** The same of a row that stands in several lists: as far as the one that goes furthest. */
  knownThroughAny(table: string, places: readonly Place[]): Day | null;
  knownFrom(table: string, place: Place): Day | null;
  /** Whether anything is said of less than the whole table. */
  isDivided(table: string): boolean;
}

function nameOf(table: string, { scope, part }: Place): string {
  return `${table}|${scope ?? ''}|${part ?? ''}`;
}

/** The place itself, then what is around it, the narrowest first. */
function widening({ scope, part }: Place): readonly Place[] {
  return [
    { scope, part },
    { scope, part: null },
    { scope: null, part },
    { scope: null, part: null },
  ];
}

export function coverageIn(rows: readonly CoverageRow[]): Coverage {
  const ordered = rows.toSorted((a, b) => (a.since?.earliest ?? 0) - (b.since?.earliest ?? 0));
  const byName = Map.groupBy(ordered, (row) => nameOf(row.table, row));
  const at = (table: string, place: Place) => byName.get(nameOf(table, place)) ?? [];
  const narrowest = <T>(table: string, place: Place, read: (rows: readonly CoverageRow[]) => T | null): T | null => {
    for (const wider of widening(place)) {
      const found = read(at(table, wider));
      if (found !== null) return found;
    }
    return null;
  };
  const knownThrough = (table: string, place: Place) =>
    narrowest(table, place, (found) => found.findLast((row) => row.knownThrough)?.knownThrough?.earliest ?? null);
  const divided = new Set(rows.filter(({ scope, part }) => scope !== null || part !== null).map(({ table }) => table));
  return {
    at,
    around: (table, place) => narrowest(table, place, (found) => (found.length === 0 ? null : found)) ?? [],
    knownThrough,
    knownThroughAny: (table, places) => {
      const days = places.map((place) => knownThrough(table, place)).filter((day) => day !== null);
      return days.length === places.length ? Math.max(...days) : null;
    },
    isDivided: (table) => divided.has(table),
    knownFrom: (table, place) =>
      narrowest(table, place, (found) => found.find((row) => row.knownFrom)?.knownFrom?.earliest ?? null),
  };
}

/** A row that begins after what is known of its list stands by its own source, where that is newer. */
export function attestedThrough(known: Day | null, begins: Day, published: Day | null): Day | null {
  if (known === null || begins <= known || published === null || published < begins) return known;
  return published;
}
