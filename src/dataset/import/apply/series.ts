import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decimal } from '../../../model/number.ts';
import { indicators, vintages } from '../../../model/statistic.ts';
import { OBSERVATIONS_FOLDER } from '../../../model/table/tables.ts';
import { keyedFile, REVISIONS } from '../../keyed.ts';
import { OBSERVATION_HEADER } from '../../observation/observations.ts';
import type { Release } from '../compare/proposal.ts';
import type { Cell, SeriesPart } from '../compare/series.ts';
import { type Cells, type Files, sourceRow } from '../files.ts';
import type { Texts } from './stage.ts';

/**
 * Writes an indicator's values, line by line: what does not change stays as it stands. What they were is kept as the release
 * before; values without a revision were the same in each. Returns rows to add to the table of vintages.
 */
export function writeSeries(part: SeriesPart, release: Release, files: Files, texts: Texts): Cells[] {
  const { indicator, counts } = part;
  const cells = [...part.cells()];
  const file = `${OBSERVATIONS_FOLDER}/${indicator}.csv`;
  const path = join(files.root, file);
  texts.set(
    file,
    mergedValues(existsSync(path) ? readFileSync(path, 'utf8') : '', cells, Number(release.day.slice(0, 4))),
  );

  const known = files.rows(vintages).filter((row) => row.indicator === indicator);
  const first = known[0]?.vintage ?? firstRelease(files, release);
  const revised = keyedFile(REVISIONS, indicator);
  const old = join(files.root, revised);
  texts.set(revised, mergedRevisions(existsSync(old) ? readFileSync(old, 'utf8') : '', cells, first, release.day));
  const note = `${counts.added} new, ${counts.changed} changed, ${counts.removed} removed.`;
  const now: Cells = {
    indicator,
    vintage: release.day,
    observations: String(heldBefore(part) + counts.added - counts.removed),
    source: release.source,
    locator: `${codeOf(indicator, files)}, ${release.file}`,
    note,
  };
  return known.length === 0 ? [baseRow(indicator, heldBefore(part), release, files), now] : [now];
}

/**
 * What a release said when it was read before: a file that changes without a new day has one vintage, which can hold one
 * value of a year. The others are kept with the superseded.
 */
export function* overwritten(part: SeriesPart, release: Release, until: string, files: Files): Generator<Cells> {
  const { source, file: locator, day } = release;
  const newest = files.rows(vintages).findLast((row) => row.indicator === part.indicator)?.vintage;
  if (newest !== day) return;
  for (const { geo, year, before } of part.cells()) {
    if (before === null) continue;
    const key = `${geo}|${year}`;
    yield { table: part.table, key, column: 'value', value: decimal(before), until, source, locator };
  }
}

/** Values before the release. */
export function heldBefore({ counts }: SeriesPart): number {
  return counts.unchanged + counts.changed + counts.removed + counts.contradicted;
}

/** The release that our values are from, of an indicator whose releases nobody has told apart so far. */
export function baseRow(indicator: string, observations: number, release: Release, files: Files): Cells {
  return {
    indicator,
    vintage: firstRelease(files, release),
    observations: String(observations),
    source: release.source,
    locator: codeOf(indicator, files),
    note: 'As carried before other releases were; what has no revision is the same in those.',
  };
}

function codeOf(indicator: string, files: Files): string {
  return files.rows(indicators).find(({ code }) => code === indicator)?.locator ?? '';
}

/** The day of the release that our values are from. */
function firstRelease(files: Files, { source }: Release): string {
  const row = sourceRow(files, source);
  const published = row?.published ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(published) ? published : (row?.accessed ?? '');
}

/** Why series cannot be taken from a release: one on record is newer. Null where they can. */
export function staleReason(parts: readonly SeriesPart[], release: Release, files: Files): string | null {
  for (const { indicator } of parts) {
    const newest = files.rows(vintages).findLast((row) => row.indicator === indicator)?.vintage;
    const known = newest ?? firstRelease(files, release);
    // The same release may be read again, with more of its codes known.
    if (known < release.day || newest === release.day) continue;
    return `${indicator} is on record as of ${known}, which is no older than this release of ${release.day}`;
  }
  return null;
}

function mergedValues(text: string, cells: readonly Cell[], year: number): string {
  const lines = new Map(linesOf(text).map((line) => [prefix(line), line]));
  for (const cell of cells) {
    const key = `${cell.geo},${cell.year}`;
    if (cell.after === null) {
      lines.delete(key);
      continue;
    }
    const status = lines.get(key)?.split(',')[3] ?? (cell.year > year ? 'F' : '');
    lines.set(key, `${key},${decimal(cell.after)},${status}`);
  }
  return joined(OBSERVATION_HEADER, [...lines.values()].sort(byPrefix));
}

function mergedRevisions(text: string, cells: readonly Cell[], first: string, day: string): string {
  const lines = new Map(linesOf(text).map((line) => [line.slice(0, line.lastIndexOf(',')), line]));
  const revised = new Set([...lines.keys()].map(prefix));
  const note = (key: string, value: number | null) => lines.set(key, `${key},${value === null ? '' : decimal(value)}`);
  for (const { geo, year, before, after } of cells) {
    const key = `${geo},${year}`;
    if (before !== null && !revised.has(key)) note(`${key},${first}`, before);
    note(`${key},${day}`, after);
  }
  return joined(REVISIONS.header.join(), [...lines.values()].sort());
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line, index) => index > 0 && line !== '');
}

/** Place and year of a line: years have four digits, so they sort as text. */
function prefix(line: string): string {
  return line.slice(0, line.indexOf(',', line.indexOf(',') + 1));
}

function byPrefix(a: string, b: string): number {
  const [x, y] = [prefix(a), prefix(b)];
  return x < y ? -1 : Number(x > y);
}

function joined(header: string, lines: readonly string[]): string {
  return `${[header, ...lines].join('\n')}\n`;
}
