import type { DatabaseSync } from 'node:sqlite';
import { type CellRevision, observationsIn, replayCube } from '../../model/cube.ts';
import { vintages } from '../../model/statistic.ts';
import type { Finding } from '../finding.ts';
import { keyedFile, keysIn, REVISIONS, readKeyed } from '../keyed.ts';
import { type Dataset, printedPath } from '../read.ts';
import { cubeInserter, seriesIn } from './cubes.ts';

type Report = (finding: Finding) => void;

/**
 * What releases of a source said: value by value, read by indicator, place and year, and as one cube a release, read
 * like the series itself. The last release is the series, so it has no cube of its own.
 */
export function writeRevisions(db: DatabaseSync, dataset: Dataset, report: Report): number {
  db.exec(`
    CREATE TABLE revisions (
      indicator TEXT NOT NULL, geo TEXT NOT NULL, year INTEGER NOT NULL, vintage TEXT NOT NULL, value REAL,
      PRIMARY KEY (indicator, geo, year, vintage)) WITHOUT ROWID`);
  const insert = db.prepare('INSERT OR REPLACE INTO revisions VALUES (?, ?, ?, ?, ?)');
  const writeCube = cubeInserter(db);
  const releases = Map.groupBy(dataset.rows(vintages), (row) => row.indicator);
  let total = 0;
  for (const indicator of keysIn(dataset.root, REVISIONS)) {
    const known = (releases.get(indicator) ?? []).map(({ vintage }) => vintage.text);
    const revisions = [...readRevisions(dataset.root, indicator, new Set(known), report)];
    for (const { geo, year, vintage, value } of revisions) insert.run(indicator, geo, year, vintage, value);
    for (const [vintage, cube] of replayCube(revisions, known.slice(0, -1), seriesIn(db, indicator))) {
      writeCube(indicator, vintage, cube, observationsIn(cube));
    }
    total += revisions.length;
  }
  return total;
}

function* readRevisions(
  root: string,
  indicator: string,
  known: ReadonlySet<string>,
  report: Report,
): Iterable<CellRevision> {
  for (const { cells, line } of readKeyed(root, REVISIONS, indicator, report)) {
    const [geo = '', year = '', vintage = '', value = ''] = cells;
    if (!known.has(vintage)) {
      report({
        file: printedPath(keyedFile(REVISIONS, indicator)),
        line,
        rule: 'references',
        message: `${indicator} has no release of ${vintage}`,
        tip: `describe it in ${printedPath(vintages.file)}`,
      });
    }
    yield { geo, year: Number(year), vintage, value: value === '' ? null : Number(value) };
  }
}
