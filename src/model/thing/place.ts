import { provenance } from '../source.ts';
import { date, number, oneOf, optional, pattern, ref, text } from '../table/column.ts';
import { type RowOf, table } from '../table/table.ts';

const folder = 'places';

/** One row a city through all its names; `name` is today's customary English one, `country` where it lies today. */
export const cities = table('cities', `${folder}/cities.csv`, ['key'], {
  key: pattern(/^[a-z0-9][a-z0-9-]*$/, 'must be a lower-case slug'),
  name: text(),
  country: ref('countries'),
  latitude: optional(number(-90, 90)),
  longitude: optional(number(-180, 180)),
  geonames: optional(pattern(/^[1-9]\d*$/, 'must be the number of a place at GeoNames')),
  ...provenance,
});

/** Names beside that of today; those of a capital while it was one stand with the capitals. */
export const cityNames = table(
  'city_names',
  `${folder}/city_names.csv`,
  ['city', 'kind', 'language', 'start', 'name'],
  {
    city: ref('cities'),
    kind: oneOf('common', 'native', 'alternative'),
    language: pattern(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a BCP 47 tag'),
    name: text(),
    start: optional(date()),
    end: optional(date()),
    ...provenance,
  },
);

export type CityRow = RowOf<typeof cities>;
export type CityName = RowOf<typeof cityNames>;
