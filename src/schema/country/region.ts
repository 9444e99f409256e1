import { builder } from '../../builder/builder.ts';
import { Fact, factFields, factId } from '../../builder/cited.ts';
import { existingArg } from '../../builder/code/existing.ts';
import { lookupOn } from '../../builder/code/lookup.ts';
import { connectionOf, type PageArgs, pageArgs } from '../../builder/connection.ts';
import { type CertaintyArgs, certaintyArg } from '../../builder/coverage/certainty.ts';
import { type CoveredPage, covering, datedPage, type Sure } from '../../builder/coverage/covered.ts';
import { Entity, englishName } from '../../builder/entity.ts';
import { Node, refetchable } from '../../builder/node.ts';
import {
  asOfArg,
  dayOf,
  edge,
  encodeId,
  optionalEdge,
  turned,
  type View,
  viewOf,
  viewsOf,
} from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import {
  continents,
  countryContinents,
  countries as countryTable,
  type Region as RegionRow,
  regions,
} from '../../model/country.ts';
import type { Seen } from '../../model/day/moment.ts';
import { type Existing, existenceOn, existingAmong, inOrder, surelyExistsOn } from '../../store/countries.ts';
import { asHistory, listsIn, onDay } from '../../store/coverage/lists.ts';
import { continentFinder, regionFinder } from '../../store/find/land.ts';
import type { Continent, Country, Region } from '../../store/graph/record.ts';
import { territoriesEver } from '../../store/land/sovereign.ts';
import { whenReady } from '../../store/maybe.ts';
import { CountryRef } from './country.ts';

export const CountryConnection = covering(
  connectionOf<View<Country>, CoveredPage<View<Country>>>('Country', CountryRef, 'countries'),
);

/** Countries keep the order of their list, certain to exist or not. */
export const existing: Sure<Country> = { certaintyOf: existenceOn, isSure: surelyExistsOn, keepOrder: true };

/** A page of countries: of the list of all, or of another whose members they are. */
export function countryPage(
  countries: readonly Country[],
  args: PageArgs & CertaintyArgs,
  day: Seen,
  lists = onDay(listsIn(countryTable)),
): CoveredPage<View<Country>> {
  return datedPage(countries, args, lists, day, existing);
}

/** The list that countries of the day, or of all times, are a page of. */
export function listsOf(which: Existing) {
  return which === 'EVER' ? asHistory(listsIn(countryTable)) : onDay(listsIn(countryTable));
}

function placePage(place: Region | Continent, day: Seen, which: Existing, args: PageArgs & CertaintyArgs) {
  return countryPage(existingAmong(place.countries, day, which), args, day, listsOf(which));
}

const RegionLevel = wordsEnum('RegionLevel', 'Level in the region tree of the United Nations.', {
  world: 'The whole world.',
  region: 'A continent or pair of continents.',
  subregion: 'A part of a region.',
  intermediate_region: 'A part of a subregion.',
} satisfies Record<RegionRow['level'], string>);

export const RegionRef = builder.objectRef<View<Region>>('Region');

RegionRef.implement({
  description: 'A region of the United Nations standard M49, made for statistics.',
  interfaces: [Node, Entity, Fact],
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Identifies the region and the day.',
      resolve: ({ record, day }) => encodeId('Region', record.key, day),
    }),
    key: t.id({ nullable: false, description: 'M49 code, three digits.', resolve: ({ record }) => record.key }),
    name: englishName(t, 'What it is called.', ({ name }) => name),
    level: t.field({
      type: RegionLevel,
      nullable: false,
      description: 'Its level in the tree.',
      resolve: ({ record }) => record.level,
    }),
    parent: t.field({
      type: RegionRef,
      description: 'The region it lies in.',
      ...optionalEdge(({ above }: Region) => above),
    }),
    children: t.field({
      type: [RegionRef],
      nullable: false,
      description: 'The regions in it.',
      args: { asOf: asOfArg() },
      resolve: turned(({ record, day }) => viewsOf(record.children, day)),
    }),
    countries: t.field({
      type: CountryConnection,
      description: 'Countries that lie in it and existed on the day, or of all times.',
      args: { certainty: certaintyArg(), asOf: asOfArg(), existing: existingArg(), ...pageArgs() },
      resolve: turned(({ record, day }, { existing: which, ...page }) =>
        placePage(record, day, which ?? 'ON_DAY', page),
      ),
    }),
    ...factFields(t, regions),
  }),
});

