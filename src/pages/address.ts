import { fold } from '../model/text/fold.ts';

/** Kinds of things with a page each, as addresses name them. */
export type Kind =
  | 'country'
  | 'organization'
  | 'indicator'
  | 'event'
  | 'treaty'
  | 'person'
  | 'city'
  | 'currency'
  | 'language'
  | 'region'
  | 'area'
  | 'subdivision'
  | 'source'
  | 'claim';

/** Kinds by the types of the schema. */
const KINDS: Readonly<Record<string, Kind>> = {
  Country: 'country',
  Organization: 'organization',
  Indicator: 'indicator',
  Event: 'event',
  Treaty: 'treaty',
  Person: 'person',
  City: 'city',
  Currency: 'currency',
  Language: 'language',
  Region: 'region',
  Area: 'area',
  Subdivision: 'subdivision',
  Source: 'source',
  Claim: 'claim',
};

export function kindOf(typename: string): Kind | null {
  return KINDS[typename] ?? null;
}

/** Of a name, what an address bears: letters and digits of any script, with hyphens between. */
export function slugOf(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** What an address bears as it is, which most keys are: asking this costs less than writing it anew. */
const PLAIN = /^[\w.~-]*$/;

function encoded(code: string): string {
  return PLAIN.test(code) ? code : encodeURIComponent(code);
}

/** The address of a thing, on a day or to date. */
export function addressOf(kind: Kind, code: string, day: string | null = null): string {
  return `/${kind}/${encoded(code)}${day === null ? '' : `@${day}`}`;
}

/** The parameters of an address with what leads to them; those without a value are left out. */
export function queryOf(given: Readonly<Record<string, string | number | null>> = {}): string {
  const told = Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]));
  if (told.length === 0) return '';
  // Commas read better as they are.
  return `?${String(new URLSearchParams(told)).replaceAll('%2C', ',')}`;
}

export interface Place {
  /** First part of the path; empty for the home page. */
  readonly kind: string;
  readonly code: string;
  readonly day: string | null;
  /** `json`, `csv`, `svg` …; null for the page itself. */
  readonly format: string | null;
}

const DAY = /@(\d{4}-\d{2}-\d{2})$/;
const FORMAT = /\.(json|csv|svg|png)$/;

/** Parts of a path such as /country/kazakhstan@2008-12-26.json; null when it cannot be read. */
export function placeOf(path: string): Place | null {
  const found = /^\/([a-z]*)(?:\/|(?=[@.])|$)(.*)$/.exec(path);
  if (!found) return null;
  const [, kind = '', rest = ''] = found;
  let code: string;
  try {
    code = decodeURIComponent(rest).replace(/(?<=.)\/$/, '');
  } catch {
    return null;
  }
  const format = FORMAT.exec(code)?.[1] ?? null;
  if (format !== null) code = code.replace(FORMAT, '');
  const day = DAY.exec(code)?.[1] ?? null;
  return { kind, code: code.replace(DAY, ''), day, format };
}
