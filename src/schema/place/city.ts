import { builder } from '../../builder/builder.ts';
import { cited, claimField, explainField, Fact, factFields, rowField } from '../../builder/cited.ts';
import { lookupOn } from '../../builder/code/lookup.ts';
import { certaintyArg, chosen, history, ofDay } from '../../builder/coverage/certainty.ts';
import { Entity, langArg } from '../../builder/entity.ts';
import { datedId, Node, refetchable } from '../../builder/node.ts';
import {
  asOfArg,
  edge,
  everHeld,
  held,
  periodFields,
  turned,
  type View,
  viewOf,
  viewsOf,
} from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import type { Capital } from '../../model/country.ts';
import { type CityName as CityNameRow, cities } from '../../model/thing/place.ts';
import { countryAt, on } from '../../store/countries.ts';
import { cityFinder } from '../../store/find/people.ts';
import type { City, CityName } from '../../store/graph/record.ts';
import { seatOn } from '../../store/organizations.ts';
import { forceOn } from '../../store/relations.ts';
import { citationsAt } from '../../store/source/citations.ts';
import { cityAt, cityNameAt, cityNameOn, placeOfName } from '../../store/thing/places.ts';
import { CountryRef } from '../country/country.ts';
import { CapitalRef, Coordinates, pointOf } from '../country/facts.ts';
import { EventRef } from '../event/event.ts';
import { TreatyRef } from '../event/treaty-party.ts';
import { OrganizationRef } from '../organization/organization.ts';

const NameKind = wordsEnum('CityNameKind', 'What sort of name it is.', {
  common: 'The customary name of its time.',
  native: 'The name in a language of the country.',
  alternative: 'Another name or spelling in use.',
} satisfies Record<CityNameRow['kind'], string>);

const CityNameRef = builder.objectRef<View<CityName>>('CityName').implement({
  description: 'A name a city had or has.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: datedId(t, 'CityName', ({ place }) => place),
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
    citations: t.field({
      ...cited,
      resolve: ({ record, day }, _args, { store }) => viewsOf(citationsAt(store, ...placeOfName(record), record), day),
    }),
    claims: claimField(t, placeOfName),
    explain: explainField(t, placeOfName),
    row: rowField(t, placeOfName),
  }),
});

refetchable('CityName', cityNameAt);

/** The events of a city are added where lists of events are defined. */
export const CityRef = builder.objectRef<View<City>>('City').implement({
  description: 'A city or town, one through all its names.',
  interfaces: [Node, Entity, Fact],
  fields: (t) => ({
    id: datedId(t, 'City', ({ key }) => key),
    key: t.id({ nullable: false, description: 'Stable key: `astana`.', resolve: ({ record }) => record.key }),
    name: t.string({
      nullable: false,
      description: 'Customary name of the day; today’s where none of the day is on record.',
      args: { lang: langArg(), asOf: asOfArg() },
      resolve: turned(({ record, day }, { lang }) => cityNameOn(record, lang ?? 'en', day)),
    }),
    names: t.field({
      type: [CityNameRef],
      nullable: false,
      description:
        'Names beside that of today, in the order they came up: those of a capital for the time it was one. A handful at most.',
      args: { certainty: certaintyArg() },
      resolve: ({ record, day }, { certainty }) => viewsOf(history(record.names, day, certainty), day),
    }),
    country: t.field({
      type: CountryRef,
      nullable: false,
      description: 'The country it lies in today, seen on the day; `capitalOf` and its history tell of others.',
      ...edge((city: City) => city.countryRecord),
    }),
    coordinates: t.field({
      type: Coordinates,
      description: 'Where it lies; null where not on record.',
      resolve: ({ record }) => pointOf(record),
    }),
    geonames: t.string({ description: 'Number of the place at GeoNames.', resolve: ({ record }) => record.geonames }),
    capitalOf: t.field({
      type: [CapitalRef],
      description: 'What it is a capital of on the day, in any sense.',
      ...held((city: City) => city.capitalOf),
    }),
    capitalHistory: t.field({
      type: [CapitalRef],
      description: 'What it ever was a capital of, and when, under which name.',
      ...everHeld((city: City) => city.capitalOf),
    }),
    headquartersOf: t.field({
      type: [OrganizationRef],
      description:
        'Organizations that had their seat in it on the day, as far as on record, else have it by the latest.',
      nullable: false,
      args: { certainty: certaintyArg(), asOf: asOfArg() },
      resolve: turned(({ record, day }, { certainty }) =>
        viewsOf(
          ofDay(
            on(record.headquartersOf, day).filter((body) => seatOn(body, day) === record.key),
            day,
            certainty,
          ),
          day,
        ),
      ),
    }),
    treaties: t.field({
      type: [TreatyRef],
      nullable: false,
      description: 'Treaties signed in it. A dozen at most.',
      args: { certainty: certaintyArg() },
      resolve: ({ record, day }, { certainty }) =>
        viewsOf(
          chosen(record.treaties, day, certainty, {
            certaintyOf: (treaty, on) => forceOn(treaty, on),
            keepOrder: true,
          }),
          day,
        ),
    }),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => record.note }),
    ...factFields(t, cities),
  }),
});

builder.objectFields(CapitalRef, (t) => ({
  city: t.field({
    type: CityRef,
    nullable: false,
    description: 'The city, the same through all its names.',
    args: { asOf: asOfArg() },
    resolve: turned(({ record, day }: View<Capital>, _args, { store }) => viewOf(cityAt(store, record.city), day)),
  }),
  country: t.field({
    type: CountryRef,
    nullable: false,
    description: 'The country.',
    args: { asOf: asOfArg() },
    resolve: turned(({ record, day }: View<Capital>, _args, { store }) =>
      viewOf(countryAt(store, record.country), day),
    ),
  }),
  coordinates: t.field({
    type: Coordinates,
    description: 'Where the city lies.',
    resolve: ({ record }, _args, { store }) => pointOf(cityAt(store, record.city)),
  }),
}));

builder.objectField(OrganizationRef, 'headquarters', (t) =>
  t.field({
    type: CityRef,
    description:
      'The city of its seat on the day, where it is on record that it was elsewhere before; else of the latest. Null where it has none, or none is on record.',
    args: { asOf: asOfArg() },
    resolve: turned(({ record, day }, _args, { store }) => {
      const seat = seatOn(record, day);
      return seat === null ? null : viewOf(cityAt(store, seat), day);
    }),
  }),
);

builder.objectField(TreatyRef, 'cities', (t) =>
  t.field({
    type: [CityRef],
    nullable: false,
    description: 'Cities it was signed in, as far as they are on record.',
    resolve: ({ record, day }, _args, { store }) =>
      record.cities.map((key) => viewOf(cityAt(store, key), record.signed?.earliest ?? day)),
  }),
);

builder.objectField(EventRef, 'cities', (t) =>
  t.field({
    type: [CityRef],
    nullable: false,
    description: 'Cities it took place in, as far as they are on record; seen on the day of the event.',
    resolve: ({ record }, _args, { store }) =>
      record.cities.map((key) => viewOf(cityAt(store, key), record.start.earliest)),
  }),
);

builder.queryField('city', (t) =>
  t.field({
    type: CityRef,
    ...lookupOn(
      cityFinder,
      'A city',
      'Key or name of any time, in any case: `astana`, `New York`, `Leningrad`; or an id.',
    ),
  }),
);
