import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCube, type Cube, type CubeCell } from '../model/cube.ts';
import type { IndicatorRow } from '../model/statistic.ts';
import { OBSERVATIONS_FOLDER } from '../model/table/tables.ts';
import type { Finding } from './finding.ts';
import { printedPath } from './read.ts';

export const OBSERVATION_HEADER = 'geo,year,value,status';
const NUMBER = /^-?\d+(\.\d+)?$/;
const YEAR = /^[12]\d{3}$/;

/**
 * Reads one indicator's file. Its four columns never need quotes, so a line is split, not parsed:
 * two million of them read in a second.
 */
export function readObservations(
  root: string,
  indicator: Pick<IndicatorRow, 'code' | 'valueType'>,
  isGeo: (key: string) => boolean,
  report: (finding: Finding) => void,
): Cube {
  const path = `${OBSERVATIONS_FOLDER}/${indicator.code}.csv`;
  const lines = readFileSync(join(root, path), 'utf8').split('\n');
  const cells: CubeCell[] = [];
  const labels: string[] = [];
  const find = (line: number, message: string, tip: string) =>
    report({ file: printedPath(path), line, rule: 'values', message, tip });
  if (lines[0] !== OBSERVATION_HEADER) find(1, `header is ${lines[0]}`, `it must be ${OBSERVATION_HEADER}`);
  let [previousGeo, previousYear] = ['', 0];
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '' && index === lines.length - 1) break;
    for (const [message, tip] of readLine(line)) find(index + 1, message, tip);
  }
  return buildCube(cells, labels);

  /** Everything wrong with a line at once; a good one becomes a cell. */
  function readLine(line: string): readonly (readonly [string, string])[] {
    const parts = line.split(',');
    const [geo = '', yearText = '', valueText = '', status = ''] = parts;
    if (parts.length !== 4) return [[`has ${parts.length} cells for 4 columns`, 'write geo,year,value,status']];
    const year = YEAR.test(yearText) ? Number(yearText) : null;
    const value = indicator.valueType === 'category' ? labelNumber(valueText) : numberOf(valueText);
    const known = isGeo(geo);
    const isStatus = status === '' || status === 'E' || status === 'F';
    const inOrder = year === null || geo > previousGeo || (geo === previousGeo && year > previousYear);
    if (year !== null && known) [previousGeo, previousYear] = [geo, year];
    if (known && year !== null && value !== null && isStatus && inOrder) {
      cells.push({ geo, year, value, status: status === '' ? 'A' : status });
      return [];
    }
    const problems: (readonly [string, string])[] = [];
    if (!known) problems.push([`"${geo}" is no country and no area`, 'use a key of countries.csv or areas.csv']);
    if (year === null) problems.push([`year "${yearText}" is not a year`, 'write four digits']);
    if (!isStatus)
      problems.push([`status "${status}" is unknown`, 'leave it empty, or write E (estimate) or F (forecast)']);
    if (known && !inOrder)
      problems.push([
        `${geo} ${year} is out of order or stands twice`,
        'run npm run fix; of two values keep the right one',
      ]);
    if (value === null)
      problems.push([`value "${valueText}" is not a decimal number`, 'write digits and a point, no exponent']);
    return problems;
  }

  function labelNumber(label: string): number | null {
    if (label === '') return null;
    const known = labels.indexOf(label);
    return known >= 0 ? known : labels.push(label) - 1;
  }
}

function numberOf(text: string): number | null {
  return NUMBER.test(text) ? Number(text) : null;
}
