import { RELEASE_FORMAT } from '../../model/disk/format.ts';
import { AlmanacError } from '../../model/errors.ts';
import type { RowOf, Table } from '../../model/table/table.ts';
import { type PartialDate, partialDate } from '../../model/time.ts';

const FORMAT = String(RELEASE_FORMAT);
export const REMEDY = 'compile a new one with npm run build, or point RELEASE at another';

export function noReleaseAt(path: string): AlmanacError {
  return new AlmanacError('BAD_RELEASE', `there is no release at ${path}: ${REMEDY}`, { argument: 'RELEASE' });
}

/** What the release says of each cube, without its values. */
export interface CubeCoverage {
  readonly indicator: string;
  readonly firstYear: number;
  readonly years: number;
  /** Keys of the places, with one space between. */
  readonly geos: string;
  readonly observations: number;
}

export type LocalizedName = readonly [country: string, name: string];

/** What the graph is made of, at hand at once, whichever engine the release was opened in. */
export interface Release {
  readonly name: string;
  readonly date: PartialDate;
  readonly counts: Readonly<Record<string, number>>;
  /** Of each table with sources, how many rows stand in one. */
  readonly sourced: Readonly<Record<string, number>>;
  /** Of each table with dates, how many rows have a first day that stands in the source they are taken from. */
  readonly attested: Readonly<Record<string, number>>;
  rows<T extends Table>(table: T): RowOf<T>[];
  /** The same by some thousands, each read when it is asked for. */
  pages<T extends Table>(table: T): Iterable<RowOf<T>[]>;
  coverage(): CubeCoverage[];
  /** Names of countries in all languages, beside the curated ones, each once: tens of thousands. */
  localizedNames(): readonly LocalizedName[];
}

/** What a release says of itself; throws BAD_RELEASE, naming where it lies, when it has another layout. */
export function headOf(meta: ReadonlyMap<string, string>, where: string) {
  const format = meta.get('format');
  if (format !== FORMAT) {
    throw new AlmanacError(
      'BAD_RELEASE',
      `${where} has format ${format ?? 'none'}, this server reads ${FORMAT}: ${REMEDY}`,
      { argument: 'RELEASE' },
    );
  }
  const counted = (key: string) => JSON.parse(meta.get(key) ?? '{}') as Record<string, number>;
  return {
    date: partialDate(meta.get('date') ?? ''),
    counts: counted('counts'),
    sourced: counted('sourced'),
    attested: counted('attested'),
  };
}
