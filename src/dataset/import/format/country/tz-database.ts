import { createInterface } from 'node:readline';
import { type Entry, entryOf, type Input } from '../../input/input.ts';
import type { Item, Known, Reach, Reader } from '../../reader.ts';
import { Territories } from '../cldr/territory.ts';
import { foreign } from '../foreign.ts';
import { kept } from '../kept.ts';
import { broken, unknown } from '../records.ts';
import { textOf } from '../text.ts';

const SOURCE = 'tz-database';
const ZONE = /^[A-Z][A-Za-z]+(\/[A-Za-z_+-]+)+$/;
const REACH: Reach = {
  table: 'country_attributes',
  holds: ({ source, attribute }) => source === SOURCE && attribute === 'time_zone',
};

/** Time zones of countries: `zone.tab` of the tz database, a line a zone, columns between tabs. */
export const tzDatabase: Reader = {
  source: SOURCE,
  expects: 'zone.tab of the tz database, or the release that it is in, such as tzdata2025b.tar.gz',
  address: 'https://data.iana.org/time-zones/tzdb/zone.tab',
  reach: [REACH],
  async published(input: Input) {
    const file = entryOf(input, /^version$/) ?? entryOf(input, /^tzdata\.zi$/);
    const told = `${input.name} ${file ? (await textOf(file)).slice(0, 60) : ''}`;
    return { version: /\d{4}[a-z]\b/.exec(told)?.[0] ?? null, day: null };
  },
  async *read(input: Input, known: Known): AsyncIterable<Item> {
    const entry = entryOf(input, /^zone\.tab$/);
    if (!entry) throw foreign(input, 'holds no zone.tab', tzDatabase);
    const territories = new Territories(known);
    const doubted = new Set<string | null>();
    const given = new Set<string>();
    for await (const { text, line } of linesOf(entry)) {
      const [code = '', coordinates = '', zone = ''] = text.split('\t');
      const country = /^[A-Z]{2}$/.test(code) ? territories.today(code) : undefined;
      if (!/^[+-]\d{4}/.test(coordinates) || !ZONE.test(zone)) {
        yield broken(entry, line, `is no zone: "${text.slice(0, 60)}"`, 'the zones of that country stay as they are');
        // Without a country that we know it may be of any.
        doubted.add(country ?? null);
      } else if (country === undefined) yield unknown(entry, line, `"${code}" of ${zone} is no country that we know`);
      else if (country !== null) {
        given.add(`${country} ${zone}`);
        const locator = `zone.tab, ${code}`;
        const cells = { country, attribute: 'time_zone', value: zone, start: '', source: SOURCE, locator };
        yield { kind: 'row', table: REACH.table, cells, where: `${entry.path}:${line}` };
      }
    }
    if (given.size === 0) throw foreign(input, `${entry.path} holds no zone`, tzDatabase);
    yield* kept(known, REACH, entry.path, ({ country = '', value }) => {
      return !given.has(`${country} ${value}`) && (doubted.has(country) || doubted.has(null));
    });
  },
};

async function* linesOf(entry: Entry): AsyncGenerator<{ readonly text: string; readonly line: number }> {
  let line = 0;
  for await (const text of createInterface({ input: await entry.open(), crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    const isRemark = /^\uFEFF?#/.test(text);
    if (text.trim() !== '' && !isRemark) yield { text, line };
  }
}
