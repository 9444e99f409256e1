import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import type { Entry, Input } from '../../input/input.ts';
import type { Item, Known, Reach, Reader, RowItem } from '../../reader.ts';
import { foreign } from '../foreign.ts';
import { kept } from '../kept.ts';
import { countriesByName } from '../name.ts';
import { broken } from '../records.ts';
import { symbolIn, type Vote, voteIn } from './vote.ts';

interface Organ {
  readonly source: string;
  readonly body: string;
  /** Of the repository that the United Nations keep. */
  readonly repository: string;
  readonly example: string;
  /** Symbols of its resolutions: the first group is the session or year, the last its number. */
  readonly symbol: RegExp;
  /** Sessions are a column of ours for assemblies, not for the Council. */
  readonly hasSessions: boolean;
}

const FILE = /(?:^|\/)[^/]+\.json$/;

export const generalAssembly = resolutionsOf({
  source: 'un-ga-resolutions',
  body: 'unga',
  repository: 'GAresolutions',
  example: '80.json',
  symbol: /^A\/RES\/((?:ES-|S-)?\d+)\/(\d+[A-Z]?)$/,
  hasSessions: true,
});

export const securityCouncil = resolutionsOf({
  source: 'un-sc-resolutions',
  body: 'unsc',
  repository: 'SCresolutions',
  example: '2026.json',
  symbol: /^S\/RES\/(\d+)\((\d{4})\)$/,
  hasSessions: false,
});

export const humanRightsCouncil = resolutionsOf({
  source: 'un-hrc-resolutions',
  body: 'unhrc',
  repository: 'HRCresolutions',
  example: '60session.json',
  symbol: /^A\/HRC\/RES\/((?:S-)?\d+)\/(\d+)$/,
  hasSessions: true,
});

/** Machine-readable resolutions: a file a session or year, an object of JSON a line. */
function resolutionsOf(organ: Organ): Reader {
  const { source, repository } = organ;
  const reach: readonly Reach[] = [
    { table: 'roll_calls', holds: (cells) => cells.source === source },
    { table: 'roll_call_votes', holds: ({ roll_call = '' }) => isKeyOf(organ, roll_call) },
  ];
  const reader: Reader = {
    source,
    expects: `the repository ${repository} of the United Nations, its folder data_extract or a file of that, such as ${organ.example}`,
    address: `https://github.com/UNxml/${repository}/archive/refs/heads/main.zip`,
    reach,
    published: () => Promise.resolve({ version: null, day: null }),
    async *read(input: Input, known: Known): AsyncIterable<Item> {
      const entries = input.entries.filter(({ path }) => FILE.test(path));
      const countryOf = countriesByName(known);
      const ours = oursIn(organ, known);
      const sessions = new Set<string>();
      const doubted = new Set<string>();
      const votes = new Map<string, Found>();
      let resolutions = 0;
      for (const entry of entries) {
        for await (const { value, line } of objectsIn(entry)) {
          const symbol = symbolIn(value);
          if (!organ.symbol.test(symbol)) {
            // Several resolutions under one symbol ("80/84 A-B") were adopted together, without names.
            if (value === undefined || (symbol === '' && resolutions > 0)) {
              yield broken(entry, line, 'is no resolution that reads', 'no vote of its session is taken for gone');
              for (const { session } of ours.values()) if (isIn(entry, session)) doubted.add(session);
            }
            continue;
          }
          resolutions++;
          const session = sessionOf(organ, symbol);
          sessions.add(session);
          const vote = voteIn(value, countryOf);
          if (vote === null) continue;
          const key = ours.get(symbol)?.key ?? keyOf(organ, symbol);
          const where = `${entry.path}:${line}`;
          const before = votes.get(key);
          if (typeof vote === 'string') {
            yield broken(entry, line, vote, 'the vote stays as we have it; look into the record of the meeting');
            doubted.add(key);
          } else if (!before) votes.set(key, { vote, session, where });
          // Many stand there twice.
          else if (!isDeepStrictEqual(before.vote, vote)) {
            yield broken(entry, line, `${symbol} stands twice, with different votes`, 'the vote stays as we have it');
            doubted.add(key);
          }
        }
      }
      if (resolutions === 0) throw foreign(input, `holds no resolution of ${repository}`, reader);
      for (const [key, found] of votes) if (!doubted.has(key)) yield* rowsOf(organ, found, key, known);
      const sessionOfKey = new Map([...ours.values()].map(({ key, session }) => [key, session]));
      for (const one of reach) {
        yield* kept(known, one, input.name, ({ key, roll_call = '' }) => {
          const own = key ?? roll_call;
          const session = sessionOfKey.get(own) ?? '';
          return doubted.has(own) || (!votes.has(own) && (doubted.has(session) || !sessions.has(session)));
        });
      }
    },
  };
  return reader;
}

