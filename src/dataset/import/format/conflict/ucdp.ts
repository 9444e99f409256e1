import type { Entry, Input } from '../../input/input.ts';
import type { Item, Known, Published, Reach, Reader, RowItem } from '../../reader.ts';
import { foreign } from '../foreign.ts';
import { kept } from '../kept.ts';
import { broken } from '../records.ts';
import { namedLines } from '../table.ts';
import { titleOf } from './title.ts';
import { type ConflictYear, conflictYear, statesIn } from './year.ts';

const COLUMNS = [
  'conflict_id',
  'year',
  'intensity_level',
  'start_date',
  'start_date2',
  'ep_end_date',
  'gwno_a',
  'gwno_b',
];

const REACH: readonly Reach[] = [
  { table: 'events', holds: ({ source, key }) => source === 'ucdp' && conflictOf(key) !== null },
  { table: 'participants', holds: ({ source, event }) => source === 'ucdp' && conflictOf(event) !== null },
];

/** The UCDP/PRIO Armed Conflict Dataset: a line a conflict and year. Episodes are read off it. */
export const ucdp: Reader = {
  source: 'ucdp',
  expects:
    'the UCDP/PRIO Armed Conflict Dataset as CSV, such as ucdp-prio-acd-251-csv.zip or UcdpPrioConflict_v25_1.csv',
  // Each version has an address of its own.
  address: null,
  reach: REACH,
  published: (input) => publishedIn(input),
  async *read(input: Input, known: Known): AsyncIterable<Item> {
    const entry = csvIn(input);
    if (!entry) throw foreign(input, 'holds no CSV', ucdp);
    const stateOf = statesIn(known);
    const conflicts = new Map<string, ConflictYear[]>();
    const doubted = new Set<string | null>();
    for await (const { cells, line, fault } of namedLines(entry, (names) => ask(input, names))) {
      const read = fault || conflictYear(cells, line, stateOf);
      if (typeof read !== 'string') {
        conflicts.set(read.conflict, [...(conflicts.get(read.conflict) ?? []), read]);
        continue;
      }
      yield broken(entry, line, read, 'the conflict stays as we have it');
      // Without a number it may be any of them.
      doubted.add(/^\d+$/.test(cells.conflict_id ?? '') ? (cells.conflict_id ?? null) : null);
    }
    const last = Math.max(...[...conflicts.values()].flat().map(({ year }) => year));
    for (const [conflict, years] of conflicts) {
      if (!doubted.has(conflict))
        yield* rowsOf(
          entry,
          years.sort((a, b) => a.year - b.year),
          last,
          known,
        );
    }
    const isDoubted = (key: string | undefined) => {
      const conflict = conflictOf(key) ?? '';
      return doubted.has(conflict) || doubted.has(null);
    };
    for (const reach of REACH) yield* kept(known, reach, entry.path, ({ key, event }) => isDoubted(key ?? event));
  },
};

function* rowsOf(entry: Entry, years: readonly ConflictYear[], last: number, known: Known): Generator<RowItem> {
  const conflict = years[0]?.conflict ?? '';
  yield* eventRows(
    entry,
    years,
    { key: `conflict/${conflict}`, parent: '', locator: `conflict ${conflict}` },
    last,
    known,
  );
  const episodes = [...Map.groupBy(years, ({ episodeStart }) => episodeStart).values()];
  for (const [at, of] of episodes.entries()) {
    const number = at + 1;
    const names = {
      key: `conflict/${conflict}/${number}`,
      parent: `conflict/${conflict}`,
      locator: `conflict ${conflict}, episode ${number}`,
    };
    yield* eventRows(entry, of, names, last, known);
  }
}

/** Supporters are told of the whole conflict alone. */
const SIDES_OF_EPISODES = ['side_a', 'side_b'];

interface Names {
  readonly key: string;
  readonly parent: string;
  readonly locator: string;
}

function* eventRows(
  entry: Entry,
  years: readonly ConflictYear[],
  names: Names,
  last: number,
  known: Known,
): Generator<RowItem> {
  const { key, parent, locator } = names;
  const [first, final] = [years[0], years.at(-1)];
  if (!first || !final) return;
  const where = `${entry.path}:${first.line}`;
  const start = parent === '' ? first.start : beginningOf(first);
  const goesOn = final.episodeEnd === '' && final.year === last;
  // Of a single day an event has no end.
  const end = goesOn ? `[${last}..]` : final.episodeEnd === start ? '' : final.episodeEnd;
  const isWar = years.some((one) => one.isWar);
  const outcome = isWar ? 'reached 1,000 battle deaths in a year' : 'stayed below 1,000 battle deaths a year';
  const own = parent === '' ? {} : { parent };
  const cells = { ...own, key, classification: 'armed_conflict', start, end, outcome, source: 'ucdp', locator };
  // What we call it, the country it is told under and the war it is part of are a curator's; new ones begin with what
  // the codes say.
  const isNew = !known.has('events', key);
  yield {
    kind: 'row',
    table: 'events',
    cells: isNew ? { ...cells, ...titleOf(years, parent !== '', goesOn, known) } : cells,
    where,
  };
  for (const role of Object.keys(first.sides).filter((name) => parent === '' || SIDES_OF_EPISODES.includes(name))) {
    for (const participant of new Set(years.flatMap(({ sides }) => sides[role] ?? []))) {
      yield {
        kind: 'row',
        table: 'participants',
        cells: { event: key, participant, kind: 'country', role, source: 'ucdp', locator },
        where,
      };
    }
  }
}

/**
 * Of an episode the publisher tells the day by which 25 had died in its first year. Where that is the year of the first death
 * of the conflict, it began with that; otherwise it began in that year, by the day.
 */
function beginningOf({ start, episodeStart, year }: ConflictYear): string {
  if (start.startsWith(String(year))) return start;
  const earliest = `${year}-01-01`.slice(0, episodeStart.length);
  const isRange = episodeStart.startsWith(String(year)) && episodeStart.length > String(year).length;
  if (!isRange || episodeStart === earliest) return episodeStart;
  const isWhole = episodeStart.endsWith('-12-31') || episodeStart === `${year}-12`;
  return isWhole ? String(year) : `[${earliest}..${episodeStart}]`;
}

function conflictOf(key: string | undefined): string | null {
  return /^conflict\/(\d+)(\/\d+)?$/.exec(key ?? '')?.[1] ?? null;
}

function csvIn(input: Input): Entry | null {
  return input.entries.find(({ path }) => /\.csv$/i.test(path)) ?? null;
}

function ask(input: Input, names: readonly string[]): void {
  const missing = COLUMNS.filter((name) => !names.includes(name));
  if (missing.length > 0) throw foreign(input, `has no column ${missing.join(', ')}`, ucdp);
}

/** Each line says the version. */
async function publishedIn(input: Input): Promise<Published> {
  const entry = csvIn(input);
  if (entry) {
    for await (const { cells } of namedLines(entry, () => undefined))
      return { version: cells.version || null, day: null };
  }
  return { version: null, day: null };
}
