import { HEADER_COLUMNS, headerOfRow, PART_COLUMNS, partOfRow } from '../../../model/packed-cube.ts';
import { SEARCH_PARTS } from '../../../model/search/packed.ts';
import type { SqlRow, Table } from '../../../model/table/table.ts';
import type { EngineReads } from '../engine.ts';
import type { Hosts } from './hosts.ts';
import { pageOf } from './pages.ts';

/** A release in PostgreSQL as engine: every answer is one read by key. */
export function postgresEngine(hosts: Hosts, schema: string): EngineReads {
  const ofCube = `SELECT ${PART_COLUMNS} FROM ${schema}.cube_parts WHERE indicator = $1 AND vintage = $2`;
  const keys = (text: unknown) => (text === null ? [] : String(text).split(' '));
  const first = async (name: string, text: string, values: readonly unknown[]) => {
    const [row] = await hosts.read({ name, text, values });
    return row ?? null;
  };
  return {
    async header(indicator, vintage) {
      const text = `SELECT ${HEADER_COLUMNS} FROM ${schema}.cubes WHERE indicator = $1 AND vintage = $2`;
      const row = await first('header', text, [indicator, vintage]);
      return row && headerOfRow(row);
    },
    async parts(indicator, vintage) {
      const rows = await hosts.read({ name: 'parts', text: `${ofCube} ORDER BY part`, values: [indicator, vintage] });
      return rows.map(partOfRow);
    },
    async part(indicator, vintage, number) {
      const row = await first('part', `${ofCube} AND part = $3`, [indicator, vintage, number]);
      return row && partOfRow(row);
    },
    async names(country) {
      const text = `SELECT language, name FROM ${schema}.localized_names WHERE country = $1 ORDER BY language`;
      const rows = await hosts.read({ name: 'names', text, values: [country] });
      return new Map(rows.map(({ language, name }) => [String(language), String(name)]));
    },
    async votes(rollCall) {
      const text = `SELECT yes, no, abstain FROM ${schema}.roll_call_votes WHERE roll_call = $1`;
      const row = await first('votes', text, [rollCall]);
      return row && { yes: keys(row.yes), no: keys(row.no), abstain: keys(row.abstain) };
    },
    async ballots(country) {
      const row = await first('ballots', `SELECT votes FROM ${schema}.ballots WHERE country = $1`, [country]);
      return row && String(row.votes);
    },
    async revisions(indicator, geo, year) {
      const text = `SELECT vintage, value FROM ${schema}.revisions
        WHERE indicator = $1 AND geo = $2 AND year = $3 ORDER BY vintage`;
      const rows = await hosts.read({ name: 'revisions', text, values: [indicator, geo, year] });
      return rows.map(({ vintage, value }) => ({
        vintage: String(vintage),
        value: value === null ? null : Number(value),
      }));
    },
    async searchIndex() {
      const text = `SELECT bytes FROM ${schema}.search_index WHERE part = $1`;
      const parts = new Map<string, Uint8Array>();
      // Part by part: together they would take long to send, and twice the memory.
      for (const part of SEARCH_PARTS) {
        const row = await first('search index', text, [part]);
        if (row) parts.set(part, row.bytes as Uint8Array);
      }
      return parts;
    },
    async rows(table: Table, after, limit): Promise<readonly SqlRow[]> {
      const [page] = await hosts.read({
        name: `rows of ${table.name}`,
        text: pageOf(schema, table),
        values: [after, limit],
      });
      return JSON.parse(String(page?.rows)) as SqlRow[];
    },
    close: () => hosts.close(),
  };
}
