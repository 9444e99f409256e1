import { HEADER_COLUMNS, headerOfRow, PART_COLUMNS, partOfRow } from '../../../model/packed-cube.ts';
import type { Table } from '../../../model/table/table.ts';
import type { EngineReads } from '../engine.ts';
import { type ReleaseFile, rowReader } from './release-file.ts';

/** The release file as engine: every answer is synchronous. */
export function sqliteEngine({ db }: ReleaseFile): EngineReads {
  const header = db.prepare(`SELECT ${HEADER_COLUMNS} FROM cubes WHERE indicator = ? AND vintage = ?`);
  const ofCube = `SELECT ${PART_COLUMNS} FROM cube_parts WHERE indicator = ? AND vintage = ?`;
  const part = db.prepare(`${ofCube} AND part = ?`);
  const parts = db.prepare(`${ofCube} ORDER BY part`);
  const searchIndex = db.prepare('SELECT part, bytes FROM search_index');
  const names = db.prepare('SELECT language, name FROM localized_names WHERE country = ?');
  const votes = db.prepare('SELECT yes, no, abstain FROM roll_call_votes WHERE roll_call = ?');
  const ballots = db.prepare('SELECT votes FROM ballots WHERE country = ?');
  const revisions = db.prepare(
    'SELECT vintage, value FROM revisions WHERE indicator = ? AND geo = ? AND year = ? ORDER BY vintage',
  );
  const readers = new Map<Table, ReturnType<typeof rowReader>>();
  const keys = (text: unknown) => (text === null ? [] : String(text).split(' '));
  return {
    names: (country) => new Map(names.all(country).map((row) => [String(row.language), String(row.name)])),
    votes(rollCall) {
      const row = votes.get(rollCall);
      return row ? { yes: keys(row.yes), no: keys(row.no), abstain: keys(row.abstain) } : null;
    },
    ballots(country) {
      const row = ballots.get(country);
      return row ? String(row.votes) : null;
    },
    revisions: (indicator, geo, year) =>
      revisions.all(indicator, geo, year).map((row) => ({
        vintage: String(row.vintage),
        value: row.value === null ? null : Number(row.value),
      })),
    header(indicator, vintage) {
      const row = header.get(indicator, vintage);
      return row ? headerOfRow(row) : null;
    },
    parts: (indicator, vintage) => parts.all(indicator, vintage).map(partOfRow),
    part(indicator, vintage, number) {
      const row = part.get(indicator, vintage, number);
      return row ? partOfRow(row) : null;
    },
    searchIndex: () => new Map(searchIndex.all().map((row) => [String(row.part), row.bytes as Uint8Array])),
    rows(table, after, limit) {
      let read = readers.get(table);
      if (!read) {
        read = rowReader(db, table);
        readers.set(table, read);
      }
      return read(after, limit);
    },
    close() {
      db.close();
    },
  };
}
