import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cube, CubeBuilder } from '../../model/cube.ts';
import type { IndicatorRow } from '../../model/statistic.ts';
import { OBSERVATIONS_FOLDER } from '../../model/table/tables.ts';
import type { Finding } from '../finding.ts';
import { damageOf } from '../raw/damage.ts';
import { notUtf8, SAVE_AS, unreadable } from '../raw/text.ts';
import { printedPath } from '../read.ts';
import { PlainLine } from './plain.ts';

export const OBSERVATION_HEADER = 'geo,year,value,status';
const NUMBER = /^-?\d+(\.\d+)?$/;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const YEAR = /^[12]\d{3}$/;

/**
 * Reads one indicator's file. Lines as nearly all are written are taken from the bytes; what is written otherwise is read as
 * text, which tells all that is wrong with it.
 */
export function readObservations(
  root: string,
  indicator: Pick<IndicatorRow, 'code' | 'valueType'>,
  isGeo: (key: string) => boolean,
  report: (finding: Finding) => void,
): Cube {
  const path = `${OBSERVATIONS_FOLDER}/${indicator.code}.csv`;
  const bytes = readFileSync(join(root, path));
  const textIn = (start: number, end: number) => bytes.toString('utf8', start, end);
  const isCategory = indicator.valueType === 'category';
  const cells = new CubeBuilder();
  const labels: string[] = [];
  const find = (line: number, message: string, tip: string) =>
    report({ file: printedPath(path), line, rule: 'values', message, tip });
  let [previousGeo, previousYear] = ['', 0];
  let [placeStart, placeEnd] = [0, 0];
  const plain = new PlainLine(bytes);
  const header = textIn(0, endOfLine(bytes, 0));
  const whole = faultOfWhole(bytes, header);
  if (whole) {
    report({ file: printedPath(path), line: 1, rule: 'columns', ...whole });
    return cells.build(labels);
  }
  let line = 1;
  for (let start = endOfLine(bytes, 0) + 1; start < bytes.length; ) {
    const end = endOfLine(bytes, start);
    line++;
    if (isCategory || !takePlain(start, end)) {
      for (const [message, tip] of readLine(textIn(start, end))) find(line, message, tip);
    }
    start = end + 1;
  }
  return cells.build(labels);

  /** Takes a line that is right, and written as nearly all are. */
  function takePlain(start: number, end: number): boolean {
    if (!plain.read(start, end)) return false;
    const { geoEnd, year, value, status } = plain;
    const isSame = plain.isSamePlace(start, placeStart, placeEnd);
    const geo = isSame ? previousGeo : textIn(start, geoEnd);
    const inOrder = isSame ? year > previousYear : geo > previousGeo && isGeo(geo);
    if (!inOrder) return false;
    [previousGeo, previousYear, placeStart, placeEnd] = [geo, year, start, geoEnd];
    cells.add(geo, year, value, status);
    return true;
  }

  /** Everything wrong with a line at once; a good one becomes a cell. */
  function readLine(text: string): readonly (readonly [string, string])[] {
    const parts = text.split(',');
    const [geo = '', yearText = '', valueText = '', status = ''] = parts;
    if (parts.length !== 4) return [[`has ${parts.length} cells for 4 columns`, 'write geo,year,value,status']];
    const year = YEAR.test(yearText) ? Number(yearText) : null;
    const value = isCategory ? labelNumber(valueText) : numberOf(valueText);
    const known = isGeo(geo);
    const isStatus = status === '' || status === 'E' || status === 'F';
    const inOrder = year === null || geo > previousGeo || (geo === previousGeo && year > previousYear);
    if (year !== null && known) [previousGeo, previousYear, placeStart, placeEnd] = [geo, year, 0, 0];
    if (known && year !== null && value !== null && isStatus && inOrder) {
      cells.add(geo, year, value, status === '' ? 'A' : status);
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

/** What is wrong with a file from its first line to its last. */
function faultOfWhole(bytes: Buffer, header: string): { readonly message: string; readonly tip: string } | null {
  const hasReturns = bytes.includes(CARRIAGE_RETURN);
  if (header === OBSERVATION_HEADER && !hasReturns) return null;
  const broken = unreadable(bytes);
  if (broken) return { message: notUtf8(broken.likely), tip: SAVE_AS };
  if (hasReturns) return { message: 'has lines that end otherwise than with LF', tip: 'run npm run fix' };
  const expected = OBSERVATION_HEADER.split(',');
  const given = header.replace(/^\ufeff/, '');
  if (given === OBSERVATION_HEADER) return { message: 'begins with a byte order mark', tip: 'run npm run fix' };
  return (
    damageOf(given.split(','), expected) ?? { message: `header is ${given}`, tip: `it must be ${OBSERVATION_HEADER}` }
  );
}

/** Where a line ends: at its line feed, or with the file. */
function endOfLine(bytes: Buffer, start: number): number {
  const at = bytes.indexOf(LINE_FEED, start);
  return at < 0 ? bytes.length : at;
}

function numberOf(text: string): number | null {
  return NUMBER.test(text) ? Number(text) : null;
}
