import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverage } from '../../../model/coverage/coverage.ts';
import { imports, superseded } from '../../../model/import/import.ts';
import { sources } from '../../../model/source.ts';
import { vintages } from '../../../model/statistic.ts';
import { OBSERVATIONS_FOLDER } from '../../../model/table/tables.ts';
import { parseDay } from '../../../model/time.ts';
import { sayDay } from '../../../model/wording/date.ts';
import { isChange } from '../compare/change.ts';
import type { Proposal, Release } from '../compare/proposal.ts';
import { type Cells, type Files, sourceRow } from '../files.ts';
import { addRows, writeRows } from './rows.ts';
import { baseRow, heldBefore, overwritten, writeSeries } from './series.ts';
import type { Texts } from './stage.ts';

/**
 * Writes every file of `data/` that a proposal changes, as it is to stand: values and rows, the releases before, what is known
 * of the source and how far, and the record of the import. Nothing where the release says nothing new.
 */
export function writeTexts(proposal: Proposal, imported: string, files: Files, texts: Texts): void {
  const { release, series, tables } = proposal;
  const changedSeries = series.filter(isChange);
  const changedTables = tables.filter(isChange);
  const isNewer = release.day > (sourceRow(files, release.source)?.published ?? '');
  if (changedSeries.length + changedTables.length === 0 && !isNewer) return;

  addRows(
    vintages,
    [...changedSeries.flatMap((part) => writeSeries(part, release, files, texts)), ...firstReleases(proposal, files)],
    files,
    texts,
  );
  addRows(
    superseded,
    [
      ...changedTables.flatMap((part) => writeRows(part, release, imported, files, texts)),
      ...changedSeries.flatMap((part) => [...overwritten(part, release, imported, files)]),
    ],
    files,
    texts,
    untilThatDay,
  );
  addRows(sources, sourceNow(files, release, imported), files, texts);
  addRows(coverage, knownNow(files, release), files, texts);
  const log = [...changedSeries, ...changedTables].map(({ table, counts }) => ({
    ...recordOf(release, imported),
    table,
    added: String(counts.added),
    changed: String(counts.changed),
    removed: String(counts.removed),
  }));
  const nothing = { ...recordOf(release, imported), table: 'sources', added: '0', changed: '1', removed: '0' };
  addRows(imports, log.length > 0 ? log : [nothing], files, texts, together);
}

/**
 * The release that the other series of the source are from: the source is known by a newer one from now on, and they were
 * known before that.
 */
function firstReleases({ release, series, missing }: Proposal, files: Files): Cells[] {
  const told = new Set(files.rows(vintages).map((row) => row.indicator));
  const same = series.filter((part) => !isChange(part)).map((part) => [part.indicator, heldBefore(part)] as const);
  const left = missing.map((code) => [code, linesOf(files, code)] as const);
  return [...same, ...left]
    .filter(([code]) => !told.has(code))
    .map(([code, observations]) => baseRow(code, observations, release, files));
}

function linesOf(files: Files, code: string): number {
  const path = join(files.root, `${OBSERVATIONS_FOLDER}/${code}.csv`);
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n').length - 1 : 0;
}

/** Of two imports on a day the first replaced what stood until that day. */
export function untilThatDay(known: Cells): Cells {
  return known;
}

/** A release that is read twice on a day, with more of its codes known, brought what both did. */
export function together(known: Cells, added: Cells): Cells {
  const counts = ['added', 'changed', 'removed'];
  const sums = counts.map((name) => [name, String(Number(known[name]) + Number(added[name]))]);
  return { ...added, ...Object.fromEntries(sums) };
}

function recordOf({ source, version, file, sha256 }: Release, imported: string): Cells {
  return { imported, source, version, file, sha256 };
}

/** The work as it is cited from now on: where its citation names the release, it names the new one. */
function sourceNow(files: Files, { source, version, day }: Release, accessed: string): Cells[] {
  const row = sourceRow(files, source);
  if (!row) return [];
  const { published = '', citation = '' } = row;
  let cited = citation;
  if (row.version) cited = cited.replaceAll(row.version, version);
  if (/^\d{4}-\d{2}-\d{2}$/.test(published)) {
    cited = cited
      .replaceAll(sayDay(parseDay(published), 'en-GB'), sayDay(parseDay(day), 'en-GB'))
      .replaceAll(published, day);
  }
  return [{ ...row, published: day, accessed, version, citation: cited }];
}

/** Tables known through a day by this source alone are known through a later one. */
function knownNow(files: Files, { source, through }: Release): Cells[] {
  if (through === null) return [];
  const own = files
    .rows(coverage)
    .filter((row) => row.source === source && row.known_through && row.known_through < through);
  return own.map((row) => ({ ...row, known_through: through }));
}
