import type { Entry, Input } from '../../input/input.ts';
import type { Item, Known, Published, Reach, Reader } from '../../reader.ts';
import { foreign } from '../foreign.ts';
import { kept } from '../kept.ts';
import { broken, unknown } from '../records.ts';
import { namedLines } from '../table.ts';
import { Stints, statusOf } from './party.ts';

interface List {
  /** Name of the data package: what rows of ours are located by. */
  readonly package: string;
  readonly treaty: string;
  readonly file: RegExp;
  readonly ratified: string;
  readonly columns: Readonly<Record<string, string>>;
  /** What consent is called where no column says. */
  readonly consent: string;
}

const LISTS: readonly List[] = [
  {
    package: 'paris-agreement-entry-into-force',
    treaty: 'climate-change-paris-agreement',
    file: /(?:^|\/)paris-agreement-entry-into-force\.csv$/,
    ratified: 'Ratification',
    columns: { signed: 'Signature', consent: 'Kind', in_force: 'Date-Of-Effect' },
    consent: '',
  },
  {
    package: 'kigali-amendment-entry-into-force',
    treaty: 'kigali-amendment',
    file: /(?:^|\/)kigali-amendment\.csv$/,
    ratified: 'Date',
    columns: { consent: 'Participation Type' },
    consent: '',
  },
  {
    package: 'doha-amendment-entry-into-force',
    treaty: 'doha-amendment',
    file: /(?:^|\/)doha-amendment\.csv$/,
    ratified: 'Acceptance',
    columns: {},
    consent: 'acceptance',
  },
];

const DAY = /^(\d{4}-\d{2}-\d{2})?$/;

const SOURCE = 'openclimatedata-treaties';
const REACH: Reach = { table: 'treaty_parties', holds: ({ source }) => source === SOURCE };

/** Who is bound by the Paris Agreement and the amendments of Kigali and Doha: a data package each. */
export const openClimate: Reader = {
  source: SOURCE,
  expects:
    'a data package of Open Climate Data, or several in one folder: paris-agreement-entry-into-force.csv, kigali-amendment.csv, doha-amendment.csv',
  // A package each, and the list of Paris has been kept in two places.
  address: null,
  reach: [REACH],
  published: (): Promise<Published> => Promise.resolve({ version: null, day: null }),
  async *read(input: Input, known: Known): AsyncIterable<Item> {
    const lists = LISTS.flatMap((list) => {
      const entry = input.entries.find(({ path }) => list.file.test(path));
      return entry ? [{ list, entry }] : [];
    });
    if (lists.length === 0) throw foreign(input, 'holds none of its lists', openClimate);
    const stints = new Stints(known);
    const doubted = new Set<string>();
    for (const { list, entry } of lists) yield* partiesIn(input, entry, list, { known, stints, doubted });
    const told = new Set(lists.map(({ list }) => list.package));
    yield* kept(known, REACH, input.name, ({ locator = '', treaty, party, stint }) => {
      const isUnseen = !stints.hasTaken(treaty, party, stint);
      return isUnseen && (!told.has(locator) || doubted.has(locator) || doubted.has(`${treaty}|${party}`));
    });
  },
};

interface Reading {
  readonly known: Known;
  readonly stints: Stints;
  /** Lists and parties a line does not read of. */
  readonly doubted: Set<string>;
}

async function* partiesIn(input: Input, entry: Entry, list: List, reading: Reading): AsyncGenerator<Item> {
  const { known, stints, doubted } = reading;
  const needed = ['Code', list.ratified, ...Object.values(list.columns)];
  for await (const { cells, line, fault } of namedLines(entry, (names) => ask(input, entry, needed, names))) {
    const party = known.key('place', cells.Code ?? '');
    if (party === null) continue;
    const told = Object.entries(list.columns).map(
      ([name, column]) => [name, wordOf(name, cells[column] ?? '')] as const,
    );
    const ratified = cells[list.ratified] ?? '';
    const badDay = [ratified, ...told.filter(([name]) => name !== 'consent').map(([, cell]) => cell)].find(
      (cell) => !DAY.test(cell),
    );
    const wrong = fault || (badDay === undefined ? '' : `a day of ${cells.Code} is none: "${badDay}"`);
    if (wrong !== '') {
      yield broken(entry, line, wrong);
      doubted.add(party === undefined ? list.package : `${list.treaty}|${party}`);
    } else if (party === undefined)
      yield unknown(entry, line, `"${cells.Code}" (${cells.Name}) is no place that we know`);
    else {
      const found = stints.of(list.treaty, party, ratified);
      if (found === null) {
        yield broken(entry, line, `${cells.Code} stands twice`, 'the first is taken');
        continue;
      }
      const consent = list.consent === '' ? {} : { consent: list.consent };
      yield {
        kind: 'row',
        table: 'treaty_parties',
        cells: {
          treaty: list.treaty,
          party,
          stint: found.stint,
          status: statusOf(ratified),
          ratified,
          ...consent,
          ...Object.fromEntries(told),
          source: SOURCE,
          locator: list.package,
        },
        where: `${entry.path}:${line}`,
      };
    }
  }
}

/** `Provisional application under Article V` as we write it. */
function wordOf(name: string, cell: string): string {
  return name === 'consent'
    ? cell
        .trim()
        .toLowerCase()
        .replace(/ under .*/, '')
        .replaceAll(' ', '_')
    : cell;
}

function ask(input: Input, entry: Entry, needed: readonly string[], names: readonly string[]): void {
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0) throw foreign(input, `${entry.path} has no column ${missing.join(', ')}`, openClimate);
}
