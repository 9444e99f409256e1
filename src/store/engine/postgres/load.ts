import type { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { hashOf } from '../../../model/disk/hash.ts';
import { AlmanacError } from '../../../model/errors.ts';
import { openRelease } from '../sqlite/release-file.ts';
import { type HostAddress, hostsIn } from './address.ts';
import { explained } from './failure.ts';
import { creationOf, indexesOf, LAYOUT, quoted, STORED, type Stored } from './layout.ts';
import { CREATE_RELEASES, dropUnused, knownReleases, makeCurrent, schemaOf } from './releases.ts';

export interface LoadOptions {
  /** How many of the newest releases are left; null for all. */
  readonly keep: number | null;
  /** Called as work goes on: what is done now, how much of how much. */
  readonly progress: (label: string, done: number, total: number) => void;
}

export interface Loaded {
  readonly name: string;
  /** Whether it was there already. */
  readonly wasThere: boolean;
  readonly dropped: readonly string[];
}

/** One load at a time a database: whoever comes second waits, and finds it done. */
const LOCK = 'SELECT pg_advisory_xact_lock(7237132)';
const MOST_ROWS = 5000;
const MOST_CHARACTERS = 1_000_000;

/**
 * Puts a release into a schema of its own, all in one transaction: whoever reads sees nothing of it or all of it, and
 * a load that is broken off leaves nothing behind. It becomes the current one.
 */
export async function loadRelease(address: string, path: string, options: LoadOptions): Promise<Loaded> {
  const file = openRelease(path, true);
  try {
    const name = nameOf(path);
    const { client, host } = await writable(hostsIn(address));
    try {
      return await inOne(client, () => load(client, file.db, name, options));
    } catch (error) {
      throw explained(host, error);
    } finally {
      await client.end().catch(() => undefined);
    }
  } finally {
    file.db.close();
  }
}

/** A release in a database is named by its content, whatever its file is called. */
export function nameOf(path: string): string {
  return `almanac-${hashOf(path).slice(0, 16)}`;
}

async function load(client: pg.Client, db: DatabaseSync, name: string, options: LoadOptions): Promise<Loaded> {
  await client.query(LOCK);
  await client.query(CREATE_RELEASES);
  const known = (await knownReleases(client)).find((one) => one.name === name);
  const wasThere = known?.layout === LAYOUT;
  if (!wasThere) await fill(client, db, schemaOf(name), options.progress);
  await makeCurrent(client, name, LAYOUT);
  const dropped = options.keep === null ? [] : await dropUnused(client, options.keep);
  return { name, wasThere, dropped };
}

async function fill(
  client: pg.Client,
  db: DatabaseSync,
  schema: string,
  progress: LoadOptions['progress'],
): Promise<void> {
  await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE; CREATE SCHEMA ${schema}`);
  for (const [done, stored] of STORED.entries()) {
    progress(stored.name, done, STORED.length);
    for (const statement of creationOf(schema, stored)) await client.query(statement);
    for (const rows of pagesOf(db, stored)) await client.query(insertion(schema, stored), [rows]);
    for (const statement of indexesOf(schema, stored)) await client.query(statement);
  }
  progress('release', STORED.length, STORED.length);
}

/** Pages of rows, each as one JSON text. */
function* pagesOf(db: DatabaseSync, { from, columns }: Stored): Generator<string> {
  const packed = Object.entries(columns).flatMap(([name, type]) => (type === 'bytea' ? name : []));
  let rows: string[] = [];
  let characters = 0;
  const page = () => {
    const text = `[${rows.join(',')}]`;
    rows = [];
    characters = 0;
    return text;
  };
  for (const row of db.prepare(from).iterate()) {
    const bytes = packed.map((name) => [name, Buffer.from(row[name] as Uint8Array).toString('base64')] as const);
    const text = JSON.stringify({ ...row, ...Object.fromEntries(bytes) });
    rows.push(text);
    characters += text.length;
    if (rows.length >= MOST_ROWS || characters >= MOST_CHARACTERS) yield page();
  }
  if (rows.length > 0) yield page();
}

function insertion(schema: string, { name, columns }: Stored): string {
  const types = Object.entries(columns);
  const values = types.map(([column, type]) =>
    type === 'bytea' ? `decode(${quoted(column)}, 'base64')` : quoted(column),
  );
  const read = types.map(([column, type]) => `${quoted(column)} ${type === 'bytea' ? 'text' : type}`);
  return `INSERT INTO ${schema}.${quoted(name)} (${types.map(([column]) => quoted(column)).join(', ')})
    SELECT ${values.join(', ')} FROM json_to_recordset($1::json) AS page(${read.join(', ')})`;
}

async function inOne<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  const done = await work();
  await client.query('COMMIT');
  return done;
}

/** A connection to the first host that takes writes, without a limit of time: what is loaded may be large. */
async function writable(addresses: readonly HostAddress[]): Promise<{ client: pg.Client; host: string }> {
  let failure: unknown;
  for (const { name: host, config } of addresses) {
    let client: pg.Client | null = null;
    try {
      client = new pg.Client({ ...config, statement_timeout: undefined, query_timeout: undefined });
      // What breaks the line breaks the statement under way as well, which says so.
      client.on('error', () => undefined);
      await client.connect();
      const { rows } = await client.query('SELECT pg_is_in_recovery() AS follows');
      if (rows[0]?.follows !== true) return { client, host };
      const message = `the database at ${host} takes no writes: name the one it follows`;
      failure ??= new AlmanacError('ENGINE_REFUSED', message, { argument: 'ENGINE' });
    } catch (error) {
      failure ??= explained(host, error);
    }
    await client?.end().catch(() => undefined);
  }
  throw failure;
}
