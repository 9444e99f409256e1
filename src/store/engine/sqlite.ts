import { type Cube, unpackCube } from '../../model/cube.ts';
import type { Engine, SearchHit, SearchKind } from './engine.ts';
import type { ReleaseFile } from './release-file.ts';

/** The release file as engine: every answer is synchronous. */
export function sqliteEngine({ db }: ReleaseFile): Engine {
  const cube = db.prepare('SELECT first_year, years, geos, labels, value, status FROM cubes WHERE indicator = ?');
  // What an event is about comes before the event; within a kind, titles count tenfold.
  const search = db.prepare(`
    SELECT kind, key FROM search
    WHERE search MATCH ? AND kind IN (SELECT value FROM json_each(?))
    ORDER BY CASE kind WHEN 'EVENT' THEN 2 WHEN 'SOURCE' THEN 1 ELSE 0 END, bm25(search, 0, 0, 10, 1), rowid`);
  return {
    cube(indicator): Cube | null {
      const row = cube.get(indicator);
      if (!row) return null;
      return unpackCube({
        firstYear: Number(row.first_year),
        years: Number(row.years),
        geos: String(row.geos),
        labels: String(row.labels),
        values: row.value as Uint8Array,
        statuses: row.status as Uint8Array,
      });
    },
    search(words, kinds): readonly SearchHit[] {
      if (words.length === 0) return [];
      const match = words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' ');
      return search
        .all(match, JSON.stringify(kinds))
        .map((row) => ({ kind: String(row.kind) as SearchKind, key: String(row.key) }));
    },
    close() {
      db.close();
    },
  };
}
