import pg from 'pg';
import { AlmanacError } from '../../../model/errors.ts';
import { rollCallVotes } from '../../../model/event.ts';
import { arcs, landHolders, landUnits, simpleArcs } from '../../../model/land/land.ts';
import { decoderOf, type RowOf, type SqlRow, type Table } from '../../../model/table/table.ts';
import { RELEASE_TABLES } from '../../../model/table/tables.ts';
import { type EngineReads, SERIES } from '../engine.ts';
import { type CubeCoverage, headOf, type LocalizedName, type Release } from '../release.ts';
import { type HostAddress, hostsIn } from './address.ts';
import { postgresEngine } from './engine.ts';
import { explained, stateOf } from './failure.ts';
import { type HostNews, Hosts } from './hosts.ts';
import { LAYOUT, quoted } from './layout.ts';
import { packed, pageOf } from './pages.ts';
import { type Known, knownReleases, NO_RELEASES } from './releases.ts';

export interface DatabaseOptions {
  /** Name of a release; empty for the one that is current. */
  readonly release: string;
  /** Hears which hosts are left out and taken back. */
  readonly tell: (news: HostNews) => void;
}

export interface OpenedDatabase {
  readonly release: Release;
  readonly engine: EngineReads;
}

/** Tables that no question needs whole, or few do. */
const MASS: ReadonlySet<Table> = new Set([rollCallVotes, arcs, simpleArcs, landUnits, landHolders]);

/** Opens a release in a database; throws an AlmanacError that tells what is amiss, and never the password. */
export async function openDatabase(address: string, { release, tell }: DatabaseOptions): Promise<OpenedDatabase> {
  const addresses = hostsIn(address);
  const { name, schema } = await meant(addresses, release);
  const hosts = new Hosts(addresses, { schema, tell });
  try {
    return { release: await readRelease(hosts, name, schema), engine: postgresEngine(hosts, schema) };
  } catch (error) {
    hosts.close();
    throw explained(addresses.map(({ name: host }) => host).join(','), error);
  }
}

/** The name of the release that would be opened now. */
export async function findInDatabase(address: string, release: string): Promise<string> {
  return (await meant(hostsIn(address), release)).name;
}

/** Names of the releases of this layout that a database holds. */
export async function releasesInDatabase(address: string): Promise<readonly string[]> {
  const answers = await Promise.allSettled(hostsIn(address).map(knownAt));
  const known = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  return [...new Set(known.filter(({ layout }) => layout === LAYOUT).map(({ name }) => name))];
}

/** All hosts are asked, since one that lags may name a release that has had its day. */
async function meant(addresses: readonly HostAddress[], release: string): Promise<Known> {
  const answers = await Promise.allSettled(addresses.map(knownAt));
  const known = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  const [failed] = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
  if (failed !== undefined && answers.every(({ status }) => status === 'rejected')) throw failed;
  const found = known
    .filter(({ name, isCurrent }) => (release === '' ? isCurrent : name === release))
    .reduce<Known | null>((newest, one) => (newest === null || one.since > newest.since ? one : newest), null);
  const where = release === '' ? 'no release' : `no release ${release}`;
  if (found === null)
    throw new AlmanacError('BAD_RELEASE', `the database holds ${where}: put one in with almanac load`, {
      argument: 'RELEASE',
      candidates: [...new Set(known.map(({ name }) => name))],
    });
  if (found.layout === LAYOUT) return found;
  throw new AlmanacError(
    'BAD_RELEASE',
    `${found.name} lies in the database in layout ${found.layout}, this server reads ${LAYOUT}: load it again`,
    { argument: 'RELEASE' },
  );
}

async function knownAt({ name, config }: HostAddress): Promise<readonly Known[]> {
  let client: pg.Client | null = null;
  try {
    client = new pg.Client(config);
    client.on('error', () => undefined);
    await client.connect();
    return await knownReleases(client);
  } catch (error) {
    if (NO_RELEASES.has(stateOf(error) ?? '')) return [];
    throw explained(name, error);
  } finally {
    client?.end().catch(() => undefined);
  }
}

/** Rows that are read at once at the start: few enough for the limit of time that a statement has. */
const PAGE = 20_000;
/** Rows of a page that are decoded at once. */
const DECODED = 2000;
/** Readers at the start, and so the pages that take memory beside what is kept of them. */
const READERS = 4;

/** Reads all that the graph may ask for; it is decoded when it does. */
async function readRelease(hosts: Hosts, name: string, schema: string): Promise<Release> {
  const whole = async (from: string, columns: readonly string[], order: string) => {
    const [row] = await hosts.read({ text: packed(from, columns, order) });
    return [Buffer.from(String(row?.rows))];
  };
  const texts = new Map<Table, readonly Buffer[]>();
  const left = RELEASE_TABLES.filter((table) => !MASS.has(table));
  const readTables = async () => {
    for (let table = left.pop(); table; table = left.pop()) texts.set(table, await readTable(hosts, schema, table));
  };
  const textsOf = (table: Table) => {
    const pages = texts.get(table);
    if (!pages) throw new TypeError(`table ${table.name} is not among those that are read at the start`);
    return pages;
  };
  const [meta, coverage, names] = await Promise.all([
    whole(`SELECT * FROM ${schema}.meta`, ['key', 'value'], 'key'),
    whole(`SELECT * FROM ${schema}.cubes WHERE vintage = '${SERIES}'`, COVERAGE.map(quoted), 'indicator'),
    whole(namesIn(schema), ['country', 'name'], 'country, first'),
    ...Array.from({ length: READERS }, readTables),
  ]);
  return {
    name,
    ...headOf(new Map(decoded<readonly [string, string]>(meta)), `${name} in the database`),
    rows<T extends Table>(table: T): RowOf<T>[] {
      return decoded<SqlRow>(textsOf(table)).map(decoderOf(table)) as RowOf<T>[];
    },
    *pages<T extends Table>(table: T): Generator<RowOf<T>[]> {
      for (const text of textsOf(table)) {
        const rows = decoded<SqlRow>([text]);
        for (let from = 0; from < rows.length; from += DECODED)
          yield rows.slice(from, from + DECODED).map(decoderOf(table)) as RowOf<T>[];
      }
    },
    coverage: () => decoded<readonly [string, number, number, string, number]>(coverage).map(coverageOf),
    localizedNames: () => decoded<LocalizedName>(names),
  };
}

/** Kept as bytes, which take half the place of a text in all scripts. */
async function readTable(hosts: Hosts, schema: string, table: Table): Promise<readonly Buffer[]> {
  const pages: Buffer[] = [];
  for (let isMore = true, after = 0; isMore; after += PAGE) {
    const [page] = await hosts.read({ text: pageOf(schema, table), values: [after, PAGE] });
    pages.push(Buffer.from(String(page?.rows)));
    isMore = page?.count === PAGE;
  }
  return pages;
}

/** Each name of a country once, where the first language has it. */
function namesIn(schema: string): string {
  return `SELECT country, name, min(language) AS first FROM ${schema}.localized_names GROUP BY country, name`;
}

const COVERAGE = ['indicator', 'first_year', 'years', 'geos', 'observations'];

function coverageOf([indicator, firstYear, years, geos, observations]: readonly [
  string,
  number,
  number,
  string,
  number,
]): CubeCoverage {
  return { indicator, firstYear, years, geos, observations };
}

function decoded<T>(pages: readonly Buffer[]): T[] {
  return pages.flatMap((page) => JSON.parse(page.toString()) as T[]);
}