interface Found {
  readonly vote: Vote;
  readonly session: string;
  readonly where: string;
}

function* rowsOf(organ: Organ, { vote, session, where }: Found, key: string, known: Known): Generator<RowItem> {
  const { symbol, day, tally, voters } = vote;
  const cells = {
    key,
    body: organ.body,
    session: organ.hasSessions ? session : '',
    date: day,
    resolution: symbol,
    yes: String(tally.yes),
    no: String(tally.no),
    abstain: String(tally.abstain),
  };
  const isNew = !known.has('roll_calls', key);
  const own = { title: `Resolution ${symbol}`, source: organ.source, locator: locatorOf(symbol) };
  yield { kind: 'row', table: 'roll_calls', cells: isNew ? { ...cells, ...own } : cells, where };
  const votes = {
    roll_call: key,
    yes: voters.yes.join(' '),
    no: voters.no.join(' '),
    abstain: voters.abstain.join(' '),
  };
  yield { kind: 'row', table: 'roll_call_votes', cells: votes, where };
}

/** Roll calls that adopted a resolution, by its symbol, whatever source they came from. */
function oursIn(organ: Organ, known: Known): ReadonlyMap<string, { readonly key: string; readonly session: string }> {
  const found = new Map<string, { key: string; session: string }>();
  for (const { body, key = '', resolution = '', title = '', source } of known.rows('roll_calls')) {
    const isAdoption = source === organ.source || title.startsWith(`Resolution ${resolution}`);
    if (body === organ.body && isAdoption && organ.symbol.test(resolution)) {
      found.set(resolution, { key, session: sessionOf(organ, resolution) });
    }
  }
  return found;
}

function sessionOf({ symbol, hasSessions }: Organ, text: string): string {
  const [, first = '', second = ''] = symbol.exec(text) ?? [];
  return hasSessions ? first : second;
}

/** `unga-75-250b`, `unga-es10-21`, `unsc-2825`. */
function keyOf({ body, symbol, hasSessions }: Organ, text: string): string {
  const [, first = '', second = ''] = symbol.exec(text) ?? [];
  return `${body}-${hasSessions ? `${first.replace('-', '')}-${second}` : first}`.toLowerCase();
}

function isKeyOf({ body, hasSessions }: Organ, key: string): boolean {
  return (hasSessions ? /^[a-z]+-[a-z]*\d+-\d+[a-z]?$/ : /^[a-z]+-\d+$/).test(key) && key.startsWith(`${body}-`);
}

/** `S/RES/1285 (2000)`, `A/RES/75/250 B`, as the United Nations write them. */
function locatorOf(symbol: string): string {
  return symbol.replace(/\(/, ' (').replace(/(\d)([A-Z])$/, '$1 $2');
}

/** A file of one session is named by it. */
function isIn({ path }: Entry, session: string): boolean {
  return path.slice(path.lastIndexOf('/') + 1).replace(/(session)?\.json$/, '') === session;
}

interface Line {
  /** Undefined where the line is no JSON. */
  readonly value: unknown;
  readonly line: number;
}

async function* objectsIn(entry: Entry): AsyncGenerator<Line> {
  let line = 0;
  for await (const text of createInterface({ input: await entry.open(), crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    // Some files have each line in quotes, and some of those left over.
    const object = text.replace(/^[\uFEFF\s"]+(?=\{|$)/, '').replace(/(?<=\})["\s,]+$/, '');
    if (object === '') continue;
    try {
      yield { value: JSON.parse(object) as unknown, line };
    } catch {
      yield { value: undefined, line };
    }
  }
}
