import { builder } from '../../builder/builder.ts';
import { Fact, factFields } from '../../builder/cited.ts';
import { lookup } from '../../builder/code/lookup.ts';
import { certaintyArg, ofDay } from '../../builder/coverage/certainty.ts';
import { Entity, englishName } from '../../builder/entity.ts';
import { demands } from '../../builder/limit/size.ts';
import { datedId, Node } from '../../builder/node.ts';
import { asOfArg, edge, held, optionalEdge, periodFields, turned, type View, viewsOf } from '../../builder/temporal.ts';
import { subdivisions } from '../../model/thing/subdivision.ts';
import { on } from '../../store/countries.ts';
import { subdivisionFinder } from '../../store/find/people.ts';
import type { Subdivision } from '../../store/graph/record.ts';
import { subdivisionsOf } from '../../store/thing/subdivisions.ts';
import { CountryRef } from '../country/country.ts';

/** Most countries have fewer; Slovenia has 212. */
const FEW = 25;

const SubdivisionRef = builder.objectRef<View<Subdivision>>('Subdivision');

SubdivisionRef.implement({
  description:
    'A part of a country, as ISO 3166-2 lists it: a province, a state, a district. The list does not say who holds the land.',
  interfaces: [Node, Entity, Fact],
  fields: (t) => ({
    id: datedId(t, 'Subdivision', ({ key }) => key),
    key: t.id({ nullable: false, description: 'Its code, as key.', resolve: ({ record }) => record.key }),
    code: t.string({ nullable: false, description: 'ISO 3166-2 code: `KZ-75`.', resolve: ({ record }) => record.code }),
    name: englishName(t, 'Customary name.', ({ name }) => name),
    listedName: t.string({
      description: 'Its name in the list, mostly a local one in Latin letters; null where it is the same.',
      resolve: ({ record }) => record.listedName,
    }),
    category: t.string({
      description: 'What sort of part it is, in words: `province`, `state`; null where not on record.',
      resolve: ({ record }) => record.category,
    }),
    country: t.field({
      type: CountryRef,
      nullable: false,
      description: 'The country under which it is listed, seen on the day.',
      ...edge((record: Subdivision) => record.countryRecord),
    }),
    parent: t.field({
      type: SubdivisionRef,
      description: 'The larger subdivision it is part of; null where it is part of the country itself.',
      ...optionalEdge((record: Subdivision) => record.above),
    }),
    subdivisions: t.field({
      type: [SubdivisionRef],
      description: 'Subdivisions it is divided into in turn, by code.',
      ...demands({ size: () => FEW }),
      ...held((record: Subdivision) => record.parts),
    }),
    ...periodFields(t),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => record.note }),
    ...factFields(t, subdivisions),
  }),
});

builder.objectField(CountryRef, 'subdivisions', (t) =>
  t.field({
    type: [SubdivisionRef],
    description:
      'Its largest subdivisions as ISO 3166-2 lists them, by code; those within them are theirs. On record as of one day of late: on others they are `POSSIBLE`.',
    ...demands({ size: () => FEW }),
    nullable: false,
    args: { certainty: certaintyArg(), asOf: asOfArg() },
    resolve: turned(({ record, day }, { certainty }, { store }) =>
      viewsOf(ofDay(on(subdivisionsOf(store, record), day), day, certainty), day),
    ),
  }),
);

builder.queryField('subdivision', (t) =>
  t.field({
    type: SubdivisionRef,
    ...lookup(
      subdivisionFinder,
      'A part of a country, an error when several bear the name',
      'ISO 3166-2 code or name, in any case: `KZ-75`, `Bavaria`, `Bayern`; or an id.',
    ),
  }),
);
