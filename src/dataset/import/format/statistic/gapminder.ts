import { type Entry, entryOf, type Input } from '../../input/input.ts';
import type { FaultItem, Item, Known, Published, Reader } from '../../reader.ts';
import { foreign } from '../foreign.ts';
import { broken, linesIn, numberIn } from '../records.ts';
import { jsonOf, wordAt } from '../text.ts';
import { seriesOf, type Years, yearIn } from './series.ts';

/** `by--country--time`, and `by--country-kaz--time` where a set keeps a file a country. */
const POINTS = /(?:^|\/)ddf--datapoints--([^/]+?)--by--(geo|country)(?:-[^-/]+)?--time\.csv$/;
const PACKAGE = /^datapackage\.json$/;

/** Systema Globalis in the Data Description Format: a file an indicator, a line a place and year. */
export const systemaGlobalis = dataSet('gapminder-systema-globalis', 'ddf--gapminder--systema_globalis');
/** Fast Track, likewise. */
export const fastTrack = dataSet('gapminder-fasttrack', 'ddf--gapminder--fasttrack');

function dataSet(source: string, name: string): Reader {
  const reader: Reader = {
    source,
    expects: `the folder or archive of Gapminder's data set ${name}, with its files ddf--datapoints--*.csv`,
    address: `https://github.com/open-numbers/${name}/archive/refs/heads/master.zip`,
    reach: 'series',
    published: (input) => publishedIn(input),
    async *read(input: Input, known: Known): AsyncIterable<Item> {
      const files = input.entries.flatMap((entry) => {
        const [, code, dimension] = POINTS.exec(entry.path) ?? [];
        return code !== undefined && dimension !== undefined ? [{ entry, code, dimension }] : [];
      });
      if (files.length === 0) throw foreign(input, 'holds no ddf--datapoints--*--by--geo--time.csv', reader);
      const own = await nameIn(input);
      if (own !== '' && own !== name) throw foreign(input, `is the data set ${own}`, reader);
      const ours = new Set(
        known
          .rows('indicators')
          .filter((row) => row.source === source)
          .map((row) => row.locator),
      );
      for (const { entry, code, dimension } of files) {
        if (known.key('indicator', code) === null) continue;
        if (ours.has(code)) yield* seriesIn(entry, code, dimension, factorOf(known, code));
        // That there is one is told; what it says is not asked.
        else yield seriesOf(code, '', new Map());
      }
    },
  };
  return reader;
}

async function* seriesIn(entry: Entry, code: string, dimension: string, factor: number): AsyncIterable<Item> {
  const places = new Map<string, Years>();
  const span = new Set<number>();
  const doubted = new Set<string>();
  let at: { place: number; year: number; value: number } | null = null;
  let width = 0;
  for await (const { cells, line } of linesIn(entry)) {
    if (at === null) {
      at = { place: cells.indexOf(dimension), year: cells.indexOf('time'), value: cells.indexOf(code) };
      width = cells.length;
      if (Math.min(at.place, at.year, at.value) >= 0) continue;
      yield broken(entry, line, `has the columns ${cells.join(', ')} instead of ${dimension}, time and ${code}`);
      return;
    }
    // Gapminder's codes are those of ISO in small letters, where there is one.
    const place = (cells[at.place] ?? '').toUpperCase();
    const year = yearIn(cells[at.year] ?? '');
    const cell = cells[at.value] ?? '';
    const value = numberIn(cell);
    const years = places.get(place) ?? new Map();
    if (year !== null) span.add(year);
    if (place === '' || cells.length !== width)
      yield broken(entry, line, `has ${cells.length} cells for ${width} columns`);
    else if (year === null) yield broken(entry, line, `the year of ${place} is none: "${cells[at.year]}"`);
    else if (years.has(year)) yield twice(entry, line, `${place} in ${year}`);
    else {
      if (value === null) yield broken(entry, line, `${code} of ${place} in ${year} is no number: "${cell}"`);
      places.set(place, years.set(year, value === null ? null : value * factor));
      continue;
    }
    doubted.add(place);
  }
  const all = [...span];
  for (const [place, years] of places) yield seriesOf(code, place, years, doubted.has(place) ? all : []);
}

function twice(entry: Entry, line: number, what: string): FaultItem {
  return broken(entry, line, `${what} stands twice`, 'the first is taken');
}

/** What figures are multiplied by to be in our unit. */
function factorOf(known: Known, code: string): number {
  return Number(known.key('factor', code) ?? 1);
}

async function publishedIn(input: Input): Promise<Published> {
  const entry = entryOf(input, PACKAGE);
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(entry ? wordAt(await jsonOf(entry), 'created') : '') ?? [];
  return { version: day ?? null, day: day ?? null };
}

/** Name the data set gives itself; empty where it gives none. */
async function nameIn(input: Input): Promise<string> {
  const entry = entryOf(input, PACKAGE);
  return entry ? wordAt(await jsonOf(entry), 'name') : '';
}
