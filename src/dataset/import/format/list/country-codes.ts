import { entryOf, type Input } from '../../input/input.ts';
import type { Item, Known, Reach, Reader, RowItem } from '../../reader.ts';
import { foreign } from '../foreign.ts';
import { kept } from '../kept.ts';
import { broken, unknown } from '../records.ts';
import { namedLines } from '../table.ts';

const SOURCE = 'datasets-country-codes';
const CODE = 'ISO3166-1-Alpha-3';
/** Its columns, by the scheme that each holds codes of. */
const SCHEMES: Readonly<Record<string, string>> = {
  FIFA: 'fifa',
  MARC: 'marc',
  FIPS: 'fips',
  WMO: 'wmo',
  ITU: 'itu',
  IOC: 'ioc',
  DS: 'vehicle_sign',
  'Geoname ID': 'geonames',
  wikidata_id: 'wikidata',
};
const REACH: Reach = {
  table: 'country_codes',
  // What has ended is no longer in a list of today.
  holds: ({ source, end }) => source === SOURCE && end === '',
};

/** Codes of the countries of ISO 3166-1 in other schemes: the data set Country Codes of the datasets project. */
export const countryCodes: Reader = {
  source: SOURCE,
  expects: 'country-codes.csv of datasets/country-codes, alone or in its folder',
  address: 'https://raw.githubusercontent.com/datasets/country-codes/main/data/country-codes.csv',
  reach: [REACH],
  published: () => Promise.resolve({ version: null, day: null }),
  async *read(input: Input, known: Known): AsyncIterable<Item> {
    const entry = entryOf(input, /^country-codes.*\.csv$/);
    if (!entry) throw foreign(input, 'holds no country-codes.csv', countryCodes);
    const held = Map.groupBy(known.rows(REACH.table), ({ country, scheme }) => `${country} ${scheme}`);
    const [given, doubted, absent] = [new Set<string>(), new Set<string>(), new Set(Object.values(SCHEMES))];
    let isWhole = true;
    const lines = namedLines(entry, (names) => {
      if (!names.includes(CODE)) throw foreign(input, `${entry.path} has no column ${CODE}`, countryCodes);
      for (const name of names) absent.delete(SCHEMES[name] ?? '');
    });
    for await (const { cells, line, fault } of lines) {
      const country = (cells[CODE] ?? '').trim();
      const isKnown = known.has('countries', country);
      if (fault !== '') {
        yield broken(entry, line, fault);
        if (isKnown) doubted.add(country);
        else isWhole = false;
      } else if (!isKnown) yield unknown(entry, line, `"${country}" is no country that we know`);
      else {
        for (const row of rowsOf(country, cells, known, held, `${entry.path}:${line}`)) {
          given.add(`${country} ${row.cells.scheme}`);
          yield row;
        }
      }
    }
    yield* kept(known, REACH, entry.path, ({ country = '', scheme = '' }) => {
      return !given.has(`${country} ${scheme}`) && (doubted.has(country) || absent.has(scheme) || !isWhole);
    });
  },
};

function* rowsOf(
  country: string,
  cells: Readonly<Record<string, string>>,
  known: Known,
  held: ReadonlyMap<string, readonly Readonly<Record<string, string>>[]>,
  where: string,
): Generator<RowItem> {
  for (const [name, scheme] of Object.entries(SCHEMES)) {
    // Of a country whose code in a scheme is another, or none at all, a curator has said so.
    const told = known.key(scheme, country);
    const code = told ?? (cells[name] ?? '').trim();
    if (told === null || code === '') continue;
    const start = held.get(`${country} ${scheme}`)?.find((row) => row.code === code)?.start ?? '';
    const fact = { country, scheme, code, start, source: SOURCE, locator: `row ${country}` };
    yield { kind: 'row', table: REACH.table, cells: fact, where };
  }
}
