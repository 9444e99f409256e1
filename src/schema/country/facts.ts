import { builder } from '../../builder/builder.ts';
import { Fact, factFields, factId } from '../../builder/cited.ts';
import { Node } from '../../builder/node.ts';
import { periodFields, type View } from '../../builder/temporal.ts';
import * as C from '../../model/country.ts';
import type { Country } from '../../store/graph/record.ts';
import { CapitalRole, LanguageStatus, NameKind } from './words.ts';

export const CountryNameRef = builder.objectRef<View<C.CountryName>>('CountryName').implement({
  description: 'A name a country had or has.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'CountryName', C.countryNames),
    name: t.string({ nullable: false, description: 'The name.', resolve: ({ record }) => record.name }),
    language: t.string({
      nullable: false,
      description: 'Its language, a BCP 47 tag.',
      resolve: ({ record }) => record.language,
    }),
    kind: t.field({
      type: NameKind,
      nullable: false,
      description: 'What sort of name.',
      resolve: ({ record }) => record.kind,
    }),
    ...periodFields(t),
    ...factFields(t, C.countryNames),
  }),
});

export const CountryCodeRef = builder.objectRef<View<C.CountryCode>>('CountryCode').implement({
  description: 'A code a country had or has in some scheme.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'CountryCode', C.countryCodes),
    scheme: t.string({
      nullable: false,
      description: 'The scheme: `iso_alpha2`, `ioc`, `wikidata` …',
      resolve: ({ record }) => record.scheme,
    }),
    code: t.string({ nullable: false, description: 'The code as published.', resolve: ({ record }) => record.code }),
    ...periodFields(t),
    ...factFields(t, C.countryCodes),
  }),
});

export const Coordinates = builder
  .objectRef<{ readonly latitude: number; readonly longitude: number }>('Coordinates')
  .implement({
    description: 'A point on the Earth, in decimal degrees (WGS 84).',
    fields: (t) => ({
      latitude: t.exposeFloat('latitude', { nullable: false, description: 'Degrees north.' }),
      longitude: t.exposeFloat('longitude', { nullable: false, description: 'Degrees east.' }),
    }),
  });

export function pointOf({
  latitude,
  longitude,
}: {
  readonly latitude: number | null;
  readonly longitude: number | null;
}) {
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

export const CapitalRef = builder.objectRef<View<C.Capital>>('Capital').implement({
  description: 'A city as capital of a country, under the name it had then.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'Capital', C.capitals),
    name: t.string({ nullable: false, description: 'English name of the time.', resolve: ({ record }) => record.name }),
    place: t.id({
      nullable: false,
      description: 'The city, the same through all its names.',
      resolve: ({ record }) => record.place,
    }),
    role: t.field({
      type: CapitalRole,
      nullable: false,
      description: 'What it is to the state.',
      resolve: ({ record }) => record.role,
    }),
    coordinates: t.field({
      type: Coordinates,
      description: 'Where it lies.',
      resolve: ({ record }) => pointOf(record),
    }),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => record.note }),
    ...periodFields(t),
    ...factFields(t, C.capitals),
  }),
});

export const CurrencyRef = builder.objectRef<View<Country['currencies'][number]>>('Currency').implement({
  description: 'A currency as legal tender of a country.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'Currency', C.countryCurrencies),
    code: t.string({ nullable: false, description: 'ISO 4217 code.', resolve: ({ record }) => record.record.code }),
    name: t.string({ nullable: false, description: 'English name.', resolve: ({ record }) => record.record.name }),
    symbol: t.string({ description: 'Its sign.', resolve: ({ record }) => record.record.symbol }),
    numeric: t.string({
      description: 'ISO 4217 number, three digits.',
      resolve: ({ record }) => record.record.numeric,
    }),
    digits: t.int({ description: 'Decimal places of its minor unit.', resolve: ({ record }) => record.record.digits }),
    ...periodFields(t),
    ...factFields(t, C.countryCurrencies),
  }),
});

export const LanguageRef = builder.objectRef<View<Country['languages'][number]>>('Language').implement({
  description: 'A language in a country.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'Language', C.countryLanguages),
    code: t.string({ nullable: false, description: 'BCP 47 tag.', resolve: ({ record }) => record.record.code }),
    name: t.string({ nullable: false, description: 'English name.', resolve: ({ record }) => record.record.name }),
    nativeName: t.string({
      description: 'Its own name for itself.',
      resolve: ({ record }) => record.record.nativeName,
    }),
    direction: t.string({
      nullable: false,
      description: 'Direction of writing, `ltr` or `rtl`.',
      resolve: ({ record }) => record.record.direction,
    }),
    status: t.field({
      type: LanguageStatus,
      nullable: false,
      description: 'Its standing in the country.',
      resolve: ({ record }) => record.status,
    }),
    share: t.float({ description: 'Percent of the population that speaks it.', resolve: ({ record }) => record.share }),
    ...periodFields(t),
    ...factFields(t, C.countryLanguages),
  }),
});

const elevation = builder
  .objectRef<{ readonly name: string | null; readonly metres: number | null }>('Elevation')
  .implement({
    description: 'A place and its height.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Name of the place.' }),
      metres: t.exposeFloat('metres', { description: 'Metres above sea level.' }),
    }),
  });

export const GeographyRef = builder.objectRef<View<C.Geography>>('Geography').implement({
  description: 'Size and shape of a country.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'Geography', C.geography),
    area: t.float({ description: 'Total area in km².', resolve: ({ record }) => record.areaKm2 }),
    land: t.float({ description: 'Land area in km².', resolve: ({ record }) => record.landKm2 }),
    water: t.float({ description: 'Inland water in km².', resolve: ({ record }) => record.waterKm2 }),
    coastline: t.float({ description: 'Length of the coast in km.', resolve: ({ record }) => record.coastlineKm }),
    landBoundaries: t.float({
      description: 'Length of all land borders in km.',
      resolve: ({ record }) => record.landBoundariesKm,
    }),
    coordinates: t.field({
      type: Coordinates,
      description: 'A point in its middle.',
      resolve: ({ record }) => pointOf(record),
    }),
    landlocked: t.boolean({ description: 'Whether it has no coast.', resolve: ({ record }) => record.landlocked }),
    highestPoint: t.field({
      type: elevation,
      description: 'Its highest point.',
      resolve: ({ record }) => ({ name: record.highestPoint, metres: record.highestM }),
    }),
    lowestPoint: t.field({
      type: elevation,
      description: 'Its lowest point.',
      resolve: ({ record }) => ({ name: record.lowestPoint, metres: record.lowestM }),
    }),
    meanElevation: t.float({
      description: 'Mean height in metres above sea level.',
      resolve: ({ record }) => record.meanElevationM,
    }),
    ...factFields(t, C.geography),
  }),
});

export const AttributeRef = builder.objectRef<View<C.CountryAttribute>>('CountryAttribute').implement({
  description: 'A plain fact of a country: a calling code, a time zone, a demonym.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'CountryAttribute', C.countryAttributes),
    attribute: t.string({
      nullable: false,
      description: 'What it is: `calling_code`, `internet_tld`, `time_zone`, `driving_side` …',
      resolve: ({ record }) => record.attribute,
    }),
    value: t.string({ nullable: false, description: 'Its value.', resolve: ({ record }) => record.value }),
    ...periodFields(t),
    ...factFields(t, C.countryAttributes),
  }),
});
