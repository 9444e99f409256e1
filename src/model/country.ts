import { provenance } from './source.ts';
import { boolean, date, number, oneOf, optional, pattern, ref, text } from './table/column.ts';
import { type RowOf, table } from './table/table.ts';

const period = { start: optional(date()), end: optional(date()) };
const folder = 'countries';

const COUNTRY_KINDS = [
  'state',
  'territory',
  'special_territory',
  'disputed',
  'union_republic',
  'unrecognized_state',
  'antarctic',
  'former_state',
  'former_territory',
] as const;

export const countries = table('countries', `${folder}/countries.csv`, ['key'], {
  key: pattern(/^([A-Z]{3}|[a-z][a-z0-9-]*)$/, 'must be an ISO alpha-3 code or a lower-case slug'),
  name: text(),
  kind: oneOf(...COUNTRY_KINDS),
  ...period,
  sovereign: optional(ref('countries')),
  ...provenance,
});

export const countryNames = table(
  'country_names',
  `${folder}/country_names.csv`,
  ['country', 'kind', 'language', 'start', 'name'],
  {
    country: ref('countries'),
    kind: oneOf('common', 'official', 'native', 'alternative'),
    language: pattern(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a BCP 47 tag'),
    name: text(),
    ...period,
    ...provenance,
  },
);

/** Who assigned a code, or what it is written on. */
const CODE_SCHEMES = [
  'iso_alpha2',
  'iso_alpha3',
  'iso_numeric',
  'iso_3166_3',
  'un_m49',
  'wikidata',
  'geonames',
  'ioc',
  'fifa',
  'fips',
  'gec',
  'itu',
  'marc',
  'wmo',
  'vehicle_sign',
  'isd',
  'gw',
  'gw_abbreviation',
  'eu',
] as const;

export const countryCodes = table(
  'country_codes',
  `${folder}/country_codes.csv`,
  ['country', 'scheme', 'code', 'start'],
  {
    country: ref('countries'),
    scheme: oneOf(...CODE_SCHEMES),
    code: text(),
    ...period,
    ...provenance,
  },
);

export const capitals = table('capitals', `${folder}/capitals.csv`, ['country', 'role', 'city', 'start'], {
  country: ref('countries'),
  city: ref('cities'),
  role: oneOf('capital', 'administrative', 'legislative', 'judicial', 'seat_of_government', 'de_facto'),
  name: text(),
  ...period,
  ...provenance,
});

export const borders = table('borders', `${folder}/borders.csv`, ['country', 'neighbour'], {
  country: ref('countries'),
  neighbour: ref('countries'),
  ...period,
  length_km: optional(number(0, 20000)),
  ...provenance,
});

export const regions = table('regions', `${folder}/regions.csv`, ['key'], {
  key: pattern(/^\d{3}$/, 'must be a three-digit M49 code'),
  name: text(),
  level: oneOf('world', 'region', 'subregion', 'intermediate_region'),
  parent: optional(ref('regions')),
  ...provenance,
});

export const countryRegions = table('country_regions', `${folder}/country_regions.csv`, ['country', 'region'], {
  country: ref('countries'),
  region: ref('regions'),
  ...provenance,
});

export const continents = table('continents', `${folder}/continents.csv`, ['key'], {
  key: pattern(/^[A-Z]{2}$/, 'must be two capital letters'),
  name: text(),
  ...provenance,
});

export const countryContinents = table(
  'country_continents',
  `${folder}/country_continents.csv`,
  ['country', 'continent'],
  { country: ref('countries'), continent: ref('continents'), ...provenance },
);

const SUCCESSION_KINDS = [
  'dissolution',
  'unification',
  'secession',
  'independence',
  'accession',
  'annexation',
  'renaming',
  'continuation',
  'transfer',
  'partition',
] as const;

export const successions = table('successions', `${folder}/successions.csv`, ['predecessor', 'successor', 'kind'], {
  predecessor: ref('countries'),
  successor: ref('countries'),
  date: optional(date()),
  kind: oneOf(...SUCCESSION_KINDS),
  ...provenance,
});

const km = () => optional(number(0, 1e9));
const metres = () => optional(number(-12000, 9000));

export const geography = table('geography', `${folder}/geography.csv`, ['country'], {
  country: ref('countries'),
  area_km2: km(),
  land_km2: km(),
  water_km2: km(),
  coastline_km: km(),
  land_boundaries_km: km(),
  latitude: optional(number(-90, 90)),
  longitude: optional(number(-180, 180)),
  landlocked: optional(boolean()),
  highest_point: optional(text()),
  highest_m: metres(),
  lowest_point: optional(text()),
  lowest_m: metres(),
  mean_elevation_m: metres(),
  ...provenance,
});

/** What a country measured before land left or joined it; today's measures stand in `geography`. */
export const extents = table('extents', `${folder}/extents.csv`, ['country', 'start'], {
  country: ref('countries'),
  ...period,
  area_km2: km(),
  land_km2: km(),
  water_km2: km(),
  land_boundaries_km: km(),
  ...provenance,
});

export const ATTRIBUTES = [
  'calling_code',
  'internet_tld',
  'time_zone',
  'driving_side',
  'demonym_noun',
  'demonym_adjective',
  'national_holiday',
  'independence_from',
  'measurement_system',
  'week_start',
  'postal_code_pattern',
  'postal_code_example',
] as const;

export const DRIVING_SIDES = ['left', 'right'] as const;

export const countryAttributes = table(
  'country_attributes',
  `${folder}/country_attributes.csv`,
  ['country', 'attribute', 'value', 'start'],
  {
    country: ref('countries'),
    attribute: oneOf(...ATTRIBUTES),
    value: text(),
    ...period,
    ...provenance,
  },
);

export type CountryRow = RowOf<typeof countries>;
export type CountryName = RowOf<typeof countryNames>;
export type CountryCode = RowOf<typeof countryCodes>;
export type CodeScheme = (typeof CODE_SCHEMES)[number];
export type Capital = RowOf<typeof capitals>;
export type Border = RowOf<typeof borders>;
export type Region = RowOf<typeof regions>;
export type Continent = RowOf<typeof continents>;
export type CountryContinent = RowOf<typeof countryContinents>;
export type Succession = RowOf<typeof successions>;
export type Geography = RowOf<typeof geography>;
export type Extent = RowOf<typeof extents>;
export type CountryAttribute = RowOf<typeof countryAttributes>;
export type Attribute = (typeof ATTRIBUTES)[number];
export type DrivingSide = (typeof DRIVING_SIDES)[number];
