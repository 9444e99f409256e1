import { type Entry, entryOf, type Input } from '../../input/input.ts';
import type { FaultItem, Item, Known, Reach, Reader, RowItem } from '../../reader.ts';
import { foreign } from '../foreign.ts';
import { kept, placeOf } from '../kept.ts';
import { at, jsonOf, wordAt } from '../text.ts';
import { moneyRows } from './money.ts';
import { type LocaleFiles, languageNames, territoryNames } from './names.ts';
import { attributeRows, languageRows, Territories } from './territory.ts';

/** What each file of CLDR answers for, by how rows of ours are located. */
const REACH: readonly (Reach & { readonly file: RegExp; readonly locator: RegExp })[] = [
  reachOf('country_languages', /^territoryInfo\.json$/, /^territoryInfo /),
  reachOf('country_currencies', /^currencyData\.json$/, /^currencyData /),
  reachOf('country_attributes', /^weekData\.json$/, /^weekData /),
  reachOf('country_attributes', /^measurementData\.json$/, /^measurementData /),
];

const FILES = REACH.map(({ file }) => file);
const LOCALE = /(?:^|\/)main\/([^/]+)\/(territories|languages)\.json$/;

/** CLDR as the packages cldr-core and cldr-localenames-full have it in JSON. */
export const cldr: Reader = {
  source: 'cldr',
  expects: 'the npm package cldr-core or cldr-localenames-full, as .tgz or as its folder, or a folder of both',
  address: null,
  reach: [...Map.groupBy(REACH, ({ table }) => table)].map(([table, of]) => ({
    table,
    holds: (cells) => of.some(({ holds }) => holds(cells)),
  })),
  async published(input: Input) {
    const entry = input.entries.find(({ path }) => /(?:^|cldr-[a-z-]+\/|package\/)package\.json$/.test(path));
    return { version: (entry ? wordAt(await jsonOf(entry), 'version') : '') || null, day: null };
  },
  async *read(input: Input, known: Known): AsyncIterable<Item> {
    const files = localesIn(input);
    if (FILES.every((file) => entryOf(input, file) === null) && files.count === 0) {
      throw foreign(input, 'holds none of its files', cldr);
    }
    const territories = new Territories(known);
    for (const reach of REACH) {
      const entry = entryOf(input, reach.file);
      const json = entry ? await jsonOf(entry) : null;
      let isWhole = entry !== null && at(json, 'supplemental') !== undefined;
      const given = new Set<string>();
      if (entry && !isWhole) yield faultOf(entry, 'is no JSON of CLDR');
      if (entry && isWhole) {
        for (const row of rowsOf(reach, json, territories, known, entry.path)) {
          if (typeof row !== 'string') {
            given.add(placeOf(row.table, row.cells));
            yield row;
          } else {
            yield faultOf(entry, row);
            isWhole = false;
          }
        }
      }
      // Of a file that is not there, or not whole, nothing is gone.
      if (!isWhole) yield* kept(known, reach, input.name, (row) => !given.has(placeOf(reach.table, row)));
    }
    yield* territoryNames(files, [...territories.living()], known);
    yield* languageNames(files, known);
  },
};

function rowsOf(
  reach: Reach,
  json: unknown,
  territories: Territories,
  known: Known,
  where: string,
): Iterable<RowItem | string> {
  const supplemental = (name: string, part: string) => at(json, 'supplemental', name, part);
  const [languages, money, week] = REACH;
  if (reach === languages) return languageRows(json, territories, known, where);
  if (reach === money) return moneyRows(json, territories, known, where);
  if (reach === week)
    return attributeRows(supplemental('weekData', 'firstDay'), 'week_start', 'weekData', territories, known, where);
  const measures = supplemental('measurementData', 'measurementSystem');
  return attributeRows(measures, 'measurement_system', 'measurementData', territories, known, where);
}

function reachOf(table: string, file: RegExp, located: RegExp) {
  return {
    table,
    file,
    locator: located,
    holds: ({ source, locator = '' }: Readonly<Record<string, string>>) => source === 'cldr' && located.test(locator),
  };
}

function faultOf({ path }: Entry, message: string): FaultItem {
  return { kind: 'fault', fault: 'broken', where: path, message, tip: 'what we have of this file stays' };
}

/** Files of locales, each read once. */
function localesIn(input: Input): LocaleFiles & { readonly count: number } {
  const entries = new Map<string, Entry>();
  for (const entry of input.entries) {
    const [, language, part] = LOCALE.exec(entry.path) ?? [];
    if (language !== undefined) entries.set(`${language} ${part}`, entry);
  }
  const read = new Map<string, Promise<unknown>>();
  const partOf = (language: string, part: string): Promise<unknown> => {
    const key = `${language} ${part}`;
    const entry = entries.get(key);
    if (!entry) return Promise.resolve(undefined);
    const found = read.get(key) ?? jsonOf(entry).then((json) => at(json, 'main', language, 'localeDisplayNames', part));
    read.set(key, found);
    return found;
  };
  return {
    count: entries.size,
    territories: (language) => partOf(language, 'territories'),
    languages: (language) => partOf(language, 'languages'),
  };
}
