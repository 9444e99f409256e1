import { builder } from '../../builder/builder.ts';
import { Fact, factFields, factId } from '../../builder/cited.ts';
import { Node } from '../../builder/node.ts';
import { periodFields, type View } from '../../builder/temporal.ts';
import * as C from '../../model/country.ts';
import { countryAt, geographyOn } from '../../store/countries.ts';
import type { Store } from '../../store/store.ts';
import { AttributeKind, CapitalRole, CodeScheme, NameKind } from './words.ts';

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
    note: t.string({
      description: 'What to know besides, such as that it is the long form.',
      resolve: ({ record }) => record.note,
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
    scheme: t.field({
      type: CodeScheme,
      nullable: false,
      description: 'Whose code it is.',
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

/** Its city is added where cities are defined. */
export const CapitalRef = builder.objectRef<View<C.Capital>>('Capital').implement({
  description: 'A city as capital of a country, under the name it had then.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'Capital', C.capitals),
    name: t.string({ nullable: false, description: 'English name of the time.', resolve: ({ record }) => record.name }),
    role: t.field({
      type: CapitalRole,
      nullable: false,
      description: 'What it is to the state.',
      resolve: ({ record }) => record.role,
    }),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => record.note }),
    ...periodFields(t),
    ...factFields(t, C.capitals),
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

/** What it measured on the day, where land has left or joined it since. */
function measuresOn({ record, day }: View<C.Geography>, store: Store): C.Geography {
  return geographyOn(countryAt(store, record.country), day) ?? record;
}

export const GeographyRef = builder.objectRef<View<C.Geography>>('Geography').implement({
  description: 'Size and shape of a country.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'Geography', C.geography),
    area: t.float({
      description: 'Total area in km².',
      resolve: (view, _args, { store }) => measuresOn(view, store).areaKm2,
    }),
    land: t.float({
      description: 'Land area in km².',
      resolve: (view, _args, { store }) => measuresOn(view, store).landKm2,
    }),
    water: t.float({
      description: 'Inland water in km².',
      resolve: (view, _args, { store }) => measuresOn(view, store).waterKm2,
    }),
    coastline: t.float({ description: 'Length of the coast in km.', resolve: ({ record }) => record.coastlineKm }),
    landBoundaries: t.float({
      description: 'Length of all land borders in km.',
      resolve: (view, _args, { store }) => measuresOn(view, store).landBoundariesKm,
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
    ...factFields(t, C.geography, measuresOn),
  }),
});

export const AttributeRef = builder.objectRef<View<C.CountryAttribute>>('CountryAttribute').implement({
  description: 'A plain fact of a country: a calling code, a time zone, a demonym.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'CountryAttribute', C.countryAttributes),
    attribute: t.field({
      type: AttributeKind,
      nullable: false,
      description: 'What it is.',
      resolve: ({ record }) => record.attribute,
    }),
    value: t.string({ nullable: false, description: 'Its value.', resolve: ({ record }) => record.value }),
    ...periodFields(t),
    ...factFields(t, C.countryAttributes),
  }),
});
