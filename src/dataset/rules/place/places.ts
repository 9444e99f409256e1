import { capitals } from '../../../model/country.ts';
import { events } from '../../../model/event.ts';
import { squeeze } from '../../../model/text/fold.ts';
import { cities, cityNames } from '../../../model/thing/place.ts';
import { treaties } from '../../../model/treaty/treaty.ts';
import type { Finding } from '../../finding.ts';
import { printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/**
 * An event whose place reads like a city of its country names that city, so that the city's events are whole; so does a
 * treaty, which has no country, where one city alone is called so.
 */
export const places: Rule = {
  name: 'places',
  structural: false,
  *check(dataset) {
    const called = new Map<string, Set<string>>();
    const add = (country: string, name: string, city: string) => {
      for (const place of [`${country} ${squeeze(name)}`, squeeze(name)]) {
        const known = called.get(place);
        if (known) known.add(city);
        else called.set(place, new Set([city]));
      }
    };
    const countryOf = new Map(dataset.rows(cities).map(({ key, country }) => [key, country]));
    for (const { key, name, country } of dataset.rows(cities)) add(country, name, key);
    for (const { city, name } of dataset.rows(cityNames)) add(countryOf.get(city) ?? '', name, city);
    for (const { city, name, country } of dataset.rows(capitals)) add(country, name, city);
    for (const { row, line } of dataset.located(events)) {
      if (row.place === null || row.country === null) continue;
      const meant = called.get(`${row.country} ${squeeze(row.place)}`);
      if (!meant || row.cities.some((key) => meant.has(key))) continue;
      yield unnamed(events, row, line, meant);
    }
    for (const { row, line } of dataset.located(treaties)) {
      const meant = called.get(squeeze(row.place?.split(',')[0] ?? ''));
      if (meant?.size === 1 && !row.cities.some((key) => meant.has(key))) yield unnamed(treaties, row, line, meant);
    }
  },
};

function unnamed(
  table: typeof events | typeof treaties,
  { key, place }: { readonly key: string; readonly place: string | null },
  line: number,
  meant: ReadonlySet<string>,
): Finding {
  return {
    file: printedPath(table.file),
    line,
    rule: 'places',
    row: { table: table.name, key },
    message: `${key} took place in ${place}, and does not name the city`,
    tip: `write ${[...meant].join(' or ')} into cities, with one space between several`,
  };
}
