import type { Page } from '../../pages/page.ts';
import { Refusal } from '../wire/refusal.ts';

/** The picture that says the same as a page. */
export function pictureOf({ picture, path }: Page, format: string): string {
  if (picture !== undefined) return picture.replace('/chart.svg', `/chart.${format}`);
  throw new Refusal(404, 'NOT_FOUND', `no picture says the same as ${path}: ask for .json, or see /chart.svg?kind=map`);
}

/** Where a page is exported as data. */
export function exportOf(format: string, { operation, rows }: Page): string {
  const given = Object.entries(operation.variables).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, textOf(value)]],
  );
  const chosen = format === 'json' || rows === undefined ? [] : [['rows', rows]];
  return `/export/operations/${exported(operation.name)}.${format}?${new URLSearchParams([...given, ...chosen])}`;
}

/** Lists stand with commas in an address, sets of conditions as they are. */
function textOf(value: unknown): string {
  return typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : String(value);
}

/** `country-view`, as exports call CountryView. */
function exported(operation: string): string {
  return operation.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}
