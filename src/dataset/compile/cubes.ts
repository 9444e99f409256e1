import type { DatabaseSync } from 'node:sqlite';
import { buildCube, type Cube } from '../../model/cube.ts';
import { HEADER_COLUMNS, headerOfRow, PART_COLUMNS, packCube, partOfRow, unpackCube } from '../../model/packed-cube.ts';

/** In place of a vintage: the series as it stands. */
export const SERIES = '';

type WriteCube = (indicator: string, vintage: string, cube: Cube, observations: number) => void;

/** Makes the tables of cubes; each is read whole, or a part at a time. */
export function cubeWriter(db: DatabaseSync): WriteCube {
  db.exec(`
    CREATE TABLE cubes (
      indicator TEXT NOT NULL, vintage TEXT NOT NULL, first_year INTEGER NOT NULL, years INTEGER NOT NULL,
      geos TEXT NOT NULL, labels TEXT NOT NULL, observations INTEGER NOT NULL, PRIMARY KEY (indicator, vintage));
    CREATE TABLE cube_parts (
      indicator TEXT NOT NULL, vintage TEXT NOT NULL, part INTEGER NOT NULL, value BLOB NOT NULL, status BLOB NOT NULL,
      PRIMARY KEY (indicator, vintage, part))`);
  return cubeInserter(db);
}

/** Adds to the tables there are. */
export function cubeInserter(db: DatabaseSync): WriteCube {
  const insert = db.prepare(
    `INSERT INTO cubes (indicator, vintage, ${HEADER_COLUMNS}, observations) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertPart = db.prepare(
    `INSERT INTO cube_parts (indicator, vintage, part, ${PART_COLUMNS}) VALUES (?, ?, ?, ?, ?)`,
  );
  return (indicator, vintage, cube, observations) => {
    const { header, parts } = packCube(cube);
    const { firstYear, years, geos, labels } = header;
    insert.run(indicator, vintage, firstYear, years, geos, labels, observations);
    for (const [number, { values, statuses }] of parts.entries())
      insertPart.run(indicator, vintage, number, values, statuses);
  };
}

/** The series as already written, corrections included. */
export function seriesIn(db: DatabaseSync, indicator: string): Cube {
  const header = db.prepare(`SELECT ${HEADER_COLUMNS} FROM cubes WHERE indicator = ? AND vintage = ?`);
  const parts = db.prepare(`SELECT ${PART_COLUMNS} FROM cube_parts WHERE indicator = ? AND vintage = ? ORDER BY part`);
  const row = header.get(indicator, SERIES);
  return row ? unpackCube(headerOfRow(row), parts.all(indicator, SERIES).map(partOfRow)) : buildCube([], []);
}
