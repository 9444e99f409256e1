import { arg, builder } from '../../builder/builder.ts';
import { textCondition } from '../../builder/conditions.ts';
import { connectionOf, pageArgs, paginate } from '../../builder/connection.ts';
import { condition, filterOf } from '../../builder/filter.ts';
import { asOfArg, dayOf, viewOf } from '../../builder/temporal.ts';
import { requireCountry } from '../../store/countries.ts';
import type { City } from '../../store/graph/record.ts';
import { whenReady } from '../../store/maybe.ts';
import { allNamesOf, isCapitalOn } from '../../store/thing/places.ts';
import { CityRef } from './city.ts';

const CityConnection = connectionOf('City', CityRef, 'cities');

const cityFilter = filterOf<City>('CityFilter', 'cities', {
  key: textCondition('Its key.', ({ key }) => [key]),
  name: textCondition('One of its names.', allNamesOf),
  country: condition({
    field: (t) => t.string({ description: 'It lies in this country today; by one of its codes, or its key.' }),
    test: (code: string, { store, day }) => {
      const country = requireCountry(store, code, day, 'country');
      return ({ countryRecord }: City) => countryRecord === country;
    },
  }),
  capital: condition({
    field: (t) => t.boolean({ description: 'Whether it is a capital on the day, in any sense.' }),
    test:
      (wanted: boolean, { day }) =>
      (city) =>
        isCapitalOn(city, day) === wanted,
  }),
});

builder.queryField('cities', (t) =>
  t.field({
    type: CityConnection,
    description: 'Cities on record, by key: capitals, seats of organizations and places of events, present and former.',
    args: {
      filter: arg({ type: cityFilter.ref, description: 'Which cities.' }),
      asOf: asOfArg(),
      ...pageArgs(),
    },
    resolve: (_root, { filter, asOf, ...page }, { store }) => {
      const day = dayOf({ asOf }, store.today);
      return whenReady(cityFilter.apply([...store.graph.cities().values()], filter, { store, day }), (found) =>
        paginate(found, page, (city) => viewOf(city, day)),
      );
    },
  }),
);
