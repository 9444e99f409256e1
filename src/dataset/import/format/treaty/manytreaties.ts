import type { Entry, Input } from '../../input/input.ts';
import type { Item, Known, Reach, Reader } from '../../reader.ts';
import { foreign } from '../foreign.ts';
import { kept } from '../kept.ts';
import { broken } from '../records.ts';
import { namedLines } from '../table.ts';
import { Stints, statusOf } from './party.ts';

const SOURCE = 'manytreaties-ggo';
const COLUMNS = ['treatyID', 'stateID', 'StateSignature', 'StateRatification', 'StateForce'];
const REACH: Reach = { table: 'treaty_parties', holds: ({ source }) => source === SOURCE };

/**
 * The data set GGO of manytreaties, as its maintainers keep it or as R writes `parties$GGO`. Of its ends many are filled
 * down from the state beside, so that none is taken.
 */
export const manytreaties: Reader = {
  source: SOURCE,
  expects: 'the parties of the data set GGO of manytreaties as CSV, such as HUGGO_parties_clean.csv',
  address: null,
  reach: [REACH],
  published: () => Promise.resolve({ version: null, day: null }),
  async *read(input: Input, known: Known): AsyncIterable<Item> {
    const entry = entryIn(input);
    if (!entry) throw foreign(input, 'holds no CSV', manytreaties);
    const treaties = treatiesIn(known);
    const stints = new Stints(known);
    const told = new Set<string>();
    const doubted = new Set<string>();
    for await (const { cells, line, fault } of namedLines(entry, (names) => ask(input, names))) {
      const code = cells.treatyID ?? '';
      const treaty = known.key('treaty', code) ?? treaties.get(code);
      // Which treaties are on record is decided here, not there.
      if (treaty === undefined) {
        if (fault !== '') yield broken(entry, line, fault);
        continue;
      }
      told.add(code);
      const row = fault !== '' ? fault : partyIn(cells, known);
      if (row === null) continue;
      if (typeof row === 'string') {
        yield broken(entry, line, row);
        const party = known.key('place', cells.stateID ?? '');
        doubted.add(party ? `${treaty}|${party}` : code);
        continue;
      }
      const found = stints.of(treaty, row.party, row.ratified);
      if (found === null) {
        yield broken(entry, line, `${cells.stateID} in ${code} stands twice`, 'the first is taken');
        continue;
      }
      const { stint, isNew } = found;
      const own = isNew ? { status: statusOf(row.ratified) } : {};
      yield {
        kind: 'row',
        table: 'treaty_parties',
        cells: { treaty, stint, ...row, ...own, source: SOURCE, locator: code },
        where: `${entry.path}:${line}`,
      };
    }
    if (told.size === 0) throw foreign(input, 'names no treaty that we have from it', manytreaties);
    yield* kept(known, REACH, input.name, ({ locator = '', treaty, party, stint }) => {
      const isUnseen = !stints.hasTaken(treaty, party, stint);
      return isUnseen && (!told.has(locator) || doubted.has(locator) || doubted.has(`${treaty}|${party}`));
    });
  },
};

interface Party {
  readonly party: string;
  readonly signed: string;
  readonly ratified: string;
  readonly in_force: string;
}

/** Null where the party is left out on purpose, or there is neither signature nor consent. */
function partyIn(cells: Readonly<Record<string, string>>, known: Known): Party | string | null {
  const code = cells.stateID ?? '';
  const party = known.key('place', code);
  if (party === null) return null;
  if (party === undefined) return `"${code}" is no place that we know`;
  const [signature, ratified, force] = [cells.StateSignature, cells.StateRatification, cells.StateForce].map(dateIn);
  if (signature === null || ratified === null || force === null) {
    return `a day of ${code} in ${cells.treatyID} is none: "${cells.StateSignature}", "${cells.StateRatification}", "${cells.StateForce}"`;
  }
  if (!signature && !ratified) return null;
  // Where a state acceded, the day it entered into force often stands as its signature.
  const signed = signature && ratified && dayOf(signature) > dayOf(ratified) ? '' : (signature ?? '');
  return { party, signed, ratified: ratified ?? '', in_force: force ?? '' };
}

/** A date as R's messydates and as spreadsheets write it; empty where there is none, null where it does not read. */
function dateIn(cell = ''): string | null {
  const text = cell.trim();
  if (text === '' || text === 'NA' || text.endsWith('9999') || text.startsWith('9999')) return '';
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text) ?? [];
  if (day !== undefined) return `${year}-${month}-${day}`;
  if (/^\d{4}(-\d{2}){0,2}$/.test(text)) return text;
  return /^\d{4}(-\d{2}){0,2}\.\.\d{4}(-\d{2}){0,2}$/.test(text) ? `[${text}]` : null;
}

function dayOf(date: string): string {
  return date.replace('[', '');
}

/** Treaties by the identifier that rows of ours are located by. */
function treatiesIn(known: Known): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const rows = [
    ...known.rows('treaties').map(({ key, source, locator }) => ({ treaty: key, source, locator })),
    ...known.rows('treaty_parties'),
  ];
  for (const { treaty = '', source, locator = '' } of rows) if (source === SOURCE) found.set(locator, treaty);
  return found;
}

function entryIn(input: Input): Entry | null {
  const lists = input.entries.filter(({ path }) => /\.csv$/i.test(path));
  return lists.find(({ path }) => /part(y|ies)/i.test(path)) ?? lists[0] ?? null;
}

function ask(input: Input, names: readonly string[]): void {
  const missing = COLUMNS.filter((name) => !names.includes(name));
  if (missing.length > 0) throw foreign(input, `has no column ${missing.join(', ')}`, manytreaties);
}