refetchable('Region', regionFinder.find);

export const ContinentRef = builder.objectRef<View<Continent>>('Continent').implement({
  description: 'A continent in the sense of geography; a country may lie on two.',
  interfaces: [Node, Entity, Fact],
  fields: (t) => ({
    id: factId(t, 'Continent', continents),
    key: t.id({
      nullable: false,
      description: 'Two letters: AF, AN, AS, EU, NA, OC, SA.',
      resolve: ({ record }) => record.key,
    }),
    name: englishName(t, 'What it is called.', ({ name }) => name),
    countries: t.field({
      type: CountryConnection,
      description: 'Countries that lie on it, wholly or in part, and existed on the day, or of all times.',
      args: { certainty: certaintyArg(), asOf: asOfArg(), existing: existingArg(), ...pageArgs() },
      resolve: turned(({ record, day }, { existing: which, ...page }) =>
        placePage(record, day, which ?? 'ON_DAY', page),
      ),
    }),
    ...factFields(t, continents),
  }),
});

refetchable('Continent', continentFinder.find);

builder.objectRef<View<Country['continents'][number]>>('CountryContinent').implement({
  description: 'That a country lies on a continent, wholly or in part.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'CountryContinent', countryContinents),
    continent: t.field({
      type: ContinentRef,
      nullable: false,
      description: 'The continent.',
      ...edge(({ record }: Country['continents'][number]) => record),
    }),
    ...factFields(t, countryContinents),
  }),
});

builder.objectFields(CountryRef, (t) => ({
  region: t.field({
    type: RegionRef,
    description: 'The smallest M49 region it lies in.',
    ...optionalEdge((country: Country) => country.region),
  }),
  continents: t.field({
    type: [ContinentRef],
    nullable: false,
    description: 'Continents it lies on.',
    args: { asOf: asOfArg() },
    resolve: turned(({ record, day }) => record.continents.map((row) => viewOf(row.record, day))),
  }),
  territoryHistory: t.field({
    type: CountryConnection,
    description: 'All territories it ever administered, as far as on record, in the order they came into being.',
    args: { certainty: certaintyArg(), ...pageArgs() },
    resolve: ({ record, day }, page, { store }) =>
      whenReady(territoriesEver(store, record), (found) =>
        countryPage(inOrder(found), page, day, asHistory(listsIn(countryTable))),
      ),
  }),
}));

builder.queryFields((t) => ({
  region: t.field({
    type: RegionRef,
    ...lookupOn(regionFinder, 'A region', 'M49 code or English name: `143` or `Central Asia`; or an id.'),
  }),
  regions: t.field({
    type: [RegionRef],
    nullable: false,
    description: 'The whole M49 tree, 30 regions.',
    args: { asOf: asOfArg() },
    resolve: (_root, args, { store }) =>
      [...store.graph.regions.values()].map((region) => viewOf(region, dayOf(args, store.today))),
  }),
  continent: t.field({
    type: ContinentRef,
    ...lookupOn(continentFinder, 'A continent', 'Two letters or English name: `AS` or `Asia`; or an id.'),
  }),
  continents: t.field({
    type: [ContinentRef],
    nullable: false,
    description: 'The seven continents.',
    args: { asOf: asOfArg() },
    resolve: (_root, args, { store }) =>
      [...store.graph.continents.values()].map((continent) => viewOf(continent, dayOf(args, store.today))),
  }),
}));
