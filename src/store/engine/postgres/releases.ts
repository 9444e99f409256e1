import type { ClientBase } from 'pg';

/** A release in the database. */
export interface Known {
  readonly name: string;
  readonly schema: string;
  readonly layout: number;
  readonly isCurrent: boolean;
  /** When it last became the current one; compares like the time. */
  readonly since: string;
}

/** Where the releases of a database stand, each of which has a schema of its own. */
const TABLE = 'almanac.releases';

/** What a database answers that never had a release. */
export const NO_RELEASES: ReadonlySet<string> = new Set(['42P01', '3F000']);

export const CREATE_RELEASES = `
  CREATE SCHEMA IF NOT EXISTS almanac;
  CREATE TABLE IF NOT EXISTS ${TABLE} (
    name text COLLATE "C" PRIMARY KEY,
    schema text NOT NULL,
    layout integer NOT NULL,
    is_current boolean NOT NULL,
    since timestamptz NOT NULL
  );
  CREATE UNIQUE INDEX IF NOT EXISTS current_release ON ${TABLE} (is_current) WHERE is_current`;

/** Newest first. */
export async function knownReleases(client: ClientBase): Promise<readonly Known[]> {
  const { rows } = await client.query(`
    SELECT name, schema, layout, is_current AS "isCurrent",
      to_char(since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS since
    FROM ${TABLE} ORDER BY ${TABLE}.since DESC, name`);
  return rows as readonly Known[];
}

/** Name of the schema of a release. */
export function schemaOf(name: string): string {
  return name.replaceAll('-', '_');
}

/** Writes down that a release is in its schema, and is the current one from now on. */
export async function makeCurrent(client: ClientBase, name: string, layout: number): Promise<void> {
  await client.query(`UPDATE ${TABLE} SET is_current = false WHERE is_current`);
  await client.query(
    `INSERT INTO ${TABLE} VALUES ($1, $2, $3, true, clock_timestamp())
      ON CONFLICT (name) DO UPDATE SET layout = EXCLUDED.layout, is_current = true, since = EXCLUDED.since`,
    [name, schemaOf(name), layout],
  );
}

/** Removes the releases behind the newest ones that are kept, and names them. */
export async function dropUnused(client: ClientBase, kept: number): Promise<readonly string[]> {
  const unused = (await knownReleases(client)).filter(({ isCurrent }, index) => !isCurrent && index >= kept);
  for (const { name, schema } of unused) {
    await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    await client.query(`DELETE FROM ${TABLE} WHERE name = $1`, [name]);
  }
  return unused.map(({ name }) => name);
}
