import type { Known } from '../../reader.ts';

/** A year of a conflict, a line of the UCDP/PRIO data set. */
export interface ConflictYear {
  readonly conflict: string;
  readonly year: number;
  /** Of whom and what it is about, in the publisher's codes. */
  readonly type: string;
  readonly incompatibility: string;
  readonly territory: string;
  readonly isWar: boolean;
  readonly start: string;
  readonly episodeStart: string;
  /** Last day of the episode; empty where it goes on in the next year. */
  readonly episodeEnd: string;
  /** Keys of countries, by role. */
  readonly sides: Readonly<Record<string, readonly string[]>>;
  readonly line: number;
}

const SIDES = { side_a: 'gwno_a', side_b: 'gwno_b', supporter_a: 'gwno_a_2nd', supporter_b: 'gwno_b_2nd' };
const DAY = /^\d{4}-\d{2}-\d{2}$/;

type Cells = Readonly<Record<string, string>>;
type StateOf = (number: string, year: number) => string | null;

/** Reads a line, or says what is wrong with it; `unknown` are numbers of states that nobody has given a key. */
export function conflictYear(cells: Cells, line: number, stateOf: StateOf): ConflictYear | string {
  const { conflict_id: conflict = '', year = '', ep_end_date: end = '' } = cells;
  const [start = '', episode = ''] = [cells.start_date, cells.start_date2];
  if (!/^\d+$/.test(conflict)) return `conflict_id is no number: "${conflict}"`;
  if (!/^\d{4}$/.test(year)) return `the year of conflict ${conflict} is none: "${year}"`;
  if (!/^[12]$/.test(cells.intensity_level ?? ''))
    return `intensity_level of conflict ${conflict} in ${year} is "${cells.intensity_level}"`;
  for (const day of [start, episode, end || start])
    if (!DAY.test(day)) return `conflict ${conflict} in ${year} has a day that is none: "${day}"`;
  const sides: Record<string, string[]> = {};
  for (const [role, column] of Object.entries(SIDES)) {
    const numbers = (cells[column] ?? '').split(',').map((one) => one.trim());
    sides[role] = [];
    for (const number of numbers.filter((one) => one !== '' && one !== '-99')) {
      const key = stateOf(number, Number(year));
      if (key === null) return `${column} of conflict ${conflict} in ${year} is state ${number}, which has no key here`;
      sides[role].push(key);
    }
  }
  return {
    conflict,
    year: Number(year),
    type: cells.type_of_conflict ?? '',
    incompatibility: cells.incompatibility ?? '',
    territory: cells.territory_name ?? '',
    isWar: cells.intensity_level === '2',
    start: asPrecise(start, cells.start_prec ?? ''),
    episodeStart: asPrecise(episode, cells.start_prec2 ?? ''),
    episodeEnd: end === '' ? '' : endsIn(end, cells.ep_end_prec ?? ''),
    sides,
    line,
  };
}

/** The publisher assigns a day to each date, and says by a number how much of it is known. */
function asPrecise(day: string, precision: string): string {
  if (precision === '2' || precision === '3') return day.slice(0, 7);
  if (precision === '4' || precision === '5') return day.slice(0, 4);
  return precision === '6' || precision === '7' ? `[..${day.slice(0, 4)}]` : day;
}

/** Where the publisher knows no day of the end it puts the last of the year. */
function endsIn(day: string, precision: string): string {
  return day.endsWith('-12-31') ? day.slice(0, 4) : asPrecise(day, precision);
}

/** Keys of states by the numbers of Gleditsch and Ward, of which several states had one after another. */
export function statesIn(known: Known): StateOf {
  const rows = Map.groupBy(
    known.rows('country_codes').filter(({ scheme }) => scheme === 'gw'),
    ({ code }) => code,
  );
  return (number, year) => {
    const given = known.key('state', number);
    const of = (rows.get(number) ?? []).filter(({ start, end }) => lasts(start ?? '', end ?? '', year));
    // In a year of change, the one the year began with.
    const [first] = of.sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1));
    return first?.country ?? given ?? null;
  };
}

function lasts(start: string, end: string, year: number): boolean {
  const [from, until] = [start, end].map((date) => Number(/\d{4}/.exec(date)?.[0] ?? Number.NaN));
  return !((from ?? 0) > year || (until ?? Number.NaN) < year);
}
