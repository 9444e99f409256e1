import { rollCallVotes } from '../../../model/event.ts';
import type { Table } from '../../../model/table/table.ts';
import { RELEASE_TABLES } from '../../../model/table/tables.ts';

/** Raised when the tables below change; a server reads no other. */
export const LAYOUT = 2;

/** Each table that is spread lies in as many parts, by the hash of what it is read by. */
const PARTS = 8;

type Type = 'text' | 'bigint' | 'integer' | 'double precision' | 'bytea';

/** A table of a release in the database. */
export interface Stored {
  readonly name: string;
  readonly columns: Readonly<Record<string, Type>>;
  /** Columns that may be empty. */
  readonly optional: ReadonlySet<string>;
  readonly key: readonly string[];
  /** What the mass is read by; null for tables that are read whole or page by page. */
  readonly spreadBy: string | null;
  readonly indexes: readonly string[];
  /** Reads its rows from a release file, in any order. */
  readonly from: string;
}

const SQL_TYPES = { TEXT: 'text', INTEGER: 'bigint', REAL: 'double precision' } as const;

export const quoted = (name: string) => `"${name}"`;

/** Where a row comes in the order of its table's key, counted from 1. */
export const PLACE = 'row_place';

function ofRelease(table: Table): Stored {
  const columns = Object.entries(table.columns);
  const names = columns.map(([name]) => quoted(name));
  const isMass = table === rollCallVotes;
  return {
    name: table.name,
    columns: {
      [PLACE]: 'integer',
      ...Object.fromEntries(columns.map(([name, { sqlType }]) => [name, SQL_TYPES[sqlType]])),
    },
    optional: new Set(columns.flatMap(([name, { required }]) => (required ? [] : name))),
    key: isMass ? ['roll_call'] : [PLACE],
    spreadBy: isMass ? 'roll_call' : null,
    indexes: isMass ? [PLACE] : [],
    from: `SELECT rowid AS ${PLACE}, ${names.join(', ')} FROM ${quoted(table.name)}`,
  };
}

function keyed(name: string, key: readonly string[], columns: Stored['columns'], more: Partial<Stored> = {}): Stored {
  const from = `SELECT ${Object.keys(columns).map(quoted).join(', ')} FROM ${quoted(name)}`;
  return { name, columns, key, optional: new Set(), spreadBy: key[0] ?? null, indexes: [], from, ...more };
}

/** All tables of a release. */
export const STORED: readonly Stored[] = [
  keyed('meta', ['key'], { key: 'text', value: 'text' }, { spreadBy: null }),
  ...RELEASE_TABLES.map(ofRelease),
  keyed('cubes', ['indicator', 'vintage'], {
    ...{ indicator: 'text', vintage: 'text', first_year: 'integer', years: 'integer' },
    ...{ geos: 'text', labels: 'text', observations: 'integer' },
  }),
  keyed('cube_parts', ['indicator', 'vintage', 'part'], {
    ...{ indicator: 'text', vintage: 'text', part: 'integer' },
    ...{ value: 'bytea', status: 'bytea' },
  }),
  keyed(
    'revisions',
    ['indicator', 'geo', 'year', 'vintage'],
    { indicator: 'text', geo: 'text', year: 'integer', vintage: 'text', value: 'double precision' },
    { optional: new Set(['value']) },
  ),
  keyed('localized_names', ['country', 'language'], { country: 'text', language: 'text', name: 'text' }),
  keyed('ballots', ['country'], { country: 'text', votes: 'text' }),
  keyed('search_index', ['part'], { part: 'text', bytes: 'bytea' }, { spreadBy: null }),
];

/** Texts are compared by their bytes, as SQLite does, whatever the language of the database. */
function definitionOf({ columns, optional }: Stored): string {
  return Object.entries(columns)
    .map(([name, type]) => {
      const collation = type === 'text' ? ' COLLATE "C"' : '';
      return `${quoted(name)} ${type}${collation}${optional.has(name) ? '' : ' NOT NULL'}`;
    })
    .join(', ');
}

/** Statements that make a table without its indexes, which are made once it is full. */
export function creationOf(schema: string, stored: Stored): readonly string[] {
  const { name, spreadBy, columns } = stored;
  const table = `${schema}.${quoted(name)}`;
  const create = `CREATE TABLE ${table} (${definitionOf(stored)})`;
  const packed = Object.entries(columns).flatMap(([column, type]) => (type === 'bytea' ? column : []));
  // Figures hardly shrink, and are read whole: they are kept as they are.
  const plain = packed.map((column) => `ALTER TABLE ${table} ALTER ${quoted(column)} SET STORAGE EXTERNAL`);
  if (spreadBy === null) return [create, ...plain];
  const parts = Array.from(
    { length: PARTS },
    (_, part) =>
      `CREATE TABLE ${schema}.${quoted(`${name}_${part}`)} PARTITION OF ${table}
        FOR VALUES WITH (MODULUS ${PARTS}, REMAINDER ${part})`,
  );
  return [`${create} PARTITION BY HASH (${quoted(spreadBy)})`, ...plain, ...parts];
}

export function indexesOf(schema: string, { name, key, indexes }: Stored): readonly string[] {
  const table = `${schema}.${quoted(name)}`;
  return [
    `ALTER TABLE ${table} ADD PRIMARY KEY (${key.map(quoted).join(', ')})`,
    ...indexes.map((column) => `CREATE INDEX ON ${table} (${quoted(column)})`),
    `ANALYZE ${table}`,
  ];
}

/** What an extension that spreads tables over machines is told, by the same keys. */
export function distributionOf(schema: string): readonly string[] {
  return STORED.map(({ name, spreadBy }) =>
    spreadBy === null
      ? `SELECT create_reference_table('${schema}.${name}');`
      : `SELECT create_distributed_table('${schema}.${name}', '${spreadBy}');`,
  );
}
