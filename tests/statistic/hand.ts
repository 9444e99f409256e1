import { latest, type Row, rowsBy, scan } from '../property/naive.ts';

/** Figures by hand: the cells of the CSV, and arithmetic that shares nothing with the server's. */
export interface Cell {
  readonly value: number;
  readonly status: string;
  readonly fill: string;
}

/** By year. */
export type Hand = ReadonlyMap<number, Cell>;

const ends = rowsBy('countries/countries.csv', 'key');
const codes = new Set(scan('countries/countries.csv').map(({ key }) => key));

export class Figures {
  readonly lastObserved: number;
  readonly countries: readonly string[];
  readonly #rows: ReadonlyMap<string | undefined, readonly Row[]>;

  constructor(indicator: string) {
    const rows = scan(`statistics/observations/${indicator}.csv`);
    this.#rows = Map.groupBy(rows, ({ geo }) => geo);
    this.lastObserved = Math.max(...rows.filter(({ status }) => status !== 'F').map(({ year }) => Number(year)));
    this.countries = [...this.#rows.keys()].filter((geo) => geo !== undefined).filter((geo) => codes.has(geo));
  }

  of(geo: string): Hand {
    const cells = (this.#rows.get(geo) ?? []).map(
      ({ year, value, status }) =>
        [Number(year), { value: Number(value), status: status || 'A', fill: 'NONE' }] as const,
    );
    return new Map(cells.sort(([a], [b]) => a - b));
  }
}

/** The last year of a country; a state that ended on New Year's Day had its last year before. */
export function lastYearOf(country: string): number {
  const end = ends(country)[0]?.end;
  if (!end) return 9999;
  const day = latest(end);
  return Number(day.slice(0, 4)) - (day.endsWith('-01-01') ? 1 : 0);
}

/** What stands for a year: its own value, else the nearest before it that may be carried so far. */
export function carry(line: Hand, until: number): Hand {
  return everyYear(line, (year, before) => (year <= until ? before.at(-1)?.[1].value : undefined), 'CARRY', until);
}

export function linear(line: Hand): Hand {
  const between = (year: number, before: readonly Point[], after: readonly Point[]) => {
    const [a, b] = [before.at(-1), after[0]];
    if (!a || !b) return undefined;
    const weight = (year - a[0]) / (b[0] - a[0]);
    return a[1].value * (1 - weight) + b[1].value * weight;
  };
  return everyYear(line, between, 'LINEAR', 0);
}

type Point = readonly [number, Cell];

function everyYear(
  line: Hand,
  find: (year: number, before: readonly Point[], after: readonly Point[]) => number | undefined,
  fill: string,
  until: number,
): Hand {
  const points = [...line];
  const [first = 0, last = -1] = [points[0]?.[0], points.at(-1)?.[0]];
  const filled: [number, Cell][] = [];
  for (let year = first; year <= Math.max(last, Math.min(until, 2200)); year++) {
    const own = line.get(year);
    const value = own
      ? own.value
      : find(
          year,
          points.filter(([at]) => at < year),
          points.filter(([at]) => at > year),
        );
    if (value !== undefined) filled.push([year, own ?? { value, status: 'I', fill }]);
  }
  return new Map(filled);
}

export function cut(line: Hand, from: number | null, to: number | null): Hand {
  return new Map([...line].filter(([year]) => year >= (from ?? -9999) && year <= (to ?? 9999)));
}
